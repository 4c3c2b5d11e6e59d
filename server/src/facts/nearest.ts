/** Slips of the key that writers of section numbers make, dearest last; what costs less comes first. */
const COST = {
  lookAlike: 1,
  letterCase: 1,
  swapped: 2,
  doubled: 2,
  endLetter: 3,
  titleLetter: 4,
  missing: 5,
  extra: 5,
  wrong: 6,
  tail: 7,
} as const;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const LOOK_ALIKE: Readonly<Record<string, string>> = { '1': 'l', l: '1', i: '1', '0': 'o', o: '0', '5': 's', s: '5' };
const LONGEST = 20;

/**
 * Spellings one slip away from a number, with what each slip costs. Not all are numbers.
 * @returns from spelling to the least cost
 */
export function slips(number: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (number.length > LONGEST) return found;
  const add = (spelling: string, cost: number): void => {
    if (spelling !== number && cost < (found.get(spelling) ?? Infinity)) found.set(spelling, cost);
  };
  // 42a-2a-101 for 42a-2A-101.
  add(number.replace(/^42a-(\d+)a-/, '42a-$1A-'), COST.letterCase);
  addMistyped(number, add);
  // A key held too long: 53a-7000 for 53a-70.
  if (/-\d+$/.test(number)) add(number.slice(0, -2), COST.tail);
  addMissing(number, add);
  return found;
}

type Add = (spelling: string, cost: number) => void;

/** A character is another, is swapped with the next, or is one too many. */
function addMistyped(number: string, add: Add): void {
  const hyphen = number.indexOf('-');
  for (let i = 0; i < number.length; i++) {
    const [before, c, after] = [number.slice(0, i), number.charAt(i), number.slice(i + 1)];
    const alike = LOOK_ALIKE[c];
    if (alike !== undefined) add(before + alike + after, COST.lookAlike);
    const next = after.charAt(0);
    if (next !== '' && next !== c) add(before + next + c + after.slice(1), COST.swapped);
    const repeats = next === c || before.endsWith(c);
    if (c !== '-')
      add(before + after, repeats ? COST.doubled : isLetter(c) ? letterCost(i, hyphen, number.length) : COST.extra);
    for (const other of isLetter(c) ? LETTERS : c === '-' ? '' : DIGITS) {
      add(before + other + after, isLetter(c) ? letterCost(i, hyphen, number.length) : COST.wrong);
    }
  }
}

/** A character is left out: any digit, and a letter where one may stand. */
function addMissing(number: string, add: Add): void {
  const hyphen = number.indexOf('-');
  for (let i = 0; i <= number.length; i++) {
    const [before, after] = [number.slice(0, i), number.slice(i)];
    for (const digit of DIGITS) {
      add(before + digit + after, before.endsWith(digit) || after.startsWith(digit) ? COST.doubled : COST.missing);
    }
    if (i !== hyphen && i !== number.length && !isLetter(number.charAt(i - 1)) && !isLetter(number.charAt(i))) continue;
    for (const letter of LETTERS) {
      add(
        before + letter + after,
        before.endsWith(letter) ? COST.doubled : i === hyphen ? COST.titleLetter : COST.endLetter,
      );
    }
  }
}

/** A letter of the title is seldom the slip; one at the end often. */
function letterCost(at: number, hyphen: number, length: number): number {
  return at < hyphen ? COST.titleLetter : at === length - 1 ? COST.endLetter : COST.wrong;
}

function isLetter(c: string): boolean {
  return c >= 'a' && c <= 'z';
}
