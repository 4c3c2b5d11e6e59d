/** So far back the head of a page and the foot of the one before are looked for. */
const REACH = 300;

/** A page's number, or the name of the journal: no sentence has a line of its own for them. */
const OF_PAGE =
  /^(?:[-–—]\s?)?(?:page\s?)?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?(?:\s?[-–—])?$|CONNECTICUT\s?LAW\s?JOURNAL/i;
/** What stands beside them: the report's own citation, and the name of the case. */
const BESIDE = /^\d{1,3} ?Conn\. ?(?:App\.)?[\d\s,]*$|^[A-Z].{0,60}v\.\s?[A-Z].{0,60}$|^In re .{1,60}$/;
const ENDS_SENTENCE = /[.?!:;][”"’)\]]{0,3}\d{0,2}$/;

/**
 * True where a line begins at `at` that goes on with a sentence of the page before, whose foot or head stands between:
 * "Although General Statutes", "Page 9", "State v. Hale", "§ 54-82t".
 */
export function goesOnFromPageBefore(text: string, at: number): boolean {
  const lines = text.slice(Math.max(0, at - REACH), at).split('\n');
  if (lines.length < 3 || lines.pop()?.trim() !== '') return false;
  let isOfPage = false;
  for (const line of lines.reverse()) {
    const words = line.trim();
    if (OF_PAGE.test(words)) isOfPage = true;
    else if (words !== '' && !BESIDE.test(words)) return isOfPage && !ENDS_SENTENCE.test(words);
  }
  return false;
}
