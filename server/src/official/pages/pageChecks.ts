import { compareNumbers, titleOfNumber } from '../../code/sectionKey';
import { nameOf } from './blocks';
import type { PageItem } from './pageItems';
import type { Block, PageProblem } from './pages';

/**
 * What the parts of a page say of each other. None of it is a reason to refuse the page: the official pages have slips.
 * @param title title that the page returns to; "" where it is not known
 */
export function checkChapter(
  blocks: readonly Block[],
  items: readonly PageItem[],
  title: string,
): readonly PageProblem[] {
  return [...checkContents(blocks, items), ...checkNumbers(blocks, title), ...checkText(blocks)];
}

/** Each line of the contents has its block, and each block its line. */
function checkContents(blocks: readonly Block[], items: readonly PageItem[]): PageProblem[] {
  const listed = new Set(
    items
      .filter((item) => item.className.startsWith('toc_catchln'))
      .map((item) => item.links[0]?.target.replace(/^[^#]*#/, '') ?? ''),
  );
  const printed = new Set(blocks.map((block) => block.anchor));
  const missing = [...listed].filter((anchor) => !printed.has(anchor));
  const extra = listed.size === 0 ? [] : [...printed].filter((anchor) => !listed.has(anchor));
  return [
    ...missing.map((anchor) => `its contents name ${plain(anchor)}, which is not on the page`),
    ...extra.map((anchor) => `${plain(anchor)} is not in its contents`),
  ];
}

function plain(anchor: string): string {
  return anchor.replace(/^secs?_/, '').replaceAll('_', ' ');
}

function checkNumbers(blocks: readonly Block[], title: string): PageProblem[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  let before: string | null = null;
  for (const block of blocks) {
    const first = block.numbers[0]?.first;
    if (first === undefined) continue;
    for (const span of block.numbers) {
      if (span.through === null && seen.has(span.first)) problems.push(`${span.first} appears twice on the page`);
      seen.add(span.first);
      if (title !== '' && titleOfNumber(span.first) !== title) problems.push(`${span.first} is not of title ${title}`);
    }
    if (before !== null && compareNumbers(before, first) > 0) problems.push(`${first} comes after ${before}`);
    before = first;
  }
  return problems;
}

/** Words of the page's frame inside a section, and a number torn from its letter l. */
function checkText(blocks: readonly Block[]): PageProblem[] {
  const problems: string[] = [];
  for (const block of blocks) {
    for (const [, text] of block.paragraphs) {
      if (text.includes('(Return to') || text.includes('Table of Contents'))
        problems.push(`${nameOf(block)} has words of the page's frame in its text`);
      if (/\d l\./.test(text)) problems.push(`${nameOf(block)} has a number torn from its letter l`);
    }
  }
  return problems;
}
