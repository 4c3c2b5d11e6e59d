import type { Snapshot } from '../../analysis/snapshot';
import type { Span } from '../../text/span';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { around, startsSentence, symbolsOf, wordForSign } from '../typography';

/**
 * A sentence of text that begins with § (Bluebook 6.2(c); the courts write "Section"). A citation that is a sentence of
 * its own, as in a note, may begin with it: so only where the sentence goes on in words. A cell of a table and what
 * begins an item of a list are none.
 */
export const symbolStartsSentence: Rule = {
  code: 'symbol-starts-sentence',
  styles: ['bluebook', 'connecticut'],
  severity: 'warning',
  mildUnlessChosen: true,
  onByDefault: true,
  ofForm: true,
  kinds: ['short'],
  checkCitation(citation, { snapshot }, tell) {
    if (!/^[ \t\r\n]{1,3}[a-z]{2}/.test(around(snapshot, citation, 8).after)) return;
    const symbol = symbolsOf(snapshot, citation)[0];
    if (symbol === undefined || !startsSentence(snapshot, citation) || isInRowOrItem(snapshot, citation)) return;
    const word = symbol.plural ? 'Sections' : 'Section';
    tell(
      find(symbolStartsSentence, symbol, `Write “${word}” at the beginning of a sentence, not the symbol.`, {
        fixes: () => [formFix(`Change to “${word}”`, wordForSign(symbol, word))],
      }),
    );
  },
};

/** So far a row's mark is looked for before a citation. */
const CELL = 200;

const ITEM = /^\s*(?:[-*•–—]|\d{1,3}[.)]|\(\w{1,3}\))\s[^.?!]*$/;

function isInRowOrItem({ text }: Snapshot, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - CELL), start);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  return line.includes('|') || ITEM.test(line);
}
