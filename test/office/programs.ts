import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const CLI = path.resolve('dist/cli.js');
export const FILTER = path.resolve('dist/pandoc.js');

/** A program's longest turn: LibreOffice takes some seconds to start. */
const LONGEST_MS = 120_000;

/** @throws Error that says what to install, where a program is missing */
export function needs(program: 'soffice' | 'pandoc'): void {
  const name = program === 'soffice' ? 'LibreOffice Writer' : 'Pandoc';
  const debian = program === 'soffice' ? 'libreoffice-writer' : 'pandoc';
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
  } catch {
    throw new Error(
      `This suite needs ${name}: the command "${program}" is not there. On Debian or Ubuntu: apt install ${debian}`,
    );
  }
}

export interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for a suite, in which programs run. */
export class Desk {
  readonly path = mkdtempSync(path.join(tmpdir(), 'conncite-office-'));

  file(name: string): string {
    return path.join(this.path, name);
  }

  read(name: string): Buffer {
    return readFileSync(this.file(name));
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(this.file(name), content);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** Runs the built command as a person does, with nothing on standard input. */
  conncite(...args: string[]): Promise<Said> {
    return this.conncitePiped('', ...args);
  }

  conncitePiped(input: string, ...args: string[]): Promise<Said> {
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [CLI, ...args],
        { cwd: this.path, maxBuffer: 1 << 26, timeout: LONGEST_MS },
        (error, out, err) => {
          resolve({ status: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, out, err });
        },
      );
      child.stdin?.end(input);
    });
  }

  /**
   * Opens a document in LibreOffice, which brings its fields up to date, and writes it beside
   * itself as another kind: "pdf", "docx", "fodt".
   */
  async convert(name: string, kind: string): Promise<void> {
    await this.#soffice(name, kind, this.path);
  }

  /** A Word document as LibreOffice saves it. */
  async saved(name: string): Promise<Buffer> {
    await this.#soffice(name, 'docx', this.file('saved'));
    return this.read(path.join('saved', name));
  }

  async #soffice(name: string, kind: string, folder: string): Promise<void> {
    const profile = pathToFileURL(this.file('profile')).href;
    const args = [
      '--headless',
      '--norestore',
      `-env:UserInstallation=${profile}`,
      '--convert-to',
      kind,
      '--outdir',
      folder,
      this.file(name),
    ];
    await promisify(execFile)('soffice', args, { timeout: LONGEST_MS });
  }

  async pandoc(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)('pandoc', ['--filter', FILTER, ...args], {
      cwd: this.path,
      timeout: LONGEST_MS,
      maxBuffer: 1 << 26,
    });
    return stdout;
  }
}
