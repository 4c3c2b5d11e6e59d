import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../server/src/cli/program';
import type { Terminal } from '../../server/src/cli/terminal';
import type { OfficialText } from '../../server/src/official/pages/officialText';
import { libraryFolder } from '../../server/src/official/store/dataFolder';
import { openAll } from '../../server/src/official/store/officialSources';
import { StoredText } from '../../server/src/official/store/storedText';
import type { Statutes } from '../../server/src/facts/statutes';
import { readOfficeHere, writeWordHere } from './office';
import { smallStatutes } from './smallStatutes';

/** What a run of the command line came to. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly interactive?: boolean;
  readonly columns?: number;
  readonly messagesInteractive?: boolean;
  readonly startThread?: Terminal['startThread'];
  readonly stop?: AbortSignal;
  /** Told of each piece of output as it comes. */
  readonly wrote?: (text: string) => void;
  readonly warned?: (text: string) => void;
  /** Undefined: a small catalogue. An error: it cannot be opened. */
  readonly statutes?: Statutes | Error;
  readonly official?: OfficialText;
}

/** A few sections, of every state that the command line tells apart. */
export const CODE = smallStatutes({
  sections: [
    { number: '53a-35a', catchline: 'Imprisonment for felony committed on or after July 1, 1981.' },
    { number: '53a-41', catchline: 'Fines for felonies.' },
    { number: '53a-53', catchline: 'Old law.', status: 'repealed', lastAmended: 1973, lastAct: 'P.A. 73-1' },
    { number: '53a-90', status: 'transferred', successor: { numbers: ['54-102a'], through: null } },
    { number: '53a-192a', catchline: 'Trafficking in persons: Class A felony.', labels: 'a(1,2),b' },
    {
      number: '53a-200',
      catchline: 'Amended soon.',
      pending: [{ effective: '2027-10-01', by: 'section 1 of public act 25-1' }],
    },
    { number: '54-102a', catchline: 'Venereal examination.' },
  ],
  titles: [{ number: '53a', name: 'Penal Code', status: 'in force' }],
  chapters: [
    { number: '952', title: '53a', name: 'Penal Code: Offenses', first: '53a-1', last: '53a-400', status: 'in force' },
  ],
});

/** A folder of its own for a test; `remove` takes it away. */
export class Folder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'conncite-'));

  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.path, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** Runs the command line in this folder, without a process. */
  async run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
    let out = '';
    let err = '';
    const statutes = options.statutes ?? CODE;
    const terminal: Terminal = {
      folder: this.path,
      environment: options.environment ?? {},
      interactive: options.interactive ?? false,
      columns: options.columns ?? null,
      messagesInteractive: options.messagesInteractive ?? false,
      threads: options.startThread === undefined ? 0 : 2,
      startThread:
        options.startThread ??
        (() => {
          throw new Error('no thread was expected');
        }),
      stopped: () => options.stop ?? AbortSignal.abort(),
      write: (text) => {
        out += text;
        options.wrote?.(text);
        return Promise.resolve();
      },
      warn: (text) => {
        err += text;
        options.warned?.(text);
      },
      readInput: () => Promise.resolve(Buffer.from(options.input ?? '')),
      readOffice: readOfficeHere,
      writeWord: writeWordHere,
      ...officialOf(options),
      openCatalogue: () => (statutes instanceof Error ? Promise.reject(statutes) : Promise.resolve(statutes)),
    };
    const status = await run(args, terminal);
    return { status, out, err };
  }
}

/** The official text that a test gives; else what the command finds where the environment keeps its own. */
function officialOf({ official, environment = {} }: RunOptions): Pick<Terminal, 'official'> {
  if (official !== undefined) return { official: () => Promise.resolve(official) };
  if (environment['CONNCITE_DATA'] === undefined) return {};
  return {
    official: (named) =>
      openAll(
        new StoredText(libraryFolder(environment)),
        named,
        { XDG_CACHE_HOME: path.join(environment['CONNCITE_DATA'] ?? '', 'cache'), ...environment },
        path.join(__dirname, 'nowhere', 'dist'),
      ),
  };
}
