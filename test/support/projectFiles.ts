import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Folders that the project makes, which git ignores. */
const MADE = new Set(['.git', 'node_modules', 'dist', 'out', 'coverage']);

/**
 * What the project holds, as paths with slashes: what git tracks or does not ignore, and in a
 * copy without git every file that is not made.
 */
export function projectFiles(): string[] {
  if (!fs.existsSync('.git')) {
    return fs
      .readdirSync('.')
      .filter((name) => !MADE.has(name))
      .flatMap((name) =>
        fs.statSync(name).isFile()
          ? [name]
          : fs
              .readdirSync(name, { recursive: true, encoding: 'utf8' })
              .map((file) => path.join(name, file))
              .filter((file) => fs.statSync(file).isFile()),
      )
      .map((file) => file.replaceAll(path.sep, '/'))
      .sort();
  }
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && fs.existsSync(file));
}
