import { NOWHERE, OfficeBuilder, OfficeError, type OfficeContent, type Place } from './officeDocument';
import { openPackage, type Package } from './openPackage';
import { readWordPart, type NoteMark, type WordParagraph, type WordPart } from './wordPart';
import { readWordStyles } from './wordStyles';

/** Roots of the main part of other office documents. */
const OTHERS: Readonly<Record<string, string>> = { workbook: 'an Excel workbook', presentation: 'a PowerPoint presentation' };

/**
 * Reads a Word document (.docx, .docm, .dotx): the body in order, tables cell by cell, then footnotes and endnotes in the
 * order of their marks, then page headers and footers. Tracked changes are read as accepted.
 * @throws OfficeError where it is damaged or something else
 */
export function readWord(bytes: Uint8Array): OfficeContent {
  const parts = openPackage(bytes);
  const main = parts.relationshipsOf('').find((relationship) => relationship.type === 'officeDocument')?.target;
  const xml = main === undefined ? undefined : parts.text(main);
  if (main === undefined || xml === undefined) throw new OfficeError(notWord(parts));
  const body = readWordPart(xml);
  if (body.root !== 'document') throw new OfficeError(`it is ${OTHERS[body.root] ?? 'another kind of office document'}, not a Word document`);
  const relationships = parts.relationshipsOf(main);
  const partOf = (type: string): WordPart | undefined => {
    const target = relationships.find((relationship) => relationship.type === type)?.target;
    const content = target === undefined ? undefined : parts.text(target);
    return content === undefined ? undefined : readWordPart(content);
  };
  const styles = relationships.find((relationship) => relationship.type === 'styles')?.target;
  const document = new Assembly(readWordStyles(styles === undefined ? undefined : parts.text(styles)));
  document.body(body.paragraphs);
  document.notes('footnote', partOf('footnotes'));
  document.notes('endnote', partOf('endnotes'));
  const seen = new Set<string>();
  for (const { kind, relationship } of body.frames) {
    const target = relationships.find(({ id }) => id === relationship)?.target;
    const content = target === undefined || seen.has(target) ? undefined : parts.text(target);
    if (target === undefined || content === undefined) continue;
    seen.add(target);
    document.frame(kind, readWordPart(content).paragraphs);
  }
  return document.finish();
}

function notWord(parts: Package): string {
  const type = parts.text('mimetype') ?? '';
  if (type.startsWith('application/vnd.oasis.opendocument')) return 'it is an OpenDocument file; save it as .docx or plain text first';
  return parts.text('[Content_Types].xml') === undefined ? 'it is an archive, not a Word document' : 'it is damaged: its main part is missing';
}

class Assembly {
  readonly #builder = new OfficeBuilder();
  readonly #roleOf: ReturnType<typeof readWordStyles>;
  readonly #marks: { readonly mark: NoteMark; readonly number: number | null; readonly place: Place }[] = [];
  readonly #counts = { footnote: 0, endnote: 0 };
  #order = 1;

  constructor(roleOf: ReturnType<typeof readWordStyles>) {
    this.#roleOf = roleOf;
  }

  body(paragraphs: readonly WordParagraph[]): void {
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
      this.#builder.add(text, place, role ?? undefined);
      if (role === 'heading') heading = text.replace(/\s+/g, ' ').trim();
    }
  }

  notes(kind: NoteMark['kind'], part: WordPart | undefined): void {
    const byId = new Map<string | null, WordParagraph[]>();
    for (const paragraph of part?.paragraphs ?? []) {
      const known = byId.get(paragraph.note);
      if (known === undefined) byId.set(paragraph.note, [paragraph]);
      else known.push(paragraph);
    }
    for (const { mark, number, place } of this.#marks) {
      if (mark.kind !== kind) continue;
      const start = this.#builder.next;
      for (const paragraph of byId.get(mark.id) ?? []) {
        const quotes = this.#role(paragraph) === 'quotation' ? 'quotation' : undefined;
        this.#builder.add(clean(paragraph.text), { ...place, part: kind, note: number, table: null }, quotes);
      }
      this.#builder.note(start, this.#order++);
    }
  }

  frame(kind: 'header' | 'footer', paragraphs: readonly WordParagraph[]): void {
    for (const paragraph of paragraphs) this.#builder.add(clean(paragraph.text), { ...NOWHERE, part: kind });
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
  return text.replace(/\r\n?/g, '\n').replace(/\n[ \t]*(?=\n)/g, '').replace(/^\n|\n$/g, '');
}
