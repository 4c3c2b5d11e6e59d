/** See actFiles.mjs. */
import type { ActChange } from '../server/src/facts/actChanges';
import type { ActsSince } from '../server/src/facts/statutes';

export const ACT_COLUMNS: readonly string[];
export const UNDONE_COLUMNS: readonly string[];
export function readActs(
  root: string,
  table: (file: string, columns: readonly string[]) => readonly Record<string, string | number>[],
  facts: { readonly edition: { readonly actsThrough: number }; readonly byNumber: ReadonlyMap<string, number> },
): ActChange[];
export function checkActsSince(acts: unknown, fail: (what: string) => never): ActsSince | null;
