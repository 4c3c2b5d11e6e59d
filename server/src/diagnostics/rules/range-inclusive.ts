import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { rangesOf } from '../ranges';
import { around } from '../typography';

/** A range in legislation without ", inclusive". The commas before and after the word belong to it. */
const LABEL = /^\s{0,4}\((?:[a-z]|\d{1,3}|[ivx]{2,4})\)/i;

export const rangeInclusive: Rule = {
  code: 'range-inclusive',
  styles: ['legislative'],
  severity: 'information',
  onByDefault: true,
  whereStyleIsChosen: true,
  ofForm: true,
  kinds: ['full', 'short', 'prose'],
  checkCitation(citation, { snapshot }, tell) {
    if (citation.sign === null || citation.sign.form === 'symbol') return;
    for (const { first, last } of rangesOf(citation)) {
      const { after } = around(snapshot, last, 36);
      if (/^(?:\s{0,2},\s{0,20}|\s{1,20})inclusive\b/i.test(after)) continue;
      const newText = /^\s{1,4}[a-z(]/i.test(after) ? ', inclusive,' : ', inclusive';
      tell(
        find(
          rangeInclusive,
          { start: first.start, end: last.end },
          'Add “, inclusive” after a range of sections in legislation.',
          {
            // Labels of the last section would be torn from it.
            fixes: () =>
              LABEL.test(after) ? [] : [formFix('Add “, inclusive”', { start: last.end, end: last.end, newText })],
          },
        ),
      );
    }
  },
};
