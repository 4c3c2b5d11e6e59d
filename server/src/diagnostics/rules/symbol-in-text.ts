import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { around, symbolsOf, wordForSign } from '../typography';

/** Words before a citation that make it a citation clause and no part of the sentence. */
const SIGNAL = /^(?:see|also|cf|accord|compare|with|contra|citing|quoting|and|or|generally)$/i;

/**
 * § inside a sentence of text, where Bluebook (12.10(c)) has the word for a state's statute. Off unless asked for: the
 * courts write the sign, and much good legal prose does.
 */
export const symbolInText: Rule = {
  code: 'symbol-in-text',
  styles: ['bluebook'],
  severity: 'hint',
  onByDefault: false,
  ofForm: true,
  kinds: ['short'],
  checkCitation(citation, { snapshot }, tell) {
    const word = /\b([a-z]{1,20})[ \t\r\n]{1,3}$/.exec(around(snapshot, citation, 24).before)?.[1];
    const symbol = symbolsOf(snapshot, citation)[0];
    if (word === undefined || SIGNAL.test(word) || symbol === undefined) return;
    const right = symbol.plural ? 'sections' : 'section';
    tell(
      find(symbolInText, symbol, `Write “${right}” in the text of a sentence, not the symbol.`, {
        fixes: () => [formFix(`Change to “${right}”`, wordForSign(symbol, right))],
      }),
    );
  },
};
