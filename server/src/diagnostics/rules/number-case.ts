import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { isBare } from '../otherNumbers';
import { isGone } from '../standing';
import { replaceCharacters } from '../typography';

/**
 * Capitals in a number. The code has none but the A of articles 2A and 4A of title 42a, and keeps those. Silent in a
 * line or a sentence set in capitals throughout, where they are the typesetter's.
 */
export const numberCase: Rule = {
  code: 'number-case',
  styles: null,
  severity: 'warning',
  onByDefault: true,
  ofForm: true,
  checkNumber(mention, standing, { snapshot }, tell) {
    // Of a number that there is not, or not any more, other rules speak; in title 42a the article's letter is wrong by
    // itself.
    if (
      mention.isPlain ||
      isGone(standing) ||
      (standing.is === 'letter-l' && isBare(mention.citation)) ||
      (standing.is === 'unknown' && !mention.number.startsWith('42a-'))
    )
      return;
    const written = snapshot.read(mention.span);
    const right = rightCase(written, mention.number);
    if (
      right === undefined ||
      right === written ||
      inCapitals(snapshot.prose.text, snapshot.prose.toProse(mention.span.start))
    )
      return;
    tell(
      find(numberCase, mention.span, `The code writes this number ${mention.number}.`, {
        fixes: () => [
          formFix(
            `Change to ${mention.number}`,
            ...replaceCharacters(snapshot, mention.span, (_c, i) => right[i] ?? ''),
          ),
        ],
      }),
    );
  },
};

/** The written number in the case of its normal form, all else as written; undefined where they do not go together. */
function rightCase(written: string, number: string): string | undefined {
  const own = written.replace(/[^\da-z]/gi, '');
  // An elided number lacks its beginning.
  const right = number.replaceAll('-', '').slice(-own.length);
  if (own.toLowerCase() !== right.toLowerCase()) return undefined;
  let at = 0;
  return written.replace(/[\da-z]/gi, () => right.charAt(at++));
}

/** A word before a number that nobody writes in capitals but where all is. */
const IN_CAPITALS = /\b(?:SECTIONS?|AND|OR)[\s§]{1,4}$/;

/** True in a sentence in capitals, or in a line of several words, all of them in capitals. */
function inCapitals(text: string, at: number): boolean {
  if (IN_CAPITALS.test(text.slice(Math.max(0, at - 14), at))) return true;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const words = text.slice(start, end < 0 ? text.length : end).match(/[a-z]{3,}/gi) ?? [];
  return words.length > 1 && words.every((word) => word === word.toUpperCase());
}
