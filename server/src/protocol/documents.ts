import { TextDocuments, type Connection, type TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createSnapshot, readInSteps } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { inSlices } from '../text/inSlices';
import { Limits } from './limits';

/** Other views of a document that is open already, and text that nobody drafts: speaking there would say all twice. */
const SILENT_SCHEMES = [
  'git',
  'gitfs',
  'gitlens',
  'output',
  'comment',
  'debug',
  'vscode-scm',
  'search-editor',
  'walkThrough',
];

/**
 * Keeps what is of the right type, whatever a client sends: one document whose text were a number would
 * leave no length of all together, one without an address would break every list of them, and one
 * change at half a line would move all later ones.
 */
const WRITTEN: TextDocumentsConfiguration<TextDocument> = {
  create: (uri: unknown, languageId: unknown, version: unknown, text: unknown) => {
    // The library says that the handler failed, and keeps nothing.
    if (typeof uri !== 'string') throw new TypeError('a document without an address');
    return TextDocument.create(
      uri,
      typeof languageId === 'string' ? languageId : '',
      typeof version === 'number' ? version : 0,
      typeof text === 'string' ? text : '',
    );
  },
  update: (document, changes, version: unknown) =>
    TextDocument.update(document, changes.filter(isChange), typeof version === 'number' ? version : document.version),
};

function isChange(change: unknown): boolean {
  const { text, range, rangeLength } = Object(change) as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string') return false;
  if (range === undefined) return rangeLength === undefined;
  const { start, end } = Object(range) as Readonly<Record<string, unknown>>;
  return isPosition(start) && isPosition(end) && (rangeLength === undefined || typeof rangeLength === 'number');
}

function isPosition(position: unknown): boolean {
  const { line, character } = Object(position) as Readonly<Record<string, unknown>>;
  return [line, character].every((number) => Number.isInteger(number) && (number as number) >= 0);
}

/**
 * The open documents: text kept step by step as the client edits, and a snapshot
 * made when a version is first asked about.
 */
export class Documents {
  readonly #documents = new TextDocuments(WRITTEN);
  readonly #snapshots = new Map<string, Snapshot>();
  /** The version that was asked about last: what has not changed since is not read again. */
  readonly #former = new Map<string, Snapshot>();
  /** Readings that go on. */
  readonly #readings = new Map<string, Promise<void>>();
  readonly #changed: ((uri: string) => void)[] = [];
  readonly #closed: ((uri: string) => void)[] = [];
  readonly #limits: Limits;

  constructor(connection: Connection, make = createSnapshot) {
    this.#limits = new Limits(connection);
    this.#make = make;
    this.#documents.onDidChangeContent(({ document }) => {
      this.#snapshots.delete(document.uri);
      if (speaks(document.uri)) this.#limits.measure(document.uri, document.getText().length);
      for (const listener of this.#changed) listener(document.uri);
    });
    this.#documents.onDidClose(({ document }) => {
      this.#snapshots.delete(document.uri);
      this.#former.delete(document.uri);
      this.#limits.forget(document.uri);
      for (const listener of this.#closed) listener(document.uri);
      for (const uri of this.#limits.retake()) for (const listener of this.#changed) listener(uri);
    });
    this.#documents.listen(connection);
  }

  readonly #make: typeof createSnapshot;

  /** Called when a document is opened or changed, and when it is closed. */
  onChange(listener: (uri: string) => void): void {
    this.#changed.push(listener);
  }

  onClose(listener: (uri: string) => void): void {
    this.#closed.push(listener);
  }

  /** Addresses of the open documents that we speak about. */
  uris(): string[] {
    return this.#documents.keys().filter(speaks);
  }

  /** Version of an open document as the client counts; undefined where it is not open. */
  version(uri: string): number | undefined {
    return this.#documents.get(uri)?.version;
  }

  /**
   * The newest version, read in slices between which other requests are answered; undefined as `snapshot`. One version
   * of a document is read at a time: the next is then read from it, in next to no time.
   */
  async read(uri: string): Promise<Snapshot | undefined> {
    for (;;) {
      for (let going = this.#readings.get(uri); going !== undefined; going = this.#readings.get(uri)) await going;
      const snapshot = this.snapshot(uri);
      if (snapshot === undefined) return undefined;
      const reading = inSlices(readInSteps(snapshot)).finally(() => this.#readings.delete(uri));
      this.#readings.set(uri, reading);
      await reading;
      if (this.isNewest(snapshot)) return snapshot;
    }
  }

  /** True until the document is changed or closed. */
  isNewest(snapshot: Snapshot): boolean {
    return this.#snapshots.get(snapshot.uri) === snapshot;
  }

  /**
   * The newest version, read when it is first asked; undefined for documents that are not
   * open, not ours to speak about, or too long.
   */
  snapshot(uri: string): Snapshot | undefined {
    const document = this.#documents.get(uri);
    if (document === undefined || !speaks(uri) || this.#limits.leaves(uri)) return undefined;
    const kept = this.#snapshots.get(uri);
    if (kept !== undefined) return kept;
    const snapshot = this.#make(
      uri,
      document.version,
      document.languageId,
      document.getText(),
      undefined,
      this.#former.get(uri),
    );
    this.#snapshots.set(uri, snapshot);
    this.#former.set(uri, snapshot);
    return snapshot;
  }
}

function speaks(uri: string): boolean {
  return !SILENT_SCHEMES.includes(uri.slice(0, uri.indexOf(':')));
}
