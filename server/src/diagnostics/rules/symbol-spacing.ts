import type { Snapshot } from '../../analysis/snapshot';
import { find, formFix } from '../find';
import type { Rule, RuleContext } from '../finding';
import { noBreakSpace, symbolsOf } from '../typography';

/** What most citations are: one sign, or two for a plural, and a blank after it. */
const ONE_SPACED = /^[^§&\\~]*§{1,2}[ \u00A0][^§&\\~]*$/;

/** So many signs are closed up by a habit, and not by a slip. */
const HABIT = 2;

/**
 * True where a document closes up every sign and does so on purpose: a list of many states' laws, whose other law's
 * signs are closed up too; or a paper in no style that is told, with two signs and more.
 */
function isHouseStyle({ snapshot, style }: RuleContext): boolean {
  const { spaced, own, others } = snapshot.kept(signs);
  return !spaced && (others >= HABIT || (style === null && own + others >= HABIT));
}

/** Whether a sign has a blank after it, and how many closed-up signs are the code's and other law's. */
function signs({ prose, reading }: Snapshot): Signs {
  const { text } = prose;
  let [own, others, k] = [0, 0, 0];
  for (let at = text.indexOf('§'); at >= 0; at = text.indexOf('§', at + 1)) {
    const next = text[at + 1] ?? '';
    if (/\s/.test(next)) return { spaced: true, own, others };
    if (!/[\da-z]/i.test(next)) continue;
    const place = prose.toSource(at);
    while ((reading.citations[k]?.end ?? Infinity) <= place) k++;
    if ((reading.citations[k]?.start ?? Infinity) > place) others++;
    else own++;
  }
  return { spaced: false, own, others };
}

interface Signs {
  readonly spaced: boolean;
  readonly own: number;
  readonly others: number;
}

/**
 * No space between § and the number. Any kind of blank is right; the fix puts a
 * no-break one, as the document spells it. Silent where a document closes up all its signs on purpose.
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
        (now) => !isHouseStyle(now),
      );
    }
  },
};
