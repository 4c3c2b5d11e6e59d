import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readOrdinaryFile } from './boundedFile';

/** Bytes of a `.gitignore`; a longer one is passed over. */
const LARGEST = 256 * 1024;
/** Each `**` inside a pattern multiplies what a path costs by the folders it goes through. */
const MOST_WILD = 2;
/** Patterns with such a one. */
const MOST_WILD_PATTERNS = 50;
/** Milliseconds that the rules of one folder may take in all; after that they leave nothing out. */
const MOST_TIME = 2000;

/** What a folder's `.gitignore` or a setting leaves out. They are anybody's: none can hold up the server for long. */
export class IgnoreRules {
  /** Patterns count from here. */
  readonly #folder: string;
  readonly #rules: Ignore;
  #spent = 0;

  /** @param folder absolute path that patterns count from */
  constructor(folder: string, patterns: readonly string[]) {
    this.#folder = folder;
    this.#rules = ignore().add(tame(patterns));
  }

  /** What they say of a path below their folder; undefined where they say nothing. */
  ignores(full: string, isFolder: boolean): boolean | undefined {
    if (this.#spent > MOST_TIME) return undefined;
    const start = performance.now();
    const relative = path.relative(this.#folder, full).split(path.sep).join('/');
    const said = this.#rules.test(isFolder ? `${relative}/` : relative);
    this.#spent += performance.now() - start;
    return said.ignored ? true : said.unignored ? false : undefined;
  }

  /** Those of a folder's own `.gitignore`; undefined where it has none, or none that can be read. */
  static async of(folder: string): Promise<IgnoreRules | undefined> {
    const patterns = await readPatterns(path.join(folder, '.gitignore')).catch(() => []);
    return patterns.length === 0 ? undefined : new IgnoreRules(folder, patterns);
  }
}

/**
 * Patterns of a `.gitignore` that cost little. As git, it follows no link.
 * @throws UnfitFileError where it is no ordinary file, or too long; Error of the system, with its code
 */
export async function readPatterns(file: string): Promise<string[]> {
  const text = (await readOrdinaryFile(file, { largest: LARGEST, links: false })).toString('utf8');
  return tame(text.replace(/^\uFEFF/, '').split(/\r?\n/)).filter((line) => line !== '');
}

/** Without patterns that no person writes and that would take hours. */
function tame(patterns: readonly string[]): string[] {
  let wild = 0;
  return patterns.filter((pattern) => {
    const inside =
      pattern
        .replace(/^!?\/?\*\*\//, '')
        .replace(/\/\*\*\/?$/, '')
        .match(/\*\*/g)?.length ?? 0;
    return inside === 0 || (inside <= MOST_WILD && wild++ < MOST_WILD_PATTERNS);
  });
}
