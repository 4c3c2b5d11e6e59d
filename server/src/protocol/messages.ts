/**
 * What the server and its clients say to each other beyond the Language Server Protocol. Clients import the types only
 * (`import type`); every part is optional, and a client that knows none of it gets a working server.
 */

/** What a client may send as `initializationOptions`; anything else in it is passed over. */
export interface InitializationOptions {
  /** Commands that hovers may link to because the client runs them and trusts the server's Markdown for them. */
  readonly commands?: readonly string[];
  /** True where the client wants `conncite/status` notifications. */
  readonly status?: boolean;
  /** Address of the built catalogue, for a server in a worker that cannot tell what it lies beside. */
  readonly catalogue?: string;
}

/**
 * Opens the page of a section. Arguments: the normal number ("53a-192a"), and the label path of the cited subsection
 * ("(a)(1)", or "" for none).
 */
export type OpenSectionCommand = 'conncite.openSection';
export type OpenSectionArguments = readonly [number: string, labelPath: string];

/** Scheme of the virtual documents, and the language id and file ending of section pages. */
export type PageScheme = 'conncite';
export type SectionPageLanguage = 'conncite-section';

/** Where `conncite/sectionPage` is asked about: the page's address, and the zero-based line of a label path in it. */
export type SectionPageMethod = 'conncite/sectionPage';
export interface SectionPageParams {
  /** Normal number. */
  readonly number: string;
  /** "(a)(1)", or "". */
  readonly labelPath: string;
}
export interface SectionPageResult {
  /** Opened by the client: `conncite:/section/53a-192a.conncite`, or a file where the client has no virtual documents. */
  readonly uri: string;
  /** Zero-based line of the deepest part of the label path that the page has; 0, its heading, where it has none. */
  readonly line: number;
}

/** Sent after each new judgment of an open document, to clients that asked for it. */
export type StatusMethod = 'conncite/status';
export interface StatusParams {
  readonly uri: string;
  /** Citations in the document; a list counts once. */
  readonly citations: number;
  /** Findings in the document, of any severity. */
  readonly findings: number;
  /** Style that the document is judged by; null where none is set and none can be told. */
  readonly style: 'bluebook' | 'connecticut' | 'legislative' | null;
  /** Edition of the facts in words, or null where they could not be read. */
  readonly edition: string | null;
}
