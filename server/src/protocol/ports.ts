import type { Statutes } from '../statutes/statutes';

/** Keeps section pages as files, for clients that cannot show a document of the server's. */
export interface PageStore {
  /**
   * Writes a page whole or not at all.
   * @param fileName a bare file name, without a folder
   * @returns `file:` address of the page
   */
  write(fileName: string, text: string): Promise<string>;
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
  /** ISO date of today, where the writer is. */
  today(): string;
}
