import { createSnapshot } from '../analysis/createSnapshot';
import { markedTables, USUAL } from '../analysis/authorities/marker';
import type { Statutes } from '../facts/statutes';
import { rawOf, type Node, type PandocDocument } from './document';
import { wrap } from './inlines';
import { linkNode, linksOf } from './links';
import { readPandoc, type Leaf, type PandocText, type TablePlace } from './readPandoc';
import { targetFor } from './targets';

export interface Filtered {
  readonly document: PandocDocument;
  /** Markers of a table without their partner: no table was made there. */
  readonly alone: number;
}

/**
 * Gives the citations of a document their links to the official pages, and its tables of authorities what they are in
 * the format that Pandoc will write. All other nodes stay as they are.
 * @param document is changed
 * @param format as Pandoc names it to its filters: "html", "latex", "docx"
 * @throws PandocError where it is nested without end
 */
export function filter(document: PandocDocument, format: string, statutes: Statutes): Filtered {
  const text = readPandoc(document);
  const { prose } = text;
  const snapshot = createSnapshot('pandoc:', 0, 'plaintext', prose.source, prose);
  const leafAt = leafFinder(text.leaves);
  const target = targetFor(format);
  const options = markedTables(snapshot).tables[0]?.options ?? USUAL;
  if (target.hasLinks) {
    // The last first: what stands before it keeps its place.
    for (const citation of snapshot.reading.citations.toReversed()) {
      for (const { start, end, address, title } of linksOf(citation, statutes).toReversed()) {
        const leaf = leafAt(start);
        if (leaf !== undefined && end <= leaf.end)
          wrap(leaf.inlines, { start, end }, text.spanOf, (inner) => linkNode(inner, address, title));
      }
    }
  }
  const blocks = target.apply({ snapshot, statutes, text, options, leafAt });
  for (const place of text.tables) replace(place, blocks);
  return { document, alone: text.alone };
}

/** Finds the innermost run of inlines around an offset: a note's before that of the paragraph that bears its mark. */
function leafFinder(leaves: PandocText['leaves']): (offset: number) => Leaf | undefined {
  return (offset) => {
    let low = -1;
    let high = leaves.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((leaves[mid]?.start ?? 0) <= offset) low = mid;
      else high = mid - 1;
    }
    let leaf = leaves[low];
    while (leaf !== undefined && offset >= leaf.end) leaf = leaf.note?.leaf;
    return leaf;
  };
}

/** Puts the blocks of a table where its markers stand; comments stay, so that it can be made anew. */
function replace({ blocks, first, last }: TablePlace, table: readonly Node[]): void {
  const from = blocks.indexOf(first);
  const to = blocks.indexOf(last);
  const kept = [first, last].map((node) => (rawOf(node) === undefined ? [] : [node]));
  blocks.splice(from, to - from + 1, ...(kept[0] ?? []), ...structuredClone(table), ...(kept[1] ?? []));
}
