import { rangeWords, stateWord, successorRanges } from '../../facts/status';
import type { Section, Statutes } from '../../facts/statutes';
import { whereItWent } from '../../facts/whereItWent';
import { authorityFix, find } from '../find';
import type { Rule } from '../finding';
import { isOfTextChosen, isSaidToBeOld, oldNumberAdvice } from '../renumbered';
import { isSaidOfNumber, tellsOfOldNumbers } from '../said';
import { copyName, sectionName } from '../wording';
import { listed } from '../../code/words';

/**
 * A number whose matter the code printed elsewhere later; source: the section's own page, and that of the number it
 * went to, which may have been transferred or repealed since. Under the law of an earlier day it may have been the
 * right one, as in an earlier edition, and the finding says so more softly. Silent where the writer says that it is the
 * old one.
 */
export const transferredSection: Rule = {
  code: 'transferred-section',
  styles: null,
  severity: 'error',
  onByDefault: true,
  ofForm: false,
  checkNumber(mention, standing, context, tell) {
    if (standing.is !== 'transferred' || isSaidToBeOld(context, mention) || isSaidOfNumber(context, mention)) return;
    if (isOfTextChosen(context, mention)) return;
    const { section } = standing;
    const { statutes } = context;
    const older = oldNumberAdvice(context, mention);
    const heirs = heirsOf(section, statutes);
    tell(
      find(
        transferredSection,
        mention.span,
        `${went(section, statutes)} ${older ?? advice(section, heirs)}`.trimEnd(),
        {
          ...(older === undefined ? { tag: 'deprecated' } : { severity: 'information' }),
          fixes: () =>
            heirs.slice(0, 3).map((heir) =>
              authorityFix(
                `Cite ${sectionName(heir)}`,
                heirs.length === 1 && section.successor?.numbers.length === 1 && older === undefined,
                {
                  ...mention.span,
                  newText: heir.number,
                },
              ),
            ),
          data: { number: section.number, successor: section.successor },
        },
      ),
      ({ snapshot }) => !tellsOfOldNumbers(snapshot),
    );
  },
};

/** The sections in force that a section's matter is in; none where the code names a range. */
function heirsOf(section: Section, statutes: Statutes): readonly Section[] {
  const journey = whereItWent(section, statutes);
  const numbers = section.successor?.through == null ? (section.successor?.numbers ?? []) : [];
  const ends = journey === undefined ? numbers.map((number) => statutes.find(number)) : [journey.end];
  return ends.flatMap((end) => (end?.status === 'in force' ? [end] : []));
}

/** Where it went, and what became of it there. */
function went(section: Section, statutes: Statutes): string {
  const head = `§ ${section.number} was transferred`;
  const to = target(section);
  if (to === undefined) return `${head}; to which number is not known here (${copyName(statutes.edition)}).`;
  const journey = whereItWent(section, statutes);
  if (journey === undefined) return `${head} to ${to}.`;
  const { numbers, end } = journey;
  const way = `${head} to ${numbers.map((number) => `§ ${number}`).join(', and then to ')}`;
  if (end?.status === 'in force') return `${way}.`;
  if (end === undefined) return `${way}, which is not in ${copyName(statutes.edition)}.`;
  return `${way}, which ${end.status === 'obsolete' ? 'is' : 'was'} ${stateWord(end.status)}${end.status === 'transferred' ? ' to several sections' : ''}.`;
}

function advice({ successor }: Section, heirs: readonly Section[]): string {
  if (successor === null || successor.numbers.length === 0) return '';
  return heirs.length > 0 || successor.through !== null
    ? 'Cite the current section number.'
    : 'Cite the law that is in force.';
}

function target(section: Section): string | undefined {
  const { successor } = section;
  const first = successor?.numbers[0];
  if (successor === null || first === undefined) return undefined;
  if (successor.through !== null) return `§§ ${listed(successorRanges(successor).map(rangeWords))}`;
  return `${successor.numbers.length > 1 ? '§§' : '§'} ${listed(successor.numbers)}`;
}
