import { factsThrough } from '../../analysis/changeWords';
import type { Section } from '../../facts/statutes';
import { find } from '../find';
import type { Rule, RuleContext } from '../finding';
import { lawYear } from '../lawYear';
import type { WrittenNumber } from '../writtenNumbers';
import { around } from '../typography';
import { longDate } from '../wording';

/**
 * A section that the code prints with a day from which it is the law, and that day is still to come: by
 * today, or by the day whose law the document is written under. Silent where the writer says when it takes
 * effect, and where `not-yet-enacted` speaks.
 */
export const notYetEffective: Rule = {
  code: 'not-yet-effective',
  styles: null,
  severity: 'warning',
  onByDefault: true,
  ofForm: false,
  checkNumber(mention, standing, context, tell) {
    if (standing.is !== 'known' || standing.section.status !== 'in force') return;
    const { section } = standing;
    const { effective } = section;
    if (effective === null || effective <= context.today || isLaterYears(context, section) || isSaid(context, mention))
      return;
    const { statutes, asOf, today } = context;
    const day =
      asOf == null
        ? `It is not the law on ${longDate(today)}`
        : `It was not the law on ${longDate(asOf)}, the date this document is judged by`;
    tell(
      find(
        notYetEffective,
        mention.span,
        `§ ${section.number} takes effect on ${longDate(effective)}. ${day}: cite the law of that day, or say from when the section applies. ` +
          `A later act may have moved the date. ${factsThrough(statutes.edition)}`,
        { data: { number: section.number, effective, today } },
      ),
    );
  },
};

/** True for a section that was not even passed by then. */
function isLaterYears(context: RuleContext, section: Section): boolean {
  const law = lawYear(context);
  return law !== undefined && section.enacted !== null && section.enacted > law;
}

/** In the same sentence; the dot of a month is none of its ends. */
const SAID_BEFORE = /\b(?:effective|takes? effect)\b(?:[^.;]|\.(?!\s+[A-Z§]))*$/i;
const SAID_AFTER = /^[^.;]*\b(?:effective|takes? effect)\b/i;

function isSaid({ snapshot }: RuleContext, mention: WrittenNumber): boolean {
  const { before, after } = around(snapshot, mention.citation, 60);
  return SAID_BEFORE.test(before) || SAID_AFTER.test(after);
}
