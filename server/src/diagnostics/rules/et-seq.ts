import { find } from '../find';
import type { Rule } from '../finding';

/**
 * "et seq." in Bluebook style (3.3(b)), which wants the last section named. Which one is meant only the writer knows.
 * Connecticut's courts and lawyers write it freely.
 */
export const etSeq: Rule = {
  code: 'et-seq',
  styles: ['bluebook'],
  whereStyleIsChosen: true,
  severity: 'information',
  onByDefault: true,
  ofForm: true,
  kinds: ['full', 'short', 'prose', 'id'],
  checkCitation(citation, _context, tell) {
    if (citation.kind === 'id' && citation.sign === null) return;
    for (const member of citation.sections) {
      if (!member.etSeq) continue;
      tell(
        find(etSeq, member, 'Name the last section instead of “et seq.” in Bluebook style: §§ … to ….', {
          data: { number: member.number },
        }),
      );
    }
  },
};
