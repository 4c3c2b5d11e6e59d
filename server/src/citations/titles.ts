/**
 * The highest section number of each title, so that a bare number in a document that names no law can be told
 * from other law's. It is no catalogue: new sections are added at a title's end, and a number a little beyond
 * it passes. A test holds it against the facts.
 */
const HIGHEST: Readonly<Record<string, number>> = Object.fromEntries(
  (
    '1:500 2:150 3:131 4:289 5:280 6:76 7:623 8:452 9:760 10:550 11:89 12:872 13:249 14:399 15:232 16:359 17:675 18:107 19:626 20:691 21:121 22:457 23:103 24:8 25:238 26:317 27:274 28:33 29:453 30:118 31:901 ' +
    '32:781 33:2001 34:646 35:58 36:583 37:10 38:546 39:193 40:80 41:53 42:901 43:52 44:6 45:363 46:65 47:304 48:57 49:115 50:14 51:353 52:685 53:454 54:301 55:4 2c:21 4a:101 4b:136 4c:3 4d:100 4e:76 10a:263 ' +
    '13a:269 13b:415 16a:120 17a:899 17b:895 19a:920 21a:447 22a:905 36a:872 36b:80 38a:1093 42b:15 45a:788 46a:179 46b:621 47a:75 50a:203 53a:323'
  )
    .split(' ')
    .map((entry) => {
      const [title = '', highest = '0'] = entry.split(':');
      return [title, Number(highest)];
    }),
);

/** So far beyond a title's end a new section may stand. */
const SLACK = 25;
const UCC = /^42a-(?:[1-9]|1[0-2])[aA]?-\d{3,4}[a-z]?$/;
const TAIL = /^\d{1,4}[a-z]{0,3}$/;

/** True where the code has a title in which a section of this number may stand. @param number normal form */
export function couldStandInCode(number: string): boolean {
  const dash = number.indexOf('-');
  const highest = HIGHEST[number.slice(0, dash)];
  // Asked of every number of a document: the title is looked up before a pattern is tried.
  if (highest === undefined) return UCC.test(number);
  return TAIL.test(number.slice(dash + 1)) && Number.parseInt(number.slice(dash + 1), 10) <= highest + SLACK;
}

/** Titles of the code with a letter; no agreement and no book numbers its sections like that. */
export const OF_OUR_TITLE = /^(?:10a|13[ab]|16a|17[ab]|19a|21a|22a|36[ab]|38a|42a|45a|46[ab]|47a|53a)-/;

/** True for a number, in normal form, of such a title. */
export function isOfOurTitle(number: string): boolean {
  return OF_OUR_TITLE.test(number);
}

/** True for a number of a title that the code has. @param number normal form */
export function hasTitle(number: string): boolean {
  const title = number.slice(0, number.indexOf('-'));
  return title === '42a' || HIGHEST[title] !== undefined;
}

/** True for a number whose title has a letter as no title of the code has: "15a-1335". @param number normal form */
export function isOfNoTitle(number: string): boolean {
  const title = number.slice(0, number.indexOf('-'));
  return /[a-z]$/.test(title) && !hasTitle(number);
}
