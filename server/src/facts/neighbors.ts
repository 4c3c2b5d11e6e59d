import type { NumberIndex } from './numberIndex';

/**
 * So far apart two numbers of a title may be counted for one to be meant by the
 * other: § 53a-323 is not meant by § 53a-7000.
 */
const NEAR = 10;

/**
 * Numbers around the place where a number would stand, within its title and near it, the one before it first.
 * @param most so many are looked at
 * @param counts false for a number that is passed over
 * @returns their places in the index
 */
export function neighbors(
  numbers: NumberIndex,
  number: string,
  most: number,
  counts: (index: number) => boolean,
): number[] {
  const place = numbers.placeOf(number);
  const hyphen = number.lastIndexOf('-');
  const [start, end] = numbers.seriesRange(number.slice(0, Math.max(0, hyphen))) ?? [0, 0];
  const found: number[] = [];
  for (let before = place - 1, after = place; found.length < most && (before >= start || after < end);) {
    while (before >= start && !counts(before)) before--;
    if (before >= start) found.push(before--);
    while (after < end && (!counts(after) || numbers.numberAt(after) === number)) after++;
    if (after < end) found.push(after++);
  }
  return found.filter((index) => Math.abs(countOf(numbers.numberAt(index)) - countOf(number)) <= NEAR);
}

/** What a number counts in its title: 70 in "53a-70b". */
function countOf(number: string): number {
  return Number.parseInt(number.slice(number.lastIndexOf('-') + 1), 10);
}
