import { stem } from '../../search/stem';
import { wordsOf } from '../../search/words';
import type { OfficialBody, OfficialSubsection } from './officialText';

/** Where words stand in a text. */
export interface Passage {
  /** True where they stand one after the other. */
  readonly phrase: boolean;
  /** Characters from the first word's beginning to the last one's end. */
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

/** A word that is looked for in a text, by the stems that may stand for it. */
export interface Wanted {
  readonly stems: ReadonlySet<string>;
}

function matches(word: string, { stems }: Wanted): boolean {
  return stems.has(stem(word));
}

/**
 * The narrowest place of a text that holds all those of the wanted words that the text has.
 * @returns undefined where it has none of them
 */
export function findPassage(text: string, wanted: readonly Wanted[]): Passage | undefined {
  const asked = new Map<string, number[]>();
  for (const [k, { stems }] of wanted.entries())
    for (const one of stems) asked.set(one, [...(asked.get(one) ?? []), k]);
  const words: {
    readonly which: readonly number[];
    readonly place: number;
    readonly start: number;
    readonly end: number;
  }[] = [];
  let at = 0;
  for (const { folded, start, end } of wordsOf(text)) {
    const which = asked.get(stem(folded));
    if (which !== undefined) words.push({ which, place: at, start, end });
    at++;
  }
  const having = new Set(words.flatMap(({ which }) => which)).size;
  const last = wanted.map(() => -1);
  let [run, best]: [number, Passage | undefined] = [0, undefined];
  for (const [i, { which, place, start, end }] of words.entries()) {
    const follows = words[i - 1]?.place === place - 1 && which.includes(run);
    run = follows ? run + 1 : which.includes(0) ? 1 : 0;
    for (const k of which) last[k] = start;
    const known = last.filter((at) => at >= 0);
    if (known.length < having) continue;
    const from = Math.min(...known);
    if (run === wanted.length && wanted.length > 1) return { phrase: true, width: end - from, start: from, end };
    if (best === undefined || end - from < best.width) best = { phrase: false, width: end - from, start: from, end };
  }
  return best;
}

/**
 * Characters before what was found: few, since a list shows the beginning of a line; and the most that a snippet has.
 */
const BEFORE = 30;
const LONGEST = 240;
/** Least characters about a word of a passage that is too wide to be shown whole. */
const ABOUT = 12;

/** A passage with some words around it; of a wide one, some words around each word that was looked for. */
export function makeSnippet(
  text: string,
  passage: Passage,
  wanted: readonly Wanted[],
): { readonly snippet: string; readonly marks: readonly (readonly [number, number])[] } {
  const pieces =
    passage.width <= LONGEST - BEFORE
      ? [{ start: passage.start - BEFORE, end: passage.start - BEFORE + LONGEST }]
      : piecesOf(text, passage, wanted);
  const shown = pieces.map(({ start, end }) =>
    text
      .slice(start <= 0 ? 0 : wordAfter(text, start), end >= text.length ? text.length : wordBefore(text, end, start))
      .replaceAll('\n', ' '),
  );
  const cut = { before: (pieces[0]?.start ?? 0) > 0, after: (pieces.at(-1)?.end ?? 0) < text.length };
  const snippet = `${cut.before ? '… ' : ''}${shown.join(' … ')}${cut.after ? ' …' : ''}`;
  const marks: [number, number][] = [];
  for (const { folded, start, end } of wordsOf(snippet))
    if (wanted.some((one) => matches(folded, one))) marks.push([start, end]);
  return { snippet, marks };
}

/** The surroundings of each wanted word's first place in a passage, those that touch as one. */
function piecesOf(text: string, passage: Passage, wanted: readonly Wanted[]): { start: number; end: number }[] {
  const about = Math.max(ABOUT, Math.floor(LONGEST / wanted.length / 2) - ABOUT);
  const missing = new Set(wanted);
  const pieces: { start: number; end: number }[] = [];
  for (const word of wordsOf(text.slice(passage.start, passage.end))) {
    const found = [...missing].filter((one) => matches(word.folded, one));
    if (found.length === 0) continue;
    for (const one of found) missing.delete(one);
    const at = passage.start + word.start;
    const piece = { start: at - Math.min(about, BEFORE), end: passage.start + word.end + about };
    const last = pieces.at(-1);
    if (last !== undefined && piece.start <= last.end) last.end = piece.end;
    else pieces.push(piece);
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
