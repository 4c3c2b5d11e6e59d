import { detectStyle } from '../styles/detectStyle';
import type { StyleName } from '../styles/style';
import type { Snapshot } from './snapshot';

const known = new WeakMap<Snapshot, StyleName | null>();

/** The style that most of a document's citations are written in, or null where none can be told. */
export function styleOf(snapshot: Snapshot): StyleName | null {
  let style = known.get(snapshot);
  if (style === undefined) known.set(snapshot, (style = detectStyle(snapshot.reading, (span) => snapshot.read(span))));
  return style;
}
