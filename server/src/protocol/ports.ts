import type { LibraryImporter } from '../official/pages/importing';
import type { OfficeRead } from '../office/officeDocument';
import type { OfficeKind } from '../office/officeKind';
import type { OfficialText } from '../official/pages/officialText';
import type { SettingsFile } from '../settings/settingsFile';
import type { Statutes } from '../facts/statutes';
import type { WordTask, WordWrite } from '../office/writeWord';

/** Keeps section pages as files, for clients that cannot show a document of the server's. */
export interface PageStore {
  /**
   * Writes a page whole or not at all.
   * @param fileName a bare file name, without a folder
   * @returns `file:` address of the page
   */
  write(fileName: string, text: string): Promise<string>;
}

/** Which files of a folder are documents. */
export interface FileFilter {
  /** Endings in small letters, with their dot. */
  readonly endings: readonly string[];
  /** What is left out besides what .gitignore leaves out, in its notation, counted from the folder. */
  readonly exclude: readonly string[];
}

/** Reads the documents of a workspace that are not open. Addresses are `file:`; one of another scheme has no file. */
export interface WorkspaceFiles {
  /** Documents below a folder, in no order; what .gitignore leaves out is left out. Never rejects. */
  list(folder: string, filter: FileFilter): AsyncIterable<string>;
  /** A document's text; undefined where it is gone, larger than `largest` bytes, or no text. */
  read(uri: string, largest: number): Promise<string | undefined>;
  /**
   * The settings that the file nearest above an address holds (`.conncite.json`); left out where
   * there are none. Rejects where it is no JSON.
   */
  settings?(uri: string): Promise<SettingsFile | undefined>;
  /** True where `list` would give the address if there were such a file. */
  accepts(uri: string, folder: string, filter: FileFilter): Promise<boolean>;
}

/** Where official text may be besides the machine's own store. */
export interface OfficialPlaces {
  /** A folder that the setting names; "" for none. */
  readonly folder: string;
  /** Addresses of law files that the client knows of. */
  readonly files: readonly string[];
  /** Where the client says that the part that reads them is, for a worker. */
  readonly lawFile?: string | undefined;
}

/** What the server needs of the machine it runs on. */
export interface ServerPorts {
  /** Version of the product, for the client's log. */
  readonly version: string;
  /**
   * Reads the facts; asked once, when first needed. Rejects where they are missing or damaged.
   * @param address where the client says that they are; undefined where it says nothing
   */
  loadCatalogue(address: string | undefined): Promise<Statutes>;
  /** Undefined where there is no file system: such clients then get no pages unless they show virtual documents. */
  readonly pages?: PageStore | undefined;
  /** Undefined where there is no file system: then a workspace is its open documents. */
  readonly files?: WorkspaceFiles | undefined;
  /** Reads Word documents and PDF, until the signal tells that nobody waits; undefined where nothing here can. */
  readonly readOffice?: ((bytes: Uint8Array, kind: OfficeKind, signal: AbortSignal) => Promise<OfficeRead>) | undefined;
  /** Writes into a Word document and gives a copy's bytes; undefined where nothing here can. */
  readonly writeWord?: ((bytes: Uint8Array, task: WordTask) => Promise<WordWrite>) | undefined;
  /**
   * Loads the library that writes Word documents; undefined where nothing here can.
   * @param address where the client says that it is
   */
  readonly docx?: ((address: string | undefined) => Promise<typeof import('../record/writers/docx')>) | undefined;
  /** Loads what makes a page of a record. */
  recordPage(): Promise<typeof import('../record/writers/html')>;
  /**
   * The official text on this machine; undefined where there can be none. It may be made together with the facts, so it
   * is looked at after `loadCatalogue` and not kept: `ServerContext.official` does so.
   */
  readonly official?: OfficialText | undefined;
  /**
   * Opens official text that lies elsewhere: afterwards `official` has it too. What cannot be read is told by its
   * `damage`; left out where nothing here can.
   */
  readonly openOfficial?: ((places: OfficialPlaces) => Promise<void>) | undefined;
  /** Brings the official text to this machine, loaded when it is asked for; undefined where nothing here can. */
  readonly library?: (() => Promise<LibraryImporter>) | undefined;
  /** ISO date of today, where the writer is. */
  today(): string;
}
