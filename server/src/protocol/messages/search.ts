import type { PreviewLink } from '../../features/previewLink';
import { request } from './request';

/** Sections for what a person types: the beginning of a number, or words of the heading. */
export const SEARCH_SECTIONS = request<SearchSectionsParams, SearchSectionsResult>('conncite/searchSections');
export interface SearchSectionsParams {
  readonly text: string;
  /** Longest answer; 50 where it is left out. */
  readonly most?: number;
}
export interface SectionItem {
  readonly number: string;
  /** The subsection that was typed with it: "(a)(1)", or "". */
  readonly labelPath: string;
  readonly catchline: string;
  /** "Chapter 952, Penal Code: Offenses". */
  readonly place: string;
  /** "repealed", "transferred to § 54-102a"; "" for what is in force. */
  readonly state: string;
}
export interface SearchSectionsResult {
  readonly sections: readonly SectionItem[];
}

/** Links of a Markdown source to official pages, for a preview of it. Offsets are UTF-16 code units of the source. */
export const PREVIEW_LINKS = request<{ readonly text: string }, PreviewLinksResult>('conncite/previewLinks');
export interface PreviewLinksResult {
  readonly links: readonly PreviewLink[];
}

/**
 * Places of the law for what a person types: sections by number or words of their heading, and, where the official text
 * is on this machine, passages by words of the law. Meant to be asked at each key; an older question may be cancelled.
 */
export const SEARCH_STATUTES = request<SearchStatutesParams, SearchStatutesResult>('conncite/searchStatutes');
export interface SearchStatutesParams {
  readonly text: string;
  /** Longest list of each kind; 30 where it is left out. */
  readonly most?: number;
}
export interface PassageItem extends SectionItem {
  /** Words of the law around the place. */
  readonly snippet: string;
  /** Found words in the snippet: [start, end), in UTF-16 code units. */
  readonly marks: readonly (readonly [number, number])[];
}
export interface SearchStatutesResult {
  readonly sections: readonly SectionItem[];
  readonly passages: readonly PassageItem[];
  /** How much of the official text was searched: "none" where it can be installed, "unavailable" where it cannot. */
  readonly text: 'whole' | 'chapters' | 'none' | 'unavailable';
  /** Whether the words of that text were searched: not while their index is being made, nor where none can be. */
  readonly words: 'searched' | 'coming' | 'none';
  /** "revised to January 1, 2025, with the 2026 Supplement"; "" if no text is installed or its pages do not say. */
  readonly edition: string;
  /** Newest day on which a page of it was read, "July 3, 2026"; "" if no text is installed. */
  readonly read: string;
  /** What of the text is damaged, as sentences. */
  readonly damage: readonly string[];
}
