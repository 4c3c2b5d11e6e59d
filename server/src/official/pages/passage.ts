import type { OfficialBody, OfficialSubsection } from './officialText';

/** Where words stand in a text. */
export interface Passage {
  /** True where they stand one behind the other. */
  readonly phrase: boolean;
  /** Characters from the first word's beginning to the last one's end. */
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** A text's words in the form they are compared in. */
export function foldWords(text: string): string[] {
  return (text.match(WORD) ?? []).map(fold);
}

function fold(word: string): string {
  return word.toLowerCase().replace(/['’]/g, '').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Forms under which a word is looked for: "permit" finds "permits", and the other way about. */
export function wordForms(word: string): readonly string[] {
  if (word.length < 3 || /\d/.test(word)) return [word];
  if (word.endsWith('ies')) return [word, `${word.slice(0, -3)}y`];
  if (word.endsWith('s') && !word.endsWith('ss')) return [word, word.slice(0, -1)];
  return /[^aeiou]y$/.test(word) ? [word, `${word.slice(0, -1)}ies`] : [word, `${word}s`];
}

/** A word that is looked for. */
export interface Wanted {
  readonly forms: readonly string[];
  /** True where it may be the beginning of a word. */
  readonly prefix: boolean;
}

function matches(word: string, wanted: Wanted): boolean {
  return wanted.forms.includes(word) || (wanted.prefix && word.startsWith(wanted.forms[0] ?? ''));
}

/** The narrowest place of a text that holds all wanted words. Undefined where one is missing. */
export function findPassage(text: string, wanted: readonly Wanted[]): Passage | undefined {
  const last: number[] = wanted.map(() => -1);
  const ends: number[] = wanted.map(() => -1);
  let best: Passage | undefined;
  let run = 0;
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0]);
    run = matches(word, wanted[run] ?? { forms: [], prefix: false }) ? run + 1 : matches(word, wanted[0] ?? { forms: [], prefix: false }) ? 1 : 0;
    let seen = false;
    for (const [k, one] of wanted.entries()) {
      if (!matches(word, one)) continue;
      last[k] = match.index;
      ends[k] = match.index + match[0].length;
      seen = true;
    }
    if (!seen || last.includes(-1)) continue;
    const [start, end] = [Math.min(...last), Math.max(...ends)];
    if (run === wanted.length) return { phrase: true, width: end - start, start, end };
    if (best === undefined || end - start < best.width) best = { phrase: false, width: end - start, start, end };
  }
  return best;
}

/** Characters before what was found: few, since a list shows the beginning of a line; and the most that a snippet has. */
const BEFORE = 30;
const LONGEST = 240;
/** Least characters about a word of a passage that is too wide to be shown whole. */
const ABOUT = 12;

/** A passage with some words around it; of a wide one, some words around each word that was looked for. */
export function makeSnippet(text: string, passage: Passage, wanted: readonly Wanted[]): { readonly snippet: string; readonly marks: readonly (readonly [number, number])[] } {
  const pieces = passage.width <= LONGEST - BEFORE
    ? [{ start: passage.start - BEFORE, end: passage.start - BEFORE + LONGEST }]
    : piecesOf(text, passage, wanted);
  const shown = pieces.map(({ start, end }) => text.slice(start <= 0 ? 0 : wordAfter(text, start), end >= text.length ? text.length : wordBefore(text, end, start)).replaceAll('\n', ' '));
  const cut = { before: (pieces[0]?.start ?? 0) > 0, behind: (pieces.at(-1)?.end ?? 0) < text.length };
  const snippet = `${cut.before ? '… ' : ''}${shown.join(' … ')}${cut.behind ? ' …' : ''}`;
  const marks: [number, number][] = [];
  for (const match of snippet.matchAll(WORD)) {
    if (wanted.some((one) => matches(fold(match[0]), one))) marks.push([match.index, match.index + match[0].length]);
  }
  return { snippet, marks };
}

/** The surroundings of each wanted word's first place in a passage, those that touch as one. */
function piecesOf(text: string, passage: Passage, wanted: readonly Wanted[]): { start: number; end: number }[] {
  const about = Math.max(ABOUT, Math.floor(LONGEST / wanted.length / 2) - ABOUT);
  const missing = new Set(wanted);
  const pieces: { start: number; end: number }[] = [];
  for (const match of text.slice(passage.start, passage.end).matchAll(WORD)) {
    const word = fold(match[0]);
    const found = [...missing].filter((one) => matches(word, one));
    if (found.length === 0) continue;
    for (const one of found) missing.delete(one);
    const at = passage.start + match.index;
    const piece = { start: at - Math.min(about, BEFORE), end: at + match[0].length + about };
    const last = pieces.at(-1);
    if (last !== undefined && piece.start <= last.end) last.end = piece.end;
    else pieces.push(piece);
    if (missing.size === 0) break;
  }
  return pieces;
}

function wordAfter(text: string, at: number): number {
  const blank = text.slice(at, at + 40).search(/\s/);
  return blank < 0 ? at : at + blank + 1;
}

function wordBefore(text: string, at: number, least: number): number {
  for (let i = at; i > Math.max(least, at - 40); i--) if (/\s/.test(text.charAt(i))) return i;
  return at;
}

/** Labels of the part that holds an offset, outermost first. */
export function pathAt(body: OfficialBody, offset: number): readonly string[] {
  const path: string[] = [];
  let parts: readonly OfficialSubsection[] = body.subsections;
  for (;;) {
    const part = parts.find(({ start, end }) => start <= offset && offset < end);
    if (part === undefined) return path;
    path.push(part.label);
    parts = part.children;
  }
}
