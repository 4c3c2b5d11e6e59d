import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { noBreakSpace, symbolsOf } from '../typography';

/** What most citations are: one sign, or two for a plural, and a blank after it. */
const ONE_SPACED = /^[^§&\\~]*§{1,2}[ \u00A0][^§&\\~]*$/;

/** No space between § and the number. Any kind of blank is right; the fix puts a no-break one, as the document spells it. */
export const symbolSpacing: Rule = {
  code: 'symbol-spacing',
  styles: ['bluebook', 'connecticut'],
  withoutStyle: true,
  severity: 'information',
  onByDefault: true,
  ofForm: true,
  // How an act's own sections are written is no matter of the code's style.
  kinds: ['full', 'short', 'prose', 'id', 'former'],
  checkCitation(citation, { snapshot }, tell) {
    if (ONE_SPACED.test(snapshot.text.slice(citation.start, citation.end))) return;
    for (const symbol of symbolsOf(snapshot, citation)) {
      if (!/[\da-z]/i.test(symbol.next)) continue;
      tell(
        find(symbolSpacing, symbol, `Add a space between ${symbol.plural ? '§§' : '§'} and the number.`, {
          fixes: () => [
            formFix('Add a no-break space', { start: symbol.end, end: symbol.end, newText: noBreakSpace(snapshot) }),
          ],
        }),
      );
    }
  },
};
