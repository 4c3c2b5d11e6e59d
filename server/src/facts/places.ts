import type { Chapter, Title } from './statutes';

/** Titles and chapters, a few thousand words; read when first asked. */
export class Places {
  readonly titles: readonly Title[];
  readonly chapters: readonly Chapter[];
  readonly #pages: readonly string[];
  readonly #titleOf: ReadonlyMap<string, Title>;
  readonly #chapterOf: ReadonlyMap<string, number>;

  /**
   * @param titles lines of title, name, status;
   * @param chapters lines of title, chapter, name, first, last, status, page
   */
  constructor(titles: string, chapters: string) {
    this.titles = rowsOf(titles).map(([number = '', name = '', status = '']) => ({ number, name, status }));
    const rows = rowsOf(chapters);
    this.chapters = rows.map(([title = '', number = '', name = '', first = '', last = '', status = '']) => ({
      number,
      title,
      name,
      first,
      last,
      status,
    }));
    this.#pages = rows.map((row) => row[6] ?? '');
    this.#titleOf = new Map(this.titles.map((title) => [title.number, title]));
    this.#chapterOf = new Map(this.chapters.map((chapter, place) => [chapter.number, place]));
  }

  title(number: string): Title | undefined {
    return this.#titleOf.get(number);
  }

  /** Place of a chapter among `chapters`; no two titles have a chapter of one number. */
  placeOf(chapter: string): number | undefined {
    return this.#chapterOf.get(chapter);
  }

  /** Name of the page of the chapter at a place, where it has not the usual one; else "". */
  pageAt(place: number): string {
    return this.#pages[place] ?? '';
  }
}

function rowsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}
