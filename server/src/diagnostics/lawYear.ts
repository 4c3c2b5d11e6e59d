import type { RuleContext } from './finding';

/** Year of the day whose law a document is written under; undefined where that is not said. */
export function lawYear({ asOf }: Pick<RuleContext, 'asOf'>): number | undefined {
  return asOf == null ? undefined : Number(asOf.slice(0, 4));
}
