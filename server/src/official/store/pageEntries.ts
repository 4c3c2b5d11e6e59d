import { compareNumbers, titleOfNumber } from '../../code/sectionKey';
import type { OfficialStatus } from '../pages/officialText';
import type { Page } from '../pages/pages';
import type { PageEntry } from './storeIndex';

/** Title, chapter and name that a page says it has. */
export function placeOf(page: Page): {
  readonly title: string;
  readonly chapter: string;
  readonly chapterName: string;
} {
  if (page.kind === 'titles') return { title: '', chapter: '', chapterName: '' };
  if (page.kind === 'title') return { title: page.number, chapter: '', chapterName: page.titleName };
  const first = page.blocks[0]?.numbers[0]?.first ?? '';
  return {
    title: page.title !== '' ? page.title : titleOfNumber(first),
    chapter: page.number,
    chapterName: page.chapterName,
  };
}

/** Names of the pages that a list leads to. */
export function leadsOf(page: Page): readonly string[] {
  if (page.kind === 'titles') return page.titles.map((title) => title.page).filter((name) => name !== '');
  return page.kind === 'title' ? [...new Set(page.chapters.map((chapter) => chapter.page))] : [];
}

/** Where a page of the store is on the site. */
export function addressOf(name: string, edition: number | null, revision?: number): string {
  const [part = '', file = ''] = name.split('/');
  return `https://www.cga.ct.gov/${part === 'sup' && edition !== null ? `${edition}/sup` : `${revision ?? 'current'}/pub`}/${file}`;
}

/** The newest edition among pages; null where none is known. */
export function newest(entries: readonly PageEntry[]): number | null {
  return entries.reduce<number | null>(
    (latest, { edition }) => (edition !== null && (latest === null || edition > latest) ? edition : latest),
    null,
  );
}

/** Pages in the order of their first numbers. */
export function inOrder(entries: readonly PageEntry[]): readonly PageEntry[] {
  return [...entries].sort((a, b) => compareNumbers(a.first, b.first) || (a.name < b.name ? -1 : 1));
}

/** True where every page that the lists lead to is among the entries. */
function hasAll(entries: readonly PageEntry[], supplement: boolean): boolean {
  const own = entries.filter((entry) => entry.supplement === supplement);
  const names = new Set(own.map((entry) => entry.name.slice(entry.name.indexOf('/') + 1)));
  return (
    own.some((entry) => entry.kind === 'titles') && own.every((entry) => entry.leads.every((name) => names.has(name)))
  );
}

/** True where all pages of a revision are among the entries. */
export function isWhole(entries: readonly PageEntry[]): boolean {
  return hasAll(entries, false);
}

/** The same for a year's supplement. */
export function isSupplementWhole(entries: readonly PageEntry[], year: number | null): boolean {
  return hasAll(
    entries.filter((entry) => !entry.supplement || entry.edition === year),
    true,
  );
}

/** What is to be told of a text of these pages. */
export function statusOf(pages: readonly PageEntry[]): Omit<OfficialStatus, 'sections'> {
  return {
    edition: newest(pages.filter((entry) => !entry.supplement)),
    supplement: newest(pages.filter((entry) => entry.supplement)),
    read: pages.reduce((latest, { read }) => (read > latest ? read : latest), ''),
    chapters: pages.filter((entry) => entry.file !== '' && !entry.supplement).length,
    whole: isWhole(pages),
  };
}

/**
 * The text to be: new pages over old ones; a whole new edition alone; no supplement that the revision has taken in.
 * @param pages those that came in, by name
 * @param known those in force
 */
export function textToBe(
  pages: ReadonlyMap<string, PageEntry>,
  known: ReadonlyMap<string, PageEntry>,
): readonly PageEntry[] {
  // Chapter pages do not name their edition; the list of titles that came with them does.
  const edition = (pages.get('pub/titles.htm') ?? known.get('pub/titles.htm'))?.edition ?? null;
  const own = [...pages.values()].map((entry) =>
    entry.supplement ? entry : { ...entry, edition: entry.edition ?? edition },
  );
  const merged = new Map([...known, ...own.map((entry): [string, PageEntry] => [entry.name, entry])]);
  const base = isWhole(own) ? own : [...merged.values()];
  const revision = newest(base.filter((entry) => !entry.supplement));
  const supplements = (
    isWhole(own) ? [...merged.values()].filter((entry) => entry.supplement) : base.filter((entry) => entry.supplement)
  ).filter((entry) => revision === null || entry.edition === null || entry.edition > revision);
  const latest = newest(supplements);
  const kept = supplements.filter(
    (entry) => entry.edition === latest && (!isSupplementWhole(own, latest) || pages.has(entry.name)),
  );
  return [...inOrder(base.filter((entry) => !entry.supplement)), ...inOrder(kept)];
}
