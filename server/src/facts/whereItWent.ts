import type { Section, Statutes } from './statutes';

/** What became of a transferred section in the end: its new number may have been transferred too, or repealed. */
export interface Journey {
  /** The numbers that it bore one after the other, the last one included: 17a-306, 17a-854. */
  readonly numbers: readonly string[];
  /** The section at the last of them; undefined where the facts have no such number. */
  readonly end: Section | undefined;
}

/** So often no section was transferred; facts that lead in a circle end there. */
const MOST = 8;

/** @returns undefined where a section was not transferred, or to several numbers, or the code does not say where */
export function whereItWent(section: Section, statutes: Statutes): Journey | undefined {
  const numbers: string[] = [];
  let end: Section | undefined = section;
  while (end?.status === 'transferred' && numbers.length < MOST) {
    const next = soleSuccessor(end);
    if (next === undefined) break;
    numbers.push(next);
    end = statutes.find(next);
  }
  return numbers.length === 0 ? undefined : { numbers, end };
}

function soleSuccessor({ successor }: Section): string | undefined {
  return successor?.numbers.length === 1 && successor.through === null ? successor.numbers[0] : undefined;
}
