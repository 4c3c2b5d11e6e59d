import type { Span } from '../text/span';
import { fieldRuns } from './wordXml';

/**
 * The fields of a table of authorities, as Word's own "Mark Citation" makes them, each in a bookmark: that tells ours
 * from a person's, and is what programs without such a table read the page from.
 */

/** Word's category of authorities "Statutes". */
export const STATUTES = 2;
/**
 * Names of our bookmarks: A stands between two runs; where it is S, one run was divided.
 * Word hides names with a line before them.
 */
export const BOOKMARK = '_Conncite';

/**
 * A citation's mark: a field that shows nothing.
 * @param w prefix of the part's tags, with its colon
 * @param long as the table writes it, said at the first mark of an authority; null at the others
 */
export function citationMark(
  w: string,
  id: number,
  name: string,
  { long, short }: { readonly long: string | null; readonly short: string },
): string {
  const words =
    long === null ? `TA \\s "${quoted(short)}"` : `TA \\l "${quoted(long)}" \\s "${quoted(short)}" \\c ${STATUTES}`;
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

/** A run that shows nothing and holds at most a piece of a field, as we or another program wrote it. */
const HIDDEN_RUN =
  /<(?:\w+:)?r\b[^>]*>(?:<(?:\w+:)?rPr\/>|<(?:\w+:)?rPr>(?:<[^>]*>)*?<\/(?:\w+:)?rPr>)?(?:<(?:\w+:)?fldChar\b[^>]*>(?:<\/(?:\w+:)?fldChar>)?|<(?:\w+:)?instrText\b[^>]*>[^<]*<\/(?:\w+:)?instrText>)?<\/(?:\w+:)?r>/;
const HIDDEN_RUNS = new RegExp(`^(?:${HIDDEN_RUN.source})*$`);
const NEXT_RUN = new RegExp(HIDDEN_RUN.source, 'y');
const BOOKMARK_TAG = /<(?:\w+:)?bookmark(?:Start|End)\b[^>]*\/>/y;
const PIECE = /fldCharType="(begin|end)"/g;
/** Characters of a field's beginning and instruction, and runs of one field. */
const LONGEST_FIELD = 4000;
const MOST_RUNS = 20;

/** True for what a mark of ours holds: a whole field and nothing else, or nothing. */
export function isWholeMark(inner: string): boolean {
  if (!HIDDEN_RUNS.test(inner)) return false;
  const open = Array.from(inner.matchAll(PIECE), ([, type]) => (type === 'begin' ? 1 : -1));
  return open.reduce((sum: number, one) => sum + one, 0) === 0;
}

/**
 * The runs of a mark's field that another program wrote anew: LibreOffice begins the bookmark within the
 * field, and ends it after what comes next.
 * @param start of the bookmark's tag in the part's XML; `end`: after it; `close`: where the bookmark ends
 * @returns undefined where it stands in no such field; none where it holds nothing but other bookmarks
 */
export function rewrittenField(xml: string, start: number, end: number, close: number): readonly Span[] | undefined {
  if (/^(?:<(?:\w+:)?bookmark(?:Start|End)\b[^>]*\/>)+$/.test(xml.slice(end, close))) return [];
  const from = Math.max(0, start - LONGEST_FIELD);
  const window = xml.slice(from, start);
  const begin = window.lastIndexOf('fldCharType="begin"');
  const run =
    begin < 0 ? -1 : Math.max(...['<w:r>', '<w:r ', '<r>', '<r '].map((tag) => window.lastIndexOf(tag, begin)));
  if (run < 0 || !HIDDEN_RUNS.test(window.slice(run)) || !/<(?:\w+:)?instrText\b[^>]*>\s*TA\s/.test(window.slice(run)))
    return undefined;
  const runs: Span[] = [{ start: from + run, end: start }];
  for (let at = end, count = 0; count < MOST_RUNS; count++) {
    BOOKMARK_TAG.lastIndex = NEXT_RUN.lastIndex = at;
    const next = NEXT_RUN.exec(xml);
    at = next === null ? BOOKMARK_TAG.lastIndex + (BOOKMARK_TAG.exec(xml)?.[0].length ?? Infinity) : NEXT_RUN.lastIndex;
    if (next !== null) runs.push({ start: next.index, end: at });
    if (next?.[0].includes('fldCharType="end"') === true) return runs;
    if (at > xml.length || next?.[0].includes('fldCharType="begin"') === true) return undefined;
  }
  return undefined;
}
