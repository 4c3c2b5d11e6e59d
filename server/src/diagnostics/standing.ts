import { documentYear } from '../analysis/documentDate';
import type { Snapshot } from '../analysis/snapshot';
import { GONE, goneAround } from '../facts/goneAround';
import type { Section, Statutes } from '../facts/statutes';
import { FactsMemo, type Facts } from './factsMemo';
import { placesWritten, type WrittenNumber } from './writtenNumbers';
import { matchesOf } from '../text/matches';

/**
 * What a written number is. The rules on numbers each speak of one standing, so that no number is reported
 * twice: the most particular explanation wins.
 */
export type Standing =
  /** `section` has another number where the code prints a number with a letter only inside a range of gone law. */
  | { readonly is: 'known'; readonly section: Section }
  /** The code prints the number and says where its matter went. */
  | { readonly is: 'transferred'; readonly section: Section }
  /** No heading of its own stands for the number, but sections of today say that they once bore it. */
  | { readonly is: 'former'; readonly sections: readonly Section[] }
  /** A 1 for an l or the reverse: the written number does not exist and the other does. */
  | { readonly is: 'letter-l'; readonly section: Section }
  | { readonly is: 'unknown' };

const standings = new FactsMemo<Standing>();

export function standingOf(facts: Facts, number: string): Standing {
  return standings.get(facts, number, () => judge(facts.statutes, number));
}

function judge(statutes: Statutes, number: string): Standing {
  const section = statutes.find(number);
  if (section !== undefined && section.status !== 'transferred') return { is: 'known', section };
  const heirs = statutes.findFormer(number);
  if (section !== undefined) {
    // Inside a printed range the code says only where the range went; the
    // "(Formerly Sec. ...)" of a current section is exact.
    return section.inRange && heirs.length > 0 ? { is: 'former', sections: heirs } : { is: 'transferred', section };
  }
  if (heirs.length > 0) return { is: 'former', sections: heirs };
  const twin = twinInL(statutes, number);
  if (twin !== undefined) return { is: 'letter-l', section: twin };
  const within = goneAround(statutes, number);
  return within === undefined ? { is: 'unknown' } : { is: 'known', section: within };
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

export function isGone(standing: Standing): boolean {
  return standing.is === 'known' && GONE.has(standing.section.status);
}

/** A footnote's mark that stuck to a number, and the number that was meant. */
export interface GluedMark {
  readonly number: string;
  readonly mark: string;
  /** True where that is the former number of a section, as a paper of its day has it. */
  readonly former: boolean;
}

/**
 * "§ 31-3061" for § 31-306 with note 1. A first mark needs no other before it; a later one is believed only where the
 * document cites the shorter number elsewhere, or where the note before or after it sticks to the text too; any mark
 * after a former number, in the last case alone. None is believed where the markup has notes of its own: those do not
 * stick to numbers, and a number that leads nowhere is an error.
 * @param number one that is unknown
 */
export function gluedMark({ statutes, snapshot }: Facts, number: string): GluedMark | undefined {
  if (hasNotes(snapshot) || isWrittenAgain(snapshot, number)) return undefined;
  return gluedMarks(statutes, number).find(
    ({ number: meant, mark, former }) =>
      (!former && (mark === '1' || placesWritten(snapshot).has(meant))) || hasNeighbor(snapshot, mark),
  );
}

/**
 * "§ 12-331" for § 12-33 with note 1, where the code has the longer number too and no law under it: believed only where
 * the notes before and after it stick to the text as well, and no edition is named in which the longer one was law, nor
 * is the paper of a year in which it was.
 * @param mention a number that is no law
 */
export function gluedMarkOfGone(facts: Facts, mention: Dated): GluedMark | undefined {
  const { statutes, snapshot } = facts;
  const { number, member } = mention;
  // An end of a range is cited for itself, and a mark stands after "et seq.".
  if (
    member.through !== null ||
    member.etSeq ||
    hasNotes(snapshot) ||
    isWrittenAgain(snapshot, number) ||
    wasLaw(facts, mention)
  )
    return undefined;
  return gluedMarks(statutes, number, true).find(({ mark }) => hasNeighbor(snapshot, mark, true));
}

/** True for a number that is a section in force with the first note's mark, where the second sticks to the text too. */
export function endsWithMark({ statutes, snapshot }: Facts, number: string): boolean {
  return (
    !hasNotes(snapshot) &&
    gluedMarks(statutes, number).some(({ mark, former }) => mark === '1' && !former && hasNeighbor(snapshot, mark))
  );
}

/** A note is called once: a number that stands at several places is what the writer cites. */
function isWrittenAgain(snapshot: Snapshot, number: string): boolean {
  return (placesWritten(snapshot).get(number)?.length ?? 0) > 1;
}

type Dated = Pick<WrittenNumber, 'number' | 'member'>;

/** True where the edition that is named with a number, or the paper, is no newer than the last act on its section. */
function wasLaw({ statutes, snapshot }: Facts, { number, member }: Dated): boolean {
  const year = member.edition === null ? documentYear(snapshot) : (member.year ?? undefined);
  const section = year === undefined ? undefined : statutes.find(number);
  const last = section === undefined ? undefined : statutes.acts(section).at(-1);
  return year !== undefined && last !== undefined && year <= last.year;
}

function hasNotes(snapshot: Snapshot): boolean {
  return snapshot.prose.zones.some((zone) => zone.kind === 'note');
}

/**
 * True where the number before or after a mark's sticks to a word or a stop, and its own sticks to none, since a note
 * is called once: "underinsured2 motorist", "(c)4 permit", "motion.2 The".
 * @param both true where the notes on either side must
 */
function hasNeighbor(snapshot: Snapshot, mark: string, both = false): boolean {
  const stuck = snapshot.kept(stuckNumbers);
  const note = Number(mark);
  const [before, after] = [stuck.has(note - 1), stuck.has(note + 1)];
  return !stuck.has(note) && (both ? (before || note === 1) && after : before || after);
}

const STUCK = /(?:[a-z]{3}|[a-z\d)”"’][,;]|[a-z)”"’]\.|\([a-z\d]{1,4}\))(\d{1,2})(?=\s{1,3}[A-Za-z“"(])/g;

function stuckNumbers({ prose }: Snapshot): ReadonlySet<number> {
  return new Set(Array.from(matchesOf(STUCK, prose.text), ([, number]) => Number(number)));
}

/**
 * What may be a mark after a number that is no law.
 * @param old true where the section before the mark may be no law any more either, as in a paper of its day
 */
export function gluedMarks(statutes: Statutes, number: string, old = false): GluedMark[] {
  if (!/\d$/.test(number)) return [];
  return [1, 2].flatMap((length) => {
    const mark = number.slice(-length);
    const meant = number.slice(0, -length);
    if (mark.startsWith('0')) return [];
    const section = statutes.find(meant);
    const isLaw = section?.status === 'in force' || (old && section?.status === 'repealed');
    const former = !isLaw && !old && statutes.findFormer(meant).length > 0;
    return isLaw || former ? [{ number: section?.number ?? meant, mark, former }] : [];
  });
}
