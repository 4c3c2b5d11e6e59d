import { entityAt } from './entities';
import { html } from './html/html';
import type { Markup } from './markup';
import { BLOCK, plainProse, type Prose } from './prose';
import { ProseBuilder } from './proseBuilder';

/** The marks before a line that a mail program quotes: "> ", ">> ", "> > ". */
const QUOTE_MARKS = /(?:> ?){1,10}/y;

/**
 * Text with quoted mail in it, or with a page's character references: the marks are left out, and what one line of a
 * mail begins the next goes on with; references are read as their characters.
 */
function readProse(source: string): Prose {
  const builder = new ProseBuilder(source);
  const copy = copier(builder, source);
  let before: string | null = null;
  for (let at = 0; at < source.length;) {
    const feed = source.indexOf('\n', at);
    const next = feed < 0 ? source.length : feed + 1;
    QUOTE_MARKS.lastIndex = at;
    const marks = QUOTE_MARKS.exec(source)?.[0] ?? '';
    const depth = marks.replaceAll(' ', '');
    // A quotation's beginning and end part what stands around them.
    if (before !== null && depth !== before) builder.put(BLOCK, at, at + marks.length);
    copy(at + marks.length, next);
    before = depth;
    at = next;
  }
  return builder.finish();
}

/** True where a character reference was left in a copy of a page: "N.&nbsp;C. Gen. Stat.", "&sect; 53a-70". */
function hasReferences(source: string): boolean {
  for (let at = source.indexOf('&'); at >= 0; at = source.indexOf('&', at + 1))
    if (entityAt(source, at, source.length, false) !== undefined) return true;
  return false;
}

/** Takes lines one after another, their character references as characters: the next is looked for once. */
function copier(builder: ProseBuilder, source: string): (start: number, end: number) => void {
  const next = (from: number): number => {
    const at = source.indexOf('&', from);
    return at < 0 ? Infinity : at;
  };
  let at = next(0);
  return (start, end) => {
    if (at < start) at = next(start);
    let from = start;
    for (; at < end; at = next(at + 1)) {
      const entity = entityAt(source, at, end, false);
      if (entity === undefined) continue;
      builder.copy(from, at);
      builder.put(entity.text, at, entity.end);
      from = entity.end;
    }
    builder.copy(from, end);
  };
}

/** How a page begins that was saved under the ending of a text. */
const PAGE = /^\uFEFF?\s{0,40}(?:<\?xml\b[^>]{0,200}>\s{0,40})?<(?:!doctype\s{1,9}html|html)\b/i;

/**
 * Plain text is its own prose, but for the marks of quoted mail and the character references of pages; a whole page of
 * HTML is read as that.
 */
export const plaintext: Markup = {
  languages: ['plaintext'],
  vim: ['text'],
  emacs: ['text'],
  title: 'plain text',
  extensions: ['.txt', '.text'],
  read: (source) => {
    if (PAGE.test(source)) return html.read(source);
    return source.startsWith('>') || source.includes('\n>') || hasReferences(source)
      ? readProse(source)
      : plainProse(source);
  },
  comment: () => undefined,
  sectionSign: '§',
  noBreakSpace: '\u00A0',
};
