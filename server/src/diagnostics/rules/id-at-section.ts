import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { around, sourceSpan } from '../typography';

/** "Id. at § 53a-71": Bluebook's Id. for a statute has no "at" (12.10). */
export const idAtSection: Rule = {
  code: 'id-at-section',
  styles: ['bluebook'],
  severity: 'warning',
  onByDefault: true,
  ofForm: true,
  kinds: ['id'],
  checkCitation(citation, { snapshot }, tell) {
    const { prose } = snapshot;
    if (citation.idSpan === null) return;
    const from = prose.toProse(citation.idSpan.end);
    const [read, mark = ''] =
      /^([*_]?,?)\s{1,3}at(?=\s{1,3}[§([])/.exec(around(snapshot, citation.idSpan, 16).after) ?? [];
    if (read === undefined) return;
    const word = sourceSpan(snapshot, from + mark.length, from + read.length);
    tell(
      find(idAtSection, citation, 'Omit “at” after Id. when you cite a statute: Id. § ….', {
        fixes: () => [formFix('Remove “at”', { ...word, newText: '' })],
      }),
    );
  },
};
