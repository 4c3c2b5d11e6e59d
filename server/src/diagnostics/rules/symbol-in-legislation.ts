import { convert } from '../../styles/convert';
import { find, formFix } from '../find';
import type { Rule } from '../finding';

/** § in a bill or an act, where the word is always written. */
export const symbolInLegislation: Rule = {
  code: 'symbol-in-legislation', styles: ['legislative'], severity: 'warning', onByDefault: true, ofForm: true,
  *check({ snapshot }) {
    for (const citation of snapshot.reading.citations) {
      if (citation.sign?.form !== 'symbol' || (citation.kind !== 'full' && citation.kind !== 'short')) continue;
      const edit = convert(citation, 'legislative', snapshot.text);
      yield find(symbolInLegislation, citation.sign, 'Legislation writes the word “section”, not the sign.', {
        fixes: edit === undefined ? [] : [formFix(`Change to “${edit.newText}”`, edit)],
      });
    }
  },
};
