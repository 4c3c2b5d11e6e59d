import type { Snapshot } from '../../analysis/snapshot';
import type { Span } from '../../text/span';
import { find } from '../find';
import { around } from '../typography';
import type { Rule } from '../finding';
import { legislativeFix } from '../legislativeFix';

/** § in a bill or an act, where the word is always written, but over a section: "§ 17-7. Water mains." */
export const symbolInLegislation: Rule = {
  code: 'symbol-in-legislation',
  styles: ['legislative'],
  severity: 'warning',
  onByDefault: true,
  whereStyleIsChosen: true,
  ofForm: true,
  kinds: ['full', 'short'],
  checkCitation(citation, { snapshot }, tell) {
    if (citation.sign?.form !== 'symbol' || headsSection(snapshot, citation)) return;
    tell(
      find(symbolInLegislation, citation.sign, 'Write the word “section” in legislation, not the symbol.', {
        fixes: () => legislativeFix(citation, snapshot.prose),
      }),
    );
  },
};

function headsSection(snapshot: Snapshot, citation: Span): boolean {
  const { before, after } = around(snapshot, citation, 24);
  return /(?:^|[\n\r])[ \t]*$/.test(before) && /^\.\s{1,3}[A-Z]/.test(after);
}
