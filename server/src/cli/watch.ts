import path from 'node:path';
import { check } from './check';
import type { CheckOptions } from './options';
import { OK, type Terminal } from './terminal';
import { count, shown } from './words';

/** Signs of a pattern, from the first of which on a path names no folder. */
const PATTERN = /[*?[\]{}!]/;
/** Editors write a file in several steps; this many milliseconds after the last it is read. */
const QUIET = 150;
/** Files whose change changes what is said of all documents. */
const SETTINGS = new Set(['.conncite.json', 'package.json', '.gitignore']);

/**
 * `conncite check --watch`: checks the documents, and again those that change, until it is told to stop. @returns exit status
 * @param args as the user gave them
 * @param find files that they lead to now
 */
export async function watch(
  args: readonly string[],
  find: () => Promise<readonly string[]>,
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const { watch: watchFiles } = await import('chokidar');
  const stop = terminal.stopped();
  const roots = [...new Set(args.map((arg) => rootOf(path.resolve(terminal.folder, arg))))];
  const named = options.config === undefined ? [] : [path.resolve(terminal.folder, options.config)];
  const changed = new Set<string>();
  let wake: () => void = () => undefined;
  let last = 0;
  const watcher = watchFiles([...roots, ...named], {
    ignoreInitial: true,
    ignored: (file) => /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(file),
  });
  watcher.on('all', (_event, file) => {
    changed.add(path.resolve(file));
    last = performance.now();
    wake();
  });
  watcher.on('error', (error) => {
    terminal.warn(`conncite: ${error instanceof Error ? error.message : String(error)}\n`);
  });
  const stopped = new Promise<void>((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
  try {
    await Promise.race([
      new Promise<void>((resolve) => {
        watcher.on('ready', resolve);
      }),
      stopped,
    ]);
    await check(await find(), options, terminal);
    terminal.warn('Watching for changes. Ctrl+C ends it.\n');
    while (!stop.aborted) {
      if (changed.size === 0) {
        await Promise.race([
          new Promise<void>((resolve) => {
            wake = resolve;
          }),
          stopped,
        ]);
        continue;
      }
      const rest = QUIET - (performance.now() - last);
      if (rest > 0) {
        await Promise.race([
          new Promise<void>((resolve) => {
            setTimeout(resolve, rest);
          }),
          stopped,
        ]);
        continue;
      }
      await again(changed, named, find, options, terminal);
    }
  } finally {
    await watcher.close();
  }
  return OK;
}

async function again(
  changed: Set<string>,
  named: readonly string[],
  find: () => Promise<readonly string[]>,
  options: CheckOptions,
  terminal: Terminal,
): Promise<void> {
  const all = [...changed].some((file) => SETTINGS.has(path.basename(file)) || named.includes(file));
  const files = new Set(changed);
  changed.clear();
  try {
    const names = (await find()).filter((name) => all || files.has(path.resolve(terminal.folder, name)));
    if (names.length === 0) return;
    await terminal.write(`\n── ${names.length === 1 ? shown(names[0] ?? '') : count(names.length, 'file')} ──\n`);
    await check(names, options, terminal);
  } catch (error) {
    // Settings that are half written are whole again a moment later; the last file may be gone.
    terminal.warn(`conncite: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

/** What must be watched to see all that an argument may lead to. */
function rootOf(file: string): string {
  const sign = PATTERN.exec(file);
  return sign === null ? file : path.dirname(`${file.slice(0, sign.index)}x`);
}
