import { addTo } from '../text/addTo';

/**
 * Changes of the code by acts passed since the edition, as facts read from the acts: which section,
 * which part, from which day. One tab-separated line a change: number, part, act, section of the act,
 * what, date, applicability, undoing act, mark.
 */
export type ChangeKind = 'amended' | 'repealed' | 'new';
export const CHANGE_KINDS: readonly ChangeKind[] = ['amended', 'repealed', 'new'];

/** What a section of an act does to one section of the code, or that it makes law which has no number yet. */
export interface ActChange {
  /** The section that it changes; "" for law that has no number in the code yet. */
  readonly number: string;
  /**
   * The part that it changes, as the act names it: "(a),(b)", "(c) to (g)", "part";
   * "" for all. Of new law: what it is about.
   */
  readonly part: string;
  /** "P.A. 26-32", "June Sp. Sess. P.A. 26-1". */
  readonly act: string;
  /** Section of the act: "1". */
  readonly section: string;
  readonly what: ChangeKind;
  /** ISO date from which it holds. */
  readonly effective: string;
  /** True where the date is that of the act's passage. */
  readonly fromPassage: boolean;
  /** "taxable years from 2026-01-01"; "" where the act says nothing of it. */
  readonly applies: string;
  /** The later act that repealed the act's section, "P.A. 26-100, § 68"; "" for none. Such a change never counts. */
  readonly undoneBy: string;
  /** True where a program read it from the act on this machine, and nobody has looked since. */
  readonly byProgram: boolean;
}

/** Stands in a line for a number that the law has not been given yet. */
export const NO_NUMBER = '-';
/** Last column of a line that a program made. */
const BY_PROGRAM = 'program';
/** Stands for a kind in a line of `undoneLine`. */
const UNDONE = 'undone';
const PASSAGE = ' passage';

/** One line of changes; undefined where it is none. Whether its numbers and dates exist, the build checks. */
export function parseChange(line: string): ActChange | undefined {
  const [number = '', part = '', act = '', section = '', what = '', date = '', applies = '', undoneBy = '', mark = ''] =
    line.split('\t');
  const kind = CHANGE_KINDS.find((one) => one === what);
  if (kind === undefined || act === '' || section === '') return undefined;
  const fromPassage = date.endsWith(PASSAGE);
  const effective = fromPassage ? date.slice(0, -PASSAGE.length) : date;
  return {
    number: number === NO_NUMBER ? '' : number,
    part,
    act,
    section,
    what: kind,
    effective,
    fromPassage,
    applies,
    undoneBy,
    byProgram: mark === BY_PROGRAM,
  };
}

/** The line that `parseChange` reads. */
export function changeLine(change: ActChange): string {
  const { number, part, act, section, what, effective, fromPassage, applies, undoneBy, byProgram } = change;
  const date = fromPassage ? effective + PASSAGE : effective;
  return [
    number === '' ? NO_NUMBER : number,
    part,
    act,
    section,
    what,
    date,
    applies,
    undoneBy,
    byProgram ? BY_PROGRAM : '',
  ].join('\t');
}

interface ChangesRead {
  readonly byNumber: ReadonlyMap<string, readonly ActChange[]>;
  readonly byAct: ReadonlyMap<string, readonly ActChange[]>;
}

/** The line that tells of a section of an act which another act repeals. */
export function undoneLine({
  act,
  section,
  by,
}: {
  readonly act: string;
  readonly section: string;
  readonly by: string;
}): string {
  return [NO_NUMBER, '', act, section, UNDONE, '', '', by, BY_PROGRAM].join('\t');
}

/** Changes of acts since the edition. The lines are read when the first of them is asked for. */
export class ActChanges {
  readonly #lines: () => string;
  readonly #readHere: string;
  #read: ChangesRead | undefined;

  /**
   * @param lines gives the lines, asked once at most
   * @param readHere lines that a program read on this machine; of an act that is among `lines` they count for nothing
   */
  constructor(lines: () => string, readHere = '') {
    this.#lines = lines;
    this.#readHere = readHere;
  }

  /** Changes of a section that no later act undid, by their dates. */
  of(number: string): readonly ActChange[] {
    return this.#all().byNumber.get(number) ?? NONE;
  }

  /** All changes by an act, undone ones too, in the order of its sections. @param act as the lines name it */
  by(act: string): readonly ActChange[] {
    return this.#all().byAct.get(act) ?? NONE;
  }

  /** Names of all acts. */
  acts(): readonly string[] {
    return [...this.#all().byAct.keys()];
  }

  /** Numbers whose section is repealed as a whole on a day. @param day ISO date */
  *repealedOn(day: string): Iterable<string> {
    for (const [number, changes] of this.#all().byNumber) if (repealOn(changes, day) !== undefined) yield number;
  }

  #all(): ChangesRead {
    if (this.#read !== undefined) return this.#read;
    const byNumber = new Map<string, ActChange[]>();
    const byAct = new Map<string, ActChange[]>();
    const known = changesIn(this.#lines());
    const acts = new Set(known.map(({ act }) => act));
    const undone = undoneIn(this.#readHere);
    for (const read of [...known, ...changesIn(this.#readHere).filter(({ act }) => !acts.has(act))]) {
      const by = read.undoneBy === '' ? undone.get(`${read.act} ${read.section}`) : undefined;
      const change = by === undefined ? read : { ...read, undoneBy: by };
      addTo(byAct, change.act, change);
      if (change.number !== '' && change.undoneBy === '') addTo(byNumber, change.number, change);
    }
    for (const changes of byNumber.values())
      changes.sort((a, b) => (a.effective < b.effective ? -1 : a.effective > b.effective ? 1 : 0));
    return (this.#read = { byNumber, byAct });
  }
}

const NONE: readonly ActChange[] = [];

function changesIn(lines: string): ActChange[] {
  return lines === '' ? [] : lines.split('\n').flatMap((line) => parseChange(line) ?? []);
}

/** Acts that undid sections of others, by act and section. */
function undoneIn(lines: string): ReadonlyMap<string, string> {
  const rows =
    lines === ''
      ? []
      : lines
          .split('\n')
          .map((line) => line.split('\t'))
          .filter((row) => row[4] === UNDONE);
  return new Map(rows.map(([, , act = '', section = '', , , , by = '']) => [`${act} ${section}`, by]));
}

/**
 * The repeal of the whole section that has come by a day; undefined where there is none.
 * @param changes by their dates
 */
export function repealOn(changes: readonly ActChange[], day: string): ActChange | undefined {
  return changes.find(({ what, part, effective }) => what === 'repealed' && part === '' && effective <= day);
}
