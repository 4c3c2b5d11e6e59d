import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { around } from '../spelling';

/** A range in legislation without ", inclusive". The commas before and behind the word belong to it. */
export const rangeInclusive: Rule = {
  code: 'range-inclusive', styles: ['legislative'], severity: 'information', onByDefault: true, ofForm: true,
  kinds: ['full', 'short', 'prose'],
  checkCitation(citation, { snapshot }, tell) {
    if (citation.sign === null || citation.sign.form === 'symbol') return;
    for (const { through, throughSpan, numberSpan } of citation.sections) {
      if (through === null || throughSpan === null || numberSpan === null) continue;
      const { after } = around(snapshot, throughSpan, 16);
      if (/^,?\s{1,4}inclusive\b/i.test(after)) continue;
      const newText = /^\s{1,4}[a-z(]/i.test(after) ? ', inclusive,' : ', inclusive';
      tell(find(rangeInclusive, { start: numberSpan.start, end: throughSpan.end }, 'In legislation a range of sections is followed by “, inclusive”.', {
        fixes: () => [formFix('Add “, inclusive”', { start: throughSpan.end, end: throughSpan.end, newText })],
      }));
    }
  },
};
