import { find } from '../find';
import type { Rule } from '../finding';
import { legislativeFix } from '../legislativeFix';

/** § in a bill or an act, where the word is always written. */
export const symbolInLegislation: Rule = {
  code: 'symbol-in-legislation',
  styles: ['legislative'],
  severity: 'warning',
  onByDefault: true,
  ofForm: true,
  kinds: ['full', 'short'],
  checkCitation(citation, { snapshot }, tell) {
    if (citation.sign?.form !== 'symbol') return;
    tell(
      find(symbolInLegislation, citation.sign, 'Write the word “section” in legislation, not the symbol.', {
        fixes: () => legislativeFix(citation, snapshot.prose),
      }),
    );
  },
};
