import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { BLANK, replaceCharacters } from '../typography';

/** A blank inside a number. A line's end is none: a wrapped line breaks where it must. */
export const numberSpace: Rule = {
  code: 'number-space',
  styles: null,
  severity: 'warning',
  onByDefault: true,
  ofForm: true,
  checkNumber(mention, _standing, { snapshot }, tell) {
    if (mention.isPlain) return;
    const written = snapshot.read(mention.span);
    // The italic letters l of a copied text stand apart by themselves.
    if (/[\r\n]/.test(written) || /\d[ \u00a0]l{1,3}$/.test(written)) return;
    // The number of a bill's line or of a page stands within it too.
    const own = written.replace(/[^\da-z]/gi, '').toLowerCase();
    if (!mention.number.replaceAll('-', '').toLowerCase().endsWith(own)) return;
    const edits = replaceCharacters(snapshot, mention.span, (c) => (BLANK.test(c) ? '' : c));
    if (edits.length === 0) return;
    tell(
      find(numberSpace, mention.span, `Remove the space from the section number: ${mention.number}.`, {
        fixes: () => [formFix('Remove the space', ...edits)],
      }),
    );
  },
};
