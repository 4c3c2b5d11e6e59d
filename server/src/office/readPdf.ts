import { NOWHERE, OfficeBuilder, OfficeError, type OfficeContent } from './officeDocument';
import { repeatedLines } from './runningHeads';

/** What PDF.js tells of a stretch of text on a page. */
interface Item {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly height: number;
  /** The last two are the place of its base line, in points from the lower left. */
  readonly transform: readonly number[];
}

interface Line {
  text: string;
  /** Height of its base line on the page. */
  base: number;
  /** Height of its tallest letters. */
  height: number;
}

/** A footnote's mark is smaller than its line and stands above its base line. */
const SMALL = 0.9;
const RAISED = 0.15;
/** Lines this much further apart than is usual on the page have a paragraph's end between them. */
const WIDE = 1.4;

/** More pages than any record has; one page may be named a million times in a small file. */
const MOST_PAGES = 20_000;
/** Letters of one page. */
const MOST_ON_A_PAGE = 4_000_000;

/**
 * Reads the text of a PDF, page by page and line by line. Raised digits, which are marks of notes, are left out, as
 * they would stick to the number before them.
 * @throws OfficeError where it is damaged, wants a password, holds pictures of text
 * only, or far more than any document does
 */
export async function readPdf(bytes: Uint8Array): Promise<OfficeContent> {
  const { getDocumentProxy } = await library();
  const builder = new OfficeBuilder();
  const empty: number[] = [];
  const read: Line[][] = [];
  let pages = 0;
  try {
    // The library keeps the bytes it is given. 0: it writes nothing on the console.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      pages = document.numPages;
      if (pages > MOST_PAGES) throw new OfficeError(`it says that it has more than ${MOST_PAGES} pages`);
      for (let page = 1; page <= pages; page++) {
        const lines = linesOf(await itemsOf(await document.getPage(page)));
        if (lines.length === 0) empty.push(page);
        read.push(lines);
      }
    } finally {
      await document.destroy();
    }
  } catch (error) {
    if (error instanceof OfficeError) throw error;
    throw new OfficeError(reasonOf(error), { cause: error });
  }
  if (empty.length === pages)
    throw new OfficeError('it has no text, only scanned images; run text recognition (OCR) on it first');
  addPages(builder, read);
  return builder.finish(
    empty.length === 0
      ? []
      : [
          `${empty.length === 1 ? 'page' : 'pages'} ${empty.join(', ')} ${empty.length === 1 ? 'holds' : 'hold'} no text and could not be read`,
        ],
  );
}

/** Loaded for the first PDF only: it is larger than all the rest. */
async function library(): Promise<typeof import('unpdf')> {
  try {
    return await import('unpdf');
  } catch (error) {
    throw new OfficeError('it is a PDF, and the part of conncite that reads it is missing; install conncite again', {
      cause: error,
    });
  }
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'it is protected by a password; save it without one first';
  return 'it is damaged: its pages cannot be read';
}

/** Taken part by part, so that a page that goes on without end is left. @throws OfficeError where it holds too much */
async function itemsOf(page: { streamTextContent(): ReadableStream }): Promise<Item[]> {
  const items: Item[] = [];
  let length = 0;
  const reader = (page.streamTextContent() as ReadableStream<{ readonly items: readonly object[] }>).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) {
      if (!('str' in item)) continue;
      items.push(item as Item);
      length += (item as Item).str.length + 1;
    }
    if (length <= MOST_ON_A_PAGE) continue;
    const error = new OfficeError(`a page of it holds more than ${MOST_ON_A_PAGE / 1e6} million characters`);
    await reader.cancel(error);
    throw error;
  }
  return items;
}

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const { str, hasEOL, height, transform } of items) {
    const base = transform[5] ?? 0;
    const isMark =
      line !== undefined &&
      line.text !== '' &&
      /^\d{1,3}$/.test(str.trim()) &&
      height < line.height * SMALL &&
      base > line.base + line.height * RAISED;
    if (!isMark && str !== '') {
      line ??= { text: '', base, height };
      line.text += str;
      line.height = Math.max(line.height, height);
    }
    if (!hasEOL) continue;
    if (line !== undefined && line.text.trim() !== '') lines.push(line);
    line = undefined;
  }
  if (line !== undefined && line.text.trim() !== '') lines.push(line);
  return lines;
}

/** "§ 10" and on the next line "76h": PDF.js leaves out a soft hyphen, at which a line is divided. */
const TITLE_AT_END = /(?:§|\b[Ss]ections?|\bSecs?\.)\s?\d{1,2}[a-e]?$/;
const NUMBER_AT_HEAD = /^\d{1,4}[a-z]{1,3}\b/;

/** The line's text, with the hyphen that was left out at its end. */
function withHyphen({ text }: Line, next: Line | undefined): string {
  const line = text.trimEnd();
  return next !== undefined && TITLE_AT_END.test(line) && NUMBER_AT_HEAD.test(next.text) ? `${line}-` : line;
}

/** A sentence that is over. */
const ENDED = /[.:;!?]["”’)\]]{0,2}\s*$/;

/** Adds pages; a sentence goes on over a page's end, past the heads and feet that every page repeats. */
function addPages(builder: OfficeBuilder, pages: readonly (readonly Line[])[]): void {
  const repeated = repeatedLines(pages.map((lines) => lines.map(({ text }) => text)));
  let last = '';
  pages.forEach((lines, k) => {
    const gaps = lines.slice(1).map((line, i) => (lines[i]?.base ?? 0) - line.base);
    const usual = [...gaps].filter((gap) => gap > 0).sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Infinity;
    let isFirst = true;
    lines.forEach((line, i) => {
      if (repeated[k]?.has(i) === true) return;
      const text = withHyphen(line, lines[i + 1]);
      const place = { ...NOWHERE, part: 'page', page: k + 1, line: i + 1 } as const;
      const goesOn = isFirst ? k > 0 && i > 0 && last !== '' && !ENDED.test(last) : (gaps[i - 1] ?? 0) <= usual * WIDE;
      if (goesOn) builder.addLine(text, place);
      else builder.add(text, place);
      isFirst = false;
      last = text;
    });
  });
}
