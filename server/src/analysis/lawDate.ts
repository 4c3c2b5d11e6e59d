import { declarationsOf } from './declarations';
import type { Snapshot } from './snapshot';

/**
 * The day whose law a document is written under, as an ISO date; null where neither it nor the setting says so, and the
 * current law is meant. What the document says comes before the setting.
 */
export function lawDate(snapshot: Snapshot, setting: string | null): string | null {
  return declarationsOf(snapshot).asOf ?? setting;
}
