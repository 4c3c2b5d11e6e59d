import { find, formFix } from '../find';
import type { Rule } from '../finding';

/** "Ibid." or an Id without its dot. */
export const idForm: Rule = {
  code: 'id-form',
  styles: ['bluebook', 'connecticut'],
  severity: 'warning',
  mildUnlessChosen: true,
  onByDefault: true,
  ofForm: true,
  kinds: ['id'],
  checkCitation({ idSpan }, { snapshot }, tell) {
    if (idSpan === null) return;
    const written = snapshot.read(idSpan);
    if (/^id\.$/i.test(written)) return;
    const right = written.startsWith('i') ? 'id.' : 'Id.';
    tell(
      find(idForm, idSpan, `Use “${right}” to cite the same authority again.`, {
        fixes: () => [formFix(`Change to ${right}`, { start: idSpan.start, end: idSpan.end, newText: right })],
      }),
    );
  },
};
