/**
 * What the server and its clients say to each other beyond the Language Server Protocol. Every part is optional, and a client that
 * knows none of it gets a working server. Nothing is imported here but types, so that a client's bundle takes the names alone.
 */
import type { PreviewLink } from '../features/previewLink';
import type { StyleName } from '../styles/registry';

declare const carries: unique symbol;
/** The name of a request with the types of what is asked and answered, which stand at its one place. */
export type ServerRequest<Params, Result> = string & { readonly [carries]?: (params: Params) => Result };
/** The same of a notification, which nobody answers. */
export type ServerNotification<Params> = ServerRequest<Params, never>;

/* @__NO_SIDE_EFFECTS__ */
function request<Params, Result>(method: string): ServerRequest<Params, Result> {
  return method;
}
/* @__NO_SIDE_EFFECTS__ */
function notification<Params>(method: string): ServerNotification<Params> {
  return method;
}

/** What a client may send as `initializationOptions`; anything else in it is passed over. */
export interface InitializationOptions {
  /** Commands that hovers may link to because the client runs them and trusts the server's Markdown for them. */
  readonly commands?: readonly string[];
  /** True where the client wants `conncite/status` notifications. */
  readonly status?: boolean;
  /** Address of the built catalogue, for a server in a worker that cannot tell what it lies beside. */
  readonly catalogue?: string;
  /** Address of the library that writes Word documents, for such a server. */
  readonly docx?: string;
  /** Addresses of files with the official text (`.conncite-law`) that come with the client: `file:`, or what a worker can fetch. */
  readonly law?: readonly string[];
  /** True where the client wants `conncite/missingText` notifications. */
  readonly missingText?: boolean;
}

/**
 * Opens the page of a section. Arguments: the normal number ("53a-192a"), the label path of the cited subsection ("(a)(1)", or ""
 * for none), and the year of the edition whose text alone is meant, if any.
 */
export const OPEN_SECTION = 'conncite.openSection';
export type OpenSectionArguments = readonly [number: string, labelPath: string, edition?: number];

/**
 * Shows the texts of a section in two editions beside each other. Arguments: the normal number and the year of the older one, both
 * of which the person is asked for where they are left out.
 */
export const COMPARE_EDITIONS = 'conncite.compareEditions';
export type CompareEditionsArguments = readonly [number?: string, year?: number];

/** Shows all references of what is cited at a place: address of the document, zero-based line and UTF-16 character. */
export const SHOW_REFERENCES = 'conncite.showReferences';
export type ShowReferencesArguments = readonly [uri: string, line: number, character: number];

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
  /** Opened by the client: `conncite:/section/53a-192a.conncite`, or a file where the client has no virtual documents. */
  readonly uri: string;
  /** Zero-based line of the deepest part of the label path that the page has; 0, its heading, where it has none. */
  readonly line: number;
}

/**
 * The texts of a section in the editions that are on this machine: of one named by its number, or of that cited (or shown as a page)
 * at a position.
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
  /** Years of editions that can be had from the General Assembly's site, newest first, without those that are here; empty where none can be kept. */
  readonly offered: readonly number[];
}

/** Sent after each new judgment of an open document, to clients that asked for it. */
export const STATUS = notification<StatusParams>('conncite/status');
export interface StatusParams {
  readonly uri: string;
  /** Citations in the document; a list counts once. */
  readonly citations: number;
  /** Findings in the document, of any severity. */
  readonly findings: number;
  /** Style that the document is judged by; null where none is set and none can be told. */
  readonly style: CitationStyle | null;
  /** True where the style is the one that the document itself shows, and not one that was set. */
  readonly detected: boolean;
  /** Edition of the facts in words, or null where they could not be read. */
  readonly edition: string | null;
  /** How far the facts know public acts passed since: "Acts through P.A. 26-151"; null where they do not. */
  readonly acts: string | null;
  /** How much of the official text is on this machine; `unavailable` where none can be. */
  readonly official: 'whole' | 'chapters' | 'none' | 'unavailable';
  /** True where this server can install official text. */
  readonly installs: boolean;
}

/** Sent once for each chapter, when a person has looked at a section in force whose official text is not here but can be had. */
export const MISSING_TEXT = notification<MissingTextParams>('conncite/missingText');
export interface MissingTextParams {
  /** "952", "Article 9". */
  readonly chapter: string;
}

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
  /** "repealed", "transferred to section 54-102a"; "" for what is in force. */
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
 * Places of the law for what a person types: sections by number or words of their heading, and, where the official text is on
 * this machine, passages by words of the law. Meant to be asked at each key; an older question may be cancelled.
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
  /** "revised to January 1, 2025, with the 2026 Supplement"; "" where there is no text, or its pages did not say. */
  readonly edition: string;
  /** Newest day on which a page of it was read, "July 3, 2026"; "" where there is no text. */
  readonly read: string;
  /** What of the text is damaged, as sentences. */
  readonly damage: readonly string[];
}

/** The forms in which a section can be cited: one named by its number, or that of the citation (or page) at a position. */
export const CITATION_FORMS = request<CitationFormsParams, CitationFormsResult | null>('conncite/citationForms');
export interface CitationFormsParams {
  /** Document that the citation is for: its style comes first, and its spelling of signs is used where `spelled` is true. */
  readonly uri?: string;
  readonly position?: Place;
  readonly number?: string;
  readonly labelPath?: string;
  readonly spelled?: boolean;
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
  /** Citations left alone because their year may be that of an edition or of the last amendment, which the style tells apart. */
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

/** What a document, or all documents of the workspace, open or not, cite. What is wrong is told of open ones and read files alike. */
export const AUTHORITIES = request<AuthoritiesParams, AuthoritiesResult>('conncite/authorities');
export interface AuthoritiesParams {
  /** A document; left out: all. */
  readonly uri?: string;
}
export interface AuthoritiesResult {
  /** True where there are more documents than are gathered; those that are open come first. */
  readonly more: boolean;
  readonly titles: readonly AuthorityTitle[];
}
export interface AuthorityTitle {
  /** "Title 53a"; "Public and special acts". */
  readonly label: string;
  readonly detail: string;
  readonly authorities: readonly AuthorityItem[];
}
export interface AuthorityItem {
  /** "§ 53a-70". */
  readonly label: string;
  /** Section whose page shows it; null for acts, chapters and titles. */
  readonly number: string | null;
  readonly detail: string;
  /** "" for what is in force, else "repealed", "transferred to section 54-102a", "not in this edition". */
  readonly state: string;
  readonly pinpoints: readonly { readonly labelPath: string; readonly places: readonly AuthorityPlace[] }[];
}
export interface AuthorityPlace {
  readonly uri: string;
  readonly range: Extent;
  readonly excerpt: string;
  readonly problems: readonly {
    readonly severity: 'error' | 'warning' | 'information' | 'hint';
    readonly message: string;
  }[];
}

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

/** Shows a place of a document beside its record. Arguments: its address, zero-based line and UTF-16 character. */
export const REVEAL_CITED = 'conncite.revealCited';
export type RevealCitedArguments = readonly [uri: string, line: number, character: number];

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

/** A question of an assistant, by the tool's name and its input. */
export const ASSISTANT = request<AssistantParams, AssistantResult>('conncite/assistant');
export interface AssistantParams {
  readonly tool: string;
  readonly input: unknown;
  /** The document that the input names or holds; null where it names none. */
  readonly document: GivenDocument | null;
}
export interface AssistantResult {
  /** Why it cannot be answered, in words for who asked; null where it was. */
  readonly reason: string | null;
  readonly answer: unknown;
}

/** Makes a copy of a Word document: marks and a table of authorities, the safe fixes as tracked changes, or problems as comments. */
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

/**
 * Edits that make every fix that keeps the cited authority, or write the citations in a style, for a text that need not be
 * open: for the whole of a workspace.
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

/** Adds a value to a setting that is a list, for the folder of a document. */
export const ADD_SETTING = 'conncite.addSetting';
export type AddSettingArguments = readonly [uri: string, name: string, value: string];

/**
 * Commands of the server for `workspace/executeCommand`, which keep the official text on this machine; a server that cannot
 * names none of them in its capabilities. Arguments: words first, then a `StatutesOptions` if need be. `install` takes chapters
 * ("952", "Article 9"), or nothing for the whole code; `installFrom` a path or `file:` address of a page, a folder or a .zip;
 * the others nothing. What is read, how much and for how long is asked first (`window/showMessageRequest`), unless the client has
 * asked by itself. Work is told by the request's `workDoneToken`, or by a progress of the server's, and can be cancelled either
 * way. `changes` answers with `ChangedCitationsResult`, the others with `StatutesResult`.
 */
export type StatutesCommand =
  | 'conncite.statutes.install'
  | 'conncite.statutes.installFrom'
  | 'conncite.statutes.update'
  | 'conncite.statutes.status'
  | 'conncite.statutes.remove'
  | 'conncite.statutes.changes';
export interface StatutesOptions {
  /** True where the client has shown the question of `conncite/importPlan` and the answer was yes; it then tells the outcome too. */
  readonly confirmed?: boolean;
  /** Year of another edition to install, which is kept beside the newest. */
  readonly edition?: number;
  /** The editor's proxy, "" for none at all; left out: what the environment names. */
  readonly proxy?: string;
  /** Value of the header that the proxy wants. */
  readonly proxyAuthorization?: string;
}
export interface StatutesResult {
  /** `nothing` where there is nothing installed; `declined` where the person said no. */
  readonly kind: 'done' | 'cancelled' | 'declined' | 'failed' | 'nothing';
  /** For the person, in whole sentences. */
  readonly message: string;
  /** All that was done, as a Markdown document; "" where there is nothing more to say. */
  readonly report: string;
  readonly installed: 'whole' | 'chapters' | 'none';
  /** False where the text is only read, from a shared folder or a law file, and can be neither updated nor removed here; told with the status. */
  readonly kept?: boolean;
  /** Changed sections that the workspace cites, after an import that changed any. */
  readonly changedCitations: number;
}

/** What an import would read, as a question with its details; nothing is read for it. */
export const IMPORT_PLAN = request<ImportPlanParams, ImportPlanResult>('conncite/importPlan');
export interface ImportPlanParams {
  readonly command: StatutesCommand;
  readonly arguments: readonly string[];
  /** As in `StatutesOptions`. */
  readonly edition?: number | undefined;
}
export type ImportPlanResult =
  | { readonly kind: 'plan'; readonly question: string; readonly detail: string }
  | { readonly kind: 'failed'; readonly message: string };

/** Which sections that the workspace cites were changed by the last imports. */
export interface ChangedCitationsResult {
  /** How it stands, in a sentence; where the list is empty, why, and what to do. */
  readonly message: string;
  readonly sections: readonly ChangedSectionItem[];
}
export interface ChangedSectionItem {
  readonly number: string;
  readonly kind: 'amended' | 'repealed' | 'added' | 'renumbered' | 'removed' | 'other';
  /** "amended", "renumbered as § 53a-71a". */
  readonly change: string;
  readonly catchline: string;
  /** ISO date on which the text that shows it was read. */
  readonly read: string;
  readonly places: readonly { readonly uri: string; readonly range: Extent; readonly excerpt: string }[];
}

/** Every chapter of the code, to pick one. */
export const CHAPTERS = request<object, ChaptersResult>('conncite/chapters');
export interface ChaptersResult {
  readonly chapters: readonly {
    /** "952", "Article 9". */
    readonly number: string;
    readonly name: string;
    readonly title: string;
    readonly titleName: string;
    /** True where its official text is here. */
    readonly installed: boolean;
  }[];
}

/** Gets the official text of a chapter, after a question. A hover and a page may link to it with its number ("952"). */
export const GET_CHAPTER_TEXT = 'conncite.getChapterText';
export type GetChapterTextArguments = readonly [chapter: string];
