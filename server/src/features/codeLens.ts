import type { Snapshot } from '../analysis/snapshot';
import { isPage, numberOfPage } from './pages/address';

/** A line above a page's heading; how often its section is cited is told when the line comes into view. */
export interface Lens {
  /** Zero-based. */
  readonly line: number;
  readonly number: string;
}

/** One lens on a section page; none in writers' own documents, where it would push their lines apart. */
export function codeLens(snapshot: Snapshot): readonly Lens[] {
  const number = isPage(snapshot.uri, snapshot.languageId) ? numberOfPage(snapshot.uri) : undefined;
  return number === undefined ? [] : [{ line: 0, number }];
}

/** "Cited in 3 places of 2 documents", with the sections of the code that cite it. */
export function codeLensTitle(count: { readonly places: number; readonly documents: number }, sections: number): string {
  const places = count.places === 0
    ? 'Cited in no document of this workspace'
    : `Cited in ${count.places === 1 ? 'one place' : `${count.places} places`} of ${count.documents === 1 ? 'one document' : `${count.documents} documents`}`;
  return sections === 0 ? places : `${places} and by ${sections === 1 ? 'one section' : `${sections} sections`} of the code`;
}
