import type { Span } from '../../text/span';
import type { OtherKind, Unit, Units } from './kind';

/** A chapter or title. Of a range ("titles 17a to 17b") the first and the last are members. */
export interface CitedDivision extends Span {
  readonly kind: 'chapter' | 'title';
  /** Its designation: "952", "319yy", "53a". */
  readonly number: string;
}

/** What chapters and titles have in common. */
function division(unitOf: (cited: CitedDivision, units: Units) => Unit | undefined) {
  const nameOf = ({ kind, number }: CitedDivision): string => `${kind} ${number}`;
  return {
    group: null,
    keyOf: nameOf,
    nameOf,
    numberOf: ({ number }: CitedDivision) => number,
    wordsOf: nameOf,
    wordOf: ({ kind }: CitedDivision) => kind,
    isSame: (a: CitedDivision, b: CitedDivision) => a.kind === b.kind && a.number === b.number,
    compare: (a: CitedDivision, b: CitedDivision) => a.number.localeCompare(b.number, 'en', { numeric: true }),
    detailOf: (cited: CitedDivision, units: Units | null) => (units === null ? '' : (unitOf(cited, units)?.name ?? '')),
    unitOf,
    whole: (cited: CitedDivision) => cited,
    inTable: (cited: CitedDivision) => `General Statutes, ${nameOf(cited)}`,
    // "Title 29A", "chapter 93A": ours are printed small.
    isPlainlyOurs: (written: string) => !/\d[A-Z]/.test(written),
  };
}

/** Titles of the code; each stands before all that is in it. */
export const title: OtherKind<CitedDivision> = {
  ...division(({ number }, units) => units.title(number)),
  titleOf: ({ number }) => number,
  firstNumber: ({ number }) => `${number}-1`,
};

/** Chapters of the code; each stands before its first section. */
export const chapter: OtherKind<CitedDivision> = {
  ...division(({ number }, units) => units.chapter(number)),
  titleOf: ({ number }, units) => units?.chapter(number)?.title,
  firstNumber: ({ number }, units) => units?.chapter(number)?.first ?? '',
};
