import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readOrdinaryFile } from './boundedFile.node';

/** Bytes of a `.gitignore`; a longer one is passed over. */
const LARGEST = 256 * 1024;
/** Each `**` in a pattern multiplies what a path costs by the folders it goes through. */
const MOST_WILD = 3;
/** Lines with more than one `**`. */
const MOST_WILD_LINES = 50;
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
    let wild = 0;
    this.#rules = ignore().add(patterns.filter((pattern) => {
      const stars = pattern.match(/\*\*/g)?.length ?? 0;
      return stars < 2 || (stars <= MOST_WILD && wild++ < MOST_WILD_LINES);
    }));
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

  /** Those of a folder's own `.gitignore`; undefined where it has none, or none that can be read. As git, it follows no link. */
  static async of(folder: string): Promise<IgnoreRules | undefined> {
    const bytes = await readOrdinaryFile(path.join(folder, '.gitignore'), { largest: LARGEST, links: false }).catch(() => undefined);
    return bytes === undefined || bytes.length === 0 ? undefined : new IgnoreRules(folder, bytes.toString('utf8').replace(/^\uFEFF/, '').split(/\r?\n/));
  }
}

/** True where the innermost folder that says anything of a path leaves it out, as in git. @param rules outermost first */
export function isIgnored(rules: readonly IgnoreRules[], full: string, isFolder: boolean): boolean {
  for (let i = rules.length - 1; i >= 0; i--) {
    const said = rules[i]?.ignores(full, isFolder);
    if (said !== undefined) return said;
  }
  return false;
}
