import type { SectionState } from '../pages/changes';
import type { Block, Page } from '../pages/pages';
import { readList } from './chapterFile';
import type { StoreDisk } from './files';
import { addressOf, leadsOf, placeOf } from './pageEntries';
import { pageFile, sumOf } from './pointer';
import type { PageEntry } from './storeIndex';

/** Where a page's bytes came from. */
export interface PageOrigin {
  /** "pub/" or "sup/" where the place says so; undefined where only the page can. */
  readonly part?: 'pub' | 'sup' | undefined;
  /** Bare name, used where the page does not give its own. */
  readonly fileName: string;
  readonly address?: string | undefined;
  readonly edition?: number | null | undefined;
  readonly etag?: string | undefined;
  readonly modified?: string | undefined;
}

/** Sections of a page; the list of titles has none. */
export function blocksOf(page: Page): readonly Block[] {
  return page.kind === 'titles' ? [] : page.blocks;
}

/**
 * What the store keeps of a page beside its sections.
 * @param edition year of the revision that is kept beside the text in force
 * @param today ISO date
 */
export function entryOf(
  page: Page,
  bytes: Buffer,
  origin: PageOrigin,
  { edition: kept, today }: { readonly edition?: number | undefined; readonly today: string },
): Omit<PageEntry, 'file'> {
  const supplement = origin.part === undefined ? page.ofSupplement !== null : origin.part === 'sup';
  const name = `${supplement ? 'sup' : 'pub'}/${fileNameOf(page, origin)}`;
  const edition = editionOf(page, supplement, kept) ?? origin.edition ?? null;
  return {
    name,
    kind: page.kind,
    ...placeOf(page),
    supplement,
    edition,
    read: today,
    sum: sumOf(bytes),
    address: origin.address ?? addressOf(name, edition, kept),
    etag: origin.etag ?? '',
    modified: origin.modified ?? '',
    first: blocksOf(page).find((block) => block.numbers.length > 0)?.numbers[0]?.first ?? '',
    pointsTo: page.kind === 'titles' && !supplement ? page.supplement : null,
    leads: leadsOf(page),
  };
}

/** The name that the page gives itself, where it is one of the site's. */
function fileNameOf({ name }: Page, { fileName }: PageOrigin): string {
  return /^(?:titles|(?:title|chap|art)_[\w-]+)\.htm$/.test(name) ? name : fileName.toLowerCase();
}

/** The edition that a page names: of the revision only the list of titles does. */
function editionOf(page: Page, supplement: boolean, kept: number | undefined): number | null {
  const named = page.kind === 'titles' ? page.revision : null;
  if (!supplement) return named;
  // Of a kept edition the list of titles is asked; that of the newest supplement may still name its revision.
  return page.ofSupplement ?? (kept === undefined ? null : named);
}

/** What each number's section says in pages of a store. @throws StoreError, Error of the disk */
export async function statesOf(
  pages: readonly PageEntry[],
  folder: string,
  disk: StoreDisk,
): Promise<ReadonlyMap<string, SectionState>> {
  const states = new Map<string, SectionState>();
  for (const entry of pages) {
    if (entry.file === '') continue;
    const { blocks } = readList(await disk.read(`${folder}/${pageFile(entry.file)}`));
    for (const { numbers, status, catchline, formerly, text } of blocks) {
      for (const { first, through } of numbers)
        for (const number of through === null ? [first] : [first, through])
          states.set(number, { status, catchline, formerly, text });
    }
  }
  return states;
}
