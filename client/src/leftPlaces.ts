import { commands, Location, Range, window, type TextDocument } from 'vscode';
import type { DocumentEdits, Extent } from '../../server/src/protocol/messages';
import { toRange } from './applyEdits';

/**
 * Ranges of a document as they will be once edits are made of which none lies
 * inside one of them. Made before the edits.
 */
export function rangesAfter(
  document: TextDocument,
  { edits }: Pick<DocumentEdits, 'edits'>,
  ranges: readonly Extent[],
): (changed: TextDocument) => Range[] {
  const moves = edits.map(({ range, newText }) => {
    const [start, end] = [document.offsetAt(toRange(range).start), document.offsetAt(toRange(range).end)];
    return { end, by: newText.length - (end - start) };
  });
  const moved = (offset: number): number =>
    offset + moves.reduce((sum, { end, by }) => (end <= offset ? sum + by : sum), 0);
  const offsets = ranges
    .map(toRange)
    .map(({ start, end }) => [moved(document.offsetAt(start)), moved(document.offsetAt(end))] as const);
  return (changed) => offsets.map(([start, end]) => new Range(changed.positionAt(start), changed.positionAt(end)));
}

/** Goes to the first of some places and lists all of them there. */
export async function peekPlaces(document: TextDocument, ranges: readonly Range[]): Promise<void> {
  const [first] = ranges;
  if (first === undefined) return;
  const editor = await window.showTextDocument(document, { selection: new Range(first.start, first.start) });
  const locations = ranges.map((range) => new Location(editor.document.uri, range));
  await commands.executeCommand('editor.action.goToLocations', editor.document.uri, first.start, locations, 'peek');
}
