import { styles } from '../../styles/registry';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { inParentheses } from '../spelling';

/** A short form before the code was named once. Said of the first one only; a syllabus sets the section behind what it says, "the statute (§ 53a-13 (a))". */
export const shortBeforeFull: Rule = {
  code: 'short-before-full', styles: ['bluebook', 'connecticut'], severity: 'hint', onByDefault: true, ofForm: true,
  *check({ snapshot, style }) {
    if (style === null) return;
    for (const citation of snapshot.reading.citations) {
      if (citation.kind === 'full' || (citation.kind === 'prose' && citation.trailer !== null)) return;
      if (citation.kind !== 'short' || citation.trailer !== null || snapshot.quoted(citation) || inParentheses(snapshot, citation)) continue;
      const name = styles[style].codeName;
      yield find(shortBeforeFull, citation, `Name the code in the first citation: ${name} § ….`, {
        fixes: () => [formFix(`Add “${name}”`, { start: citation.start, end: citation.start, newText: `${name} ` })],
      });
      return;
    }
  },
};
