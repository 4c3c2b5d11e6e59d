import { compareNumbers } from '../code/sectionKey';
import type { NumberRange, Section, SectionStatus, Successor } from './statutes';

/** What became of a number, as words after "was" or in brackets. */
export function stateWord(status: SectionStatus): string {
  return status === 'unknown' ? 'transferred, repealed or made obsolete' : status;
}

/**
 * True where an official page and the facts contradict each other on a number. A page that leaves open which of two
 * fates it was agrees with either: the headings of current sections ("Formerly Sec. ...") may tell which.
 */
export function saysOtherwise(official: SectionStatus, known: SectionStatus): boolean {
  if (official === 'transferred or repealed')
    return known !== 'transferred' && known !== 'repealed' && known !== official;
  if (official === 'unknown') return known === 'in force' || known === 'reserved';
  return official !== known;
}

/**
 * Last calendar year in a part of which a repealed section was the law; undefined where the day of its repeal is not
 * known: an act may take effect years after its passage.
 */
export function lastYearOfLaw({ status, effective }: Pick<Section, 'status' | 'effective'>): number | undefined {
  if (status !== 'repealed' || effective === null) return undefined;
  return Number(effective.slice(0, 4)) - (effective.endsWith('-01-01') ? 1 : 0);
}

/** The numbers and ranges of a successor, in code order. */
export function successorRanges({ numbers, through, more = [] }: Successor): readonly NumberRange[] {
  const [first = ''] = numbers;
  if (through === null) return numbers.map((number) => ({ first: number, through: null }));
  return [{ first, through }, ...more].sort((a, b) => compareNumbers(a.first, b.first));
}

/** "36-564 to 36-568", or the one number. */
export function rangeWords({ first, through }: NumberRange): string {
  return through === null ? first : `${first} to ${through}`;
}
