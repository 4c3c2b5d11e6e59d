import type { Snapshot } from '../../analysis/snapshot';
import { compareNumbers } from '../../code/sectionKey';
import type { Span } from '../../text/span';
import { find, formFix } from '../find';
import type { Fix, Rule } from '../finding';
import { rangesOf, type WrittenRange } from '../ranges';
import { standingOf } from '../standing';
import { around } from '../typography';

/** A range whose last number comes before its first in the code's own order, where 10 < 10a < 10z < 10aa. */
export const rangeOrder: Rule = {
  code: 'range-order',
  styles: null,
  severity: 'warning',
  onByDefault: true,
  ofForm: false,
  kinds: ['full', 'short', 'prose', 'id'],
  checkCitation(citation, context, tell) {
    const { snapshot } = context;
    for (const range of rangesOf(citation)) {
      const { number, through, first, last } = range;
      if (compareNumbers(number, through) <= 0) continue;
      // That a range ends at a number that does not exist is told, and where it would stand is nothing to say.
      if (standingOf(context, through).is === 'unknown') continue;
      // Nor of "4-1766 to 4-178", whose first number has a figure more.
      if (compareNumbers(number.slice(0, -1), through) <= 0 && standingOf(context, number).is === 'unknown') continue;
      tell(
        find(
          rangeOrder,
          { start: first.start, end: last.end },
          `This range runs backward. § ${through} comes before § ${number} in the code.`,
          { fixes: () => swap(range, snapshot), data: { number, through } },
        ),
      );
    }
  },
};

const LABEL = /^\s?[([](?:[a-z]{1,4}|\d{1,3})[)\]]/i;

/**
 * Both ends as they are written change places; an elided one is written out, since it takes its title from the first.
 */
function swap({ number, through, first, last, member }: WrittenRange, snapshot: Snapshot): Fix[] {
  // A pinpoint belongs to one end, and which one is not ours to say.
  if (member.pinpoint.length > 0 || LABEL.test(around(snapshot, last, 8).after)) return [];
  const write = (span: Span, right: string): string => {
    const written = snapshot.text.slice(span.start, span.end);
    return written.toLowerCase() === right.toLowerCase() ? written : right;
  };
  return [
    formFix(
      'Swap the ends of the range',
      { ...first, newText: write(last, through) },
      { ...last, newText: write(first, number) },
    ),
  ];
}
