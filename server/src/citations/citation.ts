import type { Span } from '../text/span';

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
  /** A public or special act. */
  | 'act'
  /** "Formerly Sec. 51-327". */
  | 'former'
  | 'chapter'
  | 'title';

/** The year through which the cited text runs, and where that is said: "(West 2019 & Supp. 2022)", "(Rev. to 2017)". */
export interface Edition extends Span {
  /** Newest year named. */
  readonly year: number;
  /** Oldest year named: the volume's, where a supplement is named beside it; else the same as `year`. */
  readonly baseYear: number;
  /** "West", "LexisNexis", or null where none is named. */
  readonly publisher: string | null;
  /** The year of "Rev. to" or "revised to", else null. */
  readonly revision: number | null;
  /** The year of "Supp.", else null. */
  readonly supplement: number | null;
  /** True where it stands before the sign: "General Statutes (Rev. to 2017) § 53a-122". */
  readonly beforeSign: boolean;
  /** True where it stands outside the citation, after a catchline or a "(Formerly ...)": the citation's span ends before it. */
  readonly detached: boolean;
}

/**
 * One member of a citation: what it cites, and where. `start`/`end`: the member's own text in the source, so that hover, jump and fix
 * act on the member under the cursor; an act, chapter or title that is alone has the whole citation's.
 */
export type Cited = CitedSection | CitedAct | CitedDivision;

/** A section of the code, or a range of sections, with number, pinpoint and own year in its span. For an Id. that is the whole Id. */
export interface CitedSection extends Span {
  readonly kind: 'section' | 'range';
  /** Normal form: plain hyphen, lower case but for 42a-2A and 42a-4A, elisions written out. */
  readonly number: string;
  /** Labels outermost first, case kept. */
  readonly pinpoint: readonly string[];
  /** Last label path of a range of subsections of one section: "§ 53a-70(a)-(c)" has ["c"]; else null. */
  readonly pinpointThrough: readonly string[] | null;
  /** Normal number of the range's last section; null where `kind` is `section`. */
  readonly through: string | null;
  readonly etSeq: boolean;
  readonly year: number | null;
  readonly edition: Edition | null;
  /** Where the number itself is written; null where the member repeats the number before it ("and (e)") or is inherited by Id. */
  readonly numberSpan: Span | null;
  /** Where the range's last number is written. */
  readonly throughSpan: Span | null;
  /** From the first pinpoint's opening mark (or its level's word) to the last one's closing mark. */
  readonly pinpointSpan: Span | null;
  /** True where the written number leaves out the title: "-54c", "181e". */
  readonly elided: boolean;
}

/** What stands after the code's name where a number should, and has none of the code's forms: "53-a-70", "46b56", "1234". */
export interface MalformedNumber extends Span {
  /** As a reader reads it. */
  readonly written: string;
}

/** The code's name at the head of a full citation. */
export interface CodeName extends Span {
  /** The name in its normal spelling: "Conn. Gen. Stat.", "Conn. Gen. Stat. Ann.", "General Statutes", "Connecticut General Statutes", "C.G.S.", "CGS", "C.G.S.A.", "Gen. Stat.", "CT Gen Stat", ... */
  readonly form: string;
}

/** The sign or word before the number(s). */
export interface SectionSign extends Span {
  /** symbol: §; word: section, sections; abbreviation: Sec., Secs., Sec, s. */
  readonly form: 'symbol' | 'word' | 'abbreviation';
  /** True for §§, sections, Secs. */
  readonly plural: boolean;
}

/** A public or special act. */
export interface ActReference {
  readonly type: 'public' | 'special';
  /** Calendar year of the session. */
  readonly year: number | null;
  /** "21-103" as numbered since 1973; the bare number for older acts. */
  readonly number: string;
  /** "June Special Session" and its like, or null for the regular session. */
  readonly session: string | null;
  /** Sections of the act, as written: ["3"], ["9(f)"]. */
  readonly sections: readonly string[];
}

/** An act as a member of a citation. */
export interface CitedAct extends ActReference, Span {
  readonly kind: 'act';
}

/** A chapter or title. Of a range ("titles 17a to 17b") the first and the last are members. */
export interface CitedDivision extends Span {
  readonly kind: 'chapter' | 'title';
  /** Its designation: "952", "319yy", "53a". */
  readonly number: string;
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
  /** Place in the reading's `authorities` of what an Id. points to; null where there is none. For short forms ask `antecedentOf`. */
  readonly antecedent: number | null;
  /** Words that follow a prose citation and name the code ("of the general statutes", "G.S."), outside the span; else null. */
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
  /** True where authorities are left out: one place of the source, a macro's name, stands for several, of which it keeps one. */
  readonly isMerged: boolean;
  /** Whose law the document is about, as far as it shows. */
  readonly jurisdiction: 'connecticut' | 'other' | 'unknown';
  /** The citations alone, in document order. */
  readonly citations: readonly Citation[];
  /**
   * Place in `authorities` of what one of the reading's citations points back to: an Id. to its antecedent, a short form to the
   * first full citation of its section before it; null where there is none.
   */
  antecedentOf(citation: Citation): number | null;
}
