import type { Edit } from '../text/edit';
import type { WordParagraph } from './wordParagraph';
import type { WordSource } from './wordSource';
import { fieldRuns, lookOf, prefixOf, textRun } from './wordXml';

/** The table of authorities of a Word document: a TOA field whose result lists the entries until it is updated. */

/** Where a table stands: in place of a placeholder, below the heading or bookmark of its name, or at the end. */
export type TableKind = 'placeholder' | 'heading' | 'end';

export interface TableRow {
  readonly authority: string;
  /** Bookmarks on the pages where it is cited. */
  readonly bookmarks: readonly string[];
}

/** A paragraph of these words alone is replaced by the table. */
const PLACEHOLDER = /^\s*(\[\s*table of authorities\s*\])\s*$/i;
const HEADING = /^\s*table of authorities\s*$/i;
/** A bookmark of this name, however its author wrote it. */
const BOOKMARKED = /<(?:\w+:)?bookmarkStart [^>]*\bname="_?table_?of_?authorities"[^>]*>/i;
/** Our bookmark around the table. */
const OURS = '_ConnciteTable';
/** What may stand among the words of a paragraph, and must not be lost. */
const HOLDS_MORE =
  /<(?:\w+:)?(?:sectPr|bookmark\w+|comment\w+|footnoteReference|endnoteReference|drawing|pict|object|fldChar|ins|del|hyperlink|br|tab|cr|sym)\b/;
/**
 * What the table replaced, and what was written before and after it, in a comment that
 * word processors pass over and do not keep.
 */
const KEPT = /<!--conncite ([A-Za-z0-9+/=]*)\|([A-Za-z0-9+/=]*)\|([A-Za-z0-9+/=]*)-->$/;
/** Stands again where another program dropped that comment. */
const PLACEHOLDER_WORDS = '[Table of Authorities]';
/** From here to the left margin the dots lead, in twentieths of a point: a letter page with margins of an inch. */
const USUAL_WIDTH = 9360;
/** Stands for a page until the fields are updated. */
const UNKNOWN_PAGE = '–';

/**
 * The edit of the main part that writes the table.
 * @param id for the table's bookmark, which no other bears
 */
export function tableEdit(
  source: WordSource,
  rows: readonly TableRow[],
  id: number,
): { readonly edit: Edit; readonly kind: TableKind } {
  const xml = source.text(source.main) ?? '';
  const w = prefixOf(/<((?:\w+:)?body)\b/.exec(xml)?.[1] ?? 'w:body');
  const place = placeOf(source, xml, w);
  const styles = source.text(source.related('styles') ?? '') ?? '';
  const { start, end, before, after, kind } = place;
  const kept = [xml.slice(start, end), before, after].map(base64).join('|');
  const { opening, closing } = block(w, rows, { id, kept, width: widthOf(xml), styles });
  return { kind, edit: { start, end, newText: `${before}${opening}</${w}p>${closing}${after}` } };
}

/** The edit that takes our table out of the main part and puts back what it replaced; null where there is none. */
export function tableRemoval(xml: string): Edit | null {
  const mark = new RegExp(`<((?:\\w+:)?)bookmarkStart [^>]*\\bname="${OURS}"[^>]*>`).exec(xml);
  if (mark === null) return null;
  const w = mark[1] ?? '';
  const tag = `<${w}bookmarkEnd ${w}id="${/\bid="([^"]*)"/.exec(mark[0])?.[1] ?? ''}"/>`;
  const close = xml.indexOf(tag, mark.index);
  const paragraph = Math.max(xml.lastIndexOf(`<${w}p>`, mark.index), xml.lastIndexOf(`<${w}p `, mark.index));
  const kept = paragraph < 0 ? null : KEPT.exec(xml.slice(paragraph, mark.index));
  const [newText = '', before = '', after = ''] = (kept ?? []).slice(1).map(fromBase64);
  const [from, to] = [paragraph + (kept?.index ?? 0) - before.length, close + tag.length + after.length];
  // Another program may have kept the comment and written the rest anew.
  if (kept !== null && close > 0 && xml.startsWith(before, from) && xml.startsWith(after, to - after.length))
    return { start: from, end: to, newText };
  return rewrittenTable(xml, w, mark.index, paragraph);
}

/** The same for a table that another program wrote anew, by its field alone: the placeholder takes its place. */
function rewrittenTable(xml: string, w: string, mark: number, paragraph: number): Edit | null {
  const toa = /<(?:\w+:)?instrText\b[^>]*>\s*TOA\s/g;
  toa.lastIndex = Math.max(0, paragraph);
  const begin = xml.lastIndexOf('fldCharType="begin"', toa.exec(xml)?.index ?? -1);
  const run = Math.max(xml.lastIndexOf(`<${w}r>`, begin), xml.lastIndexOf(`<${w}r `, begin));
  if (paragraph < 0 || begin < paragraph || run < paragraph) return null;
  const piece = /fldCharType="(begin|end)"/g;
  piece.lastIndex = begin;
  let depth = 0;
  let end = -1;
  for (let found = piece.exec(xml); found !== null && end < 0; found = piece.exec(xml)) {
    depth += found[1] === 'begin' ? 1 : -1;
    if (depth === 0) end = xml.indexOf(`</${w}r>`, found.index) + `</${w}r>`.length;
  }
  if (end < 0) return null;
  // Our bookmark may be two by now; it ends after the field, in the same paragraph.
  const rest = xml.slice(end, xml.indexOf(`</${w}p>`, end));
  const ids = Array.from(
    xml.matchAll(new RegExp(`<(?:\\w+:)?bookmarkStart [^>]*\\bname="${OURS}"[^>]*>`, 'g')),
    ([tag]) => /\bid="([^"]*)"/.exec(tag)?.[1] ?? '',
  );
  const closing = Math.max(
    ...ids.map((id) => {
      const tag = `<${w}bookmarkEnd ${w}id="${id}"/>`;
      const at = rest.indexOf(tag);
      return at < 0 ? 0 : at + tag.length;
    }),
  );
  return { start: Math.min(run, mark), end: end + closing, newText: textRun(w, PLACEHOLDER_WORDS) };
}

/**
 * A table as paragraphs of its own, for a document that another program makes.
 * @param id for its bookmark, which no other bears
 */
export function tableParagraphs(w: string, rows: readonly TableRow[], id: number): string {
  const { opening, closing } = block(w, rows, { id, kept: null, width: USUAL_WIDTH, styles: '' });
  return `<${w}p>${opening}</${w}p>${closing}</${w}p>`;
}

/** Where a table goes, and what stands around it there. */
interface TablePlace {
  /** What it replaces in the part's XML. */
  readonly start: number;
  readonly end: number;
  /**
   * From what the XML is before it to a paragraph that the table begins in, and
   * from one that it ends in to what is after it.
   */
  readonly before: string;
  readonly after: string;
  readonly kind: TableKind;
}

function placeOf(source: WordSource, xml: string, w: string): TablePlace {
  const [before, after] = [`<${w}p>`, `</${w}p>`];
  const paragraphs = source.paragraphs.filter(({ part }) => part === source.main).map(({ paragraph }) => paragraph);
  const placeholder = paragraphs.find(({ text }) => PLACEHOLDER.test(text));
  if (placeholder !== undefined)
    return (
      inPlaceOf(placeholder, xml, w) ?? { start: placeholder.end, end: placeholder.end, before, after, kind: 'heading' }
    );
  const heading = paragraphs.find(
    ({ text, start, end }) => HEADING.test(text) || BOOKMARKED.test(xml.slice(start, end)),
  );
  if (heading !== undefined) return { start: heading.end, end: heading.end, before, after, kind: 'heading' };
  const close = xml.search(/<\/(?:\w+:)?body>/);
  // The last section's properties stay the last thing in the body.
  const body = xml.slice(0, close).trimEnd();
  const isLast = /<\/(?:\w+:)?sectPr>$|<(?:\w+:)?sectPr(?: [^>]*)?\/>$/.test(body);
  const section = isLast ? body.lastIndexOf(`<${w}sectPr`) : close;
  return { start: section, end: section, before, after, kind: 'end' };
}

/**
 * The place of a placeholder's words: what else its paragraph holds, such as a page break, stays.
 * Null where they cannot be replaced alone.
 */
function inPlaceOf({ text, pieces, start, end }: WordParagraph, xml: string, w: string): TablePlace | null {
  const words = PLACEHOLDER.exec(text)?.[1] ?? '';
  const from = text.indexOf(words);
  const ours = pieces.filter(({ at, length }) => at < from + words.length && at + length > from);
  const [first, last] = [ours[0], ours.at(-1)];
  if (
    first?.run == null ||
    last?.run == null ||
    ours.some(({ kind }) => kind === 'element') ||
    /sectPr\b/.test(xml.slice(start, end))
  )
    return null;
  const { run: head } = first;
  const { run: tail } = last;
  const opening = xml.lastIndexOf(`<${w}t`, first.start);
  const closing = xml.indexOf(`</${w}t>`, last.end) + `</${w}t>`.length;
  // Before and after the words in their run may stand what is none of them.
  const isFirst = /^<[^<>]*>$/.test(xml.slice(head.start, opening).replace(head.properties, ''));
  const isLast = xml.startsWith(`</${tail.tag}>`, closing);
  const span = { start: isFirst ? head.start : opening, end: isLast ? tail.end : closing };
  if (HOLDS_MORE.test(xml.slice(span.start, span.end))) return null;
  if (!isDirectlyIn(xml.slice(start, head.start))) {
    // In a tracked insertion or a content control no paragraph may end: the whole of theirs gives way.
    const outer = xml.slice(start, end).replace(/<(?:\w+:)?(?:ins|del)\b/g, '');
    return HOLDS_MORE.test(outer.replace(/<(?:\w+:)?tabs>.*?<\/(?:\w+:)?tabs>/gs, ''))
      ? null
      : { start, end, before: `<${w}p>`, after: `</${w}p>`, kind: 'placeholder' };
  }
  return {
    ...span,
    kind: 'placeholder',
    before: isFirst ? '' : `</${head.tag}>`,
    after: isLast ? '' : `<${tail.tag}>${lookOf(tail)}`,
  };
}

/** True where all that opens in a paragraph's XML before a run is closed there too, but for the paragraph. */
function isDirectlyIn(before: string): boolean {
  let depth = 0;
  for (const [, close, empty] of before.matchAll(/<(\/?)\w[^>]*?(\/?)>/g))
    depth += close !== '' ? -1 : empty !== '' ? 0 : 1;
  return depth === 1;
}

interface Look {
  readonly id: number;
  /** What it replaced; null where nobody is to have it back. */
  readonly kept: string | null;
  readonly width: number;
  /** XML of the styles' part. */
  readonly styles: string;
}

/** The table from the runs that begin it in a first paragraph to those that end it in a last one. */
function block(
  w: string,
  rows: readonly TableRow[],
  { id, kept, width, styles }: Look,
): { readonly opening: string; readonly closing: string } {
  const style = (name: string, more = ''): string => {
    const isThere = styles.includes(`styleId="${name}"`);
    return isThere || more !== ''
      ? `<${w}pPr>${isThere ? `<${w}pStyle ${w}val="${name}"/>` : ''}${more}</${w}pPr>`
      : '';
  };
  const character = (type: string, flags = ''): string =>
    `<${w}r><${w}fldChar ${w}fldCharType="${type}"${flags}/></${w}r>`;
  const opening =
    `${kept === null ? '' : `<!--conncite ${kept}-->`}<${w}bookmarkStart ${w}id="${id}" ${w}name="${OURS}"/>${character('begin', ` ${w}dirty="true"`)}` +
    `<${w}r><${w}instrText xml:space="preserve"> TOA \\h \\c "2" \\p </${w}instrText></${w}r>${character('separate')}`;
  const tabs = `<${w}tabs><${w}tab ${w}val="right" ${w}leader="dot" ${w}pos="${width}"/></${w}tabs>`;
  const pages = (bookmarks: readonly string[]): string =>
    bookmarks.map((name) => fieldRuns(w, `PAGEREF ${name} \\h`, textRun(w, UNKNOWN_PAGE))).join(textRun(w, ', '));
  const lines = rows.map(
    ({ authority, bookmarks }) =>
      `<${w}p>${style('TableofAuthorities', tabs)}${textRun(w, authority)}<${w}r><${w}tab/></${w}r>${pages(bookmarks)}</${w}p>`,
  );
  const title = rows.length === 0 ? 'No statutes are cited.' : 'Statutes';
  return {
    opening: opening + textRun(w, title),
    closing: `${lines.join('')}<${w}p>${character('end')}<${w}bookmarkEnd ${w}id="${id}"/>`,
  };
}

/** Width of the text of the last section, in twentieths of a point. */
function widthOf(xml: string): number {
  const page = /<(?:\w+:)?pgSz\b[^>]*>/g;
  const margins = /<(?:\w+:)?pgMar\b[^>]*>/g;
  const number = (tag: string | undefined, name: string): number =>
    Number(new RegExp(`\\b${name}="(\\d+)"`).exec(tag ?? '')?.[1] ?? Number.NaN);
  const [size, margin] = [xml.match(page)?.at(-1), xml.match(margins)?.at(-1)];
  const width = number(size, 'w') - number(margin, 'left') - number(margin, 'right');
  return Number.isNaN(width) || width < 1440 ? USUAL_WIDTH : width;
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
}
