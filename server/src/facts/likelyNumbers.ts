import type { Section, Statutes } from './statutes';

/** Any hyphen, and what is written for one. */
const SEPARATORS = /[-\u2010-\u2015\u2212\u00ad\ufe63\uff0d./:_·\s()]+/;
const TITLE = /^[1-9]\d?[a-z]?$/;
const REST = /^[1-9]\d{0,3}[a-z]{0,3}$/;
/** Digits by the letters that are taken for them. */
const DIGITS: Readonly<Record<string, string>> = { l: '1', i: '1', '|': '1', o: '0', s: '5' };
/** Each letter that may be a digit is tried as both; of more than so many, all are digits. */
const MOST_LETTERS = 5;

/** Title, letter or article, and number: "53-a-70", "42a-2-101". */
const MOST_PARTS = 3;

/**
 * Sections that may be meant by what has none of the forms of the code's numbers: "53-a-70" and "53a70" are 53a-70,
 * "1234" may be 12-34 or 1-234, "53a-l92a" is 53a-192a. Only what exists, most likely first.
 * @param written as it stands in the document
 * @param most at most so many
 */
export function likelyNumbers(statutes: Statutes, written: string, most: number): readonly Section[] {
  // "§ 42a" names a title, and no section of it rather than another.
  if (/^\d{1,2}[a-z]-?$/i.test(written)) return [];
  // "42-11-a-110q": of so many parts nobody can tell.
  if (partsOf(written).length > MOST_PARTS) return [];
  const found = new Map<string, Section>();
  const take = (number: string): void => {
    const section = statutes.find(number);
    if (section !== undefined && section.status !== 'reserved' && !found.has(number)) found.set(number, section);
  };
  const all = spellings(written);
  for (const spelling of all) for (const number of numbersOf(spelling)) take(number);
  // Nothing is spelled by its signs: one key more may have slipped.
  const [title = '', rest = ''] = partsOf(all[0] ?? '');
  // "221-359": a figure in the place of the title's letter, or one too many.
  if (/^\d{3}$/.test(title)) for (const letter of ['a', 'b', '']) take(`${title.slice(0, 2)}${letter}-${rest}`);
  if (found.size === 0 && REST.test(rest))
    for (const section of statutes.nearest(`${title}-${rest}`, most)) take(section.number);
  return [...found.values()].slice(0, most);
}

function partsOf(spelling: string): string[] {
  return spelling.split(SEPARATORS).flatMap((part) => (part === '' ? [] : [part.replace(/^0+(?=\d)/, '')]));
}

/** The same in lower case with letters as digits, most digits first. */
function spellings(written: string): string[] {
  const letters = written.toLowerCase().split('');
  const places = letters.flatMap((letter, k) => (DIGITS[letter] === undefined ? [] : [k]));
  const choices = places.length > MOST_LETTERS ? 1 : 2 ** places.length;
  const made = new Set<string>();
  for (let choice = 0; choice < choices; choice++) {
    // The last letter is the first to stay one: "53a-ll7l" is 53a-117l.
    made.add(
      letters
        .map((letter, k) => {
          const bit = places.length - 1 - places.indexOf(k);
          return places.includes(k) && (choice >> bit) % 2 === 0 ? (DIGITS[letter] ?? letter) : letter;
        })
        .join(''),
    );
  }
  return [...made];
}

/** Numbers of the code's form that a spelling makes, with the hyphen where one stands, or anywhere where none does. */
function* numbersOf(spelling: string): Generator<string> {
  const parts = partsOf(spelling);
  for (let k = 1; k < parts.length; k++) yield `${parts.slice(0, k).join('')}-${parts.slice(k).join('')}`;
  if (parts.length > 2) yield parts.slice(0, 2).join('-');
  const whole = parts.join('');
  if (/\d-[\da-z]/.test(spelling)) return;
  for (let length = 3; length > 0; length--) {
    const [title, rest] = [whole.slice(0, length), whole.slice(length)];
    if (TITLE.test(title) && REST.test(rest)) yield `${title}-${rest}`;
  }
}
