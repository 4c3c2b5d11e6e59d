import type { Span } from '../text/span';
import type { Cited, OtherCited } from './cited';
import type { CitedSection } from './kinds/section';

export type { Cited, OtherCited } from './cited';
export type { ActReference, CitedAct } from './kinds/act';
export type { CitedDivision } from './kinds/division';
export type { CitedSection, Edition } from './kinds/section';

/** The first token of a citation decides its kind. */
export type CitationKind =
  /** Names the code: "Conn. Gen. Stat. § 53a-70". */
  | 'full'
  /** Begins with § or §§. */
  | 'short'
  /** Begins with section, Sec., subsection, subdivision and their like. */
  | 'prose'
  /** Id., id., Ibid. */
  | 'id'
  /** "Formerly Sec. 51-327". */
  | 'former'
  /** What cites no section of the code is called by what it cites: act, chapter, title. */
  | OtherCited['kind'];

/**
 * What stands after the code's name where a number should, and has none of the
 * code's forms: "53-a-70", "46b56", "1234".
 */
export interface MalformedNumber extends Span {
  /** As a reader reads it. */
  readonly written: string;
}

/** The code's name at the head of a full citation. */
export interface CodeName extends Span {
  /**
   * The name in its normal spelling: "Conn. Gen. Stat.", "Conn. Gen. Stat. Ann.", "General Statutes",
   * "Connecticut General Statutes", "C.G.S.", "CGS", "C.G.S.A.", "Gen. Stat.", "CT Gen Stat", ...
   */
  readonly form: string;
}

/** The sign or word before the number(s). */
export interface SectionSign extends Span {
  /** symbol: §; word: section, sections; abbreviation: Sec., Secs., Sec, s. */
  readonly form: 'symbol' | 'word' | 'abbreviation';
  /** True for §§, sections, Secs. */
  readonly plural: boolean;
}

/** A citation as read; all offsets are SOURCE offsets. Plain data: freeze and share at will. */
export interface Citation extends Span {
  readonly kind: CitationKind;
  /** Everything cited, in order; empty only for an Id. without antecedent. */
  readonly cites: readonly Cited[];
  /** The sections of the code among them. */
  readonly sections: readonly CitedSection[];
  /** Numbers after the code's name that have none of its forms, in order; in nearly every citation none. */
  readonly malformed: readonly MalformedNumber[];
  readonly name: CodeName | null;
  /** First sign of the citation; null where none is written (CGS 14-227a, bare Id.). */
  readonly sign: SectionSign | null;
  /** True for an Id. whose antecedent held several authorities. */
  readonly ambiguous: boolean;
  /**
   * Place in the reading's `authorities` of what an Id. points to; null where there is
   * none. For short forms ask `antecedentOf`.
   */
  readonly antecedent: number | null;
  /**
   * Words that follow a prose citation and name the code
   * ("of the general statutes", "G.S."), outside the span; else null.
   */
  readonly trailer: Span | null;
  /** What the Id. itself says: its mark without section or pinpoint; null for other kinds. */
  readonly idSpan: Span | null;
}

/** Any other authority: it is no citation of ours, but an Id. after it is not ours either. Source offsets. */
export interface ForeignAuthority extends Span {
  readonly kind: 'foreign';
  readonly source: ForeignSource;
}

export type ForeignSource =
  | 'federal-code'
  | 'federal-regulation'
  | 'state-code'
  | 'practice-book'
  | 'evidence-code'
  | 'regulation'
  | 'ordinance'
  | 'uniform-act'
  | 'constitution'
  | 'case'
  | 'article'
  | 'book'
  | 'rule'
  | 'instrument'
  | 'id';

export type Authority = Citation | ForeignAuthority;

export function isCitation(authority: Authority): authority is Citation {
  return authority.kind !== 'foreign';
}

/** All that was read in a document: sorted by start, never overlapping. */
export interface Reading {
  /** Citations and foreign authorities in document order. */
  readonly authorities: readonly Authority[];
  /** Authorities as each was read by itself, for reading a later version of the document: `authorities` knows more. */
  readonly read: readonly Authority[];
  /**
   * True where authorities are left out: one place of the source, a macro's name,
   * stands for several, of which it keeps one.
   */
  readonly isMerged: boolean;
  /** Whose law the document is about, as far as it shows. */
  readonly jurisdiction: 'connecticut' | 'other' | 'unknown';
  /** The citations alone, in document order. */
  readonly citations: readonly Citation[];
  /**
   * Place in `authorities` of what one of the reading's citations points back to: an Id. to its antecedent, a short
   * form to the first full citation of its section before it; null where there is none.
   */
  antecedentOf(citation: Citation): number | null;
}
