import { namesAct } from '../analysis/namedActs';
import type { Snapshot } from '../analysis/snapshot';
import { withWords } from './find';
import type { Finding, RuleContext } from './finding';
import { isSaidInSentence } from './said';
import { withoutAdvice } from './wording';
import { type WrittenNumber, writtenNumbers } from './writtenNumbers';

/** What a document itself tells of a repeal, at another place than the one judged. */

/** What is said of a number that has gone out of the code, or to another. */
export const OF_PAST: ReadonlySet<string> = new Set(['former-number', 'repealed-section', 'transferred-section']);

/**
 * True for a number of which the document says at another place that it is repealed, or an old one: whoever wrote
 * "§ 12-118 was repealed by ..." need not say so each time.
 */
export function isToldElsewhere({ code, data }: Finding, { snapshot }: RuleContext): boolean {
  const number = data?.number;
  if (!OF_PAST.has(code) || typeof number !== 'string') return false;
  const { places, told } = snapshot.kept(numbers);
  const known = told.get(number) ?? places.get(number)?.some((mention) => isSaidInSentence(snapshot, mention)) ?? false;
  told.set(number, known);
  return known;
}

/** Whoever says it says it where the number is first cited, or soon after. */
const MOST_PLACES = 12;

interface Numbers {
  readonly places: ReadonlyMap<string, readonly WrittenNumber[]>;
  /** Filled as numbers are asked for: each place is looked at once. */
  readonly told: Map<string, boolean>;
}

function numbers(snapshot: Snapshot): Numbers {
  const places = new Map<string, WrittenNumber[]>();
  for (const mention of writtenNumbers(snapshot)) {
    const others = places.get(mention.number);
    if (others === undefined) places.set(mention.number, [mention]);
    else if (others.length < MOST_PLACES) others.push(mention);
  }
  return { places, told: new Map() };
}

/** The finding as it is told where the document names the act that repealed the section: its writer knows of that. */
export function asKnownToWriter(finding: Finding, { snapshot }: RuleContext): Finding {
  const { code, severity, data, message } = finding;
  if (code !== 'repealed-section' || severity !== 'error' || typeof data?.act !== 'string') return finding;
  return !namesAct(snapshot, /\d{2}-\d{1,3}/.exec(data.act)?.[0] ?? data.act)
    ? finding
    : withWords(finding, 'information', `${withoutAdvice(message)} The document names that act.`);
}
