import type { Snapshot } from '../analysis/snapshot';
import { asRead } from '../citations/movedCitation';

/** How often a document writes §, and what it does without. */

/** True where a document never writes §, and cites the code by name at least so often: then it is no slip. */
export function doesWithoutSymbol(snapshot: Snapshot, least = 2): boolean {
  const { signs, named } = snapshot.kept(findHabit);
  return signs === 0 && named >= least;
}

/** How federal law is cited where the sign is gone: everybody else writes "42 U.S.C. § 1983". */
const FEDERAL_WITHOUT = /\bU\. ?S\. ?C\.(?: ?A\.)?\s+\d/g;
/** So often it is no slip. */
const LOST = 2;

/** True for a text that lost its signs on the way here: none is left, and those of federal law are missing too. */
export function lostItsSymbols(snapshot: Snapshot): boolean {
  return snapshot.kept(findLoss);
}

function findLoss({ prose: { text } }: Snapshot): boolean {
  return !text.includes('§') && (text.match(FEDERAL_WITHOUT)?.length ?? 0) >= LOST;
}

/** So many citations without a sign are a habit where they are the most. */
const HABIT = 3;

/** True where a document cites the code without a sign more often than with §. */
export function isMostlyWithoutSymbol(snapshot: Snapshot): boolean {
  const { signs, bare } = snapshot.kept(findHabit);
  return bare >= HABIT && bare > signs;
}

/** True where no citation that names the code has a sign, or a word for it: with the name the writer needs none. */
export function namesWithoutSign(snapshot: Snapshot): boolean {
  const { named, bare } = snapshot.kept(findHabit);
  return named === bare;
}

interface Habit {
  /** Citations with §. */
  readonly signs: number;
  /** How many name the code, and how many of them have no sign and no word for it. */
  readonly named: number;
  readonly bare: number;
}

function findHabit({ reading }: Snapshot): Habit {
  let [signs, named, bare] = [0, 0, 0];
  for (const citation of reading.citations) {
    const { name, sign, sections } = asRead(citation);
    if (sign?.form === 'symbol') signs++;
    if (name === null) continue;
    named++;
    if (sign === null && sections.length > 0) bare++;
  }
  return { signs, named, bare };
}
