import type { CitedSection } from '../citations/citation';
import type { Section } from '../facts/statutes';
import type { RuleContext } from './finding';
import { lawYear } from './lawYear';

/**
 * True where a member cites the text of a year, or of the day whose law the document is
 * under, since which the section was amended.
 */
export function isOlderText(context: RuleContext, member: CitedSection, section: Section): boolean {
  const year = member.edition?.year ?? lawYear(context);
  return year !== undefined && section.lastAmended !== null && year <= section.lastAmended;
}
