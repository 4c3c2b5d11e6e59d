import type { Snapshot } from '../analysis/snapshot';
import type { Section, Statutes } from '../facts/statutes';
import { writtenNumbers } from './writtenNumbers';

/** What a standing hangs on: the document, and the facts. */
interface Facts {
  readonly snapshot: Snapshot;
  readonly statutes: Statutes;
}

/**
 * What a written number is. The rules on numbers each speak of one standing, so that no number is reported twice: the most
 * particular explanation wins.
 */
export type Standing =
  | { readonly is: 'known'; readonly section: Section }
  /** The code prints the number and says where its matter went. */
  | { readonly is: 'transferred'; readonly section: Section }
  /** No heading of its own stands for the number, but sections of today say that they once bore it. */
  | { readonly is: 'former'; readonly sections: readonly Section[] }
  /** A 1 for an l or the reverse: the written number does not exist and the other does. */
  | { readonly is: 'letter-l'; readonly section: Section }
  | { readonly is: 'unknown' };

export function standingOf(context: Facts, number: string): Standing {
  // A brief cites the same section many times.
  const known = context.snapshot.kept(noStandings);
  if (known.statutes !== context.statutes) {
    known.statutes = context.statutes;
    known.standings.clear();
  }
  let standing = known.standings.get(number);
  if (standing === undefined) known.standings.set(number, (standing = judge(context.statutes, number)));
  return standing;
}

/** Filled as numbers are asked for, by the facts of the moment. */
function noStandings(): { statutes: Statutes | undefined; readonly standings: Map<string, Standing> } {
  return { statutes: undefined, standings: new Map() };
}

function judge(statutes: Statutes, number: string): Standing {
  const section = statutes.find(number);
  if (section !== undefined && section.status !== 'transferred') return { is: 'known', section };
  const heirs = statutes.findFormer(number);
  if (section !== undefined) {
    // Inside a printed range the code says only where the range went; the "(Formerly Sec. ...)" of today's section is exact.
    return section.inRange && heirs.length > 0 ? { is: 'former', sections: heirs } : { is: 'transferred', section };
  }
  const twin = twinInL(statutes, number);
  if (twin !== undefined) return { is: 'letter-l', section: twin };
  return heirs.length > 0 ? { is: 'former', sections: heirs } : { is: 'unknown' };
}

/** Letter l is printed in italics because it reads as 1: 53a-1171 for 53a-117l. */
function twinInL(statutes: Statutes, number: string): Section | undefined {
  for (let length = 3; length > 0; length--) {
    if (!number.endsWith('1'.repeat(length))) continue;
    const stem = number.slice(0, -length);
    const section = /\d$/.test(stem) ? statutes.find(stem + 'l'.repeat(length)) : undefined;
    if (section !== undefined) return section;
  }
  const letters = /l{1,3}$/.exec(number)?.[0];
  return letters === undefined
    ? undefined
    : statutes.find(number.slice(0, -letters.length) + '1'.repeat(letters.length));
}

/** A footnote's mark that stuck to a number, and the section that was meant. */
export interface GluedMark {
  readonly section: Section;
  readonly mark: string;
}

/**
 * "§ 31-3061" for § 31-306 with note 1. A first mark needs no other before it; a later one is believed only where the document
 * cites the shorter number elsewhere. None is believed where the markup has notes of its own: those do not stick to numbers, and a
 * number that leads nowhere is an error.
 * @param number one that is unknown
 */
export function gluedMark({ statutes, snapshot }: Facts, number: string): GluedMark | undefined {
  if (snapshot.prose.zones.some((zone) => zone.kind === 'note')) return undefined;
  return gluedMarks(statutes, number).find(
    ({ section, mark }) => mark === '1' || snapshot.kept(numbersIn).has(section.number),
  );
}

/** What may be a mark after an unknown number. */
export function gluedMarks(statutes: Statutes, number: string): GluedMark[] {
  if (!/\d$/.test(number)) return [];
  return [1, 2].flatMap((length) => {
    const mark = number.slice(-length);
    const section = mark.startsWith('0') ? undefined : statutes.find(number.slice(0, -length));
    return section?.status === 'in force' ? [{ section, mark }] : [];
  });
}

/** Every number that a document cites. */
function numbersIn(snapshot: Snapshot): ReadonlySet<string> {
  return new Set(Array.from(writtenNumbers(snapshot), ({ number }) => number));
}
