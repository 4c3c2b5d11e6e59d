import path from 'node:path';
import { readBounded } from '../disk/boundedFile';
import { SettingsFileError, settingsIn } from '../disk/settingsFiles';
import { rules } from '../diagnostics/registry';
import { DEFAULTS, laidOver, type Settings } from '../settings/read';
import { LARGEST_SETTINGS_FILE, readSettingsFile, valueOfFile } from '../settings/settingsFile';
import { STANDARD_INPUT, reasonOf } from './source';
import { UsageError, type Terminal } from './terminal';
import { shown } from './words';

/**
 * A folder's file of settings that cannot be used: its documents are not judged,
 * and others are. The message names the file.
 */
export class BadSettingsError extends UsageError {}

/**
 * Settings of documents, as an editor has them: from the file that `--config` names, else from the nearest
 * `.conncite.json`, or `package.json` with a key "conncite", in the document's folder or above it.
 */
export class Configurations {
  readonly #terminal: Terminal;
  readonly #named: string | undefined;
  /** What was said of files of settings that are no good. */
  readonly #said = new Set<string>();
  readonly #byFolder = new Map<string, Promise<Settings>>();

  constructor(named: string | undefined, terminal: Terminal) {
    this.#named = named;
    this.#terminal = terminal;
  }

  /**
   * Settings of one document of several. Where its folder's file of settings is no good, standard error says so once.
   * @returns the reason where they cannot be had
   * @throws UsageError where the file of `--config` is no good
   */
  async ofEach(name: string): Promise<Settings | { readonly reason: string }> {
    try {
      return await this.of(name);
    } catch (error) {
      if (!(error instanceof BadSettingsError)) throw error;
      if (!this.#said.has(error.message)) this.#terminal.warn(`conncite: ${error.message}\n`);
      this.#said.add(error.message);
      return { reason: error.message };
    }
  }

  /**
   * Settings of a document. A value that is not allowed is named on standard error and has its default.
   * @throws BadSettingsError where the file of the document's folder cannot be read or is no JSON;
   * UsageError where that of `--config` is so
   */
  of(name: string): Promise<Settings> {
    const { folder } = this.#terminal;
    if (this.#named !== undefined) return this.#kept('', () => this.#read(path.resolve(folder, this.#named ?? '')));
    return this.#above(name === STANDARD_INPUT ? folder : path.dirname(path.resolve(folder, name)));
  }

  #kept(key: string, read: () => Promise<Settings>): Promise<Settings> {
    let known = this.#byFolder.get(key);
    if (known === undefined) this.#byFolder.set(key, (known = read()));
    return known;
  }

  #above(folder: string): Promise<Settings> {
    return this.#kept(folder, async () => {
      const found = await settingsIn(folder).catch((error: unknown) => {
        throw this.#mistake(error);
      });
      if (found !== undefined) return this.#settings(found.value, found.name, found.outside);
      const parent = path.dirname(folder);
      return parent === folder ? DEFAULTS : this.#above(parent);
    });
  }

  #mistake(error: unknown): unknown {
    if (!(error instanceof SettingsFileError)) return error;
    const { file, cause } = error;
    return new BadSettingsError(
      cause instanceof SyntaxError ? this.#noJson(file, cause) : `${this.#shown(file)}: ${reasonOf(cause)}`,
    );
  }

  #noJson(file: string, error: SyntaxError): string {
    return `${this.#shown(file)} is not valid JSON: ${shown(error.message)}`;
  }

  async #read(file: string): Promise<Settings> {
    let text: string;
    try {
      text = (await readBounded(file, LARGEST_SETTINGS_FILE)).toString('utf8');
    } catch (error) {
      throw new UsageError(`--config ${this.#shown(file)}: ${reasonOf(error)}`);
    }
    try {
      return this.#settings(valueOfFile(path.basename(file), text), file);
    } catch (error) {
      throw error instanceof SyntaxError ? new UsageError(this.#noJson(file, error)) : error;
    }
  }

  #settings(value: unknown, file: string, outside = false): Settings {
    const warn = (message: string): void => {
      this.#terminal.warn(`conncite: ${this.#shown(file)}: ${message}\n`);
    };
    return laidOver(
      DEFAULTS,
      readSettingsFile(
        { value, outside },
        rules.map((rule) => rule.code),
        warn,
      ),
    );
  }

  #shown(file: string): string {
    const relative = path.relative(this.#terminal.folder, file);
    return shown(relative.startsWith(`..${path.sep}..`) ? file : relative);
  }
}
