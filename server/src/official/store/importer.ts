import { capital } from '../../code/words';
import type {
  ActsOutcome,
  ImportFailure,
  ImportOutcome,
  ImportPlan,
  ImportRequest,
  ImportResult,
  ImportRunOptions,
  LibraryImporter,
  ProxyChoice,
  TextUpdate,
} from '../pages/importing';
import { actsFile } from './actStore';
import { readUpdates } from './changeLog';
import { libraryFolder } from './dataFolder';
import { DamageError } from './chapterFile';
import { disk } from './files';
import { importActs, type ReadPdf } from './importActs';
import { importFiles } from './importFiles';
import { editionOf, expectedPages, planImport, sitePages } from './importPlan';
import { importSite } from './importSite';
import { importLaw, isLawFile } from './lawFile';
import { ImportCancelled, ImportError } from './importTypes';
import { plainProxyAgent, proxyAgent, proxyOf } from './proxy';
import { HttpsSite, type Site, type SitePorts } from './site';
import { SiteError } from './siteError';
import { StoreWriter } from './store';
import { StoredText } from './storedText';
import { StoreBusyError } from './storeLock';

export { libraryFolder };

type Environment = Readonly<Record<string, string | undefined>>;

/** Errors of the system, in words and with what to do. */
const DISK: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free about 80 MB and try again.',
  EDQUOT: 'Your disk quota is used up. Free about 80 MB and try again.',
  EACCES: 'You do not have permission to write to its folder. Change the permissions, then try again.',
  EPERM: 'You do not have permission to write to its folder. Change the permissions, then try again.',
  EROFS: 'Its disk is read-only. Set the environment variable CONNCITE_DATA to another folder.',
};

export interface ImporterOptions {
  /** Variables of the process: its proxy. */
  readonly environment: Environment;
  /** Told when another text is in force, or none, so that no reader goes on with the old one. */
  readonly changed: () => void;
  /** Reads the PDF of a public act; without it none is asked for. */
  readonly readPdf?: ReadPdf;
  /** Where the official text is that is shown though none is kept here; left out where there can be none. */
  readonly elsewhere?: () => string | undefined;
  /** For tests; without them the one official site is read. */
  readonly ports?: SitePorts;
}

/** The importer of this machine: store, saved pages, and the General Assembly's site. */
export class Importer implements LibraryImporter {
  readonly folder: string;
  readonly #options: ImporterOptions;

  constructor(folder: string, options: ImporterOptions) {
    this.folder = folder;
    this.#options = options;
  }

  async plan(request: ImportRequest, statutes: ImportRunOptions['statutes']): Promise<ImportPlan | ImportFailure> {
    try {
      const day = new Date().toISOString().slice(0, 10);
      return await planImport(request, this.folder, statutes, day, this.#options.elsewhere?.());
    } catch (error) {
      return failureOf(error, this.folder);
    }
  }

  async run(request: ImportRequest, options: ImportRunOptions): Promise<ImportResult> {
    try {
      return { kind: 'done', outcome: await this.#import(request, options) };
    } catch (error) {
      return error instanceof ImportCancelled ? { kind: 'cancelled' } : failureOf(error, this.folder);
    } finally {
      // Acts may have been read before the text failed.
      this.#options.changed();
    }
  }

  async remove(): Promise<{ readonly kind: 'removed' | 'nothing' } | ImportFailure> {
    try {
      await disk.remove(actsFile(this.#options.environment));
      if (!this.holds()) return { kind: 'nothing' };
      const writer = await StoreWriter.open(this.folder, 'remove');
      try {
        await writer.removeAll();
      } finally {
        await writer.close();
      }
      this.#options.changed();
      return { kind: 'removed' };
    } catch (error) {
      return failureOf(error, this.folder);
    }
  }

  holds(): boolean {
    const text = new StoredText(this.folder);
    return text.status() !== undefined || text.damage().length > 0;
  }

  updates(): Promise<readonly TextUpdate[]> {
    return readUpdates(this.folder, disk);
  }

  /** Reads new public acts alone; the official text is not asked for. Nothing rejects but what is a fault of ours. */
  async acts({
    proxy,
    ...rest
  }: ImportRunOptions): Promise<
    { readonly kind: 'done'; readonly acts: ActsOutcome } | { readonly kind: 'cancelled' } | ImportFailure
  > {
    const site = new HttpsSite({ ...wayOf(proxy, this.#options.environment), ...this.#options.ports });
    try {
      const acts = await this.#acts(site, rest);
      return acts === undefined
        ? { kind: 'failed', message: 'Public acts cannot be read here.' }
        : { kind: 'done', acts };
    } catch (error) {
      return error instanceof ImportCancelled ? { kind: 'cancelled' } : failureOf(error, this.folder);
    } finally {
      site.close();
      this.#options.changed();
    }
  }

  async #acts(
    site: Site,
    { statutes, ...rest }: Pick<ImportRunOptions, 'statutes' | 'today' | 'signal' | 'onProgress'>,
  ): Promise<ActsOutcome | undefined> {
    const { readPdf, environment } = this.#options;
    if (readPdf === undefined || statutes === null) return undefined;
    return importActs(site, { file: actsFile(environment), statutes, readPdf, ...rest });
  }

  async #import(
    request: ImportRequest,
    { statutes, today, signal, onProgress, proxy }: ImportRunOptions,
  ): Promise<ImportOutcome> {
    const run = { folder: this.folder, today, signal, onProgress, statutes: statutes ?? undefined };
    const edition = editionOf(request, today);
    if (request.kind === 'files' && (await isLawFile(request.path)))
      return importLaw(request.path, request.sha256, { ...run, edition: edition?.revision });
    if (request.kind === 'files' && request.sha256 !== undefined)
      throw new ImportError(`${request.path} is not an exported text, and only one has a SHA-256 to compare`);
    if (request.kind === 'files') return importFiles(request.path, { ...run, edition: edition?.revision });
    const pages = sitePages(request, this.folder, statutes, this.#options.elsewhere?.());
    const site = new HttpsSite({ ...wayOf(proxy, this.#options.environment), ...this.#options.ports });
    try {
      // First: whoever cancels them has the text as it was.
      const acts =
        request.kind === 'update' ? await this.#acts(site, { statutes, today, signal, onProgress }) : undefined;
      const outcome = await importSite(site, { ...run, expected: expectedPages(statutes), pages: edition }, pages);
      return acts === undefined ? outcome : { ...outcome, acts };
    } finally {
      site.close();
    }
  }
}

/**
 * The way to the site, and to a certificate that it leaves out.
 * @throws ImportError where the proxy's address is none
 */
function wayOf(proxy: ProxyChoice | undefined, environment: Environment): SitePorts {
  const address = proxy === undefined ? proxyOf(environment) : proxy.address;
  if (address === undefined || address === '') return {};
  try {
    return {
      agent: proxyAgent(address, proxy?.authorization),
      issuers: { agent: plainProxyAgent(address, proxy?.authorization) },
    };
  } catch {
    // Not shown: it may hold a password.
    throw new ImportError('the address of the proxy cannot be read; it looks like http://proxy.example.com:8080');
  }
}

/** A failure in whole sentences. @throws what is a fault of ours */
function failureOf(error: unknown, folder: string): ImportFailure {
  return { kind: 'failed', message: wordsOf(error, folder) };
}

/** A failure in whole sentences, with what to do. @throws what is a fault of ours */
export function wordsOf(error: unknown, folder: string): string {
  if (error instanceof SiteError && error.lost) {
    return `${sentence(error.message)} What was read so far is kept. Check the connection and the proxy, then try again; it resumes from there.`;
  }
  if (error instanceof ImportError || error instanceof StoreBusyError || error instanceof DamageError)
    return sentence(error.message);
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || syscall === undefined) throw error;
  return `The official text could not be written in ${folder}. ${DISK[code ?? ''] ?? `The system says: ${message}.`} What was there before is unchanged.`;
}

function sentence(text: string): string {
  const end = /[.?!]$/.test(text) ? '' : '.';
  return `${capital(text)}${end}`;
}
