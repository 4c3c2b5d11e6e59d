import { rewrite } from '../../styles/convert';
import { find, formFix } from '../find';
import type { Rule } from '../finding';

/** § in a bill or an act, where the word is always written. */
export const symbolInLegislation: Rule = {
  code: 'symbol-in-legislation', styles: ['legislative'], severity: 'warning', onByDefault: true, ofForm: true,
  *check({ snapshot }) {
    for (const citation of snapshot.reading.citations) {
      if (citation.sign?.form !== 'symbol' || (citation.kind !== 'full' && citation.kind !== 'short')) continue;
      const right = rewrite(citation, 'legislative', snapshot.prose);
      yield find(symbolInLegislation, citation.sign, 'Legislation writes the word “section”, not the sign.', {
        fixes: right === undefined ? [] : [formFix(`Change to “${right.text}”`, ...right.edits)],
      });
    }
  },
};
