import path from 'node:path';
import { check } from './check';
import type { CheckOptions } from './options';
import { OK, type Terminal } from './terminal';
import { count, messageOf, shown } from './words';

/** Signs of a pattern, from the first of which on a path names no folder. */
const PATTERN = /[*?[\]{}!]/;
/** Editors write a file in several steps; this many milliseconds after the last it is read. */
const QUIET = 150;
/** Files whose change changes what is said of all documents. */
const SETTINGS = new Set(['.conncite.json', 'package.json', '.gitignore']);

/**
 * `conncite check --watch`: checks the documents, and again those that change, until it is told to stop.
 * @returns exit status
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
  const roots = [...new Set(args.map((arg) => rootOf(path.resolve(terminal.folder, arg))))];
  const named = options.config === undefined ? [] : [path.resolve(terminal.folder, options.config)];
  const watcher = watchFiles([...roots, ...named], {
    ignoreInitial: true,
    ignored: (file) => /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(file),
  });
  const changes = new Changes();
  watcher.on('all', (_event, file) => {
    changes.add(path.resolve(file));
  });
  watcher.on('error', (error) => {
    terminal.warn(`conncite: ${messageOf(error)}\n`);
  });
  const ready = new Promise<void>((resolve) => {
    watcher.on('ready', resolve);
  });
  const stop = terminal.stopped();
  const stopped = abortOf(stop);
  try {
    await Promise.race([ready, stopped]);
    await check(await find(), options, terminal);
    terminal.warn('Watching for changes. Ctrl+C ends it.\n');
    for (;;) {
      await Promise.race([changes.settled(), stopped]);
      if (stop.aborted) return OK;
      await again(changes.take(), named, find, options, terminal);
    }
  } finally {
    await watcher.close();
  }
}

/** Resolves once the signal is given. */
async function abortOf(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

/** Files that were changed since they were last taken. */
class Changes {
  #files = new Set<string>();
  #last = 0;
  #wake: () => void = () => undefined;

  add(file: string): void {
    this.#files.add(file);
    this.#last = performance.now();
    this.#wake();
  }

  /** Resolves once something was changed and has been at rest since. */
  async settled(): Promise<void> {
    while (this.#files.size === 0)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    for (let rest = this.#rest(); rest > 0; rest = this.#rest())
      await new Promise<void>((resolve) => {
        setTimeout(resolve, rest);
      });
  }

  take(): ReadonlySet<string> {
    const files = this.#files;
    this.#files = new Set();
    return files;
  }

  #rest(): number {
    return QUIET - (performance.now() - this.#last);
  }
}

async function again(
  files: ReadonlySet<string>,
  named: readonly string[],
  find: () => Promise<readonly string[]>,
  options: CheckOptions,
  terminal: Terminal,
): Promise<void> {
  const all = [...files].some((file) => SETTINGS.has(path.basename(file)) || named.includes(file));
  try {
    const names = (await find()).filter((name) => all || files.has(path.resolve(terminal.folder, name)));
    if (names.length === 0) return;
    await terminal.write(`\n── ${names.length === 1 ? shown(names[0] ?? '') : count(names.length, 'file')} ──\n`);
    await check(names, options, terminal);
  } catch (error) {
    // Settings that are half written are whole again a moment later; the last file may be gone.
    terminal.warn(`conncite: ${messageOf(error)}\n`);
  }
}

/** What must be watched to see all that an argument may lead to. */
function rootOf(file: string): string {
  const sign = PATTERN.exec(file);
  return sign === null ? file : path.dirname(`${file.slice(0, sign.index)}x`);
}
