import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { noBreakSpace, symbolsOf } from '../spelling';

/** No space between § and the number. Any kind of blank is right; the fix puts a no-break one, as the document spells it. */
export const symbolSpacing: Rule = {
  code: 'symbol-spacing', styles: ['bluebook', 'connecticut'], withoutStyle: true, severity: 'information', onByDefault: true, ofForm: true,
  checkCitation(citation, { snapshot }, tell) {
    for (const symbol of symbolsOf(snapshot, citation)) {
      if (!/[\da-z]/i.test(symbol.next)) continue;
      tell(find(symbolSpacing, symbol, `A space belongs between ${symbol.plural ? '§§' : '§'} and the number.`, {
        fixes: () => [formFix('Add a no-break space', { start: symbol.end, end: symbol.end, newText: noBreakSpace(snapshot) })],
      }));
    }
  },
};
