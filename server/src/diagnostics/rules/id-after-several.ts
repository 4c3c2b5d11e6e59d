import { isCitation } from '../../citations/citation';
import { find } from '../find';
import type { Rule } from '../finding';

/**
 * An Id. after a note or a string of citations that held more than one authority (Bluebook 4.1). The courts' manual could not
 * be read on this, so under no known style it speaks only where the document writes "Conn. Gen. Stat." as Bluebook does.
 */
export const idAfterSeveral: Rule = {
  code: 'id-after-several', styles: ['bluebook'], withoutStyle: true, severity: 'warning', onByDefault: true, ofForm: true,
  *check({ snapshot, style }) {
    const { authorities, citations } = snapshot.reading;
    if (style === null && !citations.some(({ name }) => name?.form.startsWith('Conn. Gen. Stat.') === true)) return;
    for (const citation of citations) {
      if (citation.kind !== 'id' || !citation.ambiguous) continue;
      const antecedent = citation.antecedent === null ? undefined : authorities[citation.antecedent];
      const related = antecedent === undefined
        ? []
        : [{ start: antecedent.start, end: antecedent.end, message: isCitation(antecedent) ? 'The last of them' : 'The last of them, another authority' }];
      yield find(idAfterSeveral, citation.idSpan ?? citation,
        'More than one authority stands before this Id., so a reader cannot tell which is meant: repeat the citation.', { related });
    }
  },
};
