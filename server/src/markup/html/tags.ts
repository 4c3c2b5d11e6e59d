import type { Span } from '../../text/span';
import { Char, CharBit } from '../../text/char';
import { isBlank, isDigit, isLetter, isLineEnd } from '../scan';

/** What an element's tags mean for the prose. */
export const INLINE = 0;
/** Its tags end what stands before them. */
export const BLOCK_LEVEL = 1;
/** Its content is no prose, but has tags of its own. */
export const HIDDEN = 2;
/** Its content is no prose and has no tags: it ends at its own end tag only. */
export const RAW = 3;
export const HEADING = 4;
export const QUOTATION = 5;
export const LINE_BREAK = 6;
export const SUPERSCRIPT = 7;
/** Text without tags, and prose. */
export const TITLE = 8;

const ROLES: Readonly<Record<number, string>> = {
  [BLOCK_LEVEL]:
    'address article aside body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset head header hgroup hr html legend li link main menu meta nav ol optgroup option p section select summary table tbody td tfoot th ' +
    'thead tr ul',
  [HIDDEN]: 'pre code samp kbd svg math template object canvas audio video datalist',
  [RAW]: 'script style textarea xmp iframe noembed noframes',
  [HEADING]: 'h1 h2 h3 h4 h5 h6',
  [QUOTATION]: 'blockquote q',
  [LINE_BREAK]: 'br',
  [SUPERSCRIPT]: 'sup footnotemark',
  [TITLE]: 'title',
};

const ROLE_OF = new Map<string, number>();
for (const [role, names] of Object.entries(ROLES)) {
  for (const name of names.split(' ')) ROLE_OF.set(name, Number(role));
}

export function roleOf(name: string): number {
  return ROLE_OF.get(name) ?? INLINE;
}

/** True where a start tag of the role stands in no paragraph: one that is open ends before it. */
export function endsParagraph(role: number): boolean {
  return role !== INLINE && role !== SUPERSCRIPT && role !== LINE_BREAK && role !== HIDDEN;
}

/** Offset after a tag's name that begins at `at`. */
export function nameEnd(source: string, at: number, end: number): number {
  let i = at;
  while (i < end) {
    const c = source.charCodeAt(i);
    if (c <= Char.Space || c === Char.Slash || c === Char.GreaterThan) break;
    i++;
  }
  return i;
}

/**
 * Offset after the `>` of a tag whose name ends at `at`, quoted attribute values
 * skipped as HTML does; `end` where it is unclosed.
 */
export function tagEnd(source: string, at: number, end: number): number {
  let i = at;
  let named = false;
  let value = false;
  while (i < end) {
    const c = source.charCodeAt(i++);
    if (c === Char.GreaterThan) return i;
    if (c <= Char.Space) continue;
    if (value) {
      value = false;
      if (c === Char.QuotationMark || c === Char.Apostrophe) {
        const close = source.indexOf(c === Char.QuotationMark ? '"' : "'", i);
        if (close < 0 || close >= end) return end;
        i = close + 1;
      } else {
        while (i < end && source.charCodeAt(i) > Char.Space && source.charCodeAt(i) !== Char.GreaterThan) i++;
      }
    } else if (c === Char.Equals && named) {
      value = true;
      named = false;
    } else {
      named = c !== Char.Slash;
    }
  }
  return end;
}

/**
 * Value of a tag's attribute, lower case, within `start..end`; '' where there is
 * none. For short tags that are known to matter.
 */
export function attribute(tag: string, name: string): string {
  const lower = tag.toLowerCase();
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
    let i = at + name.length;
    if (lower.charCodeAt(at - 1) > Char.Space) continue;
    while (isBlank(lower.charCodeAt(i)) || isLineEnd(lower.charCodeAt(i))) i++;
    if (lower.charCodeAt(i) !== Char.Equals) continue;
    i++;
    while (isBlank(lower.charCodeAt(i)) || isLineEnd(lower.charCodeAt(i))) i++;
    const quote = lower.charAt(i);
    if (quote === '"' || quote === "'") {
      const close = lower.indexOf(quote, i + 1);
      return lower.slice(i + 1, close < 0 ? lower.length : close);
    }
    let close = i;
    while (close < lower.length && lower.charCodeAt(close) > Char.Space && lower.charCodeAt(close) !== Char.GreaterThan)
      close++;
    return lower.slice(i, close);
  }
  return '';
}

/** Words that make a footnote's class name that of its mark, its way back, or the list of notes. */
const NO_NOTE = /ref|back|anchor|link|call|mark|num|sep|nav|label|footnotes|endnotes/u;

/** True where a tag opens a footnote's text. */
export function isNote(tag: string): boolean {
  if (/\b(?:foot|end|rear)note\b/u.test(attribute(tag, 'epub:type'))) return true;
  if (/\bdoc-(?:foot|end)note\b/u.test(attribute(tag, 'role'))) return true;
  return attribute(tag, 'class')
    .split(/\s+/u)
    .some((word) => /footnote|endnote/u.test(word) && !NO_NOTE.test(word));
}

/**
 * "click<a href=…>Section": true for a link's start tag, `at` to `end`, that sticks to a word and has a capital after
 * it: another word begins there, though no blank shows it.
 */
export function isGluedLink(source: string, at: number, end: number): boolean {
  const next = source.charCodeAt(end);
  return (
    isLetter(source.charCodeAt(at - 1)) &&
    source.charCodeAt(at + 2) <= Char.Space &&
    isLetter(next) &&
    !(next & CharBit.Small)
  );
}

/** True where a tag says that its element is not shown. @param tag what stands between its name and its end */
export function isHiddenTag(tag: string): boolean {
  return /\shidden(?![\w-])/i.test(tag) && /\shidden(?![\w-])/i.test(tag.replace(/"[^"]*"|'[^']*'/g, '""'));
}

/** Elements without content, which hide nothing else. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
export function isVoid(name: string): boolean {
  return VOID.has(name);
}

const LONGEST_MARK = 240;

/**
 * End (after its end tag) of a superscript, or a link within its page that sticks to a word, that holds a note's mark
 * alone: digits, stars and daggers. The text around it reads on as if it were not there. Undefined for any other.
 * @param name in lower case
 * @param tag the start tag
 * @param to the element ends before
 */
export function noteMarkEnd(source: string, name: string, tag: Span, to: number): number | undefined {
  if (roleOf(name) !== SUPERSCRIPT && !(name === 'a' && isLinkedMark(source, tag))) return undefined;
  const limit = Math.min(to, tag.start + LONGEST_MARK);
  let inTag = false;
  for (let i = tag.end; i < limit; i++) {
    const c = source.charCodeAt(i);
    if (c === Char.LessThan) {
      if (isEndTag(source, i, name)) return tagEnd(source, i + 2 + name.length, limit);
      inTag = true;
    } else if (c === Char.GreaterThan) {
      inTag = false;
    } else if (
      !inTag &&
      !isDigit(c) &&
      c !== Char.Space &&
      c !== Char.Asterisk &&
      c !== Char.Comma &&
      c !== Char.LeftBracket &&
      c !== Char.RightBracket &&
      c !== Char.Dagger &&
      c !== Char.DoubleDagger
    ) {
      return undefined;
    }
  }
  return undefined;
}

/** `30-17<a href="#fn3">3</a>`: true for the start tag of a link within its page that sticks to what stands before. */
function isLinkedMark(source: string, { start, end }: Span): boolean {
  const before = source.charCodeAt(beforeSpan(source, start) - 1);
  return (
    before > Char.Space &&
    before !== Char.LeftParenthesis &&
    before !== Char.GreaterThan &&
    !isLetter(source.charCodeAt(end)) &&
    attribute(source.slice(start, end), 'href').startsWith('#')
  );
}

/** Where a span begins that holds nothing before `at`; `at` itself where none does. */
function beforeSpan(source: string, at: number): number {
  if (source.charCodeAt(at - 1) !== Char.GreaterThan) return at;
  const open = source.lastIndexOf('<', at - 1);
  return at - open < LONGEST_MARK && source.slice(open + 1, open + 5).toLowerCase() === 'span' ? open : at;
}

/** True where a tag can begin at `<`: a letter follows it, or a slash and a letter. */
export function beginsTag(source: string, at: number): boolean {
  const c = source.charCodeAt(at + 1);
  return isLetter(c) || (c === Char.Slash && isLetter(source.charCodeAt(at + 2)));
}

/** True where the end tag of an element begins at `at`. @param name in lower case */
export function isEndTag(source: string, at: number, name: string): boolean {
  if (source.charCodeAt(at + 1) !== Char.Slash) return false;
  const after = at + 2 + name.length;
  const c = source.charCodeAt(after);
  return (
    (c <= Char.Space || c === Char.Slash || c === Char.GreaterThan) &&
    source.slice(at + 2, after).toLowerCase() === name
  );
}

/** White space of HTML. */
export function isWhite(c: number): boolean {
  return c === Char.Space || (c >= Char.Tab && c <= Char.CarriageReturn);
}
