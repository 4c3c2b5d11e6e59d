import type { Section } from '../../statutes/statutes';
import { authorityFix, find } from '../find';
import type { Rule } from '../finding';
import { copyName, listed, sectionName } from '../wording';

/** A number whose matter the code printed elsewhere later; source: the section's own page. */
export const transferredSection: Rule = {
  code: 'transferred-section', styles: null, severity: 'warning', onByDefault: true, ofForm: false,
  checkNumber(mention, standing, { statutes }, tell) {
    if (standing.is !== 'transferred') return;
    const { section } = standing;
    const to = target(section);
    // Of a range the code does not say which number became which.
    const numbers = section.successor?.through == null ? (section.successor?.numbers ?? []) : [];
    tell(find(
      transferredSection, mention.span,
      to === undefined
        ? `Section ${section.number} was transferred; ${copyName(statutes.edition)} does not say to which number.`
        : `Section ${section.number} was transferred to ${to}. Cite it by its number of today.`,
      {
        tag: 'deprecated',
        fixes: () => numbers.slice(0, 3).map((number) => {
          const successor = statutes.find(number);
          const name = successor === undefined ? `§ ${number}` : sectionName(successor);
          return authorityFix(`Change to ${name}`, numbers.length === 1, { ...mention.span, newText: number });
        }),
        data: { number: section.number, successor: section.successor },
      },
    ));
  },
};

function target(section: Section): string | undefined {
  const { successor } = section;
  const first = successor?.numbers[0];
  if (successor === null || first === undefined) return undefined;
  if (successor.through !== null) return `§§ ${first} to ${successor.through}`;
  return `${successor.numbers.length > 1 ? '§§' : '§'} ${listed(successor.numbers)}`;
}
