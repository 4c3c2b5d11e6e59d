const kept = new Map<string, string>();
/** A code has some sixty thousand words. */
const MOST_KEPT = 100_000;

/**
 * The stem of a folded English word: "limitations" and "limited" are "limit". M. F. Porter's algorithm
 * ("An algorithm for suffix stripping", Program 14 (1980) 130-137). Words with a digit stay as they are.
 */
export function stem(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const made = word.length < 3 || !/^[a-z]+$/.test(word) ? word : endings(doubles(plural(word)));
  kept.set(word, made);
  return made;
}

const VOWEL = /[aeiou]|(?<=[^aeiou])y/;

/** How many times a vowel is followed by a consonant: Porter's m. */
function measure(stemmed: string): number {
  const shape = stemmed
    .replace(/[aeiou]+|(?<=[^aeiou]|^)y/g, (match, at: number) => (match === 'y' && at === 0 ? 'c' : 'v'))
    .replace(/[^v]+/g, 'c')
    .replace(/v+/g, 'v');
  return shape.split('vc').length - 1;
}

function endsShort(word: string): boolean {
  return /[^aeiou][aeiouy][^aeiouwxy]$/.test(word);
}

function plural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function doubles(word: string): string {
  let cut = word;
  if (word.endsWith('eed')) cut = measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  else {
    const bare = word.endsWith('ed') ? word.slice(0, -2) : word.endsWith('ing') ? word.slice(0, -3) : undefined;
    if (bare !== undefined && VOWEL.test(bare)) {
      if (/(?:at|bl|iz)$/.test(bare)) cut = `${bare}e`;
      else if (/([^aeioulsz])\1$/.test(bare)) cut = bare.slice(0, -1);
      else cut = measure(bare) === 1 && endsShort(bare) ? `${bare}e` : bare;
    }
  }
  return cut.endsWith('y') && VOWEL.test(cut.slice(0, -1)) ? `${cut.slice(0, -1)}i` : cut;
}

const LONG: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
];
const MIDDLE: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const LAST = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'ion',
  'al',
  'er',
  'ic',
  'ou',
];

function replaced(word: string, list: readonly (readonly [string, string])[]): string {
  const found = list.find(([ending]) => word.endsWith(ending));
  if (found === undefined) return word;
  const bare = word.slice(0, -found[0].length);
  return measure(bare) > 0 ? bare + found[1] : word;
}

function endings(word: string): string {
  let cut = replaced(replaced(word, LONG), MIDDLE);
  const last = LAST.find((ending) => cut.endsWith(ending));
  if (last !== undefined) {
    const bare = cut.slice(0, -last.length);
    if (measure(bare) > 1 && (last !== 'ion' || /[st]$/.test(bare))) cut = bare;
  }
  if (cut.endsWith('e')) {
    const bare = cut.slice(0, -1);
    const m = measure(bare);
    if (m > 1 || (m === 1 && !endsShort(bare))) cut = bare;
  }
  return cut.endsWith('ll') && measure(cut) > 1 ? cut.slice(0, -1) : cut;
}
