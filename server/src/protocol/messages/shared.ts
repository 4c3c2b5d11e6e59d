import type { StyleName } from '../../styles/registry';

/** Positions and ranges as the Language Server Protocol counts them. */
export interface Place {
  readonly line: number;
  readonly character: number;
}
export interface Extent {
  readonly start: Place;
  readonly end: Place;
}
/** Edits of the version of a document that they were made for; a client that has another one asks again. */
export interface DocumentEdits {
  readonly version: number;
  readonly edits: readonly { readonly range: Extent; readonly newText: string }[];
}
export type CitationStyle = StyleName;

/** A document that a client hands over whole, since it may be open nowhere. */
export interface GivenDocument {
  readonly uri: string;
  /** Of its file, with the ending. */
  readonly name: string;
  /** Left out for a Word document or a PDF. */
  readonly text?: string;
  readonly languageId?: string;
  /** The file's, in base64; of a text that was not saved, the text's in UTF-8. */
  readonly bytes: string;
}
