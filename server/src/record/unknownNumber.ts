import type { CitedSection } from '../citations/citation';
import type { RuleContext } from '../diagnostics/finding';
import { longDate } from '../diagnostics/wording';
import type { Assessment, ResolvedSection } from './verdict';
import { nearestWords, sectionsWords } from './words';

export const MOST_NEAREST = 3;

/** Judges a number that is cited as one which a section bore before. */
export function assessFormer({ statutes }: RuleContext, number: string, base: ResolvedSection): Assessment {
  const heirs = statutes.findFormer(number).map((heir) => heir.number);
  const successors = heirs.length > 0 ? heirs : (statutes.find(number)?.successor?.numbers ?? []);
  const words =
    successors.length > 0
      ? [`former number, now ${sectionsWords(successors)}`]
      : base.exists
        ? [`former number: ${base.status ?? ''}`]
        : ['no such former number is in the facts'];
  const known = successors.length > 0 || base.exists;
  return {
    words,
    outcome: known ? 'found' : 'unsure',
    severity: known ? null : 'hint',
    resolved: { ...base, successors },
  };
}

/** Judges a number that no section of the facts has: the official text, new acts or a former number may have it. */
export function assessUnknown(context: RuleContext, member: CitedSection, base: ResolvedSection): Assessment {
  return (
    inOfficialText(context, member, base) ??
    madeByNewAct(context, member, base) ??
    formerNumber(context, member, base) ??
    nowhere(context, member, base)
  );
}

/** An official text newer than the facts may have the number. */
function inOfficialText(
  { official }: RuleContext,
  member: CitedSection,
  base: ResolvedSection,
): Assessment | undefined {
  const text = official?.section(member.number);
  if (text === undefined) return undefined;
  return {
    words: [`found in the official text, ${text.status}; the facts are older`],
    outcome: text.status === 'in force' ? 'found' : 'wrong',
    severity: text.status === 'in force' ? null : 'error',
    resolved: { ...base, exists: true, status: text.status, heading: text.catchline },
  };
}

function madeByNewAct(
  { statutes, today }: RuleContext,
  member: CitedSection,
  base: ResolvedSection,
): Assessment | undefined {
  const made = statutes.changesOf(member.number).find(({ what }) => what === 'new');
  if (made === undefined) return undefined;
  const words = `added by ${made.act}, § ${made.section}, effective ${longDate(made.effective)}; not yet in the printed code`;
  const isLaw = made.effective <= today;
  return {
    words: [isLaw ? words : `not yet in force: ${words}`],
    outcome: isLaw ? 'attention' : 'wrong',
    severity: isLaw ? 'information' : 'error',
    resolved: { ...base, exists: true, status: isLaw ? 'in force' : 'not yet in force' },
  };
}

function formerNumber({ statutes }: RuleContext, member: CitedSection, base: ResolvedSection): Assessment | undefined {
  const heirs = statutes.findFormer(member.number).map(({ number }) => number);
  if (heirs.length === 0) return undefined;
  return {
    words: [`no section has this number today: it is the former number of ${sectionsWords(heirs)}`],
    outcome: 'wrong',
    severity: 'error',
    resolved: { ...base, status: 'transferred', successors: heirs },
  };
}

function nowhere({ statutes }: RuleContext, member: CitedSection, base: ResolvedSection): Assessment {
  const nearest = statutes.nearest(member.number, MOST_NEAREST).map(({ number }) => number);
  return {
    words: [`no such section${nearest.length === 0 ? '' : ` (nearest: ${nearestWords(nearest)})`}`],
    outcome: 'wrong',
    severity: 'error',
    resolved: { ...base, nearest },
  };
}
