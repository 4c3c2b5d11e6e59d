import type { Snapshot } from '../../analysis/snapshot';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { noBreakSpace, symbolsOf } from '../typography';

/** What most citations are: one sign, or two for a plural, and a blank after it. */
const ONE_SPACED = /^[^§&\\~]*§{1,2}[ \u00A0][^§&\\~]*$/;

/** So many closed-up signs of other law are no slips. */
const HOUSE_STYLE = 2;

/** True where a document closes up every sign, those before other law's numbers too: a list of many states' laws has its own style. */
function isHouseStyle(snapshot: Snapshot): boolean {
  return snapshot.kept(signs).closedUp;
}

function signs(snapshot: Snapshot): { readonly closedUp: boolean } {
  const { prose, reading } = snapshot;
  const open = /§[ \u00A0\u2009\u202F]/.test(prose.text);
  const all = open ? 0 : (prose.text.match(/§{1,2}(?=[\da-z])/gi)?.length ?? 0);
  if (all < HOUSE_STYLE) return { closedUp: false };
  const ours = reading.citations.reduce((sum, citation) => sum + symbolsOf(snapshot, citation).length, 0);
  return { closedUp: all - ours >= HOUSE_STYLE };
}

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
        (now) => !isHouseStyle(now.snapshot),
      );
    }
  },
};
