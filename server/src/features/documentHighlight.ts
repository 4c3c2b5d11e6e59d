import { mentions, mentionsOf } from '../analysis/mentions';
import type { Snapshot } from '../analysis/snapshot';
import type { Span } from '../text/span';
import type { AuthorityKey } from '../citations/cited';

/**
 * Every place of a document that cites one of the authorities, in its order: short
 * forms, Id., and ranges that contain it too.
 */
export function documentHighlight(snapshot: Snapshot, keys: readonly AuthorityKey[]): readonly Span[] {
  const spans: Span[] = [];
  for (const mention of mentionsOf(snapshot)) {
    const again = spans.at(-1)?.start === mention.span.start;
    if (!again && keys.some((key) => mentions(mention, key))) spans.push(mention.span);
  }
  return spans;
}
