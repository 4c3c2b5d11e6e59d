import type { Edit } from '../text/edit';
import type { WordRun } from './wordTrace';

/** What no XML may hold, however it is written: a program that opened it would refuse the whole document. */
// eslint-disable-next-line no-control-regex -- these are what must not pass
const NO_XML = /[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]/g;

/** Words as XML writes them. */
export function escapeXml(text: string): string {
  return text
    .replace(NO_XML, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Prefix of the tags of a part, with its colon: "w:"; "" where its own namespace is the one that needs none. */
export function prefixOf(tag: string): string {
  return tag.slice(0, tag.indexOf(':') + 1);
}

/** Properties of a run without tracked formatting, whose ids must not stand twice. */
export function lookOf({ properties }: WordRun): string {
  return properties.replace(/<(?:\w+:)?rPrChange\b[\s\S]*?<\/(?:\w+:)?rPrChange>/g, '');
}

/** A run of plain text. `properties` is its `rPr` as written, or "". */
export function textRun(prefix: string, text: string, properties = ''): string {
  const w = prefix;
  return `<${w}r>${properties}<${w}t xml:space="preserve">${escapeXml(text)}</${w}t></${w}r>`;
}

/**
 * The runs of a field.
 * @param result its runs, or "" for a field that shows nothing
 * @param flags attributes of its beginning
 */
export function fieldRuns(
  prefix: string,
  instruction: string,
  result: string,
  { properties = '', flags = '' } = {},
): string {
  const w = prefix;
  const character = (type: string, more = ''): string =>
    `<${w}r>${properties}<${w}fldChar ${w}fldCharType="${type}"${more}/></${w}r>`;
  return (
    `${character('begin', flags)}<${w}r>${properties}<${w}instrText xml:space="preserve"> ${escapeXml(instruction)} </${w}instrText></${w}r>` +
    `${result === '' ? '' : character('separate') + result}${character('end')}`
  );
}

/** What goes in after a character: between two runs, or in the middle of one, which is then written as two. */
export function insertionAt(
  xml: string,
  end: number,
  run: WordRun,
): { readonly at: number; readonly before: string; readonly after: string } {
  const w = prefixOf(run.tag);
  if (xml.startsWith(`</${w}t></${run.tag}>`, end)) return { at: run.end, before: '', after: '' };
  return { at: end, before: `</${w}t></${run.tag}>`, after: `<${run.tag}>${lookOf(run)}<${w}t xml:space="preserve">` };
}

/**
 * What makes a text element keep blanks at its ends: without it a part that ends with one would lose it.
 * @param at offset in the XML within the element's text
 * @returns null where the element says so already
 */
export function keepingBlanks(xml: string, at: number, w: string): Edit | null {
  const start = xml.lastIndexOf(`<${w}t`, at - 1);
  const end = start < 0 ? -1 : xml.indexOf('>', start);
  if (end < 0 || end >= at || xml.slice(start, end).includes('xml:space')) return null;
  return { start: end, end, newText: ' xml:space="preserve"' };
}

/** Largest number that the ids of a part's changes, comments and bookmarks reach. */
export function highestId(xml: string): number {
  let highest = 0;
  for (const [, id] of xml.matchAll(/\bid="(\d{1,9})"/g)) highest = Math.max(highest, Number(id));
  return highest;
}
