import { nameOf, readBlocks } from './blocks';
import { PageError } from './pageError';
import { readItems, type PageItem, type PageItems } from './pageItems';
import { checkChapter } from './pageChecks';
import type { Block, ChapterEntry, ChapterPage, Page, TitleEntry, TitlePage, TitlesPage } from './pages';
import { withoutStars } from './whiteSpace';

/**
 * Reads an official page of any kind, told by its own marks, not by its name.
 * @param html text of the page
 * @throws PageError where it is none: cut off, an error page, a page of another site
 */
export function readPage(html: string): Page {
  const page = readItems(html);
  const kind = kindOf(page);
  if (kind === null)
    throw new PageError(
      'notOfficial',
      `it is not a page of the General Statutes${page.title === '' ? '' : ` (its title is "${page.title.slice(0, 80)}")`}`,
    );
  if (!page.complete) throw new PageError('truncated', 'it ends in the middle; the download was cut off');
  if (kind === 'titles') return readTitles(page);
  return kind === 'title' ? readTitle(page) : readChapter(page);
}

function kindOf(page: PageItems): 'titles' | 'title' | 'chapter' | null {
  for (const { className, tag, spans } of page.items) {
    if (className.startsWith('chap-no')) return 'chapter';
    if (className.startsWith('title-no')) return 'title';
    if (tag === 'row' && spans.has('toc_ttl_desig')) return 'titles';
  }
  return null;
}

function readTitles(page: PageItems): TitlesPage {
  const titles: TitleEntry[] = [];
  const problems: string[] = [];
  for (const row of page.items) {
    const designation = row.tag === 'row' ? row.spans.get('toc_ttl_desig') : undefined;
    if (designation === undefined) continue;
    const number = designation.replace(/^Title\s/, '').trim();
    const name = row.spans.get('toc_ttl_name') ?? '';
    const link = row.links.find(({ target }) => pageOf(target).startsWith('title'));
    titles.push({
      number,
      name,
      page: pageOf(link?.target ?? ''),
      range: firstLine(row.spans.get('toc_rng_chaps') ?? ''),
      note: bracketAfter(row.text, name),
    });
    if (!/^[1-9]\d?[a-z]?$/.test(number)) problems.push(`the list of titles has a title "${number}"`);
  }
  return {
    kind: 'titles',
    name: pageOf(page.name),
    revision: yearIn(page.items, /Revised to January 1, (\d{4})/),
    supplement: yearIn(page.items, /(\d{4}) Supplement/),
    ofSupplement: supplementOf(page.items),
    titles,
    problems,
  };
}

function readTitle(page: PageItems): TitlePage {
  const chapters: ChapterEntry[] = [];
  for (const row of page.items) {
    const [link, nameLink] = row.tag === 'row' ? row.links : [];
    const target = pageOf(link?.target ?? '');
    if (link === undefined || !/^(?:chap|art)_/.test(target)) continue;
    const name = nameLink?.text ?? '';
    chapters.push({
      number: chapterNumber(link.text),
      name,
      page: target,
      range: row.spans.get('toc_rng_secs') ?? '',
      note: bracketAfter(row.text, name),
    });
  }
  const { blocks, problems } = readBlocks(afterContents(page.items));
  const number = headingOf(page, 'title-no').replace(/^TITLE\s/i, '');
  if (number === '') throw new PageError('malformed', 'it has no number of a title');
  return {
    kind: 'title',
    name: pageOf(page.name),
    number,
    titleName: headingOf(page, 'title-name'),
    frontNotes: frontNotes(page.items),
    chapters,
    blocks,
    ofSupplement: supplementOf(page.items),
    problems: [...problems, ...checkChapter(blocks, page.items, number)],
  };
}

function readChapter(page: PageItems): ChapterPage {
  const written = headingOf(page, 'chap-no');
  const number = chapterNumber(written !== '' ? written : (page.meta.get('number') ?? ''));
  const after = afterContents(page.items);
  const { blocks, parts, problems } = readBlocks(after);
  if (number === '') throw new PageError('malformed', 'it has no number of a chapter');
  if (blocks.length === 0) throw new PageError('malformed', `chapter ${number} has no sections on it`);
  if (isCutOff(page.items, blocks))
    throw new PageError(
      'truncated',
      `it ends in the middle: sections that its contents name are missing after ${nameOf(blocks.at(-1))}`,
    );
  if (blocks.every((block) => block.numbers.length === 0))
    throw new PageError('malformed', `no heading of chapter ${number} has a section number`);
  const title = titleOfPage(page.items);
  return {
    kind: 'chapter',
    name: pageOf(page.name),
    number,
    chapterName: headingOf(page, 'chap-name'),
    title,
    frontNotes: frontNotes(page.items),
    parts,
    ofSupplement: supplementOf(page.items),
    blocks,
    links: sectionLinks(after),
    problems: [...problems, ...checkChapter(blocks, page.items, title)],
  };
}

/**
 * A browser closes the tags of a page that broke off. Then the last block has no
 * links back, and the contents name more.
 */
function isCutOff(items: readonly PageItem[], blocks: readonly Block[]): boolean {
  const last = items.findLastIndex((item) => item.heading !== null);
  if (items.slice(last).some((item) => item.className === 'nav_tbl')) return false;
  const printed = new Set(blocks.map((block) => block.anchor));
  return items.some(
    (item) =>
      item.className.startsWith('toc_catchln') && !printed.has(item.links[0]?.target.replace(/^[^#]*#/, '') ?? ''),
  );
}

/** Words of the first item of a class, without the stars of notes. */
function headingOf(page: PageItems, className: string): string {
  return withoutStars(
    (page.items.find((item) => item.className.startsWith(className))?.text ?? '').replaceAll('\n', ' '),
  );
}

/** "CHAPTER 952*" is "952"; "ARTICLE 2A" is "Article 2A"; "CHAPTERS 231 TO 235" is "231 to 235". */
function chapterNumber(written: string): string {
  const words = withoutStars(written.replaceAll(/\s+/g, ' '));
  const article = /^articles? (.+)$/i.exec(words)?.[1];
  if (article !== undefined) return `Article ${article.toUpperCase()}`;
  return words
    .replace(/^chapters? /i, '')
    .replace(/ TO /g, ' to ')
    .replace(/ AND /g, ' and ');
}

/** Name of the page a link leads to, in lower case, whatever stands before it: saved pages have whole addresses. */
export function pageOf(target: string): string {
  const [path = ''] = target.split(/[#?]/, 1);
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}

/** The items after the contents list, which a rule ends. */
function afterContents(items: readonly PageItem[]): readonly PageItem[] {
  const rule = items.findIndex((item) => item.tag === 'hr' && item.className.startsWith('chaps_pg_bar'));
  return items.slice(rule + 1);
}

function frontNotes(items: readonly PageItem[]): readonly string[] {
  const notes: string[] = [];
  for (const item of items) {
    if (item.heading !== null || /^(?:sub)?part-/.test(item.className)) break;
    if (item.className.startsWith('front-note')) notes.push(item.text);
  }
  return notes;
}

function titleOfPage(items: readonly PageItem[]): string {
  for (const { links } of items) {
    for (const { target } of links) {
      const found = /^title_0*([1-9]\d?[a-z]?)\.htm$/.exec(pageOf(target))?.[1];
      if (found !== undefined) return found;
    }
  }
  return '';
}

function supplementOf(items: readonly PageItem[]): number | null {
  const before = items.findIndex((item) => item.heading !== null);
  return yearIn(before < 0 ? items : items.slice(0, before), /This (\d{4}) Supplement/);
}

function yearIn(items: readonly PageItem[], pattern: RegExp): number | null {
  for (const { text } of items) {
    const year = pattern.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}

function sectionLinks(items: readonly PageItem[]): readonly string[] {
  const links = new Set<string>();
  for (const item of items) {
    if (item.tag === 'row' || item.className === 'nav_tbl') continue;
    for (const { target } of item.links) {
      const hash = target.indexOf('#');
      if (hash >= 0) links.add(`${pageOf(target)}${target.slice(hash)}`);
    }
  }
  return [...links];
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').trim();
}

/** "(Conditionally Repealed)" after a name, without brackets. */
function bracketAfter(text: string, name: string): string {
  const rest = name === '' ? '' : text.slice(text.lastIndexOf(name) + name.length);
  return /^\s*\(([^()]*)\)/.exec(rest)?.[1] ?? '';
}
