import { authorityMarks } from '../analysis/authorities/authorityMarks';
import { BOOKMARK, bookmarked, citationMark } from '../office/wordFields';
import { tableParagraphs, type TableRow } from '../office/wordTableField';
import type { Node } from './document';
import { insert } from './inlines';
import type { Leaf } from './readPandoc';
import type { Target } from './target';

/** Pandoc's tags. */
const W = 'w:';
/** Bookmarks of Pandoc's own count from one. */
const FIRST_ID = 900_000;

/** Word's own fields: each citation is marked, and the table is made of the marks when the fields are updated. */
export const wordTarget: Target = {
  hasLinks: false,
  apply({ snapshot, statutes, text, options, leafAt }) {
    const marks: { readonly at: number; readonly leaf: Leaf; readonly xml: string }[] = [];
    const rows: TableRow[] = [];
    let [id, count] = [FIRST_ID, 0];
    for (const { long, short, ends } of authorityMarks(snapshot, statutes, options)) {
      const pages: { readonly at: number; readonly name: string }[] = [];
      ends.forEach((end, k) => {
        const leaf = leafAt(end - 1);
        if (leaf === undefined) return;
        const name = `${BOOKMARK}A${++count}`;
        marks.push({ at: end, leaf, xml: citationMark(W, ++id, name, { long: k === 0 ? long : null, short }) });
        if (leaf.note === null) {
          pages.push({ at: end, name });
          return;
        }
        // A footnote stands on the page of its mark, where every program finds the bookmark.
        const { node, leaf: outside } = leaf.note;
        const at = text.spanOf.get(node)?.end ?? outside.end;
        if (pages.some((page) => page.at === at)) return;
        const page = `${BOOKMARK}A${++count}`;
        marks.push({ at, leaf: outside, xml: bookmarked(W, ++id, page, '') });
        pages.push({ at, name: page });
      });
      if (ends.length > 0)
        rows.push({ authority: long, bookmarks: pages.sort((a, b) => a.at - b.at).map(({ name }) => name) });
    }
    for (const { at, leaf, xml } of marks.sort((a, b) => b.at - a.at))
      insert(leaf.inlines, at, text.spanOf, raw('RawInline', xml));
    return [raw('RawBlock', tableParagraphs(W, rows, ++id))];
  },
};

function raw(t: 'RawInline' | 'RawBlock', xml: string): Node {
  return { t, c: ['openxml', xml] };
}
