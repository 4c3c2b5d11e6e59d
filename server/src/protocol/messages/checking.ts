import { request } from './request';
import type { GivenDocument, Place } from './shared';

/**
 * The documents below a folder, as .gitignore and the settings have it (`files.exclude`, `search.exclude`,
 * `conncite.workspace.exclude`): for checking a folder.
 */
export const FOLDER_DOCUMENTS = request<FolderDocumentsParams, FolderDocumentsResult>('conncite/folderDocuments');
export interface FolderDocumentsParams {
  /** Address of the folder. */
  readonly folder: string;
  /** Longest answer; 5000 where it is left out. */
  readonly most?: number;
}
export interface FolderDocumentsResult {
  /** By address; null where this server sees no files, as in a browser: then the client looks itself. */
  readonly uris: readonly string[] | null;
  /** True where there are more. */
  readonly more: boolean;
}

/** What is wrong with the citations of a text that need not be open: for checking a folder. */
export const CHECK_TEXT = request<CheckTextParams, CheckTextResult>('conncite/checkText');
export interface CheckTextParams {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}
export interface CheckTextResult {
  readonly citations: number;
  readonly findings: readonly {
    readonly start: Place;
    readonly severity: 'error' | 'warning' | 'information' | 'hint';
    readonly code: string;
    readonly message: string;
  }[];
}

/** What is wrong with the citations of a Word document or a PDF. */
export const CHECK_DOCUMENT = request<CheckDocumentParams, CheckDocumentResult>('conncite/checkDocument');
export interface CheckDocumentParams {
  readonly uri: string;
  /** Of its file, with the ending. */
  readonly name: string;
  /** In base64: the client reads the file, so that one of a virtual workspace is read too. */
  readonly bytes: string;
}
export interface CheckDocumentResult {
  /** Why the document could not be read, as "it is protected by a password"; null where it was. */
  readonly reason: string | null;
  /** What a person must know of how it was read. */
  readonly notices: readonly string[];
  readonly citations: number;
  readonly findings: readonly {
    /** In words: a heading, a paragraph, a footnote, a page. */
    readonly place: string;
    readonly before: string;
    readonly text: string;
    readonly after: string;
    readonly severity: 'error' | 'warning' | 'information' | 'hint';
    readonly code: string;
    readonly message: string;
  }[];
}

/** The verification record of a document. */
export const VERIFICATION_RECORD = request<VerificationRecordParams, VerificationRecordResult>(
  'conncite/verificationRecord',
);
export interface VerificationRecordParams {
  readonly document: GivenDocument;
  /** Day and hour where the person is: "2026-11-26T14:05". */
  readonly checkedAt: string;
  /** What the record is to say of how the document was handed over: that it was not saved. */
  readonly notices: readonly string[];
  /** Whether the record is wanted as a Word document too; only where the answer before said that it can be. */
  readonly word?: boolean;
}
export interface VerificationRecordResult {
  /** Why the document could not be read; null where it was. */
  readonly reason: string | null;
  /** HTML whose rows lead to their places by `conncite.revealCited`. */
  readonly page: string;
  /** The same without links, to be kept and printed. */
  readonly html: string;
  readonly json: string;
  /** The same as a Word document, base64: where it was wanted. */
  readonly word: string | null;
  /** Whether Word documents can be written here. */
  readonly hasWord: boolean;
  /** The text that was read out of a Word document or PDF, whose places the page's links name; null for a text. */
  readonly extracted: string | null;
  readonly citations: number;
  readonly wrong: number;
}

/**
 * Makes a copy of a Word document: marks and a table of authorities, the safe fixes as
 * tracked changes, or problems as comments.
 */
export const WRITE_WORD = request<WriteWordParams, WriteWordResult>('conncite/writeWord');
export interface WriteWordParams extends CheckDocumentParams {
  readonly write: 'marks' | 'fixes' | 'comments';
}
export interface WriteWordResult {
  /** Why no copy was made, for a person; null where one was. */
  readonly reason: string | null;
  /** The copy, in base64. */
  readonly bytes: string;
  /** Marks, changes or comments in it, and those that could not be placed. */
  readonly made: number;
  readonly passedOver: number;
  /** Where the table of authorities stands. */
  readonly table: 'placeholder' | 'heading' | 'end' | null;
}
