import { compareNumbers } from '../code/sectionKey';
import { longDate } from '../text/longDate';
import { stateWord } from './status';
import type { Section, SectionStatus, Statutes } from './statutes';

/**
 * A number of the code under which there is no law: repealed, or of which the code says no more than that it is none.
 */
export const GONE: ReadonlySet<SectionStatus> = new Set(['repealed', 'transferred or repealed', 'unknown', 'obsolete']);

const LETTERS = /[a-z]{1,3}$/;

/**
 * What stands for a number with a letter that the code prints only inside a range of law that is gone, "Secs. 46b-212
 * to 46b-213w": the plain number, or the first of the range. A letter at an end shows that there were such numbers.
 * @param number normal form, of no section of the catalogue
 */
export function goneAround(statutes: Statutes, number: string): Section | undefined {
  const plain = number.replace(LETTERS, '');
  if (plain === number) return undefined;
  return [plain, `${plain}a`]
    .map((near) => statutes.find(near))
    .find(
      (near) =>
        near?.printedRange != null &&
        /-\d+[a-z]/.test(near.printedRange) &&
        GONE.has(near.status) &&
        holds(near.printedRange, number),
    );
}

/** True for a number between the ends of one of the ranges that words name: "25-3b to 25-3d, 25-4 and 25-6". */
function holds(ranges: string, number: string): boolean {
  return ranges.split(/, | and /).some((range) => {
    const [first, last] = range.split(' to ');
    return (
      first !== undefined && last !== undefined && compareNumbers(first, number) < 0 && compareNumbers(number, last) < 0
    );
  });
}

/**
 * The plain number beside which one with a letter would stand, where it went out of the code in a range: of that the
 * code prints no numbers with letters but the ends.
 */
export function goneBeside(statutes: Statutes, number: string): Section | undefined {
  const plain = number.replace(LETTERS, '');
  const section = plain === number ? undefined : statutes.find(plain);
  return section?.inRange === true && section.status !== 'reserved' ? section : undefined;
}

/** "§ 46b-212h is within §§ 46b-212 to 46b-213w, which were repealed effective July 1, 2015", without an end. */
export function withinWords(number: string, { printedRange, status, effective }: Section): string {
  const day = effective === null ? '' : ` effective ${longDate(effective)}`;
  return `§ ${number} is within §§ ${printedRange ?? number}, which were ${stateWord(status)}${day}`;
}
