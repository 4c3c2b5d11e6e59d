import type { Edit } from '../text/edit';
import type { WordSource } from './wordSource';
import { fieldRuns, prefixOf, textRun } from './wordXml';

/** The table of authorities of a Word document: a TOA field whose result lists the entries until it is updated. */

/** Where a table stands: in place of a placeholder, below the heading or bookmark of its name, or at the end. */
export type TableKind = 'placeholder' | 'heading' | 'end';

export interface TableRow {
  readonly authority: string;
  /** Bookmarks on the pages where it is cited. */
  readonly bookmarks: readonly string[];
}

/** A paragraph of these words alone is replaced by the table. */
const PLACEHOLDER = /^\s*\[\s*table of authorities\s*\]\s*$/i;
const HEADING = /^\s*table of authorities\s*$/i;
/** A bookmark of this name, however its author wrote it. */
const BOOKMARKED = /<(?:\w+:)?bookmarkStart [^>]*\bname="_?table_?of_?authorities"[^>]*>/i;
/** Our bookmark around the table. */
const OURS = '_ConnciteTable';
/** What a paragraph may hold besides its words, and must not lose. */
const HOLDS_MORE = /<(?:\w+:)?(?:sectPr|bookmark\w+|comment\w+|footnoteReference|endnoteReference|drawing|object|fldChar|ins|del|hyperlink)\b/;
/** What the table replaced, in a comment that word processors pass over and do not keep. */
const KEPT = /<!--conncite ([A-Za-z0-9+/=]*)-->$/;
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
export function tableEdit(source: WordSource, rows: readonly TableRow[], id: number): { readonly edit: Edit; readonly kind: TableKind } {
  const xml = source.text(source.main) ?? '';
  const w = prefixOf(/<((?:\w+:)?body)\b/.exec(xml)?.[1] ?? 'w:body');
  const place = placeOf(source, xml, w);
  const styles = source.text(source.related('styles') ?? '') ?? '';
  const { opening, closing } = block(w, rows, { id, kept: base64(xml.slice(place.start, place.end)), width: widthOf(xml), styles });
  // A placeholder's own paragraph begins the table and ends it: its properties and bookmarks stay.
  const inner = `${opening}</${w}p>${closing}`;
  const newText = place.kind === 'placeholder' ? inner : `<${w}p>${inner}</${w}p>`;
  return { kind: place.kind, edit: { start: place.start, end: place.end, newText } };
}

/** The edit that takes our table out of the main part and puts back what it replaced; null where there is none. */
export function tableRemoval(xml: string): Edit | null {
  const mark = new RegExp(`<((?:\\w+:)?)bookmarkStart [^>]*\\bname="${OURS}"[^>]*>`).exec(xml);
  if (mark === null) return null;
  const w = mark[1] ?? '';
  const tag = `<${w}bookmarkEnd ${w}id="${/\bid="([^"]*)"/.exec(mark[0])?.[1] ?? ''}"/>`;
  const close = xml.indexOf(tag, mark.index);
  const paragraph = Math.max(xml.lastIndexOf(`<${w}p>`, mark.index), xml.lastIndexOf(`<${w}p `, mark.index));
  const end = close < 0 ? -1 : xml.indexOf(`</${w}p>`, close);
  if (paragraph < 0 || end < 0) return null;
  const whole = { start: paragraph, end: end + `</${w}p>`.length };
  const kept = KEPT.exec(xml.slice(paragraph, mark.index));
  if (kept === null) return { ...whole, newText: `<${w}p>${textRun(w, PLACEHOLDER_WORDS)}</${w}p>` };
  if (kept[1] === '') return { ...whole, newText: '' };
  return { start: paragraph + kept.index, end: close + tag.length, newText: fromBase64(kept[1] ?? '') };
}

/**
 * A table as paragraphs of its own, for a document that another program makes.
 * @param id for its bookmark, which no other bears
 */
export function tableParagraphs(w: string, rows: readonly TableRow[], id: number): string {
  const { opening, closing } = block(w, rows, { id, kept: null, width: USUAL_WIDTH, styles: '' });
  return `<${w}p>${opening}</${w}p>${closing}</${w}p>`;
}

function placeOf(source: WordSource, xml: string, w: string): { readonly start: number; readonly end: number; readonly kind: TableKind } {
  const body = source.paragraphs.filter(({ part }) => part === source.main).map(({ paragraph }) => paragraph);
  const placeholder = body.find(({ text }) => PLACEHOLDER.test(text));
  if (placeholder !== undefined) {
    const runs = { start: placeholder.pieces[0]?.run?.start ?? -1, end: placeholder.pieces.at(-1)?.run?.end ?? -1 };
    const isPlain = runs.start >= 0 && !HOLDS_MORE.test(xml.slice(runs.start, runs.end)) && !/sectPr\b/.test(xml.slice(placeholder.start, placeholder.end));
    return isPlain ? { ...runs, kind: 'placeholder' } : { start: placeholder.end, end: placeholder.end, kind: 'heading' };
  }
  const heading = body.find(({ text, start, end }) => HEADING.test(text) || BOOKMARKED.test(xml.slice(start, end)));
  if (heading !== undefined) return { start: heading.end, end: heading.end, kind: 'heading' };
  const close = xml.search(/<\/(?:\w+:)?body>/);
  // The last section's properties stay the last thing in the body.
  const before = xml.slice(0, close).trimEnd();
  const isLast = /<\/(?:\w+:)?sectPr>$|<(?:\w+:)?sectPr(?: [^>]*)?\/>$/.test(before);
  const section = isLast ? before.lastIndexOf(`<${w}sectPr`) : close;
  return { start: section, end: section, kind: 'end' };
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
function block(w: string, rows: readonly TableRow[], { id, kept, width, styles }: Look): { readonly opening: string; readonly closing: string } {
  const style = (name: string, more = ''): string => {
    const isThere = styles.includes(`styleId="${name}"`);
    return isThere || more !== '' ? `<${w}pPr>${isThere ? `<${w}pStyle ${w}val="${name}"/>` : ''}${more}</${w}pPr>` : '';
  };
  const character = (type: string, flags = ''): string => `<${w}r><${w}fldChar ${w}fldCharType="${type}"${flags}/></${w}r>`;
  const opening = `${kept === null ? '' : `<!--conncite ${kept}-->`}<${w}bookmarkStart ${w}id="${id}" ${w}name="${OURS}"/>${character('begin', ` ${w}dirty="true"`)}`
    + `<${w}r><${w}instrText xml:space="preserve"> TOA \\h \\c "2" \\p </${w}instrText></${w}r>${character('separate')}`;
  const tabs = `<${w}tabs><${w}tab ${w}val="right" ${w}leader="dot" ${w}pos="${width}"/></${w}tabs>`;
  const pages = (bookmarks: readonly string[]): string => bookmarks
    .map((name) => fieldRuns(w, `PAGEREF ${name} \\h`, textRun(w, UNKNOWN_PAGE))).join(textRun(w, ', '));
  const lines = rows.map(({ authority, bookmarks }) => `<${w}p>${style('TableofAuthorities', tabs)}${textRun(w, authority)}<${w}r><${w}tab/></${w}r>${pages(bookmarks)}</${w}p>`);
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
  const number = (tag: string | undefined, name: string): number => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(tag ?? '')?.[1] ?? Number.NaN);
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
