import { detectStyle } from '../styles/detectStyle';
import type { StyleName } from '../styles/registry';
import { inTable, markedTables } from './authorities/marker';
import { declarationsOf } from './declarations';
import { lawTextOf } from './lawText';
import type { Snapshot } from './snapshot';

/**
 * The style that most of a document's citations are written in, tables of
 * authorities left aside; null where none can be told.
 */
export function styleOf(snapshot: Snapshot): StyleName | null {
  return snapshot.kept(detected);
}

/** The style that a document is judged by: its own word, else the setting's, else what its citations show. */
export function judgedStyle(snapshot: Snapshot, setting: StyleName | 'auto'): StyleName | null {
  return declarationsOf(snapshot).style ?? (setting === 'auto' ? styleOf(snapshot) : setting);
}

function detected(snapshot: Snapshot): StyleName | null {
  const { reading } = snapshot;
  // What prints the law has the law's own style, and is not judged by it.
  if (lawTextOf(snapshot) !== null) return null;
  // A table repeats in one style what the document cites in another.
  const citations =
    markedTables(snapshot).tables.length === 0
      ? reading.citations
      : reading.citations.filter((citation) => !inTable(snapshot, citation.start));
  return detectStyle({ citations }, (span) => snapshot.read(span));
}
