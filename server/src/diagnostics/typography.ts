import type { Snapshot } from '../analysis/snapshot';
import type { Citation } from '../citations/citation';
import { BLOCK, OBJECT } from '../markup/prose';
import { standsForMore } from '../markup/runs';
import type { Spelling } from '../styles/style';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { goesOnFromPageBefore } from './pageHeads';
import { raw } from '../text/raw';

/** A § or §§ as it stands in a citation, or one written too often. Source offsets. */
export interface Symbol extends Span {
  /** Where the first § of it ends: in "§§" the second begins there or after a blank. */
  readonly firstEnd: number;
  /** Where the second ends; where the first does if there is no other. */
  readonly secondEnd: number;
  readonly plural: boolean;
  /** What a reader reads directly after it. */
  readonly next: string;
}

/** What a reader reads as a blank inside a line. */
export const BLANK = /[ \t\u00A0\u2000-\u200A\u202F\u205F]/;
const NO_BREAK = /[\u00A0\u202F]/;

/** A source span of the prose between two prose offsets. */
export function sourceSpan(snapshot: Snapshot, start: number, end: number): Span {
  return { start: snapshot.prose.toSource(start), end: snapshot.prose.toSourceEnd(end) };
}

/** Every § or §§ of a citation, in order: a list may repeat the sign. */
export function symbolsOf(snapshot: Snapshot, citation: Span): Symbol[] {
  const { prose } = snapshot;
  const start = prose.toProse(citation.start);
  const text = prose.text.slice(start, prose.toProse(citation.end));
  const found: Symbol[] = [];
  for (let i = text.indexOf('§'); i >= 0; i = text.indexOf('§', i)) {
    const first = start + i;
    const second = start + endOfNext(text, i + 1);
    for (let next = i + 1; next > i; next = endOfNext(text, i)) i = next;
    const last = start + i;
    found.push({
      start: prose.toSource(first),
      firstEnd: prose.toSourceEnd(first + 1),
      secondEnd: prose.toSourceEnd(second),
      end: prose.toSourceEnd(last),
      plural: last > first + 1,
      next: prose.text[last] ?? '',
    });
  }
  return found;
}

/** Where one more § ends that stands at `at` or after a blank; `at` itself where none does. */
function endOfNext(text: string, at: number): number {
  if (text[at] === '§') return at + 1;
  return BLANK.test(text[at] ?? '') && text[at + 1] === '§' ? at + 2 : at;
}

/** The edit that puts a word for a sign, with the blank that a word needs. */
export function wordForSign(symbol: Symbol, word: string): Edit {
  return { start: symbol.start, end: symbol.end, newText: /\s/.test(symbol.next) ? word : `${word} ` };
}

/** One § as the document spells it: `§`, `&sect;`, `\S`. */
export function symbolSpelling(snapshot: Snapshot): string {
  return snapshot.kept(findSymbol);
}

function findSymbol(snapshot: Snapshot): string {
  for (const citation of snapshot.reading.citations) {
    if (citation.sign?.form !== 'symbol') continue;
    const symbol = symbolsOf(snapshot, citation)[0];
    // Where a macro's name stands for a sign, it stands for other words too.
    if (symbol !== undefined && !standsForMore(snapshot.prose, { start: symbol.start, end: symbol.firstEnd }))
      return snapshot.text.slice(symbol.start, symbol.firstEnd);
  }
  return snapshot.markup.sectionSign;
}

/**
 * A no-break space as the document spells it: U+00A0, `&nbsp;`, `~`; after its
 * signs if it has one there, else anywhere.
 */
export function noBreakSpace(snapshot: Snapshot): string {
  return snapshot.kept(findBlank);
}

function findBlank(snapshot: Snapshot): string {
  const { prose } = snapshot;
  for (const citation of snapshot.reading.citations) {
    for (const symbol of symbolsOf(snapshot, citation)) {
      if (!NO_BREAK.test(symbol.next)) continue;
      const at = prose.toProse(symbol.end);
      const blank = blankAt(snapshot, at);
      if (blank !== '') return blank;
    }
  }
  const elsewhere = snapshot.prose.text.indexOf('\u00A0');
  return (elsewhere < 0 ? '' : blankAt(snapshot, elsewhere)) || snapshot.markup.noBreakSpace;
}

/** The source's spelling of the prose character at `at`; empty where the source has none of its own for it. */
function blankAt(snapshot: Snapshot, at: number): string {
  const span = sourceSpan(snapshot, at, at + 1);
  return standsForMore(snapshot.prose, span) ? '' : snapshot.text.slice(span.start, span.end);
}

/** Edits that put `newText` for single characters of the prose inside `span`; markup between them stays. */
export function replaceCharacters(
  snapshot: Snapshot,
  span: Span,
  replace: (character: string, index: number) => string,
): Edit[] {
  const { prose } = snapshot;
  const start = prose.toProse(span.start);
  const end = prose.toProse(span.end);
  const edits: Edit[] = [];
  for (let i = start; i < end; i++) {
    const written = prose.text[i] ?? '';
    const right = replace(written, i - start);
    if (right !== written) edits.push({ ...sourceSpan(snapshot, i, i + 1), newText: right });
  }
  return edits;
}

/** What a reader reads directly before and after a citation, at most so many characters, and within its paragraph. */
export function around(
  snapshot: Snapshot,
  span: Span,
  most: number,
): { readonly before: string; readonly after: string } {
  const { prose } = snapshot;
  const { text } = prose;
  const start = prose.toProse(span.start);
  const end = prose.toProse(span.end);
  return {
    before: text.slice(windowStart(text, start, most), start),
    after: text.slice(end, windowEnd(text, end, most)),
  };
}

/** Start of the paragraph that holds `at`, or the offset `most` characters before it. */
function windowStart(text: string, at: number, most: number): number {
  const least = Math.max(0, at - most);
  let from = at;
  while (from > least && !endsParagraph(text, from - 1)) from--;
  return from;
}

function windowEnd(text: string, at: number, most: number): number {
  const last = Math.min(text.length, at + most);
  let to = at;
  while (to < last && !endsParagraph(text, to)) to++;
  return to;
}

/** True for a block's end and for the line end before an empty line. */
function endsParagraph(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return c === BLOCK_END || (c === LINE_END && /^\n[ \t]{0,8}\r?\n/.test(text.slice(at, at + 11)));
}

const BLOCK_END = BLOCK.charCodeAt(0);
const LINE_END = 10;

/** True for members that cite more than one section, so that "§§" and "sections" are right. */
export function severalSections({ sections, malformed }: Citation): boolean {
  const [first] = sections;
  // A number of no form cites a section too.
  if (first !== undefined && malformed.length > 0) return true;
  return sections.some((member) => member.through !== null || member.number !== first?.number);
}

/** How the document spells signs and blanks, for text that a fix writes anew. */
export function spellingOf(snapshot: Snapshot): Spelling {
  return {
    sign: symbolSpelling(snapshot),
    space: noBreakSpace(snapshot),
    annotated: false,
    isEditionYear: () => false,
  };
}

/** So far a parenthesis is looked for. */
const LONGEST_PARENTHESIS = 400;

/** True where a citation stands inside parentheses of its paragraph. */
export function inParentheses(snapshot: Snapshot, span: Span): boolean {
  const { before, after } = around(snapshot, span, LONGEST_PARENTHESIS);
  return isOpen(before) && isClosed(after);
}

function isOpen(before: string): boolean {
  let depth = 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const c = before.charAt(i);
    if (c === OBJECT) return false;
    if (c === ')') depth++;
    else if (c === '(' && depth-- === 0) return true;
  }
  return false;
}

function isClosed(after: string): boolean {
  let depth = 0;
  for (const c of after) {
    if (c === OBJECT) return false;
    if (c === '(') depth++;
    else if (c === ')' && depth-- === 0) return true;
  }
  return false;
}

/** Abbreviations whose dot ends no sentence. */
const ABBREVIATION =
  /(?:^|[^a-z\d])(?:see|cf|e\.g|i\.e|id|stat|stats|ann|no|nos|v|sec|secs|gen|conn|art|ch|ed|p|pp|supp|rev|accord)\.$/i;

/**
 * "contained in . . . § 31-73": words are left out, of which a copy may have less, "of\n. § 31-73"; after a stop of its
 * own, ". . . .", a sentence begins.
 */
const ELLIPSIS = /(?:^|[^.\s])(?:\s?\.\s\.\s\.|\s{1,3}\.(?:\s\.)?)\s{1,3}$/;

/** True where a sentence or a paragraph begins at the citation. */
export function startsSentence(snapshot: Snapshot, span: Span): boolean {
  const { text } = snapshot.prose;
  const at = snapshot.prose.toProse(span.start);
  const from = windowStart(text, at, 24);
  const before = text.slice(from, at);
  if (before.trim() === '') {
    if (from > 0 && !endsParagraph(text, from - 1)) return false;
  } else {
    const end = /([.?!])[”"’)\]]{0,2}\s{1,3}$/.exec(before);
    if (end === null || ABBREVIATION.test(before.slice(0, end.index + 1)) || ELLIPSIS.test(before)) return false;
  }
  return !goesOnFromPageBefore(text, at);
}

/** So far a row's mark is looked for before a citation. */
const CELL = 200;
const BULLET = raw`[-*•–—]`;
const FIRST_SENTENCE = raw`\s[^.?!]*$`;
const BULLETED = new RegExp(raw`^\s*${BULLET}${FIRST_SENTENCE}`);
const LISTED = new RegExp(raw`^\s*(?:${BULLET}|\d{1,3}[.)]|\(\w{1,3}\))${FIRST_SENTENCE}`);

/** True in a cell of a table. */
export function isInRow(snapshot: Snapshot, span: Span): boolean {
  return isInCell(lineBefore(snapshot, span));
}

/** "<td>" right before what stands in a cell. */
const CELL_OF_HTML = /<t[dh]\b[^<>]{0,80}>\s{0,8}$/i;

/** @param line what stands on the line before */
function isInCell(line: string): boolean {
  return line.includes('|') || CELL_OF_HTML.test(line);
}

/** True in the first sentence of an item of a list; those of a pleading are numbered, and are sentences. */
export function isInItem(snapshot: Snapshot, span: Span, numbered: boolean): boolean {
  return (numbered ? LISTED : BULLETED).test(lineBefore(snapshot, span));
}

const ENTRY = /^[ \t]*§/;

/**
 * True for a sign in a cell of a table, or at the beginning of a line with another such line beside it, as under "Legal
 * References:".
 */
export function isInRowOrList(snapshot: Snapshot, sign: Span): boolean {
  const line = lineBefore(snapshot, sign);
  if (isInCell(line)) return true;
  if (line.trim() !== '') return false;
  const before = snapshot.text.slice(Math.max(0, sign.start - CELL), sign.start).split(/\r?\n|\r/);
  const [, next = ''] = snapshot.text.slice(sign.end, sign.end + CELL).split(/\r?\n|\r/);
  return ENTRY.test(before.at(-2) ?? '') || ENTRY.test(next);
}

function lineBefore({ text }: Snapshot, { start }: Span): string {
  const before = text.slice(Math.max(0, start - CELL), start);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}
