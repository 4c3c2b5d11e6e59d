import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { levelWords } from '../levelWords';
import { capital } from '../../code/words';

/** A level called by a name that it does not bear: "paragraph (1) of section 53a-70" is a subdivision. */
export const levelName: Rule = {
  code: 'level-name',
  styles: ['legislative'],
  severity: 'warning',
  onByDefault: true,
  ofForm: true,
  kinds: ['prose'],
  checkCitation(citation, { snapshot }, tell) {
    for (const level of levelWords(snapshot, citation)) {
      if (level.right === undefined || level.right === level.word) continue;
      const right = level.written.startsWith(level.word.charAt(0)) ? level.right : capital(level.right);
      tell(
        find(levelName, level, `(${level.label}) is a ${level.right} in the Connecticut statutes.`, {
          fixes: () => [formFix(`Change to “${right}”`, { start: level.start, end: level.end, newText: right })],
        }),
      );
    }
  },
};
