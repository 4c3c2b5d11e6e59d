import type { Snapshot } from '../../analysis/snapshot';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { noBreakSpace, symbolsOf } from '../typography';

/** What most citations are: one sign, or two for a plural, and a blank after it. */
const ONE_SPACED = /^[^§&\\~]*§{1,2}[ \u00A0][^§&\\~]*$/;

/** So many closed-up signs of other law are no slips. */
const HOUSE_STYLE = 2;

/**
 * True where a document closes up every sign, those before other law's numbers too: a
 * list of many states' laws has its own style.
 */
function isHouseStyle(snapshot: Snapshot): boolean {
  return snapshot.kept(signs).closedUp;
}

function signs({ prose, reading }: Snapshot): { readonly closedUp: boolean } {
  const { text } = prose;
  let others = 0;
  let k = 0;
  for (let at = text.indexOf('§'); at >= 0; at = text.indexOf('§', at + 1)) {
    const next = text[at + 1] ?? '';
    if (/\s/.test(next)) return { closedUp: false };
    if (others === HOUSE_STYLE || !/[\da-z]/i.test(next)) continue;
    const place = prose.toSource(at);
    while ((reading.citations[k]?.end ?? Infinity) <= place) k++;
    if ((reading.citations[k]?.start ?? Infinity) > place) others++;
  }
  return { closedUp: others === HOUSE_STYLE };
}

/**
 * No space between § and the number. Any kind of blank is right; the fix puts a
 * no-break one, as the document spells it.
 */
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
