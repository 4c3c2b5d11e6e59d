import path from 'node:path';
import { readBounded, readOrdinaryFile } from '../disk/boundedFile';
import { rules } from '../diagnostics/registry';
import { DEFAULTS, readSettings, type Settings } from '../settings/read';
import { STANDARD_INPUT, reasonOf } from './source';
import { UsageError, type Terminal } from './terminal';

/** Name of the file of settings. */
export const CONFIG_FILE = '.conncite.json';
/** Where the settings stand among others. */
const MANIFEST = 'package.json';
const KEY = 'conncite';
/** Bytes of a file of settings; a manifest may be long. */
const LARGEST = 16_000_000;

/**
 * Settings of documents, as an editor has them: from the file that `--config` names, else from the nearest
 * `.conncite.json`, or `package.json` with a key "conncite", in the document's folder or above it.
 */
export class Configurations {
  readonly #terminal: Terminal;
  readonly #named: string | undefined;
  readonly #byFolder = new Map<string, Promise<Settings>>();

  constructor(named: string | undefined, terminal: Terminal) {
    this.#named = named;
    this.#terminal = terminal;
  }

  /**
   * Settings of a document. A value that is not allowed is named on standard error and has its default.
   * @throws UsageError where a file of settings cannot be read or is no JSON
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
      for (const file of [CONFIG_FILE, MANIFEST]) {
        const found = await this.#find(path.join(folder, file));
        if (found !== undefined) return this.#settings(found, path.join(folder, file));
      }
      const parent = path.dirname(folder);
      return parent === folder ? DEFAULTS : this.#above(parent);
    });
  }

  /** What a file says of us; undefined where there is no such file, or it says nothing. */
  async #find(file: string): Promise<unknown> {
    let text: string;
    try {
      text = (await readOrdinaryFile(file, { largest: LARGEST, links: true })).toString('utf8');
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
      // Folders above are not ours to complain about.
      if (path.basename(file) === MANIFEST || code === 'EACCES') return undefined;
      throw new UsageError(`${this.#shown(file)}: ${reasonOf(error)}`);
    }
    if (path.basename(file) !== MANIFEST) return this.#parse(text, file);
    // Most have no such key, and then it is not ours to judge them.
    if (!text.includes(`"${KEY}"`)) return undefined;
    const manifest = this.#parse(text, file);
    return isRecord(manifest) && isRecord(manifest[KEY]) ? manifest[KEY] : undefined;
  }

  async #read(file: string): Promise<Settings> {
    let text: string;
    try {
      text = (await readBounded(file, LARGEST)).toString('utf8');
    } catch (error) {
      throw new UsageError(`--config ${this.#shown(file)}: ${reasonOf(error)}`);
    }
    const value = this.#parse(text, file);
    return this.#settings(path.basename(file) === MANIFEST && isRecord(value) ? value[KEY] : value, file);
  }

  #parse(text: string, file: string): unknown {
    try {
      return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
    } catch (error) {
      throw new UsageError(`${this.#shown(file)} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #settings(value: unknown, file: string): Settings {
    const warn = (message: string): void => {
      this.#terminal.warn(`conncite: ${this.#shown(file)}: ${message}\n`);
    };
    const nested = isRecord(value) ? nest(value) : value;
    warnOfUnknown(nested, DEFAULTS, '', warn);
    return readSettings(nested, rules.map((rule) => rule.code), warn);
  }

  #shown(file: string): string {
    const relative = path.relative(this.#terminal.folder, file);
    return relative.startsWith(`..${path.sep}..`) ? file : relative;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An editor's settings say "conncite.diagnostics.enable"; whoever copies them means the same. */
function nest(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const nested: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const names = key.replace(/^conncite\./, '').split('.');
    const last = names.pop() ?? key;
    let at = nested;
    for (const name of names) {
      const known = at[name];
      at = (at[name] = isRecord(known) ? { ...known } : {});
    }
    const known = at[last];
    at[last] = isRecord(known) && isRecord(item) ? { ...known, ...item } : item;
  }
  return nested;
}

/** Keys of the editor alone, which are no mistake in a file that both read. */
const EDITOR_KEYS = new Set(['trace', '$schema']);

/** A key that is misspelled would be passed over in silence. */
function warnOfUnknown(value: unknown, known: object, prefix: string, warn: (message: string) => void): void {
  if (!isRecord(value)) return;
  for (const [key, item] of Object.entries(value)) {
    const below = (known as Readonly<Record<string, unknown>>)[key];
    if (below === undefined) {
      if (prefix !== '' || !EDITOR_KEYS.has(key)) warn(`There is no setting ${prefix}${key}. There are: ${Object.keys(known).map((name) => prefix + name).join(', ')}.`);
    } else if (isRecord(below) && Object.keys(below).length > 0) {
      warnOfUnknown(item, below, `${prefix}${key}.`, warn);
    }
  }
}
