import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { around, sourceSpan } from '../spelling';

/** "Id. at § 53a-71": Bluebook's Id. for a statute has no "at" (12.10). */
export const idAtSection: Rule = {
  code: 'id-at-section', styles: ['bluebook'], severity: 'warning', onByDefault: true, ofForm: true,
  kinds: ['id'],
  checkCitation(citation, { snapshot }, tell) {
    const { prose } = snapshot;
    if (citation.idSpan === null) return;
    const from = prose.toProse(citation.idSpan.end);
    const read = /^([\s*_]{0,3},?)(\s{1,3}at)\s{1,3}[§([]/.exec(around(snapshot, citation.idSpan, 16).after);
    if (read === null) return;
    const at = from + (read[1]?.length ?? 0);
    const word = sourceSpan(snapshot, at, at + (read[2]?.length ?? 0));
    tell(find(idAtSection, citation, 'An Id. to a statute has no “at”: Id. § ….', {
      fixes: () => [formFix('Remove “at”', { ...word, newText: '' })],
    }));
  },
};
