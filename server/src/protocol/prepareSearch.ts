import type { Statutes } from '../facts/statutes';
import { inSlices } from '../text/inSlices';
import type { Guard } from './guard';

/**
 * Reads all headings and summaries, which the first search by words else does, while the person is still
 * typing; other requests are let in between.
 */
export function prepareSearch(guard: Guard, statutes: Statutes): void {
  void guard.run('preparing the search', () => inSlices(statutes.prepareSearch()));
}
