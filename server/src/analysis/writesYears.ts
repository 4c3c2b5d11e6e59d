import type { Snapshot } from './snapshot';

/**
 * True where most of a document's full citations bear the year of an edition. The Bluebook alone wants a year for the
 * law in force (12.3.2), and most writers leave it out: a document's own habit decides.
 */
export function writesYears(snapshot: Snapshot): boolean {
  const full = snapshot.reading.citations.filter(({ name, sections }) => name !== null && sections.length > 0);
  return full.filter(({ sections }) => sections.some(({ year }) => year !== null)).length * 2 > full.length;
}
