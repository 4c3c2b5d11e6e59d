import type { Snapshot } from '../analysis/snapshot';
import type { OfficialText } from '../official/pages/officialText';
import { comparisonOf, type Comparison } from './pages/comparison';
import { editionOfPage, numberOfPage } from './pages/address';

/** A line above a page's heading; how often its section is cited is told when the line comes into view. */
export interface Lens {
  /** Zero-based. */
  readonly line: number;
  readonly number: string;
  /** Texts that it compares; left out by the lens that counts. */
  readonly compare?: Comparison;
}

/**
 * Lenses on a section page: how often it is cited, and what compares it with another edition. None in writers' own
 * documents, where they would push their lines apart.
 * @param official undefined where the client cannot compare
 */
export function codeLens(snapshot: Snapshot, official?: OfficialText): readonly Lens[] {
  const number = numberOfPage(snapshot.uri);
  if (number === undefined) return [];
  const compare = comparisonOf(number, editionOfPage(snapshot.uri), official);
  return [{ line: 0, number }, ...(compare === undefined ? [] : [{ line: 0, number, compare }])];
}

/** "Cited in 3 places of 2 documents", with the sections of the code that cite it. */
export function codeLensTitle(
  count: { readonly places: number; readonly documents: number },
  sections: number,
): string {
  const places =
    count.places === 0
      ? 'Not cited in this workspace'
      : `Cited in ${count.places === 1 ? 'one place' : `${count.places} places`} of ${count.documents === 1 ? 'one document' : `${count.documents} documents`}`;
  return sections === 0
    ? places
    : `${places} and by ${sections === 1 ? 'one section' : `${sections} sections`} of the code`;
}
