import { opendir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readOrdinaryFile } from './disk/boundedFile';
import { isIgnored } from './disk/ignored';
import type { IgnoreRules } from './disk/ignoreRules';
import { settingsAbove } from './disk/settingsFiles';
import type { FileFilter, WorkspaceFiles } from './protocol/ports';

/** A tree deeper than this is a loop or a cache. */
const DEEPEST = 40;
/** How far up a repository's root is looked for. */
const HIGHEST = 20;
/** Most names looked at below one folder, so that a home folder opened by mistake does no harm. */
const MOST_NAMES = 200_000;

const NEVER = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** Documents of a folder of this machine. What a folder or file refuses to show is passed over. */
export const workspaceFiles: WorkspaceFiles = {
  async *list(folder, filter) {
    const root = toPath(folder);
    if (root === undefined) return;
    const budget = { names: MOST_NAMES };
    yield* walk(root, await rulesAbove(root, filter), filter, 0, budget);
  },

  async read(uri, largest) {
    const file = toPath(uri);
    try {
      if (file === undefined) return undefined;
      const text = (await readOrdinaryFile(file, { largest, links: false })).toString('utf8');
      // A file with a zero byte is no text, whatever its name says.
      return text.includes('\0') ? undefined : text;
    } catch {
      return undefined;
    }
  },

  async settings(uri) {
    const file = toPath(uri);
    // The folder of an address that ends in a stroke is that folder.
    return file === undefined ? undefined : settingsAbove(uri.endsWith('/') ? file : path.dirname(file));
  },

  async accepts(uri, folder, filter) {
    const [root, file] = [toPath(folder), toPath(uri)];
    if (root === undefined || file === undefined || !fits(path.basename(file), filter)) return false;
    const steps = path.relative(root, file).split(path.sep);
    if (steps[0] === '..' || path.isAbsolute(steps[0] ?? '') || steps.length > DEEPEST) return false;
    let rules = await rulesAbove(root, filter);
    let at = root;
    for (const [i, step] of steps.entries()) {
      const isFolder = i < steps.length - 1;
      at = path.join(at, step);
      if (NEVER.has(step) || isIgnored(rules, at, isFolder)) return false;
      if (isFolder) rules = [...rules, ...(await rulesOf(at))];
    }
    return true;
  },
};

async function* walk(
  folder: string,
  rules: readonly IgnoreRules[],
  filter: FileFilter,
  depth: number,
  budget: { names: number },
): AsyncGenerator<string> {
  const folders: string[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (budget.names-- <= 0) return;
      const full = path.join(folder, entry.name);
      // A link is no folder here, so that no walk goes round in a circle.
      if (entry.isDirectory()) {
        if (!NEVER.has(entry.name) && !isIgnored(rules, full, true)) folders.push(full);
      } else if (entry.isFile() && fits(entry.name, filter) && !isIgnored(rules, full, false)) {
        yield pathToFileURL(full).href;
      }
    }
  } catch {
    return;
  }
  if (depth >= DEEPEST) return;
  for (const inner of folders) yield* walk(inner, [...rules, ...(await rulesOf(inner))], filter, depth + 1, budget);
}

function fits(name: string, filter: FileFilter): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && filter.endings.includes(name.slice(dot).toLowerCase());
}

/** Rules of the folders from the repository's root down to a folder, and those of the settings. */
async function rulesAbove(root: string, filter: FileFilter): Promise<readonly IgnoreRules[]> {
  const { IgnoreRules } = await import('./disk/ignoreRules');
  const settings = new IgnoreRules(root, filter.exclude);
  const folders = [root];
  for (let at = root; folders.length < HIGHEST && !(await exists(path.join(at, '.git')));) {
    const above = path.dirname(at);
    if (above === at) return [...(await rulesOf(root)), settings];
    folders.unshift((at = above));
  }
  const read = await Promise.all(folders.map(rulesOf));
  return [...read.flat(), settings];
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** What reads them is a file of its own, loaded when a workspace is first looked through. */
async function rulesOf(folder: string): Promise<readonly IgnoreRules[]> {
  const { IgnoreRules } = await import('./disk/ignoreRules');
  const rules = await IgnoreRules.of(folder);
  return rules === undefined ? [] : [rules];
}

function toPath(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
