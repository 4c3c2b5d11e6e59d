import type { Span } from '../../text/span';

/** What is being typed in front of the cursor; source offsets. */
export type Typed =
  /**
   * A section's number, from nothing to all of it. `typed` holds what stands after
   * the cursor too, if it belongs to the number.
   */
  | {
      readonly kind: 'number';
      readonly head: Head | null;
      readonly typed: Span;
      readonly prefix: string;
      readonly dash: string;
    }
  /** Words of a heading in the place of a number. */
  | { readonly kind: 'words'; readonly head: Head; readonly typed: Span; readonly words: string }
  /**
   * A label after an opening bracket. `numberAt`: where the number begins, `path`:
   * labels before, `typed`: inside the bracket.
   */
  | {
      readonly kind: 'pinpoint';
      readonly numberAt: number;
      readonly path: readonly string[];
      readonly typed: Span;
      readonly label: string;
    };

/** What announces a number: a sign, a word, or the code's name alone. */
export interface Head {
  readonly form: 'symbol' | 'word' | 'name';
  /** Where the sign or word begins; the code's name stands before it. */
  readonly start: number;
  /** True where the code is named before the sign. */
  readonly named: boolean;
  /** True where other numbers stand between the sign and the place. */
  readonly list: boolean;
}

/** How far back is looked; what is typed stands on one line. */
const BACK = 240;

const DASH = '\\-\u2010\u2011\u2012\u2013';
const NUMBER = `\\d{1,2}[a-z]?(?:[${DASH}]\\d{1,2}a?)?[${DASH}]\\d{1,4}[a-z]{0,3}`;
const LABELS = '(?: ?\\([0-9a-z]{1,6}\\)){0,8}';
const BLANK = '(?:[ \\u00a0\\u202f~]|&nbsp;|&#160;|\\\\ |\\{\\})';
const NAME = 'Stat(?:s|utes)?\\.?(?: Ann\\.)?|C\\. ?G\\. ?S\\.(?: ?A\\.)?|CGSA?|G\\.S\\.';
const SIGN = '§ ?§?|&sect;(?:&sect;)?|&#167;|\\\\S(?:\\\\S)?';
const WORD = 'sections?|secs?\\.';
const JOINER = `, | ?[${DASH}]|,? (?:and|or|to|through|&) ?§? ?`;

const HEAD = new RegExp(
  `(?:(?<![a-z])(${NAME})(?: ?\\([^()]{1,40}\\))?${BLANK}{0,3}?)?(?:(${SIGN})|(?<![a-z])(${WORD}))?(${BLANK}{0,3})((?:${NUMBER}${LABELS}(?:${JOINER})){0,12})$`,
  'i',
);
const TYPED_NUMBER = new RegExp(`(?<![\\w$€£.,/${DASH}])(\\d{1,2}[a-z]?(?:[${DASH}][0-9a-z${DASH}]{0,10})?)$`, 'i');
const TYPED_LABEL = new RegExp(`(?<![\\w.])(${NUMBER})(${LABELS}) ?\\(([0-9a-z]{0,6})$`, 'i');
const TYPED_WORDS = /(?<![\w'’])([a-z][a-z'’ -]{1,60})$/i;
const REST_OF_NUMBER = new RegExp(`^[0-9a-z${DASH}]{0,12}`, 'i');

/**
 * Reads what is being typed at a source offset; undefined where it is no citation.
 * Bounded: looks at one line, and little of it.
 */
export function typedAt(text: string, offset: number): Typed | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const base = Math.max(lineStart, offset - BACK);
  const before = text.slice(base, offset);
  return (
    typedLabel(before, base, offset, text) ??
    typedNumber(before, base, offset, text) ??
    typedWords(before, base, offset)
  );
}

function typedLabel(before: string, base: number, offset: number, text: string): Typed | undefined {
  const found = TYPED_LABEL.exec(before);
  if (found === null) return undefined;
  const [, , labels = '', label = ''] = found;
  const rest = /^[0-9a-z]{0,6}/i.exec(text.slice(offset, offset + 6))?.[0].length ?? 0;
  return {
    kind: 'pinpoint',
    numberAt: base + found.index,
    path: Array.from(labels.matchAll(/\(([^()]*)\)/g), (match) => match[1] ?? ''),
    typed: { start: offset - label.length, end: offset + rest },
    label,
  };
}

function typedNumber(before: string, base: number, offset: number, text: string): Typed | undefined {
  const written = TYPED_NUMBER.exec(before)?.[1] ?? '';
  const start = offset - written.length;
  const head = headBefore(before.slice(0, before.length - written.length), base);
  if (head === undefined && written === '') return undefined;
  const rest = written === '' ? 0 : (REST_OF_NUMBER.exec(text.slice(offset, offset + 12))?.[0].length ?? 0);
  const dash = new RegExp(`[${DASH}]`).exec(written)?.[0] ?? '-';
  return {
    kind: 'number',
    head: head ?? null,
    typed: { start, end: offset + rest },
    prefix: normalPrefix(written),
    dash,
  };
}

function typedWords(before: string, base: number, offset: number): Typed | undefined {
  const all = TYPED_WORDS.exec(before)?.[1];
  if (all === undefined) return undefined;
  const whole = headBefore(before.slice(0, before.length - all.length), base);
  if (whole !== undefined && whole.form !== 'name')
    return { kind: 'words', head: whole, typed: { start: offset - all.length, end: offset }, words: all };
  // "section sexual assault": the words run into the word before the number.
  const last = [...all.matchAll(/(?:^| )[Ss]ections? /g)].at(-1);
  if (last === undefined) return undefined;
  const start = offset - all.length + last.index + last[0].length;
  const words = all.slice(last.index + last[0].length);
  const head = words.length < 2 ? undefined : headBefore(before.slice(0, start - base), base);
  return head === undefined ? undefined : { kind: 'words', head, typed: { start, end: offset }, words };
}

/** The sign, word or name that ends at the end of `before`, with blanks and numbers of a list after it. */
function headBefore(before: string, base: number): Head | undefined {
  const found = HEAD.exec(before);
  if (found === null) return undefined;
  const [all, name, sign, word, blanks = '', list = ''] = found;
  const form = sign !== undefined ? 'symbol' : word !== undefined ? 'word' : name !== undefined ? 'name' : undefined;
  // A word needs a blank after it: "section5" is no section.
  if (form === undefined || (form !== 'symbol' && blanks === '')) return undefined;
  const own = (sign ?? word ?? '').length + blanks.length + list.length;
  return { form, start: base + found.index + all.length - own, named: name !== undefined, list: list !== '' };
}

/** The beginning of a number as the catalogue writes it: "53A–7" is "53a-7", "42a-2a-1" is "42a-2A-1". */
function normalPrefix(written: string): string {
  const plain = written.replace(new RegExp(`[${DASH}]`, 'g'), '-').toLowerCase();
  return plain.replace(/^(42a-[24])a/, '$1A');
}
