import type { OtherCited } from '../citations/citation';
import type { Severity } from '../diagnostics/finding';
import type { Span } from '../text/span';

/**
 * The verification record of one document: what its citations of the General Statutes were held against and what came
 * of it, and what was not checked. Plain data; the writers make a page, a Word document, text or JSON of it.
 */
export interface VerificationRecord {
  readonly head: RecordHead;
  /** Every citation of the General Statutes, in the document's order. */
  readonly citations: readonly RecordedCitation[];
  /** Other authorities as far as they were seen, in the document's order. */
  readonly notChecked: readonly NotChecked[];
  readonly totals: RecordTotals;
}

export interface RecordHead {
  /** The document's title as it says it itself; null where it has none. */
  readonly title: string | null;
  readonly file: string;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** Version of this program. */
  readonly conncite: string;
  /** Edition of the facts, with the last year whose acts are in them. */
  readonly edition: string;
  /** Official text on this machine, with its edition and the day it was read; null where none was used. */
  readonly official: string | null;
  /** ISO day, and with the hour where that was asked for: "2026-11-26" or "2026-11-26T14:05". */
  readonly checkedAt: string;
  /** ISO day whose law the document is written under; null: that of the day of the check. */
  readonly asOf: string | null;
  /** What a person must know of how the document was read: "pages 3 and 4 hold no text". */
  readonly notices: readonly string[];
}

/** A place in words, with what it is made of: "footnote 3, at paragraph 12, under \"Argument\"". */
export interface RecordPlace {
  readonly words: string;
  readonly heading: string | null;
  readonly paragraph: number | null;
  readonly note: number | null;
  /** Of a PDF; a word processor's pages are not in its file. */
  readonly page: number | null;
  /** Of a PDF's page, or of the text file, from one. */
  readonly line: number | null;
}

export type QuotationResult = 'match' | 'differs' | 'none' | 'not-compared';

/** One section, range, chapter or title that a citation leads to. */
export interface Resolved {
  readonly number: string;
  /** What `number` is a number of, where it is no section. */
  readonly division?: OtherCited['kind'];
  readonly pinpoint: readonly string[];
  readonly pinpointThrough: readonly string[] | null;
  readonly through: string | null;
  readonly etSeq: boolean;
  /** Year of the edition that is cited. */
  readonly year: number | null;
  readonly exists: boolean;
  /** "in force", "repealed", ...; null for what does not exist. */
  readonly status: string | null;
  /** Heading as published; null where there is none. */
  readonly heading: string | null;
  /** Null where no pinpoint is cited, and where only the official text could tell. */
  readonly pinpointFound: boolean | null;
  readonly quotation: QuotationResult;
  /** Acts that amended it after the edition that is cited. */
  readonly amendedBy: readonly string[];
  /** Existing numbers that may be meant, where there is no such section. */
  readonly nearest: readonly string[];
  /** Where it is printed now, where it was transferred. */
  readonly successors: readonly string[];
}

/**
 * What came of a citation. `found`: all that could be compared agrees; `unsure`: something could not be told;
 * `attention`: a reader of the document should know something; `wrong`: it leads to no current law, or says of the law
 * what it does not say.
 */
export type Outcome = 'found' | 'unsure' | 'attention' | 'wrong';

export interface RecordedCitation extends Span {
  /** The exact slice of the source. */
  readonly text: string;
  /** As a reader reads it, without markup. */
  readonly words: string;
  readonly place: RecordPlace;
  readonly kind: string;
  /** For an Id. that takes its sections from another citation: the words of that one. */
  readonly antecedent: string | null;
  /** What stands where a number should, and is none of the code's. */
  readonly malformed: readonly string[];
  readonly resolves: readonly Resolved[];
  readonly outcome: Outcome;
  readonly severity: Severity | null;
  readonly verdict: string;
}

/** An authority that was seen and not checked. */
export interface NotChecked extends Span {
  /** As a reader reads it, without markup. */
  readonly words: string;
  readonly place: RecordPlace;
  readonly kind: NotCheckedKind;
}

/** Kinds of citations that the facts do not list, as acts, and kinds of other law. */
export type NotCheckedKind = OtherCited['kind'] | OtherLawKind;

export type OtherLawKind =
  | 'case'
  | 'federal law'
  | 'law of another state'
  | 'regulation'
  | 'court rule'
  | 'constitution'
  | 'ordinance'
  | 'uniform act'
  | 'secondary source'
  | 'document'
  | 'Id. of another authority';

export interface RecordTotals {
  readonly citations: number;
  readonly found: number;
  readonly unsure: number;
  readonly attention: number;
  readonly wrong: number;
  readonly notChecked: number;
  readonly quotations: { readonly match: number; readonly differs: number; readonly notCompared: number };
}
