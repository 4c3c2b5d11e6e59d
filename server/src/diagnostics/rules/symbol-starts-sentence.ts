import type { Snapshot } from '../../analysis/snapshot';
import type { Span } from '../../text/span';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { around, isInItem, isInRow, startsSentence, symbolsOf, wordForSign } from '../typography';

/**
 * A sentence of text that begins with § (Bluebook 6.2(c); the courts write "Section"). A citation that is a sentence of
 * its own, as in a note, may begin with it: so only where the sentence goes on in words. A cell of a table and what
 * begins an item of a list are none; nor, where nobody chose a style, what follows a head in the line, "Bail.", as in
 * notes, and a section with what it is for, "§ 52-57 as to service."
 */
export const symbolStartsSentence: Rule = {
  code: 'symbol-starts-sentence',
  styles: ['bluebook', 'connecticut'],
  severity: 'warning',
  mildUnlessChosen: true,
  onByDefault: true,
  ofForm: true,
  kinds: ['short'],
  checkCitation(citation, { snapshot, styleIsChosen }, tell) {
    const { after } = around(snapshot, citation, 16);
    if (!(styleIsChosen === true ? WORDS : VERBS).test(after)) return;
    const symbol = symbolsOf(snapshot, citation)[0];
    if (symbol === undefined || !startsSentence(snapshot, citation)) return;
    if (isInRow(snapshot, citation) || isInItem(snapshot, citation, true)) return;
    if (styleIsChosen !== true && followsHead(snapshot, citation)) return;
    const word = symbol.plural ? 'Sections' : 'Section';
    tell(
      find(symbolStartsSentence, symbol, `Write “${word}” at the beginning of a sentence, not the symbol.`, {
        fixes: () => [formFix(`Change to “${word}”`, wordForSign(symbol, word))],
      }),
    );
  },
};

const WORDS = /^[ \t\r\n]{1,3}[a-z]{2}/;
/** What may begin with a verb. */
const VERBS =
  /^[ \t\r\n]{1,3}(?!(?:about|and|as|at|by|for|form|from|if|in|of|on|or|per|to|under|when|where|which|with)\b)[a-z]{2}/;

/** So far the head is looked for before a citation. */
const LONGEST_HEAD = 120;

/** "Bail and release. § 54-63a": so few words without a verb are no sentence. */
const MOST_IN_HEAD = 5;
const VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|may|might|must|shall|should|will|would|can|could|cannot|[a-z]+n[’']t)\b/i;
/** What stands between the sentence or line before and the stop at the citation. */
const LAST =
  /(?:^|[\n\r\u2029]|[.?!:;][”"’)\]*_]{0,4}\s)(?:\d{1,2}\.){0,3}([^\n\r\u2029.?!:;]{1,60})[.?!:][”"’)\]*_]{0,4}\s{1,3}$/;

function followsHead({ text }: Snapshot, { start }: Span): boolean {
  const head = LAST.exec(text.slice(Math.max(0, start - LONGEST_HEAD), start))?.[1];
  return head !== undefined && !VERB.test(head) && (head.match(/\S+/g)?.length ?? 0) <= MOST_IN_HEAD;
}
