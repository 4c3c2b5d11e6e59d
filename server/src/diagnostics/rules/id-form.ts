import { find, formFix } from '../find';
import type { Rule } from '../finding';

/** "Ibid." or an Id without its dot. */
export const idForm: Rule = {
  code: 'id-form', styles: ['bluebook', 'connecticut'], severity: 'warning', onByDefault: true, ofForm: true,
  *check({ snapshot }) {
    for (const { kind, idSpan } of snapshot.reading.citations) {
      if (kind !== 'id' || idSpan === null) continue;
      const written = snapshot.read(idSpan);
      if (/^id\.$/i.test(written)) continue;
      const right = written.startsWith('i') ? 'id.' : 'Id.';
      yield find(idForm, idSpan, `The same authority is cited again by “${right}”.`, {
        fixes: [formFix(`Change to ${right}`, { start: idSpan.start, end: idSpan.end, newText: right })],
      });
    }
  },
};
