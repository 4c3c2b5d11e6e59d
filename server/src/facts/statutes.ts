import type { ActChange } from './actChanges';
import type { Steps } from '../text/steps';
import type { TextWords } from './search';

/**
 * The catalogue of the code: every number, its state and its history, as facts of one edition. Read-only; nothing here
 * is the law's text. "No such section" is certain for the edition only.
 */
export type SectionStatus =
  | 'in force'
  | 'repealed'
  | 'transferred'
  | 'reserved'
  | 'obsolete'
  /** No law any more, and the code does not say which of the two. */
  | 'transferred or repealed'
  /** No law any more: transferred, repealed or obsolete, and the code does not say which. */
  | 'unknown';

/** What the facts were taken from. */
export interface CatalogueEdition {
  /** Year of the full revision: 2025. */
  readonly revision: number;
  /** Year of the supplement laid over it: 2026; null where none. */
  readonly supplement: number | null;
  /** Newest year whose public acts are in it: 2025. */
  readonly actsThrough: number;
  /** Month in which the pages were read: "2026-07". */
  readonly read: string;
  /** Acts passed since whose changes are known too; null where there are none. */
  readonly acts: ActsSince | null;
  /** Acts that a program read on this machine, and nobody has looked at; left out where there are none. */
  readonly readHere?: ActsSince;
}

/** How far the acts passed since an edition are known. */
export interface ActsSince {
  /** The last of them: "P.A. 26-151". */
  readonly through: string;
  /** "2026 regular session". */
  readonly session: string;
  /** Month in which they were read: "2026-10". */
  readonly read: string;
}

/** One act of a section's source line. */
export interface ActEntry {
  /** As printed: "P.A. 21-103", "1969, P.A. 828", "June Sp. Sess. P.A. 21-1", "1949 Rev.". */
  readonly act: string;
  /** Sections of the act as printed: "3", "1, 189"; empty where the source line names none. */
  readonly sections: string;
  /** Calendar year of the act. */
  readonly year: number;
  /**
   * ISO date from which it holds; known of acts passed since the edition, and of
   * those that it prints as not yet in effect.
   */
  readonly effective?: string;
  /** The parts that such an act changed, "(a),(b)"; "" for the whole section. */
  readonly part?: string;
}

/** A label of a section's structure with the labels below it. */
export interface StructureNode {
  readonly label: string;
  readonly children: readonly StructureNode[];
}

/** An amendment printed but not yet in effect when the edition was made. */
export interface PendingAmendment {
  /** ISO date from which the amended text is the law; empty where the facts lack the date. */
  readonly effective: string;
  /** "section 16 of public act 25-33", "P.A. 26-21, § 10"; empty where the facts lack the act. */
  readonly by: string;
  /**
   * Parts that the amended text has otherwise, "(84)" or "(b),(c)"; left out where
   * it is not known, or is the whole section.
   */
  readonly part?: string;
  /** What an act passed since the edition will do; left out of an amendment that the code itself prints. */
  readonly change?: ActChange;
}

/** Where a transferred section went: one number, several, a range, or nothing that the page says. */
export interface Successor {
  readonly numbers: readonly string[];
  /** Last number where it is a range `numbers[0]` to `through`. */
  readonly through: string | null;
  /** More of them, where it is a range and others: "36-564 to 36-568 and 36-570 to 36-573". */
  readonly more?: readonly NumberRange[];
}

/** One number, or all from one to another. */
export interface NumberRange {
  readonly first: string;
  /** Last number of a range, both included; null for one number. */
  readonly through: string | null;
}

/** Our own summary of a section; never the law's words. */
export interface Digest {
  readonly summary: string;
  /** `label` is a path as written in citations: "(a)(1)(A)". */
  readonly gists: readonly Gist[];
  readonly note: string | null;
  /** What the digest was made from: "2025 revision with 2026 supplement". */
  readonly edition: string;
  /** ISO date on which the last act took effect, where a source states it. */
  readonly effective: string | null;
  /** The repealing act, where known: "P.A. 17-99, S. 51". */
  readonly repealedBy: string | null;
  /** Digests of the text as amended by acts not yet in effect when the edition was made. */
  readonly pending: readonly PendingDigest[];
}

/** One subsection in a sentence of our own. */
export interface Gist {
  readonly label: string;
  readonly gist: string;
}

/** What a section says from a date on. */
export interface PendingDigest {
  /** ISO date. */
  readonly effective: string;
  /** "P.A. 25-41, S. 5". */
  readonly by: string;
  /** What the act changes, in sentences of our own; empty where the gists alone tell it. */
  readonly changes: string;
  /** One sentence for each subsection as amended; none where the act leaves the lettering and most of the text. */
  readonly gists: readonly Gist[];
}

export interface Title {
  readonly number: string;
  readonly name: string;
  readonly status: string;
}

export interface Chapter {
  readonly number: string;
  readonly title: string;
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly status: string;
}

/** One number of the code. */
export interface Section {
  /** Place in code order, 0-based: neighbours are index - 1 and + 1. */
  readonly index: number;
  readonly number: string;
  /** Heading as published, without number; empty where the code prints none. */
  readonly catchline: string;
  /** Title designation: "53a". */
  readonly title: string;
  /** Chapter designation: "952"; "Article 9" in title 42a. */
  readonly chapter: string;
  readonly status: SectionStatus;
  readonly successor: Successor | null;
  readonly formerly: readonly string[];
  /** Calendar year of the first and the last act; null where the source line has none. */
  readonly enacted: number | null;
  readonly lastAmended: number | null;
  /** Newest act as printed: "P.A. 21-103, S. 3"; empty where none. */
  readonly lastAct: string;
  /** Labels of the section, by rule: right for nearly all, a proof for none. */
  readonly structure: readonly StructureNode[];
  /** True where the 2026 Supplement replaced or added it. */
  readonly inSupplement: boolean;
  readonly pending: readonly PendingAmendment[];
  /**
   * ISO date from which the status holds, where the edition prints one: a section in force that began with a day later
   * than the revision, or one that is repealed from a day; else null.
   */
  readonly effective: string | null;
  /** True for a member of a printed range ("Secs. 53a-74 to 53a-81"). */
  readonly inRange: boolean;
  /** The printed range, "53a-74 to 53a-81", where known; else null. */
  readonly printedRange: string | null;
  /** Source line as printed, brackets included; empty where none. */
  readonly source: string;
  /**
   * Changes by acts passed since the edition, by their dates, those to come too; what a later act undid is left out.
   */
  readonly changes: readonly ActChange[];
}

/** Lookups in the catalogue. All take and give normal numbers (`normalNumber` of `citations`); none throws. */
export interface Statutes {
  readonly edition: CatalogueEdition;
  /** How many numbers there are. */
  readonly size: number;
  /**
   * The code as it stands on a day: its sections have status, last act and pending amendments by the acts that have
   * come into force by then. The same day gives the same object. Without it all sections are those of the edition.
   * @param day ISO date
   */
  on(day: string): Statutes;
  /**
   * Changes of any number by acts passed since the edition, by their dates; of one that the code does not print, too.
   */
  changesOf(number: string): readonly ActChange[];
  /**
   * What an act passed since the edition changes or makes, in the order of its sections,
   * undone changes too; `act` as for `amendedBy`.
   */
  changesBy(act: string): readonly ActChange[];
  find(number: string): Section | undefined;
  /** Section at a place in code order. */
  at(index: number): Section | undefined;
  /** Place in code order, or -1; cheaper than `find`. */
  indexOf(number: string): number;
  /** Sections that once had this number ("Formerly Sec. ..."). */
  findFormer(number: string): readonly Section[];
  /**
   * Nearest existing, in-force numbers to one that does not exist: by spelling (a slip of a
   * key) and by a place close by; best first.
   */
  nearest(number: string, most: number): readonly Section[];
  /**
   * All catalogued numbers from one to another, both included, in code order; empty
   * where the order is wrong. At most `most`.
   */
  range(first: string, last: string, most?: number): readonly Section[];
  /** How many catalogued numbers lie between two, both included. */
  countBetween(first: string, last: string): number;
  /**
   * Acts of the source line, oldest first, and after them those passed since the edition that hold on the day of `on`.
   */
  acts(section: Section): readonly ActEntry[];
  /** Sections that an act made or amended; `act` as "P.A. 21-103" or "21-103" with the year's two digits. */
  amendedBy(act: string): readonly { readonly section: Section; readonly sections: string }[];
  digest(number: string): Digest | undefined;
  /** Numbers that the section's text cites, and sections whose text cites it. */
  cites(number: string): readonly string[];
  citedBy(number: string): readonly string[];
  title(number: string): Title | undefined;
  titles(): readonly Title[];
  chapter(number: string): Chapter | undefined;
  chapters(title: string): readonly Chapter[];
  /** Sections of a chapter, in code order. */
  sectionsOf(chapter: string, title: string): readonly Section[];
  /** Numbers that begin with a prefix ("53a-7"), in code order, at most `most`. */
  withPrefix(prefix: string, most: number): readonly Section[];
  /**
   * Sections for words that a person has typed so far, best first, at most `most`: by heading, summary, and popular
   * name. Those with all words come before those with any; one slip of the keys is fixed.
   */
  search(words: string, most: number): readonly Section[];
  /** Makes `search` ready, which the first one else does: in steps, so that others may be let in between. */
  prepareSearch(): Steps<void>;
  /** The same by words of the law too: numbers, since the texts may have sections that the facts do not. */
  searchTexts(words: string, most: number, texts: TextWords): readonly string[];
  /** Official page of a section: `https://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-192a`. */
  officialAddress(section: Section): string;
}
