import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import type { HoverContext } from '../../server/src/features/hover';
import { marked, type Marked } from './markers';
import { SAMPLE, smallStatutes } from './smallStatutes';

/** A snapshot of a marked text, with its marks. */
export function documentOf(
  source: string,
  languageId = 'plaintext',
  uri = 'file:///brief.txt',
): Marked & { readonly snapshot: Snapshot } {
  const marks = marked(source);
  return { ...marks, snapshot: createSnapshot(uri, 1, languageId, marks.text) };
}

export const TODAY = '2026-12-01';

/** What a hover is made with: the sample code, no links to commands. */
export function hoverContext(over: Partial<HoverContext> = {}): HoverContext {
  return { statutes: smallStatutes(SAMPLE), today: TODAY, openSection: () => undefined, ...over };
}
