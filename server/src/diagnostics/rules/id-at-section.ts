import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { sourceSpan } from '../spelling';

/** "Id. at § 53a-71": Bluebook's Id. for a statute has no "at" (12.10). */
export const idAtSection: Rule = {
  code: 'id-at-section', styles: ['bluebook'], severity: 'warning', onByDefault: true, ofForm: true,
  *check({ snapshot }) {
    const { prose } = snapshot;
    for (const citation of snapshot.reading.citations) {
      if (citation.kind !== 'id' || citation.idSpan === null) continue;
      const from = prose.toProse(citation.idSpan.end);
      const read = /^([\s*_]{0,3},?)(\s{1,3}at)\s{1,3}[§([]/.exec(prose.text.slice(from, from + 16));
      if (read === null) continue;
      const at = from + (read[1]?.length ?? 0);
      const word = sourceSpan(snapshot, at, at + (read[2]?.length ?? 0));
      yield find(idAtSection, citation, 'An Id. to a statute has no “at”: Id. § ….', {
        fixes: [formFix('Remove “at”', { ...word, newText: '' })],
      });
    }
  },
};
