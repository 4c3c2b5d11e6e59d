import type { Citation, CitedSection } from '../citations/citation';
import type { RuleContext } from '../diagnostics/finding';
import { isSaidToBeOld } from '../diagnostics/renumbered';
import { isSaidOfNumber } from '../diagnostics/said';
import { actName, longDate } from '../diagnostics/wording';
import type { Section } from '../facts/statutes';
import type { Verdict } from './verdict';
import { sectionsWords } from './words';

export interface Standing extends Verdict {
  readonly status: string;
}

/** Whether a section is the law of the day that the document is judged by. */
export function standingOf(context: RuleContext, member: CitedSection, section: Section): Standing {
  switch (section.status) {
    case 'in force':
      if (section.effective !== null && section.effective > context.today)
        return wrong('not yet in force', `not yet in force: it takes effect on ${longDate(section.effective)}`);
      return { status: 'in force', words: ['found, in force'], outcome: 'found', severity: null };
    case 'repealed':
      return repealed(context, member, section);
    case 'transferred':
      return wrong('transferred', transferredWords(section));
    case 'reserved':
      return wrong('reserved', 'reserved: no statute has been codified at this number');
    default:
      return wrong(section.status, `${section.status}: no statute is in force at this number`);
  }
}

function wrong(status: string, words: string): Standing {
  return { status, words: [words], outcome: 'wrong', severity: 'error' };
}

function noticed(status: string, words: string): Standing {
  return { status, words: [words], outcome: 'attention', severity: 'information' };
}

/** Repealed law is no fault before the repeal takes effect, nor where the edition that is cited had it. */
function repealed({ today, statutes }: RuleContext, member: CitedSection, section: Section): Standing {
  if (section.effective !== null && section.effective > today)
    return noticed('in force', `found, in force; repealed effective ${longDate(section.effective)}`);
  const last = statutes.acts(section).at(-1);
  const by = last === undefined || section.inRange ? '' : ` (last act: ${actName(last)})`;
  const hadIt = member.year !== null && last !== undefined && member.year <= last.year;
  return hadIt
    ? noticed('repealed', `repealed${by}; the ${member.year} edition is cited`)
    : wrong('repealed', `repealed${by}`);
}

function transferredWords({ successor }: Section): string {
  if (successor === null) return 'transferred to another number';
  return successor.through === null
    ? `transferred to ${sectionsWords(successor.numbers)}`
    : `transferred to §§ ${successor.numbers[0] ?? ''} to ${successor.through}`;
}

const GONE: ReadonlySet<string> = new Set([
  'repealed',
  'transferred',
  'reserved',
  'obsolete',
  'unknown',
  'transferred or repealed',
]);

/** Law that is gone is no fault where the sentence says so itself; a person sees whether it does. */
export function asSaid(context: RuleContext, citation: Citation, member: CitedSection, standing: Standing): Standing {
  if (standing.outcome !== 'wrong' || !GONE.has(standing.status)) return standing;
  const mention = { citation, span: member.numberSpan ?? citation };
  if (!isSaidOfNumber(context, mention) && !isSaidToBeOld(context, mention)) return standing;
  return {
    ...standing,
    words: standing.words.map((words) => `${words}, as its sentence seems to say`),
    outcome: 'attention',
    severity: 'information',
  };
}
