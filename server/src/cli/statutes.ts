import path from 'node:path';
import { libraryFolder } from '../official/store/dataFolder';
import { actsFile, storedActs } from '../official/store/actStore';
import { ACTS_ADDRESS } from '../official/store/importActs';
import { Importer, wordsOf } from '../official/store/importer';
import { exportLaw } from '../official/store/lawFile';
import type { ImportOutcome, ImportProgress } from '../official/store/importTypes';
import type { SitePorts } from '../official/store/site';
import { StoredText } from '../official/store/storedText';
import type { ActsOutcome, ImportRequest } from '../official/pages/importing';
import type { OfficialStatus } from '../official/pages/officialText';
import type { Statutes } from '../facts/statutes';
import { openStatutes } from './catalogue';
import { FAILED, FOUND, OK, type Terminal } from './terminal';
import { shown } from './words';
import { draw } from './progress';

export interface StatutesOptions {
  /** Saved pages; undefined: the site. */
  readonly from: string | undefined;
  readonly chapters: readonly string[];
  /** Year of another edition, which is kept beside the newest. */
  readonly edition?: number | undefined;
  /** What the SHA-256 of an exported text must be. */
  readonly sha256?: string | undefined;
  readonly list: boolean;
  /** True for the public acts alone. */
  readonly acts?: boolean;
  /** ISO date. */
  readonly today: string;
}

const BETWEEN_MS = 100;
const CANCELLED = 'The import was cancelled; the next one goes on where it stopped.';
const CLEAR = '\r\u001B[K';
/** Lines of a list that is not asked for whole. */
const SHORT = 10;

/**
 * `conncite statutes install` and `update`. @returns exit status; 1 where some pages were not taken
 * @param ports for tests; the site is the official one
 */
export async function importStatutes(
  command: 'install' | 'update',
  options: StatutesOptions,
  terminal: Terminal,
  ports: SitePorts = {},
): Promise<number> {
  const importer = importerOf(terminal, ports);
  const statutes = await openStatutes(terminal);
  const bar = new Bar(terminal);
  const run = {
    statutes,
    today: options.today,
    signal: terminal.stopped(),
    onProgress: (progress: ImportProgress) => {
      bar.show(progress);
    },
    proxy: undefined,
  };
  if (options.acts === true) {
    terminal.warn(`Reading ${ACTS_ADDRESS}.\n`);
    const result = await importer.acts(run).finally(() => {
      bar.end();
    });
    if (result.kind !== 'done') return failed(result.kind === 'failed' ? result.message : CANCELLED, terminal);
    return reportActs(result.acts, options.list, terminal);
  }
  const request = requestOf(command, options, terminal);
  const plan = request.kind === 'files' ? undefined : await importer.plan(request, statutes);
  if (plan?.kind === 'failed') return failed(plan.message, terminal);
  if (plan !== undefined)
    terminal.warn(
      `Reading ${plan.addresses.slice(0, 3).join(', ')}${plan.addresses.length > 3 ? ', ...' : ''}${plan.more ? ' and the pages it leads to' : ''}.\n`,
    );
  const result = await importer.run(request, run).finally(() => {
    bar.end();
  });
  if (result.kind === 'failed') return failed(result.message, terminal);
  if (result.kind === 'cancelled') return failed(CANCELLED, terminal);
  const status = await report(result.outcome, options.list, statutes, terminal);
  return result.outcome.acts === undefined
    ? status
    : Math.max(status, await reportActs(result.outcome.acts, options.list, terminal));
}

function requestOf(
  command: 'install' | 'update',
  { from, chapters, edition, sha256 }: StatutesOptions,
  terminal: Terminal,
): ImportRequest {
  if (from !== undefined) return { kind: 'files', path: path.resolve(terminal.folder, from), edition, sha256 };
  if (chapters.length > 0) return { kind: 'chapters', chapters, edition };
  return command === 'install' ? { kind: 'code', edition } : { kind: 'update' };
}

function importerOf(terminal: Terminal, ports: SitePorts = {}): Importer {
  return new Importer(libraryFolder(terminal.environment), {
    environment: terminal.environment,
    changed: () => undefined,
    ports,
    readPdf: (bytes) => terminal.readOffice(bytes, 'pdf'),
  });
}

function failed(message: string, terminal: Terminal): number {
  terminal.warn(`conncite: ${message}\n`);
  return FAILED;
}

/**
 * `conncite statutes status`: what is here, every file read and checked.
 * @returns exit status; 1 where nothing is installed, or something is damaged
 */
export async function statutesStatus(terminal: Terminal): Promise<number> {
  const folder = libraryFolder(terminal.environment);
  const text = new StoredText(folder);
  const status = text.status();
  const damage = text.check();
  const acts = storedActs(actsFile(terminal.environment));
  if (acts.length > 0)
    await terminal.write(
      `Public acts read by program: ${acts.length}, through ${acts.at(-1)?.act ?? ''} of the ${acts.at(-1)?.session ?? ''}.\n`,
    );
  for (const line of damage) terminal.warn(`conncite: ${line}\n`);
  const others = text.editions().filter((year) => year !== status?.edition && year !== status?.supplement);
  const beside = others.length === 0 ? '' : `Also installed: the editions of ${others.join(', ')}.\n`;
  await terminal.write(
    status === undefined
      ? 'The official text is not on this machine; "conncite statutes install" gets it.\n'
      : `${describe(status)}\n${beside}Kept in ${folder}\n`,
  );
  return status === undefined || damage.length > 0 ? FOUND : OK;
}

/** `conncite statutes export`: the installed text as one file. */
export async function exportStatutes(file: string, annotations: boolean, terminal: Terminal): Promise<number> {
  const folder = libraryFolder(terminal.environment);
  try {
    const { bytes, sha256 } = await exportLaw(folder, path.resolve(terminal.folder, file), annotations);
    await terminal.write(`${file}: ${(bytes / 1e6).toFixed(1)} MB\nSHA-256 ${sha256}\n`);
    return OK;
  } catch (error) {
    return failed(wordsOf(error, path.dirname(path.resolve(terminal.folder, file))), terminal);
  }
}

/** `conncite statutes remove`. */
export async function removeStatutes(terminal: Terminal): Promise<number> {
  const removed = await importerOf(terminal).remove();
  if (removed.kind === 'failed') return failed(removed.message, terminal);
  await terminal.write(
    removed.kind === 'nothing'
      ? 'The official text is not on this machine.\n'
      : 'The official text was removed from this machine.\n',
  );
  return OK;
}

function describe(status: OfficialStatus): string {
  const edition =
    status.edition === null ? 'of an edition that its pages do not name' : `revised to January 1, ${status.edition}`;
  const supplement = status.supplement === null ? '' : `, with the ${status.supplement} Supplement`;
  return (
    `Official text of the General Statutes ${edition}${supplement}: ${status.whole ? 'the whole code' : 'chapters'}, ` +
    `${status.chapters} chapters with ${status.sections} numbers; read ${status.read}.`
  );
}

async function report(outcome: ImportOutcome, whole: boolean, statutes: Statutes, terminal: Terminal): Promise<number> {
  const { refused, changes, differences } = outcome;
  await terminal.write(`${describe(outcome.status)}\n`);
  if (changes.length > 0)
    await list(
      `${changes.length} sections changed`,
      changes.map(({ kind, number, to, catchline }) =>
        `${kind} ${number}${to.length > 0 ? ` to ${to.join(', ')}` : ''}  ${catchline}`.trimEnd(),
      ),
      whole,
      terminal,
    );
  if (differences.length > 0)
    await list(
      `${differences.length} differences from the bundled facts (${factsEdition(statutes)})`,
      differences.map(({ detail }) => detail),
      whole,
      terminal,
    );
  if (whole && outcome.problems.length > 0)
    await list(`${outcome.problems.length} errors on the pages`, outcome.problems, whole, terminal);
  for (const { name, reason } of refused) terminal.warn(`conncite: ${shown(name)} was not taken: ${reason}\n`);
  return refused.length > 0 ? FOUND : OK;
}

/** What reading the public acts came to. @returns exit status */
async function reportActs(
  { listed, read, changes, refused, problems }: ActsOutcome,
  whole: boolean,
  terminal: Terminal,
): Promise<number> {
  const none = refused.length > 0 ? '' : `No public act is new: the list has ${listed}, and all of them are known.\n`;
  const few = read.length === 1 ? '1 public act was' : `${read.length} public acts were`;
  const made = changes === 1 ? 'one change' : `${changes} changes`;
  await terminal.write(
    read.length === 0
      ? none
      : `${few} read by program (${read[0] ?? ''}${read.length > 1 ? ` to ${read.at(-1) ?? ''}` : ''}), with ${made} of the code.\n`,
  );
  if (problems.length > 0)
    await list(`${problems.length} sections of acts could not be read`, problems, whole, terminal);
  for (const { name, reason } of refused) terminal.warn(`conncite: ${shown(name)} was not taken: ${reason}\n`);
  return refused.length > 0 ? FOUND : OK;
}

/** What the facts were taken from: of two texts that differ, the reader must know which is newer. */
function factsEdition({ edition }: Statutes): string {
  return `${edition.revision} revision${edition.supplement === null ? '' : ` with the ${edition.supplement} Supplement`}, read ${edition.read}`;
}

async function list(title: string, lines: readonly string[], whole: boolean, terminal: Terminal): Promise<void> {
  const left = whole ? 0 : Math.max(0, lines.length - SHORT);
  await terminal.write(
    `\n${title}:\n${lines
      .slice(0, lines.length - left)
      .map((line) => `  ${line}\n`)
      .join('')}${left > 0 ? `  and ${left} more; --list shows all\n` : ''}`,
  );
}

/** A line on standard error that tells how far the import is, where a person sees it. */
class Bar {
  readonly #terminal: Terminal;
  #due = -Infinity;
  #drawn = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  show({ done, total, name, secondsLeft }: ImportProgress): void {
    const now = performance.now();
    if (!this.#terminal.messagesInteractive || now < this.#due) return;
    this.#due = now + BETWEEN_MS;
    this.#drawn = true;
    const left =
      secondsLeft === null
        ? ''
        : secondsLeft < 90
          ? `, ${secondsLeft} s left`
          : `, ${Math.round(secondsLeft / 60)} min left`;
    draw(
      this.#terminal,
      `${CLEAR}${`${done} of ${total}${left}: ${shown(name)}`.slice(0, (this.#terminal.columns ?? 80) - 1)}`,
    );
  }

  end(): void {
    if (this.#drawn) draw(this.#terminal, CLEAR);
    this.#drawn = false;
  }
}
