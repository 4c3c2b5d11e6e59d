import { officialSection } from '../../server/src/official/pages/officialSection';
import type { Block } from '../../server/src/official/pages/pages';
import { readPage } from '../../server/src/official/pages/readPage';
import { holdsNumber } from '../../server/src/official/pages/sectionNumbers';
import type { OfficialSection, OfficialText } from '../../server/src/official/pages/officialText';
import { chapterPage, type FakeBlock, type FakeChapter } from './officialPages';

/** The official text as it is read from pages, held in memory; `asked` counts the sections read. */
export interface TextInMemory extends OfficialText {
  asked: number;
}

/** @param edition year of the revision */
export function officialText(chapters: readonly FakeChapter[], edition = 2025, read = '2026-11-25'): TextInMemory {
  const pages = chapters.map((chapter) => {
    const page = readPage(chapterPage(chapter));
    if (page.kind !== 'chapter') throw new Error('it is no chapter');
    return page;
  });
  const find = (number: string): { readonly page: (typeof pages)[number]; readonly block: Block } | undefined => {
    for (const page of pages) {
      const block = page.blocks.find((one) => holdsNumber(one.numbers, number));
      if (block !== undefined) return { page, block };
    }
    return undefined;
  };
  const status = {
    edition,
    supplement: null,
    read,
    chapters: chapters.length,
    sections: pages.reduce((sum, page) => sum + page.blocks.length, 0),
    whole: false,
  };
  return {
    asked: 0,
    status: () => status,
    section(number): OfficialSection | undefined {
      this.asked++;
      const found = find(number);
      return (
        found &&
        officialSection(
          number,
          found.block,
          {
            chapter: found.page.number,
            chapterName: found.page.chapterName,
            address: `https://www.cga.ct.gov/current/pub/${found.page.name}`,
            edition: found.page.ofSupplement ?? edition,
            supplement: found.page.ofSupplement !== null,
            read,
          },
          null,
        )
      );
    },
    annotations: (number) => find(number)?.block.annotations ?? [],
    has: (number) => find(number) !== undefined,
    editions: () => [edition],
    words: () => undefined,
    fault: () => undefined,
    damage: () => [],
  };
}

/** Several editions side by side, oldest first; the last is in force. */
export function editions(...texts: readonly OfficialText[]): OfficialText {
  const yearOf = (text: OfficialText): number => text.status()?.edition ?? 0;
  const [newest] = texts.slice(-1);
  if (newest === undefined) throw new Error('no edition was given');
  return {
    ...newest,
    editions: () => texts.map(yearOf),
    section: (number, year) =>
      (year === undefined ? newest : texts.find((text) => yearOf(text) === year))?.section(number),
  };
}

/** A block as pages print it: "99a-1", its catchline, its paragraphs. */
export function block(
  number: string,
  catchline: string,
  text: readonly string[],
  more: Partial<FakeBlock> = {},
): FakeBlock {
  return { heading: `Sec. ${number}. ${catchline}`, anchor: `sec_${number}`, text, ...more };
}
