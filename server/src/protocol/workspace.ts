import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Connection,
  type FileEvent,
  type InitializeParams,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { createSnapshot } from '../analysis/createSnapshot';
import { mentionsOf } from '../analysis/mentions';
import type { Snapshot } from '../analysis/snapshot';
import { WorkspaceIndex, type DocumentMentions, type IndexedMention } from '../analysis/workspaceIndex';
import { isPage, PAGE_ENDING } from '../features/pages/address';
import { MARKUPS, markupForFile } from '../markup/registry';
import { addressesOf, idOf, named } from './addresses';
import type { ClientFlags } from './clientFlags';
import type { Configuration } from './configuration';
import type { Documents } from './documents';
import type { Guard } from './guard';
import type { FileFilter, WorkspaceFiles } from './ports';
import { showReading } from './showReading';
import type { AuthorityKey } from '../citations/cited';
import { pause } from '../text/inSlices';

/** Bounds of what is read: a folder with more is read as far as this goes, and the log says so. */
const MOST_DOCUMENTS = 20_000;
const MOST_MENTIONS = 1_000_000;
const LARGEST_BYTES = 2_000_000;

/** Files read at a time, and for how long one slice of reading keeps the typist waiting, in milliseconds. */
const AT_ONCE = 4;
const SLICE_MS = 8;

/**
 * Endings of documents' files, in small letters with their dot. A page in the cache folder is no document of the
 * user's.
 */
export const ENDINGS = MARKUPS.flatMap((markup) => markup.extensions).filter((ending) => ending !== PAGE_ENDING);

/**
 * The index of a workspace, fed. Nothing is read before the first question; from then on open documents win over their
 * files, an edited one is read again when the next question comes, and a changed file when the client tells of it.
 */
export class Workspace {
  readonly #connection: Connection;
  readonly #parts: {
    documents: Documents;
    configuration: Configuration;
    guard: Guard;
    files: WorkspaceFiles | undefined;
  };
  readonly #flags: () => ClientFlags;
  #folders: readonly string[] = [];
  #filters = new Map<string, FileFilter>();
  #index = new WorkspaceIndex();
  #built: Promise<void> | undefined;
  /** Addresses as the client or the file system writes them, by `idOf`. */
  readonly #addresses = new Map<string, string>();
  /** Open or closed since they were last read. */
  readonly #dirty = new Set<string>();
  /** Number of the reading that each document in the index comes from. */
  readonly #stamps = new Map<string, number>();
  #readings = 0;
  #changes: Promise<void> = Promise.resolve();
  #settled: Promise<void> = Promise.resolve();
  #filtersStale = false;
  #watching = false;

  constructor(
    connection: Connection,
    parts: { documents: Documents; configuration: Configuration; guard: Guard; files: WorkspaceFiles | undefined },
    flags: () => ClientFlags,
  ) {
    this.#connection = connection;
    this.#parts = parts;
    this.#flags = flags;
    parts.documents.onChange((uri) => this.#dirty.add(uri));
    parts.documents.onClose((uri) => this.#dirty.add(uri));
  }

  /** Takes the folders from `initialize`. */
  initialize(params: InitializeParams): void {
    const folders = params.workspaceFolders && addressesOf(params.workspaceFolders);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only folder that old clients name
    const root: unknown = params.rootUri;
    this.#folders = folders ?? (typeof root === 'string' ? [root] : []);
  }

  /** Addresses of the folders that the client has open. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Folders came or went: all is read anew when next asked. */
  foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(addressesOf(removed));
    this.#folders = [...new Set([...this.#folders.filter((uri) => !gone.has(uri)), ...addressesOf(added)])];
    this.#reset();
  }

  /** What is hidden may be another now. */
  settingsChanged(): void {
    this.#filtersStale = true;
  }

  /** Every citation of an authority in the workspace; see `WorkspaceIndex.find`. */
  async find(key: AuthorityKey): Promise<readonly DocumentMentions[]> {
    const index = await this.#ready();
    return index.find(key).map(({ uri, mentions }) => ({ uri: this.#address(uri), mentions }));
  }

  async count(key: AuthorityKey): Promise<{ readonly places: number; readonly documents: number }> {
    return (await this.#ready()).count(key);
  }

  /** Addresses of the documents that cite anything, open or not, in their order; at most `most`. */
  async citing(most: number): Promise<readonly string[]> {
    const index = await this.#ready();
    const found: string[] = [];
    for (const id of index.uris()) {
      if (found.length === most) break;
      if (index.cites(id)) found.push(this.#address(id));
    }
    return found;
  }

  /** Another number after each reading of a document into the index; 0 where it has not been read. */
  stamp(uri: string): number {
    return this.#stamps.get(idOf(uri)) ?? 0;
  }

  /** Every citation in one document. */
  async in(uri: string): Promise<readonly IndexedMention[]> {
    return (await this.#ready()).in(idOf(uri));
  }

  /** The text of a document, open or not; undefined where it cannot be read. */
  async text(uri: string): Promise<{ readonly text: string; readonly languageId: string } | undefined> {
    const open = this.#parts.documents.snapshot(uri);
    if (open !== undefined) return open;
    const text = await this.#parts.files?.read(uri, LARGEST_BYTES);
    return text === undefined ? undefined : { text, languageId: languageOf(uri) };
  }

  async #ready(): Promise<WorkspaceIndex> {
    if (this.#filtersStale) await this.#refreshFilters();
    // Folders that come meanwhile begin another reading.
    let built: Promise<void>;
    do await (built = this.#built ??= this.#build());
    while (built !== this.#built);
    await this.#changes;
    // One after the other: who asks meanwhile waits for what the first has begun.
    await (this.#settled = this.#settled.then(async () => {
      for (const uri of [...this.#dirty]) await this.#parts.guard.run('reading a document', () => this.#settle(uri));
    }));
    return this.#index;
  }

  #reset(): void {
    this.#index = new WorkspaceIndex();
    this.#built = undefined;
    for (const uri of this.#parts.documents.uris()) this.#dirty.add(uri);
  }

  async #refreshFilters(): Promise<void> {
    this.#filtersStale = false;
    if (this.#built === undefined) return;
    const before = JSON.stringify([...this.#filters]);
    await this.#readFilters();
    if (JSON.stringify([...this.#filters]) !== before) this.#reset();
  }

  async #readFilters(): Promise<void> {
    const filters = await Promise.all(
      this.#folders.map(async (folder) => {
        const [{ workspace }, hidden] = await Promise.all([
          this.#parts.configuration.of(`${folder.replace(/\/$/, '')}/`),
          this.#parts.configuration.hidden(folder),
        ]);
        return workspace.enable
          ? [[folder, { endings: ENDINGS, exclude: [...hidden, ...workspace.exclude] }] as const]
          : [];
      }),
    );
    this.#filters = new Map(filters.flat());
  }

  /** Never rejects: what could not be read is not in the index, and the log says why. */
  async #build(): Promise<void> {
    await this.#parts.guard.run('reading the workspace', async () => {
      await this.#readFilters();
      const files = this.#parts.files;
      if (files === undefined || this.#filters.size === 0) return;
      await this.#watch();
      const ended = this.#flags().workProgress ? showReading(this.#connection, this.#parts.guard) : undefined;
      try {
        for (const [folder, filter] of this.#filters)
          await this.#parts.guard.run('reading a folder', () => this.#readFolder(files, folder, filter));
      } finally {
        ended?.();
      }
    });
  }

  async #readFolder(files: WorkspaceFiles, folder: string, filter: FileFilter): Promise<void> {
    const index = this.#index;
    const names = files.list(folder, filter)[Symbol.asyncIterator]();
    const isFull = (): boolean => index.documents >= MOST_DOCUMENTS || index.size >= MOST_MENTIONS;
    let slice = performance.now();
    const one = async (): Promise<void> => {
      for (let next = await names.next(); next.done !== true && !isFull(); next = await names.next()) {
        const uri = next.value;
        if (this.#isOpen(uri)) continue;
        const text = await files.read(uri, LARGEST_BYTES);
        if (text !== undefined) this.#take(index, uri, text);
        if (performance.now() - slice > SLICE_MS) {
          await pause();
          slice = performance.now();
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    await names.return?.();
    if (isFull())
      this.#connection.console.warn(
        `The folder has more than can be searched: ${index.documents} documents were, with ${index.size} citations.`,
      );
  }

  #take(index: WorkspaceIndex, uri: string, text: string): void {
    this.#put(index, uri, createSnapshot(uri, 0, languageOf(uri), text));
  }

  #put(index: WorkspaceIndex, uri: string, snapshot: Snapshot): void {
    const id = idOf(uri);
    this.#addresses.set(id, uri);
    this.#stamps.set(id, ++this.#readings);
    index.set(id, mentionsOf(snapshot));
  }

  /** Reads an open document again, or, where it was closed, its file. */
  async #settle(uri: string): Promise<void> {
    this.#dirty.delete(uri);
    const id = idOf(uri);
    const snapshot = await this.#parts.documents.read(uri);
    if (snapshot === undefined) {
      this.#index.delete(id);
      await this.#readFile(uri);
    } else if (!isPage(uri, snapshot.languageId)) {
      this.#put(this.#index, uri, snapshot);
    }
  }

  /** Takes a file in if it belongs to the workspace. */
  async #readFile(uri: string): Promise<void> {
    const files = this.#parts.files;
    if (files === undefined) return;
    for (const [folder, filter] of this.#filters) {
      if (!(await files.accepts(uri, folder, filter))) continue;
      const index = this.#index;
      const text = await files.read(uri, LARGEST_BYTES);
      // Opened while it was read: then the open text wins.
      if (this.#isOpen(uri)) return;
      if (text === undefined) index.delete(idOf(uri));
      else if (index.has(idOf(uri)) || index.documents < MOST_DOCUMENTS) this.#take(index, uri, text);
      return;
    }
  }

  /** The client tells of files that came, went or were changed. */
  filesChanged(events: readonly FileEvent[]): void {
    if (this.#built === undefined) return;
    const changes = named(events);
    if (changes.some(({ uri }) => uri.endsWith('/.gitignore'))) {
      this.#reset();
      return;
    }
    const built = this.#built;
    this.#changes = this.#changes.then(async () => {
      await built;
      for (const { uri, type } of changes) {
        await this.#parts.guard.run('workspace/didChangeWatchedFiles', async () => {
          if (this.#isOpen(uri)) return;
          if (type === FileChangeType.Deleted) this.#index.delete(idOf(uri));
          else await this.#readFile(uri);
        });
      }
    });
  }

  #isOpen(uri: string): boolean {
    const id = idOf(uri);
    return this.#parts.documents.uris().some((open) => idOf(open) === id);
  }

  #address(id: string): string {
    return this.#addresses.get(id) ?? id;
  }

  async #watch(): Promise<void> {
    if (this.#watching || !this.#flags().registersWatchers) return;
    this.#watching = true;
    const endings = ENDINGS.map((ending) => ending.slice(1)).join(',');
    await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: `**/*.{${endings}}` }, { globPattern: '**/.gitignore' }],
    });
  }
}

function languageOf(uri: string): string {
  return markupForFile(uri).languages[0] ?? 'plaintext';
}
