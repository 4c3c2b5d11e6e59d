import { request } from './request';
import type { Extent, Place } from './shared';

/** Scheme of the virtual documents, and the language id and file ending of section pages. */
export type PageScheme = 'conncite';
export type SectionPageLanguage = 'conncite-section';

/** Where `conncite/sectionPage` is asked about: the page's address, and the zero-based line of a label path in it. */
export const SECTION_PAGE = request<SectionPageParams, SectionPageResult | null>('conncite/sectionPage');
export interface SectionPageParams {
  /** Normal number. */
  readonly number: string;
  /** "(a)(1)", or "". */
  readonly labelPath: string;
  /** Year of an edition: the page then shows its text alone. */
  readonly edition?: number;
}
export interface SectionPageResult {
  /**
   * Opened by the client: `conncite:/section/53a-192a.conncite`, or a file where the client has no virtual documents.
   */
  readonly uri: string;
  /** Zero-based line of the deepest part of the label path that the page has; 0, its heading, where it has none. */
  readonly line: number;
}

/**
 * The texts of a section in the editions that are on this machine: of one named by its number, or of that
 * cited (or shown as a page) at a position.
 */
export const EDITIONS = request<EditionsParams, EditionsResult>('conncite/editions');
export interface EditionsParams {
  readonly number?: string;
  readonly uri?: string;
  readonly position?: Place;
}
export interface EditionsResult {
  /** "" where no section is cited there. */
  readonly number: string;
  /** Year that is cited, or of the day whose law is meant; null for none. */
  readonly cited: number | null;
  /** Oldest first; each text once, under the year of the revision or supplement that prints it. */
  readonly texts: readonly {
    readonly year: number;
    /** "General Statutes revised to January 1, 2025". */
    readonly name: string;
    readonly uri: string;
    /** "(b) changed and (e) was added", against the newest; "" where it reads the same. */
    readonly changes: string;
  }[];
  /** Years of all editions that are here, ascending: what the section's text of another year would need. */
  readonly editions: readonly number[];
  /**
   * Years of editions that can be had from the General Assembly's site, newest first, without those
   * that are here; empty where none can be kept.
   */
  readonly offered: readonly number[];
}

/** Words of a section page with their citation, ready to paste; null where nothing of a page is selected. */
export const QUOTATION = request<QuotationParams, QuotationResult | null>('conncite/quotation');
export interface QuotationParams {
  readonly uri: string;
  readonly range: Extent;
}
export interface QuotationResult {
  readonly text: string;
  /** False where the words are a summary of ours, which no one may quote as the law. */
  readonly official: boolean;
}
