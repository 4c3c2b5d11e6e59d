import { isAnnotated } from '../../styles/annotated';
import { find, formFix } from '../find';
import type { Rule } from '../finding';

/** The annotated code is West's and is cited with its publisher (Bluebook T1.3): "Conn. Gen. Stat. Ann. § 1-1 (West 2024)". */
export const missingPublisher: Rule = {
  code: 'missing-publisher', styles: ['bluebook'], severity: 'information', onByDefault: true, ofForm: true,
  kinds: ['full'],
  checkCitation(citation, { snapshot }, tell) {
    if (!isAnnotated(citation.name)) return;
    let said = -1;
    for (const { edition } of citation.sections) {
      if (edition === null || edition.publisher !== null || edition.detached || edition.start === said) continue;
      said = edition.start;
      const at = snapshot.prose.toSourceEnd(snapshot.prose.toProse(edition.start) + 1);
      tell(find(missingPublisher, edition, 'Name the publisher of the annotated code: (West …).', {
        fixes: () => [formFix('Add “West”', { start: at, end: at, newText: 'West ' })],
      }));
    }
  },
};
