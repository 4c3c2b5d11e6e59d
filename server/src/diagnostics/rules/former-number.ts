import { authorityFix, find } from '../find';
import type { Rule } from '../finding';
import { isSaidToBeOld, oldNumberAdvice } from '../renumbered';
import { isSaidOfNumber } from '../said';
import { sectionName } from '../wording';
import { listed } from '../../code/words';

/**
 * A section cited under the number that it once bore; source: "(Formerly Sec. ...)" after its heading of
 * today. Under the law of an earlier day, or in an earlier edition, that may have been its number still.
 * Silent where the writer says that it is the old one.
 */
export const formerNumber: Rule = {
  code: 'former-number',
  styles: null,
  severity: 'information',
  onByDefault: true,
  ofForm: false,
  checkNumber(mention, standing, context, tell) {
    if (standing.is !== 'former' || isSaidToBeOld(context, mention) || isSaidOfNumber(context, mention)) return;
    const numbers = standing.sections.map((section) => section.number);
    const older = oldNumberAdvice(context, mention);
    const sign = numbers.length === 1 ? '§' : '§§';
    tell(
      find(
        formerNumber,
        mention.span,
        `§ ${mention.number} is a former number, now ${sign} ${listed(numbers)}.${older === undefined ? '' : ` ${older}`}`,
        {
          severity: older === undefined ? 'information' : 'hint',
          fixes: () =>
            standing.sections.slice(0, 3).map((section) =>
              authorityFix(`Cite ${sectionName(section)}`, numbers.length === 1 && older === undefined, {
                ...mention.span,
                newText: section.number,
              }),
            ),
          data: { number: mention.number, now: numbers },
        },
      ),
    );
  },
};
