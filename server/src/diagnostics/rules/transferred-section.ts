import { rangeWords, successorRanges } from '../../facts/status';
import type { Section } from '../../facts/statutes';
import { authorityFix, find } from '../find';
import type { Rule } from '../finding';
import { isSaidToBeOld, oldNumberAdvice } from '../renumbered';
import { isSaidOfNumber } from '../said';
import { copyName, sectionName } from '../wording';
import { listed } from '../../code/words';

/**
 * A number whose matter the code printed elsewhere later; source: the section's own page. Under the law of an
 * earlier day it may have been the right one, as in an earlier edition, and the finding says so more softly. Silent
 * where the writer says that it is the old one.
 */
export const transferredSection: Rule = {
  code: 'transferred-section',
  styles: null,
  severity: 'error',
  onByDefault: true,
  ofForm: false,
  checkNumber(mention, standing, context, tell) {
    if (standing.is !== 'transferred' || isSaidToBeOld(context, mention) || isSaidOfNumber(context, mention)) return;
    const { section } = standing;
    const { statutes } = context;
    const to = target(section);
    const older = oldNumberAdvice(context, mention);
    // Of a range the code does not say which number became which.
    const numbers = section.successor?.through == null ? (section.successor?.numbers ?? []) : [];
    tell(
      find(
        transferredSection,
        mention.span,
        to === undefined
          ? `§ ${section.number} was transferred. The code does not say to which number (${copyName(statutes.edition)}).${older === undefined ? '' : ` ${older}`}`
          : `§ ${section.number} was transferred to ${to}. ${older ?? 'Cite the current section number.'}`,
        {
          ...(older === undefined ? { tag: 'deprecated' } : { severity: 'information' }),
          fixes: () =>
            numbers.slice(0, 3).map((number) => {
              const successor = statutes.find(number);
              const name = successor === undefined ? `§ ${number}` : sectionName(successor);
              return authorityFix(`Cite ${name}`, numbers.length === 1 && older === undefined, {
                ...mention.span,
                newText: number,
              });
            }),
          data: { number: section.number, successor: section.successor },
        },
      ),
    );
  },
};

function target(section: Section): string | undefined {
  const { successor } = section;
  const first = successor?.numbers[0];
  if (successor === null || first === undefined) return undefined;
  if (successor.through !== null) return `§§ ${listed(successorRanges(successor).map(rangeWords))}`;
  return `${successor.numbers.length > 1 ? '§§' : '§'} ${listed(successor.numbers)}`;
}
