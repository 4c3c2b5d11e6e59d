import path from 'node:path';
import { libraryFolder } from '../official/store/dataFolder';
import { actsFile, storedActs } from '../official/store/actStore';
import { ACTS_ADDRESS } from '../official/store/importActs';
import { Importer, wordsOf } from '../official/store/importer';
import { exportLaw } from '../official/store/lawFile';
import type { ImportProgress, RefusedPage } from '../official/store/importTypes';
import type { SitePorts } from '../official/store/site';
import { StoredText } from '../official/store/storedText';
import type { ImportRequest, ImportRunOptions } from '../official/pages/importing';
import type { OfficialText } from '../official/pages/officialText';
import { CANCELED, NOT_INSTALLED, progressWords, REMOVED } from '../features/wording/importProgress';
import { actsLists, actsOutcomeSentence, reportLists, statusSentence, type ReportList } from '../features/importReport';
import { openOfficial, openStatutes } from './catalogue';
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
  const read = command === 'update' ? await openOfficial(terminal, false) : undefined;
  const importer = importerOf(terminal, ports, read?.status() === undefined ? undefined : read.place?.());
  const statutes = await openStatutes(terminal);
  const bar = new Bar(terminal);
  const work: Importing = {
    importer,
    bar,
    run: {
      statutes,
      today: options.today,
      signal: terminal.stopped(),
      onProgress: (progress) => {
        bar.show(progress);
      },
      proxy: undefined,
    },
    whole: options.list,
    terminal,
  };
  return options.acts === true ? importActs(work) : importText(work, requestOf(command, options, terminal));
}

/** What an import works with. `whole`: every line of every list is printed. */
interface Importing {
  readonly importer: Importer;
  readonly run: ImportRunOptions;
  readonly bar: Bar;
  readonly whole: boolean;
  readonly terminal: Terminal;
}

/** Reads the public acts passed since the facts. @returns exit status */
async function importActs({ importer, run, bar, whole, terminal }: Importing): Promise<number> {
  terminal.warn(`Reading ${ACTS_ADDRESS}.\n`);
  const result = await importer.acts(run).finally(() => {
    bar.end();
  });
  if (result.kind !== 'done') return failed(result.kind === 'failed' ? result.message : CANCELED, terminal);
  await terminal.write(linesOf(actsOutcomeSentence(result.acts)));
  return report(actsLists(result.acts), result.acts.refused, whole, terminal);
}

/** Reads official text, once it was said where from. @returns exit status */
async function importText({ importer, run, bar, whole, terminal }: Importing, request: ImportRequest): Promise<number> {
  if (request.kind !== 'files') {
    const plan = await importer.plan(request, run.statutes);
    if (plan.kind === 'failed') return failed(plan.message, terminal);
    terminal.warn(
      `Reading ${plan.addresses.slice(0, 3).join(', ')}${plan.addresses.length > 3 ? ', ...' : ''}${plan.more ? ' and the pages it leads to' : ''}.\n`,
    );
  }
  const result = await importer.run(request, run).finally(() => {
    bar.end();
  });
  if (result.kind !== 'done') return failed(result.kind === 'failed' ? result.message : CANCELED, terminal);
  const { outcome } = result;
  const { acts } = outcome;
  await terminal.write(linesOf(statusSentence(outcome.status), acts === undefined ? '' : actsOutcomeSentence(acts)));
  const refused = [...outcome.refused, ...(acts?.refused ?? [])];
  return report(reportLists(outcome, run.statutes?.edition ?? null), refused, whole, terminal);
}

/** Sentences, a line each; none for one that says nothing. */
function linesOf(...sentences: readonly string[]): string {
  return sentences
    .filter((one) => one !== '')
    .map((one) => `${one}\n`)
    .join('');
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

function importerOf(terminal: Terminal, ports: SitePorts = {}, elsewhere?: string): Importer {
  return new Importer(libraryFolder(terminal.environment), {
    environment: terminal.environment,
    changed: () => undefined,
    ports,
    elsewhere: () => elsewhere,
    readPdf: (bytes) => terminal.readOffice(bytes, 'pdf'),
  });
}

function failed(message: string, terminal: Terminal): number {
  terminal.warn(`conncite: ${message}\n`);
  return FAILED;
}

/**
 * `conncite statutes status`: what is here, every file read and checked.
 * @returns exit status; 1 where there is no text, or something is damaged
 */
export async function statutesStatus(terminal: Terminal, format: 'text' | 'json' = 'text'): Promise<number> {
  const folder = libraryFolder(terminal.environment);
  const all: OfficialText = (await openOfficial(terminal, false)) ?? new StoredText(folder);
  const damage = all.check?.() ?? all.damage();
  const texts = (all.texts?.() ?? [all]).filter((text) => text.status() !== undefined);
  const acts = storedActs(actsFile(terminal.environment));
  const outcome = texts.length === 0 || damage.length > 0 ? FOUND : OK;
  if (format === 'json') {
    const told = texts.map((text) => ({
      ...text.status(),
      editions: text.editions(),
      place: text.place?.() ?? folder,
    }));
    await terminal.write(`${JSON.stringify({ texts: told, damage, acts: acts.length }, null, 2)}\n`);
    return outcome;
  }
  if (acts.length > 0) await terminal.write(aboutActs(acts));
  for (const line of damage) terminal.warn(`conncite: ${shown(line)}\n`);
  for (const text of texts) {
    const place = text.place?.() ?? folder;
    await terminal.write(`${aboutText(text)}${place === folder ? 'Kept in' : 'Read from'} ${place}\n`);
  }
  if (texts.length === 0) await terminal.write(`${NOT_INSTALLED} "conncite statutes install" gets it.\n`);
  return outcome;
}

function aboutActs(acts: ReturnType<typeof storedActs>): string {
  const last = acts.at(-1);
  return `Public acts read by program: ${acts.length}, through ${last?.act ?? ''} of the ${last?.session ?? ''}.\n`;
}

/** What a text is of, and which editions lie beside it. */
function aboutText(text: OfficialText): string {
  const status = text.status();
  if (status === undefined) return '';
  const others = text.editions().filter((year) => year !== status.edition && year !== status.supplement);
  const beside = others.length === 0 ? '' : `Also installed: the editions of ${others.join(', ')}.\n`;
  return `${statusSentence(status)}\n${beside}`;
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
  await terminal.write(`${removed.kind === 'nothing' ? NOT_INSTALLED : REMOVED}\n`);
  return OK;
}

/**
 * Writes what an import has to list: pages that were not taken as messages, the others as lists.
 * @param whole true for every line of every list
 * @returns exit status
 */
async function report(
  lists: readonly ReportList[],
  refused: readonly RefusedPage[],
  whole: boolean,
  terminal: Terminal,
): Promise<number> {
  for (const { title, lines, minor = false } of lists) {
    const isRefused = lines.every((line) => refused.some(({ name, reason }) => line === `${name}: ${reason}`));
    if (isRefused || (minor && !whole)) continue;
    const left = whole ? 0 : Math.max(0, lines.length - SHORT);
    await terminal.write(
      `\n${title} (${lines.length}):\n${lines
        .slice(0, lines.length - left)
        .map((line) => `  ${shown(line)}\n`)
        .join('')}${left > 0 ? `  and ${left} more; --list shows all\n` : ''}`,
    );
  }
  for (const { name, reason } of refused) terminal.warn(`conncite: ${shown(name)} was not taken: ${shown(reason)}\n`);
  return refused.length > 0 ? FOUND : OK;
}

/** A line on standard error that tells how far the import is, where a person sees it. */
class Bar {
  readonly #terminal: Terminal;
  #due = -Infinity;
  #drawn = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  show(progress: ImportProgress): void {
    const now = performance.now();
    if (!this.#terminal.messagesInteractive || now < this.#due) return;
    this.#due = now + BETWEEN_MS;
    this.#drawn = true;
    const words = shown(progressWords(progress));
    draw(this.#terminal, `${CLEAR}${words.slice(0, (this.#terminal.columns ?? 80) - 1)}`);
  }

  end(): void {
    if (this.#drawn) draw(this.#terminal, CLEAR);
    this.#drawn = false;
  }
}
