import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
} from 'vscode-languageserver';
import type { ClientFlags } from './clientFlags';
import { trail } from './guard';
import { DEFAULTS, laidOver, readSettings, type GivenSettings, type Settings } from '../settings/read';
import { MANIFEST, readSettingsFile, SETTINGS_FILE } from '../settings/settingsFile';
import type { WorkspaceFiles } from './ports';

const SECTION = 'conncite';
const NOT_GIVEN = Symbol('not given');

/**
 * Settings by document, asked of the client where it can be asked, kept until it says that they changed. What the
 * nearest `.conncite.json` says goes before them, so that a folder has the same findings everywhere.
 */
export class Configuration {
  readonly #connection: Connection;
  readonly #flags: () => ClientFlags;
  readonly #codes: readonly string[];
  readonly #files: Pick<WorkspaceFiles, 'settings'>;
  readonly #byUri = new Map<string, Promise<Settings>>();
  /** What files of settings say, by the folder of the document. */
  readonly #byFolder = new Map<string, Promise<GivenSettings>>();
  /** What the client sent of its own accord. */
  #sent: unknown;
  /** One warning for each bad value, however many documents it holds for. */
  readonly #warned = new Set<string>();

  constructor(
    connection: Connection,
    flags: () => ClientFlags,
    codes: readonly string[],
    files: Pick<WorkspaceFiles, 'settings'> = {},
  ) {
    this.#files = files;
    this.#connection = connection;
    this.#flags = flags;
    this.#codes = codes;
  }

  /** Asks to be told of changes, where the client wants to be asked. */
  async register(): Promise<void> {
    if (this.#flags().registersConfiguration) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    if (this.#flags().registersWatchers && this.#files.settings !== undefined) {
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [SETTINGS_FILE, MANIFEST].map((name) => ({ globPattern: `**/${name}` })),
      });
    }
  }

  /** Another number after each change of settings. */
  generation = 0;

  /**
   * Settings of a document, or of a folder by its address with a stroke at its end. Never rejects: what cannot be had
   * or read has its default, and the log says so once.
   */
  of(uri: string): Promise<Settings> {
    const kept = this.#byUri.get(uri);
    if (kept !== undefined) return kept;
    const asked = this.#ask(uri);
    this.#byUri.set(uri, asked);
    return asked;
  }

  /** What the user has set, whatever a folder's file says: for settings that no file may hold. Never rejects. */
  async ofUser(): Promise<Settings> {
    const value = await this.#given(undefined);
    return value === NOT_GIVEN
      ? DEFAULTS
      : readSettings(value, this.#codes, (message) => {
          this.#warn(message);
        });
  }

  /**
   * What the user hides from the editor's own file list and search below a folder (`files.exclude`, `search.exclude`),
   * in the notation of .gitignore. Empty from clients that cannot be asked or have no such settings.
   */
  async hidden(folder: string): Promise<readonly string[]> {
    if (!this.#flags().pullsConfiguration) return [];
    try {
      const items = ['files.exclude', 'search.exclude'].map((section) => ({ scopeUri: folder, section }));
      const values = (await this.#connection.workspace.getConfiguration(items)) as unknown[];
      return values.flatMap(patternsOf);
    } catch (error) {
      this.#connection.console.warn(`The client did not say which files it hides. ${trail(error)}`);
      return [];
    }
  }

  /** @param settings as `workspace/didChangeConfiguration` brings them; null from clients that want to be asked */
  changed(settings: unknown): void {
    this.generation++;
    this.#byUri.clear();
    this.#warned.clear();
    if (typeof settings === 'object' && settings !== null && SECTION in settings) this.#sent = settings[SECTION];
  }

  /** Files came, went or were changed: true where settings that were asked for may be others now. */
  filesChanged(uris: readonly string[]): boolean {
    const isOurs = (uri: string): boolean => {
      const [folder, name] = [uri.slice(0, uri.lastIndexOf('/') + 1), uri.slice(uri.lastIndexOf('/') + 1)];
      // Manifests change with every package that is put in; those above no document of ours say nothing of it.
      return (
        (name === SETTINGS_FILE || name === MANIFEST) &&
        [...this.#byFolder.keys()].some((known) => known.startsWith(folder))
      );
    };
    if (!uris.some(isOurs)) return false;
    this.generation++;
    this.#byUri.clear();
    this.#byFolder.clear();
    this.#warned.clear();
    return true;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  async #ask(uri: string): Promise<Settings> {
    const value = await this.#given(uri);
    if (value === NOT_GIVEN) {
      // It may give them when it is asked again.
      this.#byUri.delete(uri);
      return DEFAULTS;
    }
    const settings = readSettings(value, this.#codes, (message) => {
      this.#warn(message);
    });
    return laidOver(settings, await this.#above(uri));
  }

  /** What the client has set, for a document or at all; `NOT_GIVEN` where it did not say. */
  async #given(uri: string | undefined): Promise<unknown> {
    if (!this.#flags().pullsConfiguration) return this.#sent;
    try {
      return (await this.#connection.workspace.getConfiguration({
        ...(uri === undefined ? {} : { scopeUri: uri.replace(/\/$/, '') }),
        section: SECTION,
      })) as unknown;
    } catch (error) {
      this.#warn(`The client did not give its settings; the defaults are used. ${trail(error)}`);
      return NOT_GIVEN;
    }
  }

  /** What the file of settings nearest to a document says; nothing where there is none, or none that can be read. */
  #above(uri: string): Promise<GivenSettings> {
    const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
    let known = this.#byFolder.get(folder);
    if (known === undefined) this.#byFolder.set(folder, (known = this.#read(folder)));
    return known;
  }

  async #read(folder: string): Promise<GivenSettings> {
    try {
      const found = await this.#files.settings?.(folder);
      return found === undefined
        ? {}
        : readSettingsFile(found, this.#codes, (message) => {
            this.#warn(`${found.name}: ${message}`);
          });
    } catch (error) {
      const file = error instanceof Error && 'file' in error ? String(error.file) : folder;
      this.#warn(`The settings in ${file} cannot be read, so the editor’s settings are used. ${trail(error)}`);
      return {};
    }
  }

  #warn(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    this.#connection.console.warn(message);
  }
}

/**
 * The patterns of `{ "**\/out": true }` as .gitignore would write them: there a
 * pattern counts from the folder only after "/".
 */
function patternsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, on]) => on === true)
    .flatMap(([pattern]) => alternatives(pattern))
    .map((pattern) => (pattern.startsWith('**/') || pattern.startsWith('/') ? pattern : `/${pattern}`));
}

/**
 * "a.{x,y}" as "a.x" and "a.y": .gitignore has no braces. The innermost group is taken
 * first; more than a few are left as they stand.
 */
function alternatives(pattern: string): string[] {
  const group = /\{([^{}]*)\}/.exec(pattern);
  if (group === null || pattern.length > 500) return [pattern];
  const [all, inner = ''] = group;
  const made = inner
    .split(',')
    .flatMap((one) => alternatives(pattern.slice(0, group.index) + one + pattern.slice(group.index + all.length)));
  return made.slice(0, 100);
}
