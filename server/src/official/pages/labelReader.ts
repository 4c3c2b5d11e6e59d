import type { LabelPlace } from './labelPlaces';
import { RANK, type LabelReading, type LabelStyle } from './labels';

/**
 * What a label is: it goes on with a list, begins one, or is none of the section's.
 * Depths count the lists that are open.
 */
export interface LabelStep {
  readonly kind: 'list' | 'ignored';
  /** List that it stands in, 0 the outermost; those below it end. */
  readonly depth: number;
  /** True for the first label of a list. */
  readonly begins: boolean;
  /** True where the list is one more with the same labels in the same part: no citation can tell it from the first. */
  readonly again: boolean;
}

/** An open list: how its labels are written, and how far it has come. */
interface List {
  readonly style: LabelStyle;
  readonly ordinal: number;
  readonly where: LabelPlace['where'];
  /** True while it has one label only. */
  readonly alone: boolean;
  readonly again: boolean;
}

/** A reading of all labels so far; the cheaper, the likelier. */
interface Reading {
  readonly cost: number;
  readonly lists: readonly List[];
  readonly step: LabelStep | null;
  readonly before: Reading | null;
  /** True where another reading was as likely. */
  readonly doubtful: boolean;
}

/** Readings that are followed at a time: more change no section of the code. */
const MOST_READINGS = 24;
/** A reading that costs so much more than the best one never becomes the best. */
const HOPELESS = 9;
/** Readings whose costs differ by less are equally likely. */
const MARGIN = 0.5;

/** What speaks against a reading. Lists run on, and nest as (a) (1) (A) (i) (I); what departs from it costs. */
const COST = {
  begin: 1,
  beginHigher: 2,
  sameStyleOpen: 4,
  sameStyleBelow: 5,
  beside: 1,
  besideHead: 3,
  besideInline: 5,
  besideLower: 3,
  nextInline: 3,
  nextHead: 0.5,
  again: 3,
  skip: 3,
  skipInline: 9,
  odd: 9,
  oddInline: 12,
  ignore: 2.6,
  ignoreHead: 10,
  ignoreMaybe: 0,
  maybe: 1.2,
  alone: 2.5,
  aloneHead: 1.5,
  within: 1,
};

/**
 * Reads a section's labels as a whole: of all readings the one under which all lists run on.
 * @param places in order; @param restarts indices of places after a heading, where labels begin anew
 * @returns a step for each place, and whether another reading is as likely
 */
export function readLabels(
  places: readonly LabelPlace[],
  restarts: ReadonlySet<number>,
): { readonly steps: readonly LabelStep[]; readonly doubtful: boolean } {
  let readings: Reading[] = [{ cost: 0, lists: [], step: null, before: null, doubtful: false }];
  for (const [i, place] of places.entries()) {
    if (restarts.has(i))
      readings = best(
        readings.map((reading) => ({ ...reading, cost: reading.cost + endCost(reading.lists, 0), lists: [] })),
      );
    readings = best(readings.flatMap((reading) => follow(reading, place)));
  }
  const ended = readings
    .map((reading) => ({ ...reading, cost: reading.cost + endCost(reading.lists, 0) }))
    .sort((a, b) => a.cost - b.cost);
  const [first, second] = ended;
  const steps: LabelStep[] = [];
  for (let reading: Reading | null | undefined = first; reading?.step != null; reading = reading.before)
    steps.push(reading.step);
  return {
    steps: steps.reverse(),
    doubtful: first?.doubtful === true || (second !== undefined && second.cost - (first?.cost ?? 0) < MARGIN),
  };
}

/** The likeliest readings, one for each state of the open lists. */
function best(readings: readonly Reading[]): Reading[] {
  const kept = new Map<string, Reading>();
  for (const reading of readings) {
    const key = reading.lists
      .map(
        ({ style, ordinal, alone, again, where }) => `${style}${ordinal}${alone ? '!' : ''}${again ? '+' : ''}${where}`,
      )
      .join(' ');
    const other = kept.get(key);
    if (other === undefined) kept.set(key, reading);
    else {
      const [winner, loser] = reading.cost < other.cost ? [reading, other] : [other, reading];
      kept.set(key, loser.cost - winner.cost < MARGIN ? { ...winner, doubtful: true } : winner);
    }
  }
  const sorted = [...kept.values()].sort((a, b) => a.cost - b.cost);
  const limit = (sorted[0]?.cost ?? 0) + HOPELESS;
  return sorted.slice(0, MOST_READINGS).filter(({ cost }) => cost <= limit);
}

/** All ways to go on with a place. */
function follow(reading: Reading, place: LabelPlace): Reading[] {
  const found: Reading[] = [];
  const add = (cost: number, step: LabelStep, lists: readonly List[]): void => {
    found.push({
      cost: reading.cost + cost + (place.maybe && step.kind === 'list' ? COST.maybe : 0),
      lists,
      step,
      before: reading,
      doubtful: reading.doubtful,
    });
  };
  const head = place.where === 'head';
  add(
    head ? COST.ignoreHead : place.maybe ? COST.ignoreMaybe : COST.ignore,
    { kind: 'ignored', depth: 0, begins: false, again: false },
    reading.lists,
  );
  for (const label of place.readings) {
    for (const [depth, list] of reading.lists.entries()) {
      if (list.style !== label.style) continue;
      const cost = goOnCost(list, label, place);
      if (cost === null) continue;
      const lists = [
        ...reading.lists.slice(0, depth),
        { ...list, ordinal: label.ordinal + place.more, alone: false, where: whereOf(list, place) },
      ];
      add(cost + endCost(reading.lists, depth + 1), { kind: 'list', depth, begins: false, again: list.again }, lists);
    }
    if (label.ordinal === 1) begin(reading, place, label, add);
    else {
      const list: List = {
        style: label.style,
        ordinal: label.ordinal + place.more,
        where: place.where,
        alone: true,
        again: false,
      };
      add(
        (head ? COST.odd : COST.oddInline) + nestCost(reading.lists, label),
        { kind: 'list', depth: reading.lists.length, begins: true, again: false },
        [...reading.lists, list],
      );
    }
  }
  return found;
}

/** A list that goes on in running text does so from then on. */
function whereOf(list: List, { where }: LabelPlace): LabelPlace['where'] {
  return where === 'head' ? 'head' : list.where === 'head' ? 'inline' : list.where;
}

/** Going on with an open list; null where the label does not follow its last. */
function goOnCost(list: List, { ordinal }: LabelReading, { where }: LabelPlace): number | null {
  const gap = ordinal - list.ordinal - 1;
  if (gap < 0) return null;
  const moved =
    list.where === 'head' && where !== 'head'
      ? COST.nextInline
      : list.where === 'inline' && where === 'head'
        ? COST.nextHead
        : 0;
  if (gap === 0) return moved;
  // A number left out: its part was repealed, or the letter is not used.
  return moved + (where === 'head' ? COST.skip : COST.skipInline) + Math.min(gap, 20) * 0.1;
}

type Add = (cost: number, step: LabelStep, lists: readonly List[]) => void;

/** A first label opens a list in the last part, beside open lists, or once more in the same part. */
function begin(reading: Reading, place: LabelPlace, label: LabelReading, add: Add): void {
  const { lists } = reading;
  const list: List = { style: label.style, ordinal: 1 + place.more, where: place.where, alone: true, again: false };
  const below = lists.at(-1)?.again === true;
  const last = lists.at(-1);
  // A single label that is parted in its turn is one: "if (1) x: (A) y, or (B) z".
  const within = last?.alone === true && RANK[label.style] === RANK[last.style] + 1;
  const above = within ? [...lists.slice(0, -1), { ...last, alone: false }] : lists;
  add(
    COST.begin + nestCost(lists, label) + (within ? COST.within : 0),
    { kind: 'list', depth: lists.length, begins: true, again: below },
    [...above, { ...list, again: below }],
  );
  for (const [depth, open] of lists.entries()) {
    const ended = endCost(lists, depth);
    if (open.style === label.style) {
      // Labels that begin once more at the margin do so after words that part them.
      add(COST.again + ended, { kind: 'list', depth, begins: true, again: true }, [
        ...lists.slice(0, depth),
        { ...list, again: true },
      ]);
      continue;
    }
    const lower = RANK[label.style] > RANK[open.style] ? COST.besideLower : 0;
    const inline = place.where !== 'head' ? COST.besideInline : open.where === 'head' ? COST.besideHead : COST.beside;
    const again = lists[depth - 1]?.again === true;
    add(
      COST.begin + lower + inline + ended + nestCost(lists.slice(0, depth), label),
      { kind: 'list', depth, begins: true, again },
      [...lists.slice(0, depth), { ...list, again }],
    );
  }
}

/** A list within others is written in a lower style, and in one that none of them has. */
function nestCost(lists: readonly List[], { style }: LabelReading): number {
  const last = lists.at(-1);
  if (last === undefined) return 0;
  if (last.style === style) return COST.sameStyleBelow;
  return (
    (RANK[style] < RANK[last.style] ? COST.beginHigher : 0) +
    (lists.some((list) => list.style === style) ? COST.sameStyleOpen : 0)
  );
}

/** Lists of one label are seldom lists. */
function endCost(lists: readonly List[], from: number): number {
  return lists
    .slice(from)
    .reduce(
      (sum, { alone, where, again }) => sum + (!alone || again ? 0 : where === 'head' ? COST.aloneHead : COST.alone),
      0,
    );
}
