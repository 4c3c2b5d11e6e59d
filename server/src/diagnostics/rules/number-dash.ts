import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { replaceCharacters } from '../typography';

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;

/** A number written with a dash or another hyphen for the plain one: it cannot be searched for and reads as a range. */
export const numberDash: Rule = {
  code: 'number-dash',
  styles: null,
  severity: 'information',
  onByDefault: true,
  ofForm: true,
  checkNumber(mention, _standing, { snapshot }, tell) {
    if (mention.isPlain) return;
    const edits = replaceCharacters(snapshot, mention.span, (c) => (DASHES.test(c) ? '-' : c));
    if (edits.length === 0) return;
    tell(
      find(numberDash, mention.span, `Use a plain hyphen in a section number: ${mention.number}.`, {
        fixes: () => [formFix('Change to a plain hyphen', ...edits)],
      }),
    );
  },
};
