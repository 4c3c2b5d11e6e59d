import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { inParentheses, replaceCharacters } from '../typography';

/**
 * Inside parentheses the courts long set labels in square brackets: "(§ 4-186 [f])". Off unless asked for:
 * opinions of 2025 and 2026 have round ones there.
 */
export const bracketsInParentheses: Rule = {
  code: 'brackets-in-parentheses',
  styles: ['connecticut'],
  severity: 'hint',
  onByDefault: false,
  ofForm: true,
  kinds: ['full', 'short', 'prose', 'id'],
  checkCitation(citation, { snapshot }, tell) {
    for (const { pinpointSpan: span } of citation.sections) {
      if (span === null || span.start < citation.start || span.end > citation.end) continue;
      if (!snapshot.read(span).includes('(') || !inParentheses(snapshot, citation)) continue;
      tell(
        find(bracketsInParentheses, span, 'Use square brackets for labels inside parentheses: (§ 4-186 [f]).', {
          fixes: () => [
            formFix(
              'Change to square brackets',
              ...replaceCharacters(snapshot, span, (c) => (c === '(' ? '[' : c === ')' ? ']' : c)),
            ),
          ],
        }),
      );
    }
  },
};
