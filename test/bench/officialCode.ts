import fs from 'node:fs';
import path from 'node:path';
import {
  chapterPage,
  pageNameOf,
  titleName,
  titlePage,
  titlesPage,
  type FakeBlock,
  type FakeChapter,
} from '../support/officialPages';

/** How large the made-up code is. The real one: 83 titles, 1,143 chapters, 30,571 headings, about 55 MB of text. */
export interface CodeSize {
  readonly titles: number;
  readonly chaptersEach: number;
  readonly sectionsEach: number;
  /** Words of a section, mean. */
  readonly words: number;
}

export const FULL_SIZE: CodeSize = { titles: 81, chaptersEach: 14, sectionsEach: 27, words: 250 };
/** Large enough that a person sees the pages being read; a third of the pages of the real one. */
export const THIRD_SIZE: CodeSize = { ...FULL_SIZE, chaptersEach: 4 };

/** Numbers from a seed (mulberry32): the same code each time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  'ba be bo ca ce co da de do fa fe fi ga go ha he ka ke la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se so ta te to va ve'.split(
    ' ',
  );
const VOCABULARY = 18_000;

/** Made-up words; few are frequent, as in real text. */
function vocabulary(random: () => number): readonly string[] {
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables = 1 + Math.floor(random() * 2) + Math.min(2, Math.floor(words.size / 500));
    words.add(
      Array.from({ length: syllables }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '').join(''),
    );
  }
  return [...words];
}

/** Writes pages of a made-up code into a folder. @returns headings and characters of text */
export function writeCode(
  folder: string,
  size: CodeSize,
): { readonly headings: number; readonly characters: number; readonly words: readonly string[] } {
  const random = numbersFrom(1);
  const words = vocabulary(random);
  // Zipf's law, near enough: the rank is a power of the number of words.
  const word = (): string => words[Math.floor(VOCABULARY ** random()) - 1] ?? 'ba';
  let characters = 0;
  const sentence = (length: number): string => {
    const text = `${Array.from({ length }, word).join(' ')}.`;
    characters += text.length;
    return text;
  };
  const length = (): number => Math.max(8, Math.floor(size.words * -Math.log(1 - random() * 0.999)));
  fs.mkdirSync(folder, { recursive: true });
  const titles: { number: string; name: string }[] = [];
  let [headings, chapterNumber] = [0, 0];
  for (let t = 0; t < size.titles; t++) {
    const title =
      String(1 + Math.floor((t * 55) / size.titles)) +
      (t > 0 && Math.floor((t * 55) / size.titles) === Math.floor(((t - 1) * 55) / size.titles) ? 'a' : '');
    const chapters: FakeChapter[] = [];
    let number = 0;
    for (let c = 0; c < size.chaptersEach; c++) {
      const blocks: FakeBlock[] = [];
      for (let s = 0; s < size.sectionsEach; s++) {
        number++;
        headings++;
        const own = `${title}-${number}`;
        const anchor = `sec_${own}`;
        if (s % 9 === 8) {
          blocks.push({
            heading: `Sec. ${own}. ${sentence(5)}`,
            anchor,
            text: [`Section <a href ="#${anchor}">${own}</a> is repealed, effective October 1, 2003.`],
            source: ['(P.A. 83-9, S. 5.)'],
          });
          continue;
        }
        const count = length();
        const paragraphs = ['a', 'b', 'c', 'd', 'e'].slice(0, 1 + Math.floor(random() * 5));
        blocks.push({
          heading: `Sec. ${own}. ${sentence(6)}`,
          anchor,
          text: paragraphs.map((label) => {
            const part = Math.ceil(count / paragraphs.length / 3);
            return `(${label}) ${sentence(part)} (1) ${sentence(part)} (2) ${sentence(part)} See section <a href ="#${anchor}">${own}</a>.`;
          }),
          source: [`(P.A. ${70 + s}-${number}, S. ${s + 1}; P.A. 0${s % 9}-${number}, S. 2.)`],
          history: [`History: ${sentence(Math.ceil(count / 5))}`],
          annotations: random() < 0.4 ? [sentence(Math.ceil(count / 2)), sentence(20)] : [],
        });
      }
      chapterNumber++;
      const chapter: FakeChapter = { number: String(chapterNumber), name: `Chapter ${chapterNumber}`, title, blocks };
      chapters.push({ ...chapter, blocks: [] });
      fs.writeFileSync(path.join(folder, pageNameOf(chapter.number)), chapterPage(chapter));
    }
    titles.push({ number: title, name: `Title ${title}` });
    fs.writeFileSync(path.join(folder, titleName(title)), titlePage(title, `Title ${title}`, chapters));
  }
  fs.writeFileSync(path.join(folder, 'titles.htm'), titlesPage(2025, null, titles));
  return { headings, characters, words };
}
