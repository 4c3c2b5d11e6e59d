import { Char, CharBit } from '../text/char';
import { endOfWord, isWord, hasWord, skipSpace, startsWithWord } from './chars';
import { skipLineBeforeJoiner, skipNumberBeforeLabel, skipNumberBeforeWord, skipNumberInside } from './lineNumbers';
import { BRACKETS, withoutBrackets } from './sign';
import { readLabelRange, readLabels, siblingPath, type LabelsReading } from './pinpoint';

/**
 * Levels of a section in words, as statutes and bills cite them: "subparagraph (A) of subdivision (1)
 * of subsection (b)". Level names outermost first: subsection, subdivision, subparagraph, clause,
 * subclause ("paragraph" and "item" are read too).
 */
export interface LevelsReading {
  readonly start: number;
  readonly end: number;
  /** Label paths outermost first: one, or several for "subdivision (2) or (3) of subsection (a)". */
  readonly paths: readonly (readonly string[])[];
  /** For each path the last of its range of labels, "subsections (a) to (c)"; null where it is none. */
  readonly throughs: readonly (readonly string[] | null)[];
  /** Of the outermost level named: 0 subsection, 1 subdivision, 2 subparagraph, 3 clause, 4 subclause. */
  readonly rank: number;
}

const LEVELS: readonly { readonly word: string; readonly rank: number }[] = [
  { word: 'subsections', rank: 0 },
  { word: 'subsection', rank: 0 },
  { word: 'subsecs', rank: 0 },
  { word: 'subsec', rank: 0 },
  { word: 'subsects', rank: 0 },
  { word: 'subsect', rank: 0 },
  { word: 'subdivisions', rank: 1 },
  { word: 'subdivision', rank: 1 },
  { word: 'subdivs', rank: 1 },
  { word: 'subdiv', rank: 1 },
  { word: 'subparagraphs', rank: 2 },
  { word: 'subparagraph', rank: 2 },
  { word: 'subparas', rank: 2 },
  { word: 'subpara', rank: 2 },
  { word: 'subclauses', rank: 4 },
  { word: 'subclause', rank: 4 },
  { word: 'clauses', rank: 3 },
  { word: 'clause', rank: 3 },
  { word: 'cl', rank: 3 },
  { word: 'paragraphs', rank: 1.5 },
  { word: 'paragraph', rank: 1.5 },
  { word: 'paras', rank: 1.5 },
  { word: 'para', rank: 1.5 },
  { word: 'items', rank: 5 },
  { word: 'item', rank: 5 },
  { word: 'parts', rank: 5 },
  { word: 'part', rank: 5 },
];

/** The words by their first letter. */
const LEVELS_BY_FIRST = new Map<number, readonly (typeof LEVELS)[number][]>(
  [Char.SmallS, Char.SmallC, Char.SmallP, Char.SmallI].map((first) => [
    first,
    LEVELS.filter(({ word }) => word.charCodeAt(0) === first),
  ]),
);

interface Level {
  readonly rank: number;
  /** End of the word, and where its label is to be read. */
  readonly end: number;
  readonly next: number;
}

/** Reads a level's word at `at`, its dot included. */
export function readLevelWord(text: string, at: number): Level | undefined {
  const fitted = withoutBrackets(text, at);
  if (fitted !== undefined) {
    const inner = readLevelWord(fitted, 0);
    return inner === undefined
      ? undefined
      : { rank: inner.rank, next: skipSpace(text, at + BRACKETS + inner.end), end: at + BRACKETS + inner.end };
  }
  const levels = LEVELS_BY_FIRST.get(text.charCodeAt(at) | CharBit.Small);
  if (levels === undefined) return undefined;
  for (const { word, rank } of levels) {
    let end = endOfLevel(text, at, word);
    if (end < 0) continue;
    if (isWord(text.charCodeAt(end))) continue;
    if (text.charCodeAt(end) === Char.Dot) end++;
    return { rank, next: skipSpace(text, end), end };
  }
  return undefined;
}

/** A level's word, which a line's end may divide; "sub-section" has a hyphen of its own. */
function endOfLevel(text: string, at: number, word: string): number {
  const end = endOfWord(text, at, word);
  return end < 0 && text.charCodeAt(at + 3) === Char.Hyphen && word.startsWith('sub') && startsWithWord(text, at, 'sub')
    ? endOfWord(text, at + 4, word.slice(3))
    : end;
}

/** Labels in a row, and the last of a range that they begin. */
interface LabelPath {
  readonly path: readonly string[];
  readonly through: readonly string[] | null;
}

interface Group {
  readonly rank: number;
  readonly paths: readonly LabelPath[];
  readonly end: number;
}

const MOST_PATHS = 100;

/** "subdivision (2) or (3)", "subsections (a) to (c), inclusive", "subdivisions (5) to (9), inclusive, and (14)". */
function readGroup(text: string, at: number): Group | undefined {
  const level = readLevelWord(text, at);
  if (level === undefined) return undefined;
  const first = readLabels(text, skipNumberBeforeLabel(text, level.next));
  if (first === undefined) return undefined;
  const paths: LabelPath[] = [];
  let end = first.end;
  for (let path: readonly string[] | undefined = first.labels; path !== undefined && paths.length <= MOST_PATHS;) {
    const range: LabelsReading | undefined = readLabelRange(text, end);
    const through: readonly string[] | undefined = range === undefined ? undefined : siblingPath(path, range.labels);
    if (range !== undefined && through !== undefined) end = range.end;
    paths.push({ path, through: through ?? null });
    let i = skipSpace(text, skipLineBeforeJoiner(text, end));
    if (text.charCodeAt(i) === Char.Comma) i = skipSpace(text, i + 1);
    if (through !== undefined && hasWord(text, i, 'inclusive')) {
      i = skipSpace(text, i + 9);
      if (text.charCodeAt(i) === Char.Comma) i = skipSpace(text, i + 1);
    }
    if (hasWord(text, i, 'and') || hasWord(text, i, 'or'))
      i = skipSpace(text, i + ((text.charCodeAt(i) | CharBit.Small) === Char.SmallA ? 3 : 2));
    // A space alone joins nothing: "subsection (a) (1)" was read as one path already.
    const next: LabelsReading | undefined = i > end ? readLabels(text, skipNumberBeforeLabel(text, i)) : undefined;
    path = next === undefined ? undefined : siblingPath(path, next.labels);
    if (next !== undefined && path !== undefined) end = next.end;
  }
  return { rank: level.rank, paths, end };
}

/** One path of levels in words: "subdivision (1) of subsection (b)", its groups outermost first. */
interface Chain {
  readonly groups: readonly Group[];
  readonly end: number;
}

function readChain(text: string, at: number): Chain | undefined {
  const first = readGroup(text, at);
  if (first === undefined) return undefined;
  const groups: Group[] = [first];
  let end = first.end;
  while (groups.length < 8) {
    let i = skipNumberBeforeWord(text, skipSpace(text, end));
    if (text.charCodeAt(i) === Char.Comma) i = skipSpace(text, i + 1);
    if (hasWord(text, i, 'inclusive')) {
      i = skipSpace(text, i + 9);
      if (text.charCodeAt(i) === Char.Comma) i = skipSpace(text, i + 1);
    }
    if (hasWord(text, i, 'of') || hasWord(text, i, 'in')) i = skipNumberInside(text, skipSpace(text, i + 2));
    if (hasWord(text, i, 'said')) i = skipSpace(text, i + 4);
    const next = readGroup(text, i);
    if (next === undefined) break;
    groups.push(next);
    end = next.end;
  }
  if (groups.length > 1) groups.sort((a, b) => a.rank - b.rank);
  return { groups, end };
}

/** A list of chains is no longer. */
const MOST_CHAINS = 20;

/** "subsection (a) or subdivision (1) of subsection (b)": the chains after the first. */
function readAlternatives(text: string, first: Chain): Chain[] {
  const chains = [first];
  for (let end = first.end; chains.length < MOST_CHAINS;) {
    let i = skipSpace(text, skipLineBeforeJoiner(text, end));
    const comma = text.charCodeAt(i) === Char.Comma;
    if (comma) i = skipSpace(text, i + 1);
    if (hasWord(text, i, 'or')) i = skipSpace(text, i + 2);
    else if (hasWord(text, i, 'and')) i = skipSpace(text, i + 3);
    else if (!comma) break;
    const next = readChain(text, skipNumberInside(text, i));
    if (next === undefined) break;
    chains.push(next);
    end = next.end;
  }
  return chains;
}

const MOST_PATHS_OF_CHAIN = 200;

/** Paths over all levels; a range is one of the innermost. */
function pathsOf(groups: readonly Group[]): readonly LabelPath[] {
  let paths = groups[0]?.paths ?? [];
  for (let k = 1; k < groups.length; k++) {
    const inner = groups[k]?.paths ?? [];
    paths = paths.flatMap((head) =>
      inner.map(({ path, through }) => ({
        path: [...head.path, ...path],
        through: through === null ? null : [...head.path, ...through],
      })),
    );
    if (paths.length > MOST_PATHS_OF_CHAIN) paths = paths.slice(0, MOST_PATHS_OF_CHAIN);
  }
  return paths;
}

/** The groups of each chain of a list, with those outer ones that it shares with the chain that follows. */
function withOuterLevels(chains: readonly Chain[]): (readonly Group[])[] {
  let outer: readonly Group[] = [];
  return chains
    .map(({ groups }) => groups)
    .reverse()
    .map((own) => {
      const rank = own[0]?.rank ?? 0;
      return (outer = [...outer.filter((group) => group.rank < rank), ...own]);
    })
    .reverse();
}

/**
 * Reads levels in words at `at`, in either order: smallest first joined by "of", or largest first joined by commas;
 * several joined by "or" share the outer levels of the one that follows. The word "section" and its number are not read
 * here. Undefined where no level with a label stands there.
 */
export function readLevels(text: string, at: number): LevelsReading | undefined {
  const first = readChain(text, at);
  if (first === undefined) return undefined;
  const chains = readAlternatives(text, first);
  const last = chains[chains.length - 1] ?? first;
  const paths = chains.length === 1 ? pathsOf(first.groups) : withOuterLevels(chains).flatMap(pathsOf);
  return {
    start: at,
    end: last.end,
    paths: paths.map(({ path }) => path),
    throughs: paths.map(({ through }) => through),
    rank: last.groups[0]?.rank ?? 0,
  };
}
