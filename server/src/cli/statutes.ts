import path from 'node:path';
import { libraryFolder } from '../official/store/dataFolder';
import { importFiles } from '../official/store/importFiles';
import { expectedPages, sitePages } from '../official/store/importPlan';
import { importSite, siteAddresses } from '../official/store/importSite';
import { ImportCancelled, ImportError, type ImportOutcome, type ImportProgress } from '../official/store/importTypes';
import { proxyAgent, proxyOf } from '../official/store/proxy';
import { HttpsSite, type SitePorts } from '../official/store/site';
import { StoreWriter } from '../official/store/store';
import { StoredText } from '../official/store/storedText';
import { StoreBusyError } from '../official/store/storeLock';
import type { OfficialStatus } from '../official/pages/officialText';
import type { Statutes } from '../facts/statutes';
import { openStatutes } from './catalogue';
import { FAILED, FOUND, OK, UsageError, type Terminal } from './terminal';
import { shown } from './words';

export interface StatutesOptions {
  /** Saved pages; undefined: the site. */
  readonly from: string | undefined;
  readonly chapters: readonly string[];
  readonly list: boolean;
  /** ISO date. */
  readonly today: string;
}

const BETWEEN_MS = 100;
const CLEAR = '\r\u001B[K';
/** Lines of a list that is not asked for whole. */
const SHORT = 10;

/**
 * `conncite statutes install` and `update`. @returns exit status; 1 where some pages were not taken
 * @param ports for tests; the site is the official one
 */
export async function importStatutes(command: 'install' | 'update', options: StatutesOptions, terminal: Terminal, ports: SitePorts = {}): Promise<number> {
  const folder = libraryFolder(terminal.environment);
  const statutes = await openStatutes(terminal);
  const wanted = options.from === undefined ? wantedPages(command, options.chapters, folder, statutes) : [];
  const bar = new Bar(terminal);
  const run = { folder, today: options.today, statutes, signal: terminal.stopped(), onProgress: (progress: ImportProgress) => { bar.show(progress); } };
  try {
    let outcome: ImportOutcome;
    if (options.from !== undefined) outcome = await importFiles(path.resolve(terminal.folder, options.from), run);
    else {
      const proxy = proxyOf(terminal.environment);
      terminal.warn(`Reading ${siteAddresses(wanted).slice(0, 3).join(', ')}${wanted.length > 2 ? ', ...' : ''}${wanted.length === 0 ? ' and the pages it leads to' : ''}.\n`);
      const site = new HttpsSite({ ...(proxy === undefined ? {} : { agent: proxyAgent(proxy) }), ...ports });
      try {
        outcome = await importSite(site, { ...run, expected: expectedPages(statutes) }, wanted);
      } finally {
        site.close();
      }
    }
    bar.end();
    return await report(outcome, options.list, statutes, terminal);
  } catch (error) {
    bar.end();
    if (!(error instanceof ImportError || error instanceof ImportCancelled || error instanceof StoreBusyError || isOfDisk(error))) throw error;
    terminal.warn(`conncite: ${error.message}\n`);
    return FAILED;
  }
}

/** `conncite statutes status`. @returns exit status; 1 where nothing is installed */
export async function statutesStatus(terminal: Terminal): Promise<number> {
  const folder = libraryFolder(terminal.environment);
  const text = new StoredText(folder);
  const status = text.status();
  for (const line of text.damage()) terminal.warn(`conncite: ${line}\n`);
  await terminal.write(status === undefined ? 'The official text is not on this machine; "conncite statutes install" gets it.\n' : `${describe(status)}\nKept in ${folder}\n`);
  return status === undefined || text.damage().length > 0 ? FOUND : OK;
}

/** `conncite statutes remove`. */
export async function removeStatutes(terminal: Terminal): Promise<number> {
  const folder = libraryFolder(terminal.environment);
  if (new StoredText(folder).status() === undefined && new StoredText(folder).damage().length === 0) {
    await terminal.write('The official text is not on this machine.\n');
    return OK;
  }
  try {
    const writer = await StoreWriter.open(folder, 'remove');
    try {
      await writer.removeAll();
    } finally {
      await writer.close();
    }
  } catch (error) {
    if (!(error instanceof StoreBusyError || isOfDisk(error))) throw error;
    terminal.warn(`conncite: ${error.message}\n`);
    return FAILED;
  }
  await terminal.write('The official text was removed from this machine.\n');
  return OK;
}

/** Pages of the site that are asked for; none for the whole code. @throws UsageError where there is no such chapter, or nothing to update */
function wantedPages(command: 'install' | 'update', chapters: readonly string[], folder: string, statutes: Statutes): readonly string[] {
  try {
    return sitePages(chapters.length > 0 ? { kind: 'chapters', chapters } : { kind: command === 'install' ? 'code' : 'update' }, folder, statutes);
  } catch (error) {
    throw error instanceof ImportError ? new UsageError(error.message) : error;
  }
}

/** An error of the system: a full disk, a folder that may not be written. */
function isOfDisk(error: unknown): error is Error {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

function describe(status: OfficialStatus): string {
  const edition = status.edition === null ? 'of an edition that its pages do not name' : `revised to January 1, ${status.edition}`;
  const supplement = status.supplement === null ? '' : `, with the ${status.supplement} Supplement`;
  return `Official text of the General Statutes ${edition}${supplement}: ${status.whole ? 'the whole code' : 'chapters'}, `
    + `${status.chapters} chapters with ${status.sections} numbers; read ${status.read}.`;
}

async function report(outcome: ImportOutcome, whole: boolean, statutes: Statutes, terminal: Terminal): Promise<number> {
  const { refused, changes, differences } = outcome;
  await terminal.write(`${describe(outcome.status)}\n`);
  if (changes.length > 0) await list(`${changes.length} sections changed`, changes.map(({ kind, number, to, catchline }) => `${kind} ${number}${to.length > 0 ? ` to ${to.join(', ')}` : ''}  ${catchline}`.trimEnd()), whole, terminal);
  if (differences.length > 0) await list(`${differences.length} differences from the bundled facts (${factsEdition(statutes)})`, differences.map(({ detail }) => detail), whole, terminal);
  if (whole && outcome.problems.length > 0) await list(`${outcome.problems.length} slips on the pages`, outcome.problems, whole, terminal);
  for (const { name, reason } of refused) terminal.warn(`conncite: ${shown(name)} was not taken: ${reason}\n`);
  return refused.length > 0 ? FOUND : OK;
}

/** What the facts were taken from: of two texts that differ, the reader must know which is newer. */
function factsEdition({ edition }: Statutes): string {
  return `${edition.revision} revision${edition.supplement === null ? '' : ` with the ${edition.supplement} Supplement`}, read ${edition.read}`;
}

async function list(title: string, lines: readonly string[], whole: boolean, terminal: Terminal): Promise<void> {
  const left = whole ? 0 : Math.max(0, lines.length - SHORT);
  await terminal.write(`\n${title}:\n${lines.slice(0, lines.length - left).map((line) => `  ${line}\n`).join('')}${left > 0 ? `  and ${left} more; --list shows all\n` : ''}`);
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
    const left = secondsLeft === null ? '' : secondsLeft < 90 ? `, ${secondsLeft} s left` : `, ${Math.round(secondsLeft / 60)} min left`;
    this.#terminal.warn(`${CLEAR}${`${done} of ${total}${left}: ${name}`.slice(0, (this.#terminal.columns ?? 80) - 1)}`);
  }

  end(): void {
    if (this.#drawn) this.#terminal.warn(CLEAR);
    this.#drawn = false;
  }
}
