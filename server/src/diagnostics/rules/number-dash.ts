import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { replaceCharacters } from '../typography';

/** Dashes, an underline, and what a dash begins with where it was read in a wrong code page. */
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D_\u0096\u0097â]/;
/** What such a dash goes on with. */
const REST = /[\u0080-\u0095€‘’“”•]/;

function plain(c: string): string {
  return DASHES.test(c) ? '-' : REST.test(c) ? '' : c;
}

/** A number written with a dash or another hyphen for the plain one: it cannot be searched for and reads as a range. */
export const numberDash: Rule = {
  code: 'number-dash',
  styles: null,
  severity: 'information',
  onByDefault: true,
  ofForm: true,
  checkNumber(mention, _standing, { snapshot }, tell) {
    if (mention.isPlain) return;
    const edits = replaceCharacters(snapshot, mention.span, plain);
    if (edits.length === 0) return;
    tell(
      find(numberDash, mention.span, `Use a plain hyphen in a section number: ${mention.number}.`, {
        fixes: () => [formFix('Change to a plain hyphen', ...edits)],
      }),
    );
  },
};
