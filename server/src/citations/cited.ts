import { compareNumbers } from '../code/sectionKey';
import { act, type CitedAct } from './kinds/act';
import { chapter, title, type CitedDivision } from './kinds/division';
import type { AuthorityKey, CitedKind, OtherKind, Unit, Units } from './kinds/kind';
import { section, type CitedSection } from './kinds/section';

export { actName } from './kinds/act';
export type { AuthorityKey } from './kinds/kind';

/** An authority that is no section of the code. */
export type OtherCited = CitedDivision | CitedAct;

/**
 * One member of a citation: what it cites, and where. `start`/`end`: the member's own text in
 * the source, so that hover, jump and fix act on the member under the cursor; an act, chapter
 * or title that is alone has the whole citation's.
 */
export type Cited = CitedSection | OtherCited;

/** Kinds of authorities, in the order in which they stand where they begin with the same section of the code. */
const KINDS: Readonly<Record<Cited['kind'], CitedKind<Cited>>> &
  Readonly<Record<OtherCited['kind'], OtherKind<OtherCited>>> = {
  title,
  chapter,
  section,
  range: section,
  act,
};

const ORDER = Object.keys(KINDS);

/** True for sections and ranges of sections: members of the code itself, with numbers and pinpoints. */
export function isSection(cited: Cited): cited is CitedSection {
  return cited.kind === 'section' || cited.kind === 'range';
}

/** True for the name of a kind that is no section, as a citation of it has it too. */
export function isOtherKind(kind: string): kind is OtherCited['kind'] {
  return kind !== 'section' && kind !== 'range' && Object.hasOwn(KINDS, kind);
}

/**
 * True for citations of what the facts list: sections, chapters and titles. Of the
 * others nobody can say whether there are such.
 */
export function isListedKind(kind: string): boolean {
  return !isOtherKind(kind) || KINDS[kind].unitOf !== undefined;
}

/** What a kind other than sections can be asked. */
export function otherKind(kind: OtherCited['kind']): OtherKind<OtherCited> {
  return KINDS[kind];
}

/** What is cited, whatever its spelling, pinpoint and edition: the same key, the same authority. */
export function keyOf(cited: Cited): AuthorityKey {
  return KINDS[cited.kind].keyOf(cited);
}

/**
 * What a person calls it: "§ 53a-70", "§§ 53a-70 to 53a-73", "§ 22a-14 et seq.", "Public Act 21-103", "chapter 952".
 */
export function nameOf(cited: Cited): string {
  return KINDS[cited.kind].nameOf(cited);
}

/** What tells it from others of its kind: "53a-70", "21-103", "952". */
export function numberOf(cited: Cited): string {
  return KINDS[cited.kind].numberOf(cited);
}

/**
 * All that a member cites, in the normal form: "§ 53a-192a(a)", "§§ 4-1 to 4-9", "P.A. 21-103, §§ 3, 4", "chapter 952".
 */
export function wordsOf(cited: Cited): string {
  return KINDS[cited.kind].wordsOf(cited);
}

/** True where two members cite the same, parts and editions included, wherever they stand. */
export function isSameCited(a: Cited, b: Cited): boolean {
  return a.kind === b.kind && KINDS[a.kind].isSame(a, b);
}

/** Heading under which tables list an authority that is no part of the code; null for parts of the code. */
export function groupOf(cited: Cited): string | null {
  return isSection(cited) ? null : KINDS[cited.kind].group;
}

/**
 * Title of the code to which an authority belongs: "53a"; undefined for acts, and
 * for chapters that the facts do not know.
 */
export function titleOf(cited: Cited, units: Units | null): string | undefined {
  return KINDS[cited.kind].titleOf(cited, units);
}

/**
 * What is said of an authority beside its name: the name of a chapter or title, an act's session or year; "" for none.
 */
export function detailOf(cited: OtherCited, units: Units | null): string {
  return KINDS[cited.kind].detailOf(cited, units);
}

/**
 * What the facts know of an authority: its name and status; undefined where they do not have it, or none of its kind.
 */
export function unitOf(cited: OtherCited, units: Units): Unit | undefined {
  return KINDS[cited.kind].unitOf?.(cited, units);
}

/**
 * Titles before their chapters, chapters before their first section, ranges after
 * their first number, acts last, by year.
 */
export function compareCited(a: Cited, b: Cited, units: Units | null): number {
  const [one, two] = [KINDS[a.kind], KINDS[b.kind]];
  return (
    Number(groupOf(a) !== null) - Number(groupOf(b) !== null) ||
    compareNumbers(one.firstNumber(a, units), two.firstNumber(b, units)) ||
    ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
    one.compare(a, b)
  );
}
