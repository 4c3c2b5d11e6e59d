import type { Paragraph } from './body';
import { firstDate } from './dates';
import type { LaterBlock } from './pages';

const NOTE = /^\**\s?Note: On and after ([\s\S]*)/;
const READS = /\b(?:is|are) to read as follows:?/;

/** Text in force, and the texts that follow it with the day from which they hold. */
export interface Versions {
  readonly present: readonly Paragraph[];
  readonly later: readonly LaterBlock[];
}

/**
 * Parts the text of a block in the one that is the law and those that will be. A later text follows a note ("*Note: On
 * and after July 1, 2027, this section, as amended by ..., is to read as follows:") in quotation marks.
 * @param number number of the block, which a later text of the whole section repeats
 */
export function partVersions(paragraphs: readonly Paragraph[], number: string, catchline: string): Versions {
  const first = paragraphs.findIndex(([kind, text]) => isNote(kind, text));
  if (first < 0) return { present: paragraphs, later: [] };
  const present: Paragraph[] = [...paragraphs.slice(0, first)];
  const later: LaterBlock[] = [];
  for (let at = first; at < paragraphs.length;) {
    const [kind, text] = paragraphs[at] ?? ['text', ''];
    if (!isNote(kind, text)) {
      present.push([kind, text]);
      at++;
      continue;
    }
    const end = endOfVersion(paragraphs, at + 1);
    later.push(readVersion(text, paragraphs.slice(at + 1, end), number, catchline));
    at = end;
  }
  return { present, later };
}

function isNote(kind: string, text: string): boolean {
  return kind !== 'table' && NOTE.test(text) && READS.test(text);
}

/** After the paragraph whose last mark closes the quotation; quoted words inside have marks of their own. */
function endOfVersion(paragraphs: readonly Paragraph[], from: number): number {
  let depth = 0;
  for (let at = from; at < paragraphs.length; at++) {
    const [kind, text] = paragraphs[at] ?? ['text', ''];
    if (isNote(kind, text)) return at;
    for (const c of text) depth += c === '\u201c' ? 1 : c === '\u201d' ? -1 : 0;
    if (depth <= 0 && text.endsWith('\u201d')) return at + 1;
    if (at === from && depth <= 0 && !text.startsWith('\u201c')) return from;
  }
  return paragraphs.length;
}

function readVersion(note: string, quoted: readonly Paragraph[], number: string, catchline: string): LaterBlock {
  const words = NOTE.exec(note)?.[1] ?? '';
  const by =
    /, as (?:amended|added|enacted) by ([\s\S]{0,1000}?),? (?:is|are) to read as follows/.exec(words)?.[1] ?? '';
  const subject =
    /^[^,]*,[^,]*, ([\s\S]*?)(?:,? as (?:amended|added|enacted) by|,? (?:is|are) to read)/.exec(words)?.[1] ?? '';
  const scope =
    /^(.*?) of (?:this section|section)\b/.exec(subject)?.[1] ?? (subject.startsWith('this section') ? '' : subject);
  const paragraphs = unquote(quoted);
  const [firstKind, firstText] = paragraphs[0] ?? ['text', ''];
  const repeated = firstText.startsWith(`Sec. ${number}. `) ? firstText.slice(`Sec. ${number}. `.length) : null;
  if (repeated === null) return { effective: firstDate(words), scope, by, note, catchline, paragraphs };
  const own = catchlineOf(repeated, catchline);
  return {
    effective: firstDate(words),
    scope,
    by,
    note,
    catchline: own,
    paragraphs: [[firstKind, repeated.slice(own.length).trimStart()], ...paragraphs.slice(1)],
  };
}

function unquote(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map(([kind, text], i): Paragraph => {
    const opened = i === 0 && text.startsWith('\u201c') ? text.slice(1) : text;
    return [kind, i === paragraphs.length - 1 && opened.endsWith('\u201d') ? opened.slice(0, -1) : opened];
  });
}

/**
 * The heading that begins a later text: that of the text in force, or all before
 * the first label, or its first sentence.
 */
function catchlineOf(text: string, present: string): string {
  if (present !== '' && text.startsWith(present)) return present;
  return /^[^(]*?\.(?= \((?:a|1)\) )/.exec(text)?.[0] ?? /^[^.]*\./.exec(text)?.[0] ?? '';
}
