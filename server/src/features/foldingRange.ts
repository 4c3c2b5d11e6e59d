import type { Snapshot } from '../analysis/snapshot';
import { isPage } from './pages/address';
import { foldsOfPage } from './pages/parts';

/** Zero-based lines, both included: all but the first can be hidden. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
}

/**
 * Parts of a section page and its subsections with all below them. Writers' own documents fold as their language does.
 */
export function foldingRange(snapshot: Snapshot): readonly Fold[] {
  return isPage(snapshot.uri, snapshot.languageId) ? foldsOfPage(snapshot.text) : [];
}
