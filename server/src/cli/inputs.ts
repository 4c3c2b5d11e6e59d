import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Options } from 'globby';
import { readPatterns } from '../disk/ignoreRules';
import { STANDARD_INPUT } from './source';
import { UsageError, type Terminal } from './terminal';
import { shown } from './words';

/** Signs of a pattern; a file that bears them in its name is found first, as itself. */
const PATTERN = /[*?[\]{}!]/;
/** How each `.gitignore` is read: a repository's may be a link to a device, or hold patterns that take hours. */
const IGNORE_FILES = {
  promises: { stat, readFile: async (file: string) => (await readPatterns(file)).join('\n') },
} as NonNullable<Options['fs']>;

/**
 * Files that the arguments name, in the order given: a file is itself, a folder all documents in it, a pattern what it
 * matches, both sorted by name and without what `.gitignore` leaves out. A file named outright is never left out, and a
 * name that is no file stays, so that reading it says what is wrong.
 * @param extensions endings of the documents that a folder is searched for, with their dot
 * @throws UsageError where a folder or a pattern leads to no file, a pattern cannot
 * be read, or standard input is named twice
 */
export async function findInputs(
  args: readonly string[],
  extensions: readonly string[],
  terminal: Terminal,
): Promise<string[]> {
  const names: string[] = [];
  for (const arg of args) {
    if (arg === STANDARD_INPUT) {
      if (names.includes(arg)) throw new UsageError('standard input (-) can be read only once');
      names.push(arg);
      continue;
    }
    const kind = await kindOf(path.resolve(terminal.folder, arg));
    if (kind === 'folder') {
      const found = await search(arg, `**/*{${extensions.join(',')}}`, terminal);
      if (found.length === 0)
        throw new UsageError(`no documents in the folder ${shown(arg)} (${extensions.join(' ')})`);
      addNew(names, found);
    } else if (kind === 'none' && PATTERN.test(arg)) {
      const found = await matches(arg, terminal);
      if (found.length === 0) throw new UsageError(`no file matches ${shown(arg)}`);
      addNew(names, found);
    } else {
      names.push(arg);
    }
  }
  return names;
}

async function kindOf(file: string): Promise<'folder' | 'other' | 'none'> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'other';
  } catch {
    return 'none';
  }
}

/** What two arguments both lead to is read once. */
function addNew(names: string[], found: readonly string[]): void {
  const known = new Set(names.map((name) => path.normalize(name)));
  for (const name of found) if (!known.has(path.normalize(name))) names.push(name);
}

/** What a pattern of the person's matches. Its reader knows no bound and throws at some that are damaged. */
async function matches(pattern: string, terminal: Terminal): Promise<string[]> {
  if (alternatives(pattern) > MOST_ALTERNATIVES)
    throw new UsageError(`the pattern ${shown(pattern)} stands for too many names`);
  try {
    return await search('', pattern, terminal);
  } catch {
    throw new UsageError(`the pattern ${shown(pattern)} cannot be read`);
  }
}

/** Each alternative is looked for by itself. */
const MOST_ALTERNATIVES = 2000;
/** A range of other than numbers, "{a..z}", stands for as many at the most. */
const LONGEST_RANGE = 1000;

/** How many names the braces of a pattern stand for at the most. */
function alternatives(pattern: string): number {
  let all = 1;
  const open: number[] = [];
  for (const [sign, from, to] of pattern.matchAll(/\\.|[{},]|(-?\d{1,9})\.\.(-?\d{1,9})|\.\./gs)) {
    const inner = open.length - 1;
    if (sign === '{') open.push(1);
    else if (sign === '}') all *= open.pop() ?? 1;
    else if (inner >= 0 && sign === ',') open[inner] = (open[inner] ?? 1) + 1;
    else if (inner >= 0 && sign.includes('..'))
      open[inner] = (open[inner] ?? 1) + (from === undefined ? LONGEST_RANGE : Math.abs(Number(to) - Number(from)));
  }
  return open.reduce((product, count) => product * count, all);
}

async function search(folder: string, pattern: string, terminal: Terminal): Promise<string[]> {
  // Only folders and patterns need it, and it is the largest part of the command.
  const { globby } = await import('globby');
  const found = await globby(pattern, {
    cwd: path.resolve(terminal.folder, folder),
    gitignore: true,
    fs: IGNORE_FILES,
    // Word lays a "~$" beside each document that is open.
    ignore: ['**/node_modules/**', '**/.git/**', '**/~$*'],
    caseSensitiveMatch: folder === '',
    suppressErrors: true,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  // By code unit, so that every machine gives the same order.
  return found
    .map((name) => (folder === '' ? name : path.join(folder, name)))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
