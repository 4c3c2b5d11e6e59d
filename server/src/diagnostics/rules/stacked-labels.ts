import { rewrite } from '../../styles/convert';
import { find, formFix } from '../find';
import type { Rule } from '../finding';

/** Labels heaped behind a number or a level, where legislation names each level: "section 53a-70(a)(2)". */
export const stackedLabels: Rule = {
  code: 'stacked-labels', styles: ['legislative'], severity: 'information', onByDefault: true, ofForm: true,
  *check({ snapshot }) {
    for (const citation of snapshot.reading.citations) {
      if (citation.kind !== 'prose') continue;
      const span = citation.sections.find(({ pinpointSpan, numberSpan }) =>
        pinpointSpan !== null && (/\)\s?\(/.test(snapshot.read(pinpointSpan)) ||
          (numberSpan !== null && pinpointSpan.start >= numberSpan.end && snapshot.read(pinpointSpan).startsWith('('))))?.pinpointSpan;
      if (span == null) continue;
      const right = rewrite(citation, 'legislative', snapshot.prose);
      yield find(stackedLabels, span, 'Legislation names each level: subdivision (2) of subsection (a) of section ….', {
        fixes: right === undefined ? [] : [formFix(`Change to “${right.text}”`, ...right.edits)],
      });
    }
  },
};
