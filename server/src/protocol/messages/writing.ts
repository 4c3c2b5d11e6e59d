import { request } from './request';
import type { CitationStyle, DocumentEdits, Extent, Place } from './shared';

/**
 * The forms in which a section can be cited: one named by its number, or that of the citation (or page) at a position.
 */
export const CITATION_FORMS = request<CitationFormsParams, CitationFormsResult | null>('conncite/citationForms');
export interface CitationFormsParams {
  /**
   * Document that the citation is for: its style comes first, and its spelling of
   * signs is used where `spelled` is true.
   */
  readonly uri?: string;
  readonly position?: Place;
  readonly number?: string;
  readonly labelPath?: string;
  readonly spelled?: boolean;
  /**
   * Where the citation is put, in the place of what stands there: forms that would
   * cite something else there are left out.
   */
  readonly places?: readonly Extent[];
}
export interface CitationFormsResult {
  readonly number: string;
  readonly labelPath: string;
  readonly forms: readonly {
    readonly style: CitationStyle;
    readonly styleTitle: string;
    readonly kind: 'full' | 'short';
    readonly text: string;
  }[];
}

/** Kind of the code actions that silence a finding and fix nothing; a client may ask for them alone. */
export type IgnoreActionKind = 'quickfix.conncite.ignore';

/** Edits that write the citations of a document, or of a range of it, in a style. */
export const CONVERT_CITATIONS = request<ConvertCitationsParams, ConvertCitationsResult>('conncite/convertCitations');
export interface ConvertCitationsParams {
  readonly uri: string;
  readonly style: CitationStyle;
  readonly range?: Extent;
}
export interface ConvertCitationsResult extends DocumentEdits {
  /** Citations that are written anew; one may take several edits. */
  readonly changed: number;
  /** Citations left alone because they stand in a quotation, and those for which the style has no form. */
  readonly quoted: number;
  readonly without: number;
  /**
   * Citations left alone because their year may be that of an edition or of the
   * last amendment, which the style tells apart.
   */
  readonly unsure: number;
  /** Citations left alone because a macro, an attribute or a substitution stands for them. */
  readonly named: number;
  /** Where the citations stood that were left alone, and for which of these reasons. */
  readonly left: readonly { readonly why: 'quoted' | 'without' | 'unsure' | 'named'; readonly range: Extent }[];
}

/** Edits that put a table of authorities into a document or bring the one that it has up to date. */
export const TABLE_OF_AUTHORITIES = request<TableOfAuthoritiesParams, TableOfAuthoritiesResult>(
  'conncite/tableOfAuthorities',
);
export interface TableOfAuthoritiesParams {
  readonly uri: string;
  /** The cursor; a new table is put after its paragraph. */
  readonly position?: Place;
}
export interface TableOfAuthoritiesResult extends DocumentEdits {
  readonly outcome: 'inserted' | 'updated' | 'current' | 'nothing cited' | 'marker missing';
  /** Authorities in the table. */
  readonly entries: number;
}

/**
 * Edits that make every fix that keeps the cited authority, or write the citations in a style, for a text that need
 * not be open: for the whole of a workspace.
 */
export const FIX_TEXT = request<FixTextParams, FixTextResult>('conncite/fixText');
export interface FixTextParams {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
  /** The style to write the citations in; left out: they are fixed. */
  readonly style?: CitationStyle;
}
export interface FixTextResult {
  readonly edits: DocumentEdits['edits'];
}
