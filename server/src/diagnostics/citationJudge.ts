import type { Citation, CitationKind } from '../citations/citation';
import { brokenByBlank, isHalfOfNumber } from './brokenNumber';
import type { Finding, Proviso, Rule, RuleContext } from './finding';
import { writtenNumbersOf } from './writtenNumbers';
import { standingOf } from './standing';

/** Takes a finding with the rule that made it, and what must hold of the rest of the document for it to be told. */
export type Hear = (rule: Rule, finding: Finding, provided?: Proviso) => void;

/**
 * Judges citations one by one with the rules that can: each is asked only of the kinds of citation that it
 * is about, and a number's standing in the code is found once for all. Whether a finding is told, in a
 * quotation or a table, is for the caller to say.
 * @param rules those that are on
 * @returns what judges one citation of `context.snapshot`
 */
export function citationJudge(rules: readonly Rule[], context: RuleContext, hear: Hear): (citation: Citation) => void {
  const asked = rules.map((rule) => ({
    rule,
    tell: (finding: Finding, provided?: Proviso): void => {
      hear(rule, finding, provided);
    },
  }));
  const ofNumbers = asked.filter(({ rule }) => rule.checkNumber !== undefined);
  const byKind = new Map<CitationKind, typeof asked>();
  return (citation) => {
    let ofKind = byKind.get(citation.kind);
    if (ofKind === undefined) {
      ofKind = asked.filter(
        ({ rule }) =>
          rule.checkCitation !== undefined && (rule.kinds === undefined || rule.kinds.includes(citation.kind)),
      );
      byKind.set(citation.kind, ofKind);
    }
    for (const { rule, tell } of ofKind) rule.checkCitation?.(citation, context, tell);
    if (ofNumbers.length === 0) return;
    for (const mention of writtenNumbersOf(citation, context.snapshot.text)) {
      const standing = standingOf(context, mention.number);
      if (isHalfOfNumber(context, mention, standing)) continue;
      // Of the half of a number nothing is said but that it is broken.
      const isBroken = brokenByBlank(context, mention, standing) !== undefined;
      for (const { rule, tell } of ofNumbers)
        if (!isBroken || rule.ofForm) rule.checkNumber?.(mention, standing, context, tell);
    }
  };
}
