import { localDay } from '../text/longDate';

/** ISO date of today, where the writer is and not in Greenwich. */
export function today(): string {
  return localDay(new Date());
}
