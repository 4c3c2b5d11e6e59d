import type { TextWords } from '../../facts/search';
import type { SectionStatus, Successor } from '../../facts/statutes';
import type { NumberSpan } from './sectionNumbers';

/**
 * The official text as it was read from the General Assembly's pages into the writer's machine. Types only: who needs
 * the text asks for an `OfficialText`; where it is kept is not told. All offsets are UTF-16 code units.
 */

/** How a paragraph is printed. A "heading" stands inside a section: "ARTICLE II" of a compact. */
export type ParagraphKind = 'text' | 'flush' | 'heading' | 'form' | 'table';

export interface OfficialParagraph {
  readonly kind: ParagraphKind;
  /** Place in the body's text, [start, end). */
  readonly start: number;
  readonly end: number;
}

/** A labelled part of a section with the parts in it. */
export interface OfficialSubsection {
  /** "a", "1", "A", "iv", "aa". */
  readonly label: string;
  /** Place in the body's text from the bracket before the label to the end of the part, [start, end). */
  readonly start: number;
  readonly end: number;
  /** Where the words after the label begin. */
  readonly textStart: number;
  readonly children: readonly OfficialSubsection[];
}

/** Words of the law with their structure. */
export interface OfficialBody {
  /** Paragraphs joined by line ends; stars that point to a note are kept. */
  readonly text: string;
  readonly paragraphs: readonly OfficialParagraph[];
  /** By the order of the labels, in running text too: right for nearly all, a proof for none. */
  readonly subsections: readonly OfficialSubsection[];
  /** True where the labels can be read in another way as well: a part that is missing proves nothing then. */
  readonly doubtful?: boolean;
}

/** A text that is printed but not yet the law. */
export interface LaterVersion {
  /** ISO date from which it is the law; "" where the note's date could not be read. */
  readonly effective: string;
  /** What it replaces: "" for the whole section, else "subsection (b)". */
  readonly scope: string;
  /** Acts as the note names them: "section 4 of public act 26-901". */
  readonly by: string;
  /** The note as printed. */
  readonly note: string;
  readonly catchline: string;
  readonly body: OfficialBody;
}

/** Where and when the text was read. */
export interface OfficialOrigin {
  /** Address of the page with the section's anchor. */
  readonly address: string;
  /** Year of the revision ("Revised to January 1, 2025") or of the supplement; null where the pages did not say. */
  readonly edition: number | null;
  /** True where the text is the supplement's. */
  readonly supplement: boolean;
  /** ISO date on which the page was read. */
  readonly read: string;
}

/** A block of an official page: one section, or several printed under one heading. */
export interface OfficialSection {
  /** The number asked for, in normal form. */
  readonly number: string;
  /** Numbers as printed: "53a-53 and 53a-54"; one number for nearly all. */
  readonly printed: string;
  readonly catchline: string;
  readonly formerly: readonly string[];
  /** The former numbers of all sections under the heading with their ranges; left out where `formerly` says as much. */
  readonly formerSpans?: readonly NumberSpan[];
  readonly status: SectionStatus;
  /** ISO date from which it is repealed, where printed; else null. */
  readonly repealedOn: string | null;
  /**
   * ISO date from which it is the law, where its heading says so: "(Note: This section is effective July 1, 2026.)".
   */
  readonly effective?: string;
  readonly successor: Successor | null;
  /** "53a"; "952"; "Article 9". */
  readonly title: string;
  readonly chapter: string;
  readonly chapterName: string;
  /** "PART I GENERAL PROVISIONS"; "" where the chapter has no parts. */
  readonly part: string;
  readonly body: OfficialBody;
  readonly later: readonly LaterVersion[];
  /** "(1969, P.A. 828, S. 25; ...)"; several lines in a few sections. */
  readonly source: readonly string[];
  /** "*Note: ..." that stand with the source. */
  readonly notes: readonly string[];
  readonly history: readonly string[];
  readonly crossReferences: readonly string[];
  readonly origin: OfficialOrigin;
}

/** What is on the machine. */
export interface OfficialStatus {
  /** Year of the revision; null where only chapters without one were read. */
  readonly edition: number | null;
  readonly supplement: number | null;
  /** Newest ISO date on which a page was read. */
  readonly read: string;
  readonly chapters: number;
  readonly sections: number;
  /** True where the whole code was installed, not chapters alone. */
  readonly whole: boolean;
}

/**
 * The official text on this machine. Synchronous, because a section comes in a millisecond or two. None throws: what is
 * damaged is undefined here and named by `damage`.
 */
export interface OfficialText {
  /** Undefined where nothing is installed. */
  status(): OfficialStatus | undefined;
  /**
   * @param number normal form; a member of a printed range gives the range's block
   * @param year of a revision or a supplement: the text as that edition has it; without one, the newest
   */
  section(number: string, year?: number): OfficialSection | undefined;
  /** Years of the revisions and supplements that are here, ascending: 2019, 2025, 2026. */
  editions(): readonly number[];
  /** Annotations of the section, apart from its text; empty where it has none. */
  annotations(number: string): readonly string[];
  /**
   * Why annotations that are here cannot be read; undefined where nothing is damaged; left out where nothing can be.
   */
  annotationsFault?(number: string): string | undefined;
  /** True where the section's text is here; cheaper than `section`. */
  has(number: string): boolean;
  /** The index of the words of the law; undefined where there is none, or it is damaged, of which `damage` tells. */
  words(): TextWords | undefined;
  /**
   * True where that index is being made, so that the next question may find it;
   * left out where there is none or it is here.
   */
  wordsAreComing?(): boolean;
  /** Where the text is, for a person: a folder, a file, an address; left out where nobody asks. */
  place?(): string | undefined;
  /**
   * Why a section that is here cannot be shown, as a sentence with how to fix it; undefined where nothing is damaged.
   */
  fault(number: string): string | undefined;
  /** Reads and checks all of it, then gives `damage`; left out where opening it has done so. */
  check?(): readonly string[];
  /** The texts that this is made of, that of the newest edition first; left out where it is one. */
  texts?(): readonly OfficialText[];
  /** What was found damaged so far, worded for a person, with how to fix it. */
  damage(): readonly string[];
}
