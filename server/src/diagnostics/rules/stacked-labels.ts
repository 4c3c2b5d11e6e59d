import type { Snapshot } from '../../analysis/snapshot';
import type { Citation, CitedSection } from '../../citations/citation';
import type { Span } from '../../text/span';
import { find } from '../find';
import type { Rule } from '../finding';
import { legislativeFix } from '../legislativeFix';

/** Labels heaped after a number or a level, where legislation names each level: "section 53a-70(a)(2)". */
export const stackedLabels: Rule = {
  code: 'stacked-labels',
  styles: ['legislative'],
  severity: 'information',
  onByDefault: true,
  whereStyleIsChosen: true,
  ofForm: true,
  kinds: ['prose'],
  checkCitation(citation, { snapshot }, tell) {
    const span = citation.sections
      .map((member) => stacked(snapshot, citation, member))
      .find((found) => found !== undefined);
    if (span === undefined) return;
    tell(
      find(stackedLabels, span, 'Name each part in legislation: subdivision (2) of subsection (a) of section ….', {
        fixes: () => legislativeFix(citation, snapshot.prose),
      }),
    );
  },
};

function stacked(snapshot: Snapshot, citation: Citation, { pinpointSpan, numberSpan }: CitedSection): Span | undefined {
  if (pinpointSpan === null) return undefined;
  if (/\)\s?\(/.test(snapshot.read(pinpointSpan))) return pinpointSpan;
  if (numberSpan === null) return undefined;
  if (pinpointSpan.start >= numberSpan.end)
    return snapshot.read(pinpointSpan).startsWith('(') ? pinpointSpan : undefined;
  // "subdivision (2) of section 53a-70(a)": a level in words, and its outer one after the number.
  const after = { start: numberSpan.end, end: citation.end };
  return /^\s?[([]/.test(snapshot.read(after)) ? after : undefined;
}
