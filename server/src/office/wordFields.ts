import { fieldRuns } from './wordXml';

/**
 * The fields of a table of authorities, as Word's own "Mark Citation" makes them, each in a bookmark: that tells ours from a
 * person's, and is what programs without such a table read the page from.
 */

/** Word's category of authorities "Statutes". */
export const STATUTES = 2;
/** Names of our bookmarks: A stands between two runs; where it is S, one run was divided. Word hides names with a line before them. */
export const BOOKMARK = '_Conncite';

/**
 * A citation's mark: a field that shows nothing.
 * @param w prefix of the part's tags, with its colon
 * @param long as the table writes it, said at the first mark of an authority; null at the others
 */
export function citationMark(w: string, id: number, name: string, { long, short }: { readonly long: string | null; readonly short: string }): string {
  const words = long === null ? `TA \\s "${quoted(short)}"` : `TA \\l "${quoted(long)}" \\s "${quoted(short)}" \\c ${STATUTES}`;
  return bookmarked(w, id, name, fieldRuns(w, words, '', { properties: `<${w}rPr><${w}vanish/></${w}rPr>` }));
}

/** A bookmark around what stands in it; "" for one that only has a place. */
export function bookmarked(w: string, id: number, name: string, inner: string): string {
  return `<${w}bookmarkStart ${w}id="${id}" ${w}name="${name}"/>${inner}<${w}bookmarkEnd ${w}id="${id}"/>`;
}

/** A text within the quotes of a field's instruction. */
function quoted(text: string): string {
  return text.replace(/[\\"]/g, '\\$&');
}
