import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { symbolSpelling } from '../spelling';

/** "Sec." or "section" behind the code's name, where a citation has §. The Legislative Commissioners' Office writes "Sec.", so a hint. */
export const sectionWord: Rule = {
  code: 'section-word', styles: ['bluebook', 'connecticut'], severity: 'hint', onByDefault: true, ofForm: true,
  *check({ snapshot }) {
    for (const { kind, sign } of snapshot.reading.citations) {
      if (kind !== 'full' || sign === null || sign.form === 'symbol') continue;
      const symbol = symbolSpelling(snapshot);
      const right = sign.plural ? symbol + symbol : symbol;
      yield find(sectionWord, sign, `Behind the code’s name the sign is written: ${sign.plural ? '§§' : '§'}.`, {
        fixes: [formFix(`Change to ${sign.plural ? '§§' : '§'}`, { start: sign.start, end: sign.end, newText: right })],
      });
    }
  },
};
