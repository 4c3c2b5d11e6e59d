import type { CitedSection } from '../citations/citation';
import { authorityFix } from './find';
import type { Fix, RuleContext } from './finding';
import { sectionName } from './wording';

/** The section that is meant by a suffix written as a label, what is said of it, and the fix that cites it. */
export interface SuffixAsLabel {
  readonly words: string;
  readonly fix: Fix;
  /** The year since when there is such a section; 0 where it is not known. */
  readonly since: number;
}

/**
 * "§ 52-572(m)" for § 52-572m: undefined where the section has such a part, where no section in force has that suffix,
 * and where the label does not stand right after the number.
 */
export function suffixAsLabel(
  { statutes, snapshot }: RuleContext,
  { number, numberSpan, pinpointSpan, pinpoint: [label = ''] }: CitedSection,
): SuffixAsLabel | undefined {
  if (numberSpan === null || pinpointSpan === null || numberSpan.end > pinpointSpan.start) return undefined;
  if (!/\d$/.test(number) || statutes.find(number)?.structure.some((part) => part.label === label) === true)
    return undefined;
  const section = statutes.find(number + label);
  const { start } = numberSpan;
  const written = /^[^\s()]+ ?\([a-z]{1,3}\)/.exec(snapshot.text.slice(start, pinpointSpan.end))?.[0];
  if (section?.status !== 'in force' || written === undefined) return undefined;
  const edit = { start, end: start + written.length, newText: section.number };
  return {
    words: `There is a section by that letter: ${sectionName(section)}.`,
    fix: authorityFix(`Cite ${sectionName(section)}`, false, edit),
    since: section.enacted ?? 0,
  };
}
