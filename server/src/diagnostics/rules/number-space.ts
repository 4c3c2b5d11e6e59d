import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { mentions } from '../mentions';
import { BLANK, replaceCharacters } from '../spelling';

/** A blank inside a number. A line's end is none: a wrapped line breaks where it must. */
export const numberSpace: Rule = {
  code: 'number-space', styles: null, severity: 'warning', onByDefault: true, ofForm: true,
  *check({ snapshot }) {
    for (const mention of mentions(snapshot)) {
      const written = snapshot.read(mention.span);
      if (/[\r\n]/.test(written)) continue;
      const edits = replaceCharacters(snapshot, mention.span, (c) => (BLANK.test(c) ? '' : c));
      if (edits.length === 0) continue;
      yield find(numberSpace, mention.span, `A section number has no space in it: ${mention.number}.`, {
        fixes: [formFix('Remove the space', ...edits)],
      });
    }
  },
};
