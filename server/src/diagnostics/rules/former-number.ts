import type { Section, Statutes } from '../../facts/statutes';
import { whereItWent } from '../../facts/whereItWent';
import { authorityFix, find } from '../find';
import type { Rule } from '../finding';
import { isOfTextChosen, isSaidToBeOld, oldNumberAdvice } from '../renumbered';
import { isSaidOfNumber, tellsOfOldNumbers } from '../said';
import { sectionName } from '../wording';
import { listed } from '../../code/words';

/**
 * A section cited under the number that it once bore; source: "(Formerly Sec. ...)" after its current heading, or what
 * became of that since. Under the law of an earlier day, or in an earlier edition, that may have been its number still.
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
    if (isOfTextChosen(context, mention)) return;
    const heirs = inForce(standing.sections, context.statutes);
    const numbers = heirs.map((section) => section.number);
    const older = oldNumberAdvice(context, mention);
    tell(
      find(
        formerNumber,
        mention.span,
        `${became(mention.number, standing.sections, numbers)}${older === undefined ? '' : ` ${older}`}`,
        {
          severity: older === undefined ? 'information' : 'hint',
          fixes: () =>
            heirs.slice(0, 3).map((section) =>
              authorityFix(`Cite ${sectionName(section)}`, standing.sections.length === 1 && older === undefined, {
                ...mention.span,
                newText: section.number,
              }),
            ),
          data: { number: mention.number, now: numbers },
        },
      ),
      ({ snapshot }) => !tellsOfOldNumbers(snapshot),
    );
  },
};

/** The sections in force that came of those which once bore the number. */
function inForce(sections: readonly Section[], statutes: Statutes): readonly Section[] {
  const ends = sections.map((section) => whereItWent(section, statutes)?.end ?? section);
  return [...new Set(ends)].filter(({ status }) => status === 'in force');
}

function became(number: string, sections: readonly Section[], now: readonly string[]): string {
  const head = `§ ${number} is a former number`;
  // The heading of a range says which numbers it replaced, and not which of them became which.
  const some = sections.length > 1 && sections.every(({ inRange }) => inRange) ? 'one or more of ' : '';
  if (now.length > 0) return `${head}, now ${some}${named(now)}.`;
  return `${head}. It became ${some}${named(sections.map((section) => section.number))}, which ${sections.length === 1 ? 'is' : 'are'} no longer in force.`;
}

function named(numbers: readonly string[]): string {
  return `${numbers.length === 1 ? '§' : '§§'} ${listed(numbers)}`;
}
