import type { Snapshot } from './snapshot';

/** The title of a paper stands within so much of its head. */
const HEAD = 600;
/** What such a paper is called: it was written once, and goes by the law of the day on which somebody uses it. */
const STAYS_IN_USE =
  /\b(?:agreement|brochure|by-?laws?|charter|checklist|code of|contract|covenants?|declaration of|deed|directive|directory|FAQs?|form|frequently asked|general order|guide(?:lines?|s|book)?|handbook|instructions?|lease|manual|model|outline|plan|policy|policies|power of attorney|procedures?|protocol|publication|reference|regulations?|rules|sample|schedule|specifications?|standards?|template|trust|will)\b/i;

/**
 * True for a paper that stays in use whatever its date, as a policy, a form or an agreement does, by the words at its
 * head; false for one that is kept as a record of its day, as a decision, a brief, a letter or minutes are.
 */
export function isStandingPaper(snapshot: Snapshot): boolean {
  return snapshot.kept(found).stays;
}

function found({ prose }: Snapshot): { readonly stays: boolean } {
  return { stays: STAYS_IN_USE.test(prose.text.slice(0, HEAD)) };
}
