import type { Severity } from '../diagnostics/finding';
import type { Outcome, Resolved } from './record';

/** What is said of one part of a citation: the words, what they come to, and how much they matter. */
export interface Verdict {
  readonly words: readonly string[];
  readonly outcome: Outcome;
  readonly severity: Severity | null;
}

/** The verdict on one of the authorities of a citation, and the same as data. */
export interface Assessment extends Verdict {
  readonly resolved: ResolvedSection | null;
}

export type ResolvedSection = Omit<Resolved, 'quotation'>;

const OUTCOMES: readonly Outcome[] = ['found', 'unsure', 'attention', 'wrong'];
const SEVERITIES: readonly (Severity | null)[] = [null, 'hint', 'information', 'warning', 'error'];

/** The outcome of a whole by those of its parts. */
export function worst(outcomes: readonly Outcome[]): Outcome {
  return OUTCOMES[Math.max(0, ...outcomes.map((outcome) => OUTCOMES.indexOf(outcome)))] ?? 'found';
}

/** The same of severities; null where nothing is to be said. */
export function gravest(severities: readonly (Severity | null)[]): Severity | null {
  return SEVERITIES[Math.max(0, ...severities.map((severity) => SEVERITIES.indexOf(severity)))] ?? null;
}
