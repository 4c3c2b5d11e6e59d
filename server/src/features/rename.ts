import type { Snapshot } from '../analysis/snapshot';
import { isSection } from '../citations/cited';
import type { Citation, CitedSection } from '../citations/citation';
import { normalNumber } from '../citations/sectionNumber';
import { listed } from '../code/words';
import type { Draft } from '../edits/draft';
import { proveInSteps } from '../edits/law';
import type { ProvenEdits } from '../edits/provenEdits';
import type { Statutes } from '../facts/statutes';
import type { OfficialText } from '../official/pages/officialText';
import type { Edit } from '../text/edit';
import { touches, type Span } from '../text/span';
import { allSteps, type Steps } from '../text/steps';
import { placeAt } from './wording/place';
import { compareNumbers } from '../code/sectionKey';

/** What can be renamed at a place. */
export interface Renamable {
  /** Where the number stands; the whole Id. or label where it is not written out. */
  readonly span: Span;
  /** Normal number that is cited there. */
  readonly number: string;
}

/** The section number at a source offset; undefined where none, or several, are cited. */
export function prepareRename(snapshot: Snapshot, offset: number): Renamable | undefined {
  const place = placeAt(snapshot, offset);
  const members = place?.cites.filter(isSection) ?? [];
  const numbers = new Set(members.map((member) => member.number));
  const [member] = members;
  if (place === undefined || member === undefined || numbers.size !== 1) return undefined;
  const { through, throughSpan } = member;
  if (through !== null && throughSpan !== null && touches(throughSpan, offset))
    return { span: throughSpan, number: through };
  // Over the code's name the number is meant, but the editor wants a range under the cursor.
  const span = member.numberSpan !== null && touches(member.numberSpan, offset) ? member.numberSpan : place.span;
  return { span, number: member.number };
}

/** Normal form of what the user typed as the new number; undefined where it is no section number. */
export function newNumber(typed: string): string | undefined {
  return normalNumber(typed);
}

/** Longest list of numbers that may have been meant. */
const NEAREST = 2;

/**
 * Why a number cannot be cited: neither the facts, nor the acts passed since, nor the official text have it; with the
 * nearest numbers. Undefined where one of them has it.
 */
export function noSuchNumber(
  number: string,
  statutes: Statutes,
  official: OfficialText | undefined,
): string | undefined {
  if (
    statutes.find(number) !== undefined ||
    statutes.changesOf(number).length > 0 ||
    official?.section(number) !== undefined
  )
    return undefined;
  const near = statutes.nearest(number, NEAREST).map((section) => `§ ${section.number}`);
  return `There is no § ${number}.${near.length === 0 ? '' : ` Nearest: ${listed(near, 'or')}.`}`;
}

/** What a rename makes of a document. */
export interface Renaming {
  readonly made: ProvenEdits;
  /**
   * Source spans of citations whose number cannot be changed without harm: it
   * stands in a macro, or would be read otherwise.
   */
  readonly left: readonly Span[];
}

/**
 * Cites another section wherever a document cites `from`: single, in lists, at the ends of ranges; Id. follows by
 * itself. Hyphens stay as the document writes them, and what is left out of a number ("-54c" after 53a-54a) stays left
 * out where that can still be read, else the number is written whole.
 * @param from normal number, @param to normal number
 */
export function rename(snapshot: Snapshot, from: string, to: string): Renaming {
  return allSteps(renameInSteps(snapshot, from, to));
}

/** Citations that are looked at in one step. */
const STEP = 256;

/** The same in steps, for a long document; it must have been read. */
export function* renameInSteps(snapshot: Snapshot, from: string, to: string): Steps<Renaming> {
  const drafts = new Map<Draft, Span>();
  for (const [k, citation] of snapshot.reading.citations.entries()) {
    if (k % STEP === STEP - 1) yield;
    const edits = renamed(snapshot, citation, (number) => (number === from ? to : number));
    if (edits.length > 0) drafts.set({ edits, purpose: { kind: 'number', from, to } }, citation);
  }
  const { proven, kept } = yield* proveInSteps(snapshot, [...drafts.keys()]);
  const done = new Set(kept);
  return { made: proven, left: [...drafts].flatMap(([draft, span]) => (done.has(draft) ? [] : [span])) };
}

function renamed(snapshot: Snapshot, citation: Citation, change: (number: string) => string): Edit[] {
  const edits: Edit[] = [];
  const put = (span: Span, newText: string): void => {
    if (snapshot.text.slice(span.start, span.end) !== newText)
      edits.push({ start: span.start, end: span.end, newText });
  };
  // Numbers that the next one is read against, before and after.
  let before: string | undefined;
  let after: string | undefined;
  for (const member of citation.sections) {
    const number = change(member.number);
    if (member.numberSpan !== null) {
      const kept = member.elided
        ? elided(snapshot, member.numberSpan, member.number, number, after, before !== after)
        : undefined;
      if (number !== member.number || (member.elided && before !== after && kept === undefined)) {
        put(member.numberSpan, kept ?? spelled(snapshot, member.numberSpan, number));
      }
    }
    if (member.through !== null && member.throughSpan !== null)
      put(...lastOfRange(snapshot, member, member.throughSpan, number, change(member.through)));
    // As the reader completes elisions: after the first member by its number, after others by the last one written.
    before = member === citation.sections[0] ? member.number : (member.through ?? member.number);
    after = change(before);
  }
  return edits;
}

/** The last number of a range as it is to be written after `first`. */
function lastOfRange(
  snapshot: Snapshot,
  member: CitedSection,
  span: Span,
  first: string,
  last: string,
): [Span, string] {
  const written = snapshot.text.slice(span.start, span.end);
  const read = snapshot.read(span);
  if (first === member.number && last === member.through) return [span, written];
  if (normalNumber(read) !== undefined)
    return [span, last === member.through ? written : spelled(snapshot, span, last)];
  // "46b-38a-f": the last letter alone.
  if (/^[a-z]$/i.test(read) && first.slice(0, -1) === last.slice(0, -1) && /[a-z]$/.test(first) && first < last)
    return [span, last.slice(-1)];
  return [
    span,
    (/\d/.test(read) ? elided(snapshot, span, member.through ?? '', last, first, true) : undefined) ??
      spelled(snapshot, span, last),
  ];
}

/**
 * The elided form of a number after another, or undefined where it could not be read so: it must be of the same title,
 * and without a hyphen before it, it must rise.
 */
function elided(
  snapshot: Snapshot,
  span: Span,
  was: string,
  number: string,
  after: string | undefined,
  moved: boolean,
): string | undefined {
  if (after === undefined || headOf(after) !== headOf(number)) return undefined;
  const written = snapshot.text.slice(span.start, span.end);
  if (number === was && !moved) return written;
  const read = snapshot.read(span);
  // "§§ 7-148b/c": a letter alone is written out.
  if (!/\d/.test(read)) return undefined;
  const dash = /^\d/.test(read) ? '' : dashOf(snapshot, span);
  if (compareNumbers(after, number) >= 0) return undefined;
  return dash + number.slice(headOf(number).length);
}

/** "53a-" of "53a-54c". */
function headOf(number: string): string {
  return number.slice(0, number.lastIndexOf('-') + 1);
}

/** A number with the hyphens that the document writes in the number at `span`. */
function spelled(snapshot: Snapshot, span: Span, number: string): string {
  const dash = dashOf(snapshot, span);
  return dash === '-' ? number : number.replaceAll('-', () => dash);
}

/** The first hyphen of a number as the source spells it: "-", "‑", "&#8209;"; "-" where it has none. */
function dashOf(snapshot: Snapshot, span: Span): string {
  const { prose, text } = snapshot;
  const end = prose.toProse(span.end);
  for (let i = prose.toProse(span.start); i < end; i++) {
    if (/[\d\sa-z]/i.test(prose.text.charAt(i))) continue;
    return text.slice(prose.toSource(i), prose.toSourceEnd(i + 1)) || '-';
  }
  return '-';
}
