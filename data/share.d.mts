/** See share.mjs. */
import type { Facts } from './readFacts.mjs';

export function summaryShare(facts: Facts): {
  readonly told: number;
  readonly inForce: number;
  readonly byUse: number;
  readonly heaviestWithout: readonly string[];
};
