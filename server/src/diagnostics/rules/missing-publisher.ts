import { isAnnotated } from '../../styles/annotated';
import { find } from '../find';
import type { Rule } from '../finding';

/**
 * Off unless asked for, and without a fix: whose volume the writer read is not ours to say. The annotated code is
 * West's and is cited with its publisher (Bluebook T1.3): "Conn. Gen. Stat. Ann. § 1-1 (West 2024)".
 */
export const missingPublisher: Rule = {
  code: 'missing-publisher',
  styles: ['bluebook'],
  severity: 'information',
  onByDefault: false,
  ofForm: true,
  kinds: ['full'],
  checkCitation(citation, _context, tell) {
    if (!isAnnotated(citation.name)) return;
    let said = -1;
    for (const { edition } of citation.sections) {
      if (edition === null || edition.publisher !== null || edition.detached || edition.start === said) continue;
      said = edition.start;
      tell(find(missingPublisher, edition, 'Name the publisher of the annotated code: (West …).'));
    }
  },
};
