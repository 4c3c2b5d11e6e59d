import type { Markup } from './markup';
import { BLOCK, plainProse, type Prose } from './prose';
import { ProseBuilder } from './proseBuilder';

/** The marks before a line that a mail program quotes: "> ", ">> ", "> > ". */
const QUOTE_MARKS = /(?:> ?){1,10}/y;

/** Text with quoted mail in it: the marks are left out, and what one line of it begins the next goes on with. */
function quotedProse(source: string): Prose {
  const builder = new ProseBuilder(source);
  let before: string | null = null;
  for (let at = 0; at < source.length;) {
    const feed = source.indexOf('\n', at);
    const next = feed < 0 ? source.length : feed + 1;
    QUOTE_MARKS.lastIndex = at;
    const marks = QUOTE_MARKS.exec(source)?.[0] ?? '';
    const depth = marks.replaceAll(' ', '');
    // A quotation's beginning and end part what stands around them.
    if (before !== null && depth !== before) builder.put(BLOCK, at, at + marks.length);
    builder.copy(at + marks.length, next);
    before = depth;
    at = next;
  }
  return builder.finish();
}

/** Plain text is its own prose, but for the marks of quoted mail. */
export const plaintext: Markup = {
  languages: ['plaintext'],
  vim: ['text'],
  emacs: ['text'],
  title: 'plain text',
  extensions: ['.txt', '.text'],
  read: (source) => (/^>/.test(source) || source.includes('\n>') ? quotedProse(source) : plainProse(source)),
  comment: () => undefined,
  sectionSign: '§',
  noBreakSpace: '\u00A0',
};
