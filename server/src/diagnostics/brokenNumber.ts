import { titleOfNumber } from '../code/sectionKey';
import type { Section } from '../facts/statutes';
import type { RuleContext } from './finding';
import type { Standing } from './standing';
import type { WrittenNumber } from './writtenNumbers';

/**
 * A number's second part by itself, after a blank or in the next row of a table whose cells bear the lines of a bill;
 * figures alone may be anything.
 */
const SECOND_PART = /^(?:[ \t\u00a0]|[ \t]?\|[\s|\d-]{1,40}\|[ \t])(\d{1,4}[a-z]{1,3})(?![\w-])/;
/** So far it is looked for. */
const REACH = 56;

/**
 * True where a number under which there is no law is the half of another that something stands within: "46a-10 81e", in
 * a copy of a bill whose tenth line began there, is § 46a-81e.
 */
export function isHalfOfNumber(
  { snapshot, statutes }: RuleContext,
  { number, span }: WrittenNumber,
  standing: Standing,
): boolean {
  if (isLaw(standing)) return false;
  const part = SECOND_PART.exec(snapshot.text.slice(span.end, span.end + REACH))?.[1];
  return part !== undefined && statutes.find(`${titleOfNumber(number)}-${part}`)?.status === 'in force';
}

/**
 * The rest of a number after a blank: "42-1 33e", and a letter before a label, "10-76 d (d)". Figures alone, and a
 * letter alone, may be anything.
 */
const REST = /^[ \u00a0](\d{1,3}[a-z]{1,2}(?![\w-])|[b-z](?= ?\([a-z\d]))/;

/**
 * The section in force whose number a blank has broken: "§ 42-1 33e" is § 42-133e. Undefined where the number before
 * the blank is law itself.
 */
export function brokenByBlank(
  { snapshot, statutes }: RuleContext,
  { number, span }: WrittenNumber,
  standing: Standing,
): Section | undefined {
  const rest = isLaw(standing) ? undefined : REST.exec(snapshot.text.slice(span.end, span.end + 8))?.[1];
  const section = rest === undefined ? undefined : statutes.find(number + rest);
  return section?.status === 'in force' ? section : undefined;
}

function isLaw(standing: Standing): boolean {
  return standing.is === 'known' && standing.section.status === 'in force';
}
