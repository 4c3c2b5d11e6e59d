import type { ImportPlan, ImportRequest } from '../pages/importing';
import type { Statutes } from '../../facts/statutes';
import { editionPages, type EditionPages } from './editionPages';
import { ACTS_ADDRESS } from './importActs';
import { countPages } from './importFiles';
import { siteAddresses, sitePurpose } from './importSite';
import { ImportError } from './importTypes';
import { isLawFile } from './lawFile';
import { unfinishedPages } from './journal';
import { StoredText } from './storedText';

/** Pages of the supplement, as a share of the code's: for the first guess of the time left. */
const WITH_SUPPLEMENT = 1.4;
/** Seconds for a page of the site, the pause before it included, and for a saved one. */
const SITE_SECONDS = 0.4;
const FILE_SECONDS = 0.01;
/** What is kept, of a code of 55 MB. */
const CODE_MEGABYTES = 40;
/** Chapters of the code, about; for what one of them takes. */
const CHAPTERS = 1140;

/**
 * What an import from the site asks for.
 * @param elsewhere where the text is that is shown though none is kept here; undefined where none is
 * @throws ImportError where there is no such chapter, or nothing to update
 */
export function sitePages(
  request: Exclude<ImportRequest, { kind: 'files' }>,
  folder: string,
  statutes: Statutes | null,
  elsewhere?: string,
): readonly string[] {
  if (request.kind === 'code') return [];
  if (request.kind === 'update') return storedChapters(folder, elsewhere);
  if (statutes === null)
    throw new ImportError('the facts about the statutes cannot be read, and with them the names of the chapters');
  return request.chapters.map((chapter) => chapterPage(chapter, statutes));
}

/** @throws ImportError where it cannot be done; Error of the disk */
export async function planImport(
  request: ImportRequest,
  folder: string,
  statutes: Statutes | null,
  today: string,
  elsewhere?: string,
): Promise<ImportPlan> {
  if (request.kind === 'files') {
    const pages = (await isLawFile(request.path)) ? expectedPages(statutes) : await countPages(request.path);
    if (pages === 0) throw new ImportError(`there are no pages (.htm) in ${request.path}`);
    return {
      kind: 'plan',
      addresses: [request.path],
      more: false,
      pages,
      resumed: 0,
      seconds: Math.ceil(pages * FILE_SECONDS),
      megabytes: megabytesOf(pages),
      folder,
    };
  }
  const chapterPages = sitePages(request, folder, statutes, elsewhere);
  const edition = editionOf(request, today);
  const whole = chapterPages.length === 0;
  const resumed = await unfinishedPages(folder, sitePurpose(chapterPages, edition));
  // A chapter's supplement is asked for too, where there is one.
  const pages = whole ? expectedPages(statutes) : 1 + 2 * chapterPages.length;
  return {
    kind: 'plan',
    addresses: [...siteAddresses(chapterPages, edition), ...(request.kind === 'update' ? [ACTS_ADDRESS] : [])],
    more: whole || request.kind === 'update',
    pages,
    resumed,
    seconds: Math.ceil(Math.max(1, pages - resumed) * SITE_SECONDS),
    megabytes: whole ? CODE_MEGABYTES : megabytesOf(chapterPages.length),
    folder,
  };
}

/**
 * The pages of the edition that is asked for; undefined for the newest.
 * @throws ImportError where there is no such edition
 */
export function editionOf(request: ImportRequest, today: string): EditionPages | undefined {
  return request.kind === 'update' || request.edition === undefined ? undefined : editionPages(request.edition, today);
}

/** How many pages the site has, about. */
export function expectedPages(statutes: Statutes | null): number {
  const titles = statutes?.titles() ?? [];
  const chapters =
    statutes === null ? CHAPTERS : titles.reduce((sum, title) => sum + statutes.chapters(title.number).length, 0);
  return Math.round((1 + titles.length + chapters) * WITH_SUPPLEMENT);
}

/** Page of a chapter by its number, however it is written. @throws ImportError where there is no such chapter */
export function chapterPage(written: string, statutes: Statutes): string {
  const number = written
    .trim()
    .replace(/^(?:chapter|chap\.|ch\.)\s*/i, '')
    .replace(/^article\s+/i, 'Article ')
    .replace(/^Article (\d+)a$/, 'Article $1A');
  const chapter = statutes.chapter(number);
  const section = chapter === undefined ? undefined : statutes.sectionsOf(chapter.number, chapter.title)[0];
  // What was typed may be anything, and is shown.
  if (section === undefined)
    throw new ImportError(`there is no chapter "${written.replace(/\p{Cc}/gu, ' ').slice(0, 80)}"`);
  return new URL(statutes.officialAddress(section)).pathname.split('/').at(-1) ?? '';
}

/** @throws ImportError where nothing is installed */
function storedChapters(folder: string, elsewhere: string | undefined): readonly string[] {
  const text = new StoredText(folder);
  const status = text.status();
  if (status === undefined && text.damage().length === 0)
    throw new ImportError(
      elsewhere === undefined
        ? 'the official text is not on this computer; install it first'
        : `the official text that is shown comes from ${elsewhere}, which Conncite only reads: whoever keeps it brings it up to date. Install the ` +
            'official text to have what is newer on this computer; of each section the newest is shown',
    );
  return status === undefined || status.whole ? [] : text.pages();
}

function megabytesOf(pages: number): number {
  return Math.max(1, Math.ceil((pages * CODE_MEGABYTES) / CHAPTERS));
}
