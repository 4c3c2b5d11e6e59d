import fs from 'node:fs';
import path from 'node:path';
import type { ActReading } from '../server/src/official/pages/leadSentences';
import type { ActChange } from '../server/src/facts/actChanges';
import { ACT_COLUMNS, UNDONE_COLUMNS } from './actFiles.mjs';
import type { Facts } from './readFacts.mjs';

/** An act as a program read it. */
export interface ReadAct extends Pick<ActReading, 'changes' | 'undoes' | 'problems'> {
  readonly act: string;
  /** "2027 regular session". */
  readonly session: string;
}

export interface ActComparison {
  /** What is different, in lines. */
  readonly report: string;
  /** Changed files by their name below `data/`, with their new text. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Compares acts with the lines of `acts/`: of an act that has lines it says what differs and leaves them alone; the
 * lines of one that has none are added. Writes nothing.
 * @param root folder of the facts
 * @param read acts in the order of the list
 * @param month in which they were read: "2027-06"
 */
export function compareActs(
  root: string,
  read: readonly ReadAct[],
  facts: Pick<Facts, 'changes' | 'edition'>,
  month: string,
): ActComparison {
  const known = grouped(facts.changes, ({ act }) => act);
  const lines: string[] = [];
  let [same, total] = [0, 0];
  for (const { act, changes, problems } of read) {
    for (const problem of problems) lines.push(`${act}, ${problem}`);
    const before = known.get(act);
    if (before === undefined) continue;
    const [here, there] = [new Set(before.map(factOf)), new Set(changes.map(factOf))];
    total += new Set([...here, ...there]).size;
    same += [...here].filter((fact) => there.has(fact)).length;
    for (const fact of there) if (!here.has(fact)) lines.push(`${act}, ${fact}: read by program only`);
    for (const fact of here) if (!there.has(fact)) lines.push(`${act}, ${fact}: in the file only`);
  }
  const fresh = read.filter(({ act }) => !known.has(act) && !isThrough(act, facts.edition));
  const files = filesOf(root, fresh, facts, month);
  const head = [
    `${read.length} acts were read.`,
    ...(total > 0 ? [`Of ${total} changes by acts that are in the files, ${same} agree.`] : []),
    ...(fresh.length > 0 ? [`${fresh.length} acts are new.`] : []),
  ];
  return { report: `${[...head, ...lines].join('\n')}\n`, files };
}

/** "§ 3: 1-1 (a) amended 2027-10-01"; what new law is about, each reader says in words of its own. */
function factOf({ section, number, part, what, effective }: ActChange): string {
  return `§ ${section}: ${number === '' ? 'new law' : `${number}${part === '' ? '' : ` ${part}`}`} ${what} ${effective}`;
}

function isThrough(act: string, { acts }: Facts['edition']): boolean {
  return acts !== null && headOf(act) === headOf(acts.through) && numberOf(act) <= numberOf(acts.through);
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function headOf(act: string): string {
  return act.slice(0, act.lastIndexOf('-'));
}

function numberOf(act: string): number {
  return Number(act.slice(act.lastIndexOf('-') + 1));
}

function filesOf(
  root: string,
  fresh: readonly ReadAct[],
  { edition }: Pick<Facts, 'edition'>,
  month: string,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [year, acts] of grouped(fresh, ({ session }) => session.slice(0, 4))) {
    const rows = acts.flatMap(({ changes }) =>
      changes.map(({ number, part, act, section, what, effective, fromPassage, applies }) => [
        number === '' ? '-' : number,
        part,
        act,
        section,
        what,
        fromPassage ? `${effective} passage` : effective,
        applies,
      ]),
    );
    files.set(`acts/${year}.tsv`, joined(root, `acts/${year}.tsv`, ACT_COLUMNS, rows));
  }
  const undone = fresh.flatMap(({ undoes }) => undoes.map(({ act, section, by }) => [act, section, by]));
  if (undone.length > 0) files.set('acts/undone.tsv', joined(root, 'acts/undone.tsv', UNDONE_COLUMNS, undone));
  const last = fresh.at(-1);
  if (last !== undefined)
    files.set(
      'edition.json',
      `${JSON.stringify({ ...edition, acts: { through: last.act, session: last.session, read: month } }, null, 2)}\n`,
    );
  return files;
}

/** The file's lines, its head where it is new, and after them others. */
function joined(root: string, name: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const file = path.join(root, name);
  const before = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : `${columns.join('\t')}\n`;
  return before + rows.map((row) => `${row.join('\t')}\n`).join('');
}
