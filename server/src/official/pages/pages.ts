import type { SectionStatus, Successor } from '../../facts/statutes';
import type { Paragraph } from './body';
import type { NumberSpan } from './sectionNumbers';

/** Something on a page that is not as it should be, though the page is taken. Worded for a person. */
export type PageProblem = string;

/** A title in the list of titles. */
export interface TitleEntry {
  readonly number: string;
  readonly name: string;
  /** Name of its page, in lower case; "" where it has none. */
  readonly page: string;
  /** "Chapters 16 to 23l"; "Repealed". */
  readonly range: string;
  /** "All sections transferred, repealed or obsolete"; "" for a title in force. */
  readonly note: string;
}

/** titles.htm. */
export interface TitlesPage {
  readonly kind: 'titles';
  /** Name that the page gives itself, in lower case: "chap_952.htm"; "" where it gives none. */
  readonly name: string;
  /** Year of "Revised to January 1, 2025"; null where the page does not say. */
  readonly revision: number | null;
  /** Year of the supplement that the page points to; null where it points to none. */
  readonly supplement: number | null;
  /** Year of the supplement whose page this is; null for the revision's. */
  readonly ofSupplement: number | null;
  readonly titles: readonly TitleEntry[];
  readonly problems: readonly PageProblem[];
}

/** A chapter in the list of a title's page. */
export interface ChapterEntry {
  /** "952"; "Article 9"; "231 to 235" where dead chapters share a page. */
  readonly number: string;
  readonly name: string;
  readonly page: string;
  /** "Secs. 53a-24 to 53a-323". */
  readonly range: string;
  /** "Conditionally Repealed"; "" for nearly all. */
  readonly note: string;
}

/** title_53a.htm. Two dead titles have their sections on it. */
export interface TitlePage {
  readonly kind: 'title';
  /** Name that the page gives itself, in lower case: "chap_952.htm"; "" where it gives none. */
  readonly name: string;
  readonly number: string;
  readonly titleName: string;
  readonly frontNotes: readonly string[];
  readonly chapters: readonly ChapterEntry[];
  readonly blocks: readonly Block[];
  /** Year of the supplement whose page this is; null for the revision's. */
  readonly ofSupplement: number | null;
  readonly problems: readonly PageProblem[];
}

/** A text that is printed but not yet the law, as read. */
export interface LaterBlock {
  readonly effective: string;
  readonly scope: string;
  readonly by: string;
  readonly note: string;
  readonly catchline: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Everything under one printed heading. */
export interface Block {
  readonly numbers: readonly NumberSpan[];
  /** Id of the heading on the page. */
  readonly anchor: string;
  readonly catchline: string;
  /** Former numbers of them all; of a range its ends. */
  readonly formerly: readonly string[];
  /** The same with their ranges, where there are some; left out in a text that an older version stored. */
  readonly formerSpans?: readonly NumberSpan[];
  /** Former numbers of one of several; left out where there are none. */
  readonly formerlyOf?: Readonly<Record<string, readonly string[]>>;
  readonly status: SectionStatus;
  readonly repealedOn: string | null;
  /** ISO date from which a section that is printed already is the law; left out where the heading says none. */
  readonly effective?: string;
  readonly successor: Successor | null;
  readonly part: string;
  readonly paragraphs: readonly Paragraph[];
  readonly later: readonly LaterBlock[];
  readonly source: readonly string[];
  readonly notes: readonly string[];
  readonly history: readonly string[];
  readonly crossReferences: readonly string[];
  readonly annotations: readonly string[];
}

/** A part or subpart of a chapter with its notes. */
export interface Part {
  readonly heading: string;
  readonly frontNotes: readonly string[];
}

/** chap_952.htm, art_001.htm. */
export interface ChapterPage {
  readonly kind: 'chapter';
  /** Name that the page gives itself, in lower case: "chap_952.htm"; "" where it gives none. */
  readonly name: string;
  /** "952"; "Article 9"; "231 to 235". */
  readonly number: string;
  readonly chapterName: string;
  /** Title that the page returns to: "53a"; "" where it does not say. */
  readonly title: string;
  readonly frontNotes: readonly string[];
  readonly parts: readonly Part[];
  /** Year of the supplement whose page this is; null for the revision's. */
  readonly ofSupplement: number | null;
  readonly blocks: readonly Block[];
  /** Links to sections: "chap_952.htm#sec_53a-24", lower case up to the anchor. */
  readonly links: readonly string[];
  readonly problems: readonly PageProblem[];
}

export type Page = TitlesPage | TitlePage | ChapterPage;
