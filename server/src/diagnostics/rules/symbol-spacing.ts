import type { Snapshot } from '../../analysis/snapshot';
import { find, formFix } from '../find';
import type { Rule, RuleContext } from '../finding';
import { isInRowOrList, noBreakSpace, symbolsOf } from '../typography';

/** What most citations are: one sign, or two for a plural, and a blank after it. */
const ONE_SPACED = /^[^§&\\~]*§{1,2}[ \u00A0][^§&\\~]*$/;

/** True for a document that spaces hardly a sign: where nobody chose a style, that is its own way and no slip. */
function isHouseStyle({ snapshot, styleIsChosen }: RuleContext): boolean {
  const { spaced, closed, others } = snapshot.kept(signs);
  return styleIsChosen === true ? spaced === 0 && others >= HABIT : closed > MOST_SLIPS * spaced;
}

/** So many closed-up signs to a spaced one may be slips. */
const MOST_SLIPS = 4;

/** So many closed-up signs of other law are a habit that a chosen style does not reach. */
const HABIT = 2;

/** How many signs have a blank after them, how many are closed up, and how many of these are other law's. */
function signs({ prose, reading }: Snapshot): {
  readonly spaced: number;
  readonly closed: number;
  readonly others: number;
} {
  const { text } = prose;
  let [spaced, closed, others, k] = [0, 0, 0, 0];
  for (let at = text.indexOf('§'); at >= 0; at = text.indexOf('§', at + 1)) {
    const next = text[at + 1] ?? '';
    if (/\s/.test(next)) spaced++;
    if (!/[\da-z]/i.test(next)) continue;
    closed++;
    const place = prose.toSource(at);
    while ((reading.citations[k]?.end ?? Infinity) <= place) k++;
    if ((reading.citations[k]?.start ?? Infinity) > place) others++;
  }
  return { spaced, closed, others };
}

/**
 * No space between § and the number. Any kind of blank is right; the fix puts a
 * no-break one, as the document spells it. Silent in a document that closes up nearly all its signs, and in a
 * table, which has little room, or a list of lines that begin with the sign, unless a style is chosen.
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
      const isListed = isInRowOrList(snapshot, symbol);
      tell(
        find(symbolSpacing, symbol, `Add a space between ${symbol.plural ? '§§' : '§'} and the number.`, {
          fixes: () => [
            formFix('Add a no-break space', { start: symbol.end, end: symbol.end, newText: noBreakSpace(snapshot) }),
          ],
        }),
        (now) => !isHouseStyle(now) && (now.styleIsChosen === true || !isListed),
      );
    }
  },
};
