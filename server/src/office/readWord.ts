import { NOWHERE, OfficeBuilder, OfficeError, type OfficeContent, type Place } from './officeDocument';
import { openPackage, type Package } from './openPackage';
import type { NoteMark, WordParagraph } from './wordParagraph';
import { readWordPart, type WordPart } from './wordPart';
import { readWordStyles } from './wordStyles';
import { WordTrace } from './wordTrace';
import { addTo } from '../text/addTo';

/** Roots of the main part of other office documents. */
const OTHERS: Readonly<Record<string, string>> = {
  workbook: 'an Excel workbook',
  presentation: 'a PowerPoint presentation',
};

/**
 * Is told of each paragraph of the content: where it begins there, where it stands
 * in the package, and what note it is of.
 */
export type ParagraphSink = (start: number, part: string, paragraph: WordParagraph, note: NoteMark | null) => void;

/**
 * Reads a Word document (.docx, .docm, .dotx): the body in order, tables cell by cell, then footnotes and endnotes in
 * the order of their marks, then page headers and footers. Tracked changes are read as accepted.
 * @param sink is told where each paragraph stands, for those who write into the document
 * @throws OfficeError where it is damaged or something else
 */
export function readWord(bytes: Uint8Array, sink?: ParagraphSink): OfficeContent {
  const parts = openPackage(bytes);
  const read = (xml: string): WordPart => readWordPart(xml, sink === undefined ? undefined : new WordTrace(xml));
  const main = parts.relationshipsOf('').find((relationship) => relationship.type === 'officeDocument')?.target;
  const xml = main === undefined ? undefined : parts.text(main);
  if (main === undefined || xml === undefined) throw new OfficeError(notWord(parts));
  const body = read(xml);
  if (body.root !== 'document')
    throw new OfficeError(`it is ${OTHERS[body.root] ?? 'another kind of office document'}, not a Word document`);
  const relationships = parts.relationshipsOf(main);
  const notesOf = (kind: NoteMark['kind']): void => {
    const target = relationships.find((relationship) => relationship.type === `${kind}s`)?.target;
    const content = target === undefined ? undefined : parts.text(target);
    document.notes(kind, target ?? '', content === undefined ? undefined : read(content));
  };
  const styles = relationships.find((relationship) => relationship.type === 'styles')?.target;
  const document = new Assembly(readWordStyles(styles === undefined ? undefined : parts.text(styles)), sink);
  document.body(main, body.paragraphs);
  notesOf('footnote');
  notesOf('endnote');
  const seen = new Set<string>();
  for (const { kind, relationship } of body.frames) {
    const target = relationships.find(({ id }) => id === relationship)?.target;
    const content = target === undefined || seen.has(target) ? undefined : parts.text(target);
    if (target === undefined || content === undefined) continue;
    seen.add(target);
    document.frame(kind, target, read(content).paragraphs);
  }
  return document.finish();
}

function notWord(parts: Package): string {
  const type = parts.text('mimetype') ?? '';
  if (type.startsWith('application/vnd.oasis.opendocument'))
    return 'it is an OpenDocument file; save it as .docx or plain text first';
  return parts.text('[Content_Types].xml') === undefined
    ? 'it is an archive, not a Word document'
    : 'it is damaged: its main part is missing';
}

class Assembly {
  readonly #builder = new OfficeBuilder();
  readonly #roleOf: ReturnType<typeof readWordStyles>;
  readonly #marks: { readonly mark: NoteMark; readonly number: number | null; readonly place: Place }[] = [];
  readonly #counts = { footnote: 0, endnote: 0 };
  readonly #sink: ParagraphSink | undefined;
  #order = 1;

  constructor(roleOf: ReturnType<typeof readWordStyles>, sink: ParagraphSink | undefined) {
    this.#roleOf = roleOf;
    this.#sink = sink;
  }

  body(part: string, paragraphs: readonly WordParagraph[]): void {
    let heading: string | null = null;
    let number = 0;
    for (const paragraph of paragraphs) {
      const text = clean(paragraph.text);
      const isText = text.trim() !== '';
      if (isText) number++;
      const role = this.#role(paragraph);
      const place: Place = { ...NOWHERE, heading, paragraph: number, table: paragraph.table };
      for (const mark of paragraph.marks) {
        this.#marks.push({ mark, number: mark.ownMark ? null : ++this.#counts[mark.kind], place });
      }
      if (!isText) continue;
      this.#add(part, paragraph, text, place, role ?? undefined);
      if (role === 'heading') heading = text.replace(/\s+/g, ' ').trim();
    }
  }

  notes(kind: NoteMark['kind'], name: string, part: WordPart | undefined): void {
    const byId = new Map<string | null, WordParagraph[]>();
    for (const paragraph of part?.paragraphs ?? []) {
      addTo(byId, paragraph.note, paragraph);
    }
    for (const { mark, number, place } of this.#marks) {
      if (mark.kind !== kind) continue;
      const start = this.#builder.next;
      for (const paragraph of byId.get(mark.id) ?? []) {
        const quotes = this.#role(paragraph) === 'quotation' ? 'quotation' : undefined;
        this.#add(
          name,
          paragraph,
          clean(paragraph.text),
          { ...place, part: kind, note: number, table: null },
          quotes,
          mark,
        );
      }
      this.#builder.note(start, this.#order++, `${kind === 'footnote' ? 'n.' : kind} ${number ?? '*'}`);
    }
  }

  frame(kind: 'header' | 'footer', part: string, paragraphs: readonly WordParagraph[]): void {
    for (const paragraph of paragraphs) this.#add(part, paragraph, clean(paragraph.text), { ...NOWHERE, part: kind });
  }

  #add(
    part: string,
    paragraph: WordParagraph,
    text: string,
    place: Place,
    kind?: 'quotation' | 'heading',
    note: NoteMark | null = null,
  ): void {
    if (text.trim() === '') return;
    const start = this.#builder.next;
    this.#builder.add(text, place, kind);
    this.#sink?.(start, part, paragraph, note);
  }

  finish(): OfficeContent {
    return this.#builder.finish();
  }

  #role({ style, outline, setIn }: WordParagraph): 'heading' | 'quotation' | null {
    if (outline !== null && outline < 9) return 'heading';
    return (style === null ? null : this.#roleOf(style)) ?? (setIn ? 'quotation' : null);
  }
}

/** No paragraph may look like two: a break inside it is one line end. */
function clean(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  return keptOf(text)
    .map((at) => text.charAt(at).replace('\r', '\n'))
    .join('');
}

/**
 * Offset in a paragraph's text as it stands in its part.
 * @param offset UTF-16, in the same text as `readWord` gives it
 */
export function rawOffset(text: string, offset: number): number {
  return /[\r\n]/.test(text) ? (keptOf(text)[offset] ?? text.length) : offset;
}

/** Places of the characters that are kept of a text with breaks. */
function keptOf(text: string): number[] {
  const kept: number[] = [];
  const isBreak = (at: number | undefined): boolean => at !== undefined && /[\r\n]/.test(text.charAt(at));
  for (let at = 0; at < text.length; at++) {
    if (isBreak(at)) {
      if (text.startsWith('\r\n', at)) continue;
      // The last of several breaks stands for all of them, and for the blanks between them.
      let last = kept.length - 1;
      while (last >= 0 && /[ \t]/.test(text.charAt(kept[last] ?? 0))) last--;
      if (last >= 0 && isBreak(kept[last])) kept.length = last;
    }
    kept.push(at);
  }
  if (isBreak(kept[0])) kept.shift();
  if (isBreak(kept.at(-1))) kept.pop();
  return kept;
}
