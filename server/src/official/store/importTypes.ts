export type { ImportOutcome, ImportProgress, RefusedPage } from '../pages/importing';

/** The import was given up by the user; what was read is kept for the next time, and the text in force is as it was. */
export class ImportCancelled extends Error {
  override readonly name = 'ImportCancelled';

  constructor() {
    super('the import was canceled; the next one resumes where it stopped');
  }
}

/** The import could not be done; its message is for a person. The text in force is as it was. */
export class ImportError extends Error {
  override readonly name: string = 'ImportError';
}

/** A page on disk or in an archive, read when its turn comes. */
export interface FilePage {
  /** Path below the folder or in the archive, with "/". */
  readonly name: string;
  read(): Promise<Buffer>;
}

/** Pages of a place, and how it is let go. */
export interface FilePages {
  readonly pages: readonly FilePage[];
  close(): Promise<void>;
}
