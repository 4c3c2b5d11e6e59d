import { find } from '../find';
import type { Rule } from '../finding';
import { legislativeFix } from '../legislativeFix';

/** Labels heaped behind a number or a level, where legislation names each level: "section 53a-70(a)(2)". */
export const stackedLabels: Rule = {
  code: 'stacked-labels', styles: ['legislative'], severity: 'information', onByDefault: true, ofForm: true,
  kinds: ['prose'],
  checkCitation(citation, { snapshot }, tell) {
    const span = citation.sections.find(({ pinpointSpan, numberSpan }) =>
      pinpointSpan !== null && (/\)\s?\(/.test(snapshot.read(pinpointSpan)) ||
        (numberSpan !== null && pinpointSpan.start >= numberSpan.end && snapshot.read(pinpointSpan).startsWith('('))))?.pinpointSpan;
    if (span == null) return;
    tell(find(stackedLabels, span, 'Legislation names each level: subdivision (2) of subsection (a) of section ….', {
      fixes: () => legislativeFix(citation, snapshot.prose),
    }));
  },
};
