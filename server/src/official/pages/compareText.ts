import type { OfficialBody, OfficialSection, OfficialSubsection } from './officialText';

/** What became of a labelled part from one edition to another. "moved": its words stand under another label. */
export type PartState = 'same' | 'changed' | 'added' | 'removed' | 'moved';

export interface ComparedPart {
  /** Labels, outermost first; empty for the section as a whole. */
  readonly pinpoint: readonly string[];
  readonly state: PartState;
  /** Labels of the part that has its words now; empty unless it was moved. */
  readonly movedTo: readonly string[];
}

/** A labelled part's words; blanks as one, stars of notes left out. */
interface Part {
  readonly path: readonly string[];
  readonly words: string;
}

/** Words fewer than this stand in many places and tell no move. */
const LEAST_TO_MOVE = 5;
/** Share of pairs of words in common from which a part counts as the other, moved and changed. */
const ALIKE = 0.75;
/** By so much the other place must be more alike than the part's own. */
const MORE_ALIKE = 0.2;

/**
 * Compares two editions of a section part by part. A part's words include those of the parts in it, not its own label.
 * @param before undefined, or no law, where the section was not in force in the older edition; `after` likewise
 * @returns the section as a whole, then the older text's parts in print order, then those that only the newer one has
 */
export function compareSections(
  before: OfficialSection | undefined,
  after: OfficialSection | undefined,
): readonly ComparedPart[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const whole: ComparedPart = { pinpoint: [], state: wholeState(before, after), movedTo: [] };
  if (whole.state === 'added' || whole.state === 'removed') {
    return [
      whole,
      ...(whole.state === 'added' ? now : old).map(({ path }): ComparedPart => ({
        pinpoint: path,
        state: whole.state,
        movedTo: [],
      })),
    ];
  }
  const moves = findMoves(old, now);
  const nowBy = byPath(now);
  const targets = new Set([...moves.values()].map(keyOf));
  const parts = old.map(({ path, words }): ComparedPart => {
    const to = moves.get(keyOf(path));
    if (to !== undefined) return { pinpoint: path, state: 'moved', movedTo: to };
    const same = nowBy.get(keyOf(path));
    // What stands under its label now may be another part's words.
    const gone = same === undefined || (same.words !== words && targets.has(keyOf(path)));
    return { pinpoint: path, state: gone ? 'removed' : same.words === words ? 'same' : 'changed', movedTo: [] };
  });
  const oldBy = byPath(old);
  const added = now.filter(
    ({ path }) => !targets.has(keyOf(path)) && (!oldBy.has(keyOf(path)) || moves.has(keyOf(path))),
  );
  return [whole, ...parts, ...added.map(({ path }): ComparedPart => ({ pinpoint: path, state: 'added', movedTo: [] }))];
}

function isLaw(section: OfficialSection | undefined): section is OfficialSection {
  return section?.status === 'in force';
}

function wholeState(before: OfficialSection | undefined, after: OfficialSection | undefined): PartState {
  if (isLaw(after) && !isLaw(before)) return 'added';
  if (isLaw(before) && !isLaw(after)) return 'removed';
  return plain(before?.body.text ?? '') === plain(after?.body.text ?? '') ? 'same' : 'changed';
}

/** Parts of a section in force, in print order; where a label stands twice, its words are joined. */
function partsOf(section: OfficialSection | undefined): readonly Part[] {
  if (!isLaw(section)) return [];
  const parts = new Map<string, { path: readonly string[]; words: string }>();
  const walk = (body: OfficialBody, subsections: readonly OfficialSubsection[], above: readonly string[]): void => {
    for (const { label, textStart, end, children } of subsections) {
      const path = [...above, label];
      const words = plain(body.text.slice(textStart, end));
      const known = parts.get(keyOf(path));
      if (known === undefined) parts.set(keyOf(path), { path, words });
      else known.words += ` ${words}`;
      walk(body, children, path);
    }
  };
  walk(section.body, section.body.subsections, []);
  return [...parts.values()];
}

function byPath(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.map((part) => [keyOf(part.path), part]));
}

function keyOf(path: readonly string[]): string {
  return path.join('/');
}

/**
 * Words as they are compared: the printer's blanks, also those that a link leaves before a comma, and
 * the stars of notes are none of the law's.
 */
export function plain(text: string): string {
  return text
    .replace(/\*/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:)\]](?:\s|$))/g, '')
    .trim();
}

/**
 * Where the words of parts went that do not stand at their own label any more: by
 * equal words first, then by words most alike.
 */
function findMoves(old: readonly Part[], now: readonly Part[]): Map<string, readonly string[]> {
  const [oldBy, nowBy] = [byPath(old), byPath(now)];
  const moves = new Map<string, readonly string[]>();
  const taken = new Set<string>();
  const stays = ({ path, words }: Part): boolean => nowBy.get(keyOf(path))?.words === words;
  const isFree = ({ path, words }: Part): boolean => !taken.has(keyOf(path)) && oldBy.get(keyOf(path))?.words !== words;
  const put = ({ path }: Part, to: Part): void => {
    moves.set(keyOf(path), to.path);
    taken.add(keyOf(to.path));
  };
  for (const part of old) {
    if (stays(part) || countWords(part.words) < LEAST_TO_MOVE) continue;
    const equal = now.filter((one) => one.words === part.words && isFree(one));
    // The parts of a part that was moved went with it.
    const above = moves.get(keyOf(part.path.slice(0, -1)));
    const to = equal.find(({ path }) => above !== undefined && keyOf(path.slice(0, -1)) === keyOf(above)) ?? equal[0];
    if (to !== undefined) put(part, to);
  }
  for (const part of old) {
    if (stays(part) || moves.has(keyOf(part.path)) || countWords(part.words) < LEAST_TO_MOVE) continue;
    const own = nowBy.get(keyOf(part.path));
    const least = Math.max(ALIKE, own === undefined ? 0 : alike(part.words, own.words) + MORE_ALIKE);
    const others = now.filter((one) => one.path.length === part.path.length && isFree(one));
    const to = mostAlike(part, others, least, oldBy);
    if (to !== undefined) put(part, to);
  }
  return moves;
}

/**
 * The first of the parts whose words are most like a part's, and more like them than like what stood there
 * before: that would be that part, changed.
 */
function mostAlike(
  part: Part,
  others: readonly Part[],
  least: number,
  oldBy: ReadonlyMap<string, Part>,
): Part | undefined {
  let best: { readonly part: Part; readonly share: number } | undefined;
  for (const one of others) {
    const home = oldBy.get(keyOf(one.path));
    const share = alike(part.words, one.words);
    if (share >= least && share > (best?.share ?? 0) && (home === undefined || alike(home.words, one.words) < share))
      best = { part: one, share };
  }
  return best?.part;
}

function countWords(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}

/** Share of the pairs of neighboring words that two texts have in common, 0 to 1 (Dice's coefficient). */
export function alike(a: string, b: string): number {
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)];
  if (Math.min(pairsA.size, pairsB.size) * 3 < Math.max(pairsA.size, pairsB.size)) return 0;
  let common = 0;
  for (const [pair, count] of pairsA) common += Math.min(count, pairsB.get(pair) ?? 0);
  const all = countWords(a) + countWords(b) - 2;
  return all <= 0 ? (a === b ? 1 : 0) : (2 * common) / all;
}

const kept = new Map<string, ReadonlyMap<string, number>>();
const MOST_KEPT = 600;

function pairsOf(text: string): ReadonlyMap<string, number> {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const words = text.toLowerCase().split(' ');
  const pairs = new Map<string, number>();
  for (let i = 1; i < words.length; i++) {
    const pair = `${words[i - 1] ?? ''} ${words[i] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  kept.set(text, pairs);
  return pairs;
}
