import type { CitedSection } from '../../citations/citation';
import { compareNumbers } from '../../citations/sectionNumber';
import { find, formFix } from '../find';
import type { Fix, Rule } from '../finding';

/** A range whose last number comes before its first in the code's own order, where 10 < 10a < 10z < 10aa. */
export const rangeOrder: Rule = {
  code: 'range-order', styles: null, severity: 'warning', onByDefault: true, ofForm: false,
  kinds: ['full', 'short', 'prose', 'id'],
  checkCitation({ sections }, { snapshot }, tell) {
    for (const member of sections) {
      const { number, through, numberSpan, throughSpan } = member;
      if (through === null || numberSpan === null || throughSpan === null || compareNumbers(number, through) <= 0) continue;
      tell(find(rangeOrder, { start: numberSpan.start, end: throughSpan.end },
        `The range runs backwards: in the code’s order § ${through} comes before § ${number}.`,
        { fixes: () => swap(member, snapshot.text), data: { number, through } }));
    }
  },
};

/** Both ends as they are written change places; an elided one is written out, since it takes its title from the first. */
function swap(member: CitedSection, text: string): Fix[] {
  const { numberSpan: first, throughSpan: last } = member;
  // A pinpoint belongs to one end, and which one is not ours to say.
  if (first === null || last === null || member.pinpoint.length > 0) return [];
  const write = (span: { start: number; end: number }, number: string): string => {
    const written = text.slice(span.start, span.end);
    return written.toLowerCase() === number.toLowerCase() ? written : number;
  };
  return [formFix(
    'Swap the ends of the range',
    { ...first, newText: write(last, member.through ?? '') },
    { ...last, newText: write(first, member.number) },
  )];
}
