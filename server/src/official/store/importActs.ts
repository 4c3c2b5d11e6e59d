import { actNumber } from '../../code/actKey';
import type { CatalogueEdition, Statutes } from '../../facts/statutes';
import { ACTS_PAGE, readActsList, type ListedAct } from '../pages/actsList';
import { decodePage } from '../pages/decodePage';
import type { ActsOutcome, ImportProgress, RefusedPage } from '../pages/importing';
import { ActError, readAct } from '../pages/leadSentences';
import { PageError } from '../pages/pageError';
import { storedActs, writeActs, type StoredAct } from './actStore';
import { disk as realDisk, type StoreDisk } from './files';
import { ImportCancelled } from './importTypes';
import { OFFICIAL_HOST, type Site } from './site';
import { SiteError } from './siteError';

/** Reads the text of a PDF; a reason where it cannot. */
export type ReadPdf = (
  bytes: Uint8Array,
  signal: AbortSignal,
) => Promise<{ readonly content: { readonly text: string } } | { readonly reason: string }>;

export interface ActsOptions {
  /** File that keeps the acts, as `actsFile` names it. */
  readonly file: string;
  /** The facts: which acts they hold, and which numbers the code has. */
  readonly statutes: Statutes;
  /** ISO date. */
  readonly today: string;
  readonly readPdf: ReadPdf;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  readonly disk?: StoreDisk;
}

/** The list, to show before anything is read. */
export const ACTS_ADDRESS = `https://${OFFICIAL_HOST}${ACTS_PAGE}`;

const LIST = 'the list of public acts';
/** Acts in a row that the site did not give. */
const PATIENCE = 3;

/**
 * Reads the list of public acts on the General Assembly's site, and of each act that the facts and this
 * machine do not have yet its PDF. What was read is kept, whatever stops it; what cannot be read is
 * named, and asked for again the next time.
 * @throws ImportCancelled; Error of the disk
 */
export async function importActs(site: Site, options: ActsOptions): Promise<ActsOutcome> {
  const { file, statutes, signal, onProgress } = options;
  const stored = storedActs(file);
  const refused: RefusedPage[] = [];
  const listed = await listOf(site, signal, refused);
  const have = new Set(stored.map(({ act }) => act));
  const wanted = listed.filter((act) => !have.has(act.act) && !isKnown(act, statutes.edition));
  const read: StoredAct[] = [];
  try {
    let failures = 0;
    for (const [done, act] of wanted.entries()) {
      if (signal?.aborted === true) throw new ImportCancelled();
      onProgress?.({ done, total: wanted.length, name: act.act, secondsLeft: null });
      const found = await actOf(site, act, options);
      if ('changes' in found) read.push(found);
      else refused.push({ name: act.act, reason: found.reason });
      failures = 'lost' in found && found.lost ? failures + 1 : 0;
      if (failures >= PATIENCE) break;
    }
  } finally {
    if (read.length > 0) await writeActs(file, sorted([...stored, ...read], listed), options.disk ?? realDisk);
  }
  return {
    listed: listed.length,
    read: read.map(({ act }) => act),
    changes: read.reduce((sum, { changes }) => sum + changes.length, 0),
    refused,
    problems: read.flatMap(({ act, problems }) => problems.map((problem) => `${act}, ${problem}`)),
  };
}

async function listOf(
  site: Site,
  signal: AbortSignal | undefined,
  refused: RefusedPage[],
): Promise<readonly ListedAct[]> {
  try {
    const answer = await site.get(ACTS_PAGE, undefined, signal);
    if (answer.kind === 'page') return readActsList(decodePage(answer.bytes));
    refused.push({ name: LIST, reason: 'the site does not have it where it was' });
  } catch (error) {
    if (!(error instanceof SiteError || error instanceof PageError)) throw error;
    refused.push({ name: LIST, reason: error.message });
  }
  return [];
}

async function actOf(
  site: Site,
  { act, session, path }: ListedAct,
  options: ActsOptions,
): Promise<StoredAct | { readonly reason: string; readonly lost: boolean }> {
  try {
    const answer = await site.get(path, undefined, options.signal);
    if (answer.kind !== 'page') return { reason: 'the site does not have its PDF', lost: false };
    const pdf = await options.readPdf(answer.bytes, options.signal ?? new AbortController().signal);
    if ('reason' in pdf) return { reason: pdf.reason, lost: false };
    return { act, session, read: options.today, ...readAct(act, pdf.content.text, options.statutes) };
  } catch (error) {
    if (error instanceof SiteError) return { reason: error.message, lost: error.lost };
    if (error instanceof ActError) return { reason: error.message, lost: false };
    throw error;
  }
}

/** True for an act that the facts hold: of a year of the edition, or of the session as far as it was read. */
function isKnown({ act, session }: ListedAct, { acts, actsThrough }: CatalogueEdition): boolean {
  if (Number(session.slice(0, 4)) <= actsThrough) return true;
  return acts !== null && acts.session === session && actNumber(act) <= actNumber(acts.through);
}

/** By session and number; sessions that the list no longer has come first. */
function sorted(acts: readonly StoredAct[], listed: readonly ListedAct[]): StoredAct[] {
  const sessions = [
    ...new Set([
      ...acts.map(({ session }) => session).filter((one) => listed.every(({ session }) => session !== one)),
      ...listed.map(({ session }) => session),
    ]),
  ];
  return [...acts].sort(
    (a, b) => sessions.indexOf(a.session) - sessions.indexOf(b.session) || actNumber(a.act) - actNumber(b.act),
  );
}
