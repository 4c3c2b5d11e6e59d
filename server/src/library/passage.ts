import type { OfficialBody, OfficialSubsection } from '../statutes/officialText';

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

/** Characters of a snippet beside the passage, and the most it has. */
const BESIDE = 60;
const LONGEST = 240;

/** A passage with some words around it. */
export function makeSnippet(text: string, passage: Passage, wanted: readonly Wanted[]): { readonly snippet: string; readonly marks: readonly (readonly [number, number])[] } {
  const room = Math.max(BESIDE, (LONGEST - passage.width) / 3);
  let start = Math.max(0, Math.floor(passage.start - room));
  let end = Math.min(text.length, start + LONGEST);
  if (start > 0) start = wordAfter(text, start);
  if (end < text.length) end = wordBefore(text, end, start);
  const before = start > 0 ? '… ' : '';
  const snippet = before + text.slice(start, end).replaceAll('\n', ' ') + (end < text.length ? ' …' : '');
  const marks: [number, number][] = [];
  for (const match of snippet.matchAll(WORD)) {
    if (wanted.some((one) => matches(fold(match[0]), one))) marks.push([match.index, match.index + match[0].length]);
  }
  return { snippet, marks };
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
