import type { Snapshot } from '../analysis/snapshot';
import type { Span } from '../text/span';
import { numberOfPage } from './pages/address';
import type { PageDocument } from './pages/page';
import { labelsOf } from '../code/labels';

/** Words of a section page that are to be copied with their citation. */
export interface Quotation {
  readonly number: string;
  /** Labels of the part that the words stand in; empty for the page's head. */
  readonly pinpoint: readonly string[];
  /** On one line, without the label at their beginning. */
  readonly words: string;
  /** True for the law's own words: only they may stand between quotation marks. */
  readonly official: boolean;
  /** Of words that are not the law on the day of the page, when they are: "effective October 1, 2027"; else "". */
  readonly when: string;
}

/** Parts of a page that are the official text. */
const OFFICIAL_PART = /^## Official text\b/;

/**
 * What a selection on a section's page quotes; undefined on other documents, and where nothing is selected but blanks.
 * @param document the page as it is made now, for the part that each line stands in
 */
export function quotation(snapshot: Snapshot, span: Span, document: PageDocument): Quotation | undefined {
  const number = numberOfPage(snapshot.uri);
  const { text, lines } = snapshot;
  const selected = text.slice(span.start, span.end);
  const words = selected
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\**(?:\(\w{1,5}\) ?){1,6}/, '');
  if (number === undefined || words === '') return undefined;
  const first = lines.lineAt(span.start + selected.length - selected.trimStart().length);
  let part = '';
  for (let line = first; line >= 0 && part === ''; line--) {
    const at = text.slice(lines.startOf(line), lines.startOf(line + 1)).trimEnd();
    if (at.startsWith('## ')) part = at;
  }
  return {
    number,
    pinpoint: labelsOf(document.pathOf[first] ?? ''),
    words,
    official: OFFICIAL_PART.test(part),
    when: whenOf(part),
  };
}

/** Texts of another day stand under headings that name it. */
function whenOf(part: string): string {
  if (part === '## Official text before that') return 'before its amendment';
  const date = /^## Official text(?: of [^,]+)? from ([A-Z][a-z]+ \d{1,2}, \d{4}) /.exec(part)?.[1];
  return date === undefined ? '' : `effective ${date}`;
}

/** The words with their citation after them, as they are pasted: in quotation marks where they are the law's own. */
export function quotationText({ words, official, when }: Quotation, citation: string): string {
  if (official)
    return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}” ${citation}${when === '' ? '' : ` (${when})`}.`;
  const end = /[.!?]$/.test(words) ? '' : '.';
  return `${words}${end} See ${citation}.`;
}
