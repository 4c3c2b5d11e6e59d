import type { Snapshot } from '../../analysis/snapshot';
import { compareNumbers, titleOfNumber } from '../../code/sectionKey';
import type { Section, Statutes } from '../../facts/statutes';
import type { Span } from '../../text/span';
import { authorityFix, find, formFix } from '../find';
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
      const meant = inTitleOf(context.statutes, number, through);
      tell(
        find(
          rangeOrder,
          { start: first.start, end: last.end },
          `This range runs backward. § ${through} comes before § ${number} in the code.${meant === undefined ? '' : ` Did you mean §§ ${meant.number} to ${through}?`}`,
          {
            fixes: () =>
              meant === undefined
                ? swap(range, snapshot)
                : [authorityFix(`Change to ${meant.number}`, false, { ...first, newText: meant.number })],
            data: { number, through },
          },
        ),
      );
    }
  },
};

/** "§§ 10-176e to 4-180a" for §§ 4-176e to 4-180a: the section of the last number's title that may be meant first. */
function inTitleOf(statutes: Statutes, number: string, through: string): Section | undefined {
  const title = titleOfNumber(through);
  if (titleOfNumber(number) === title) return undefined;
  const section = statutes.find(`${title}${number.slice(number.lastIndexOf('-'))}`);
  return section?.status === 'in force' && compareNumbers(section.number, through) < 0 ? section : undefined;
}

const LABEL = /^\s?[([](?:[a-z]{1,4}|\d{1,3})[)\]]/i;

/**
 * Both ends as they are written change places; an elided one is written out, since it takes its title from the first.
 */
function swap({ number, through, first, last, member }: WrittenRange, snapshot: Snapshot): Fix[] {
  // A pinpoint belongs to one end, and which one is not ours to say; nor which of two titles is wrong.
  if (titleOfNumber(number) !== titleOfNumber(through)) return [];
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
