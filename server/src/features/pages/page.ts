import { labelPath, labelsOf } from '../../code/labels';

/**
 * A page as data, written out for the editor here and for the terminal in `terminal.ts`. Each part is one line of text.
 */
export type PageLine =
  /** 1: the page's own heading, 2: a part of it, 3: a heading within the law's text. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A name and what it is: "Status" "In force." */
  | { readonly kind: 'fact'; readonly name: string; readonly text: string }
  /** A subsection; `depth` 0 for the outermost, `path` as cited: "(a)(1)". */
  | {
      readonly kind: 'subsection';
      readonly depth: number;
      readonly label: string;
      readonly path: string;
      readonly text: string;
      /** True where it stands apart from the lines before it. */
      readonly apart?: boolean;
      /** Printed before the label: a star that points to a note. */
      readonly mark?: string;
      /** True where a citation of the label means this line, though an earlier one of the page has the label too. */
      readonly supersedes?: boolean;
    }
  /** Words of the law without a label of their own, at a level. */
  | { readonly kind: 'text'; readonly depth: number; readonly text: string; readonly apart?: boolean }
  /** A row of a table or form, whose blanks are kept. */
  | { readonly kind: 'verbatim'; readonly depth: number; readonly text: string }
  | { readonly kind: 'item'; readonly text: string };

export interface Page {
  readonly number: string;
  readonly lines: readonly PageLine[];
}

/** A page as the text of a document. */
export interface PageDocument {
  readonly text: string;
  /** Zero-based line of each label path. */
  readonly lineOf: ReadonlyMap<string, number>;
  /** Label path of the part that each line stands in; "" for none. */
  readonly pathOf: readonly string[];
}

const INDENT = '    ';

/** A subsection's line in a written page: its indent, the mark before the label, the label, the words. */
export const LABELLED = /^( *)(\**)(\((?:[a-z]{1,6}|\d{1,3})\))(?: (.*))?$/i;
/** Depth of a subsection without indent in a written page: after the three levels of headings. */
export const LAW_DEPTH = 4;

function written(line: PageLine): string {
  switch (line.kind) {
    case 'heading':
      return `${'#'.repeat(line.level)} ${line.text}`;
    case 'paragraph':
      return line.text;
    case 'fact':
      return `${line.name}: ${line.text}`;
    case 'subsection':
      return `${INDENT.repeat(line.depth)}${line.mark ?? ''}(${line.label}) ${line.text}`.trimEnd();
    case 'text':
    case 'verbatim':
      return `${INDENT.repeat(line.depth)}${line.text}`.trimEnd();
    case 'item':
      return `- ${line.text}`;
  }
}

const LAW = ['subsection', 'text'];

/** Lines that stand under each other without an empty line between them. */
function belongTogether(a: PageLine, b: PageLine): boolean {
  if (LAW.includes(a.kind) && LAW.includes(b.kind)) return !('apart' in b) || !b.apart;
  return a.kind === b.kind && a.kind !== 'paragraph' && a.kind !== 'heading';
}

/** The page as a document. Lines end with LF; the text ends with one. */
export function pageDocument(page: Page): PageDocument {
  const out: string[] = [];
  const lineOf = new Map<string, number>();
  const pathOf: string[] = [];
  let path = '';
  let last: PageLine | undefined;
  for (const line of page.lines) {
    if (last !== undefined && !belongTogether(last, line)) out.push('');
    path = pathAt(line, path);
    pathOf[out.length] = path;
    if (line.kind === 'subsection' && (line.supersedes === true || !lineOf.has(line.path)))
      lineOf.set(line.path, out.length);
    out.push(written(line));
    last = line;
  }
  return {
    text: `${out.join('\n')}\n`,
    lineOf,
    pathOf: Array.from(pathOf, (written) => (written as string | undefined) ?? ''),
  };
}

/** Words without a label belong to the parts that are open at their level. */
function pathAt(line: PageLine, before: string): string {
  switch (line.kind) {
    case 'subsection':
      return line.path;
    case 'text':
    case 'verbatim':
      return labelPath(labelsOf(before).slice(0, line.depth));
    default:
      return '';
  }
}

/** Line of the deepest part of a pinpoint that the page has; 0, its heading, where it has none. */
export function lineOfPinpoint(document: PageDocument, pinpoint: readonly string[]): number {
  for (let depth = pinpoint.length; depth > 0; depth--) {
    const line = document.lineOf.get(
      pinpoint
        .slice(0, depth)
        .map((label) => `(${label})`)
        .join(''),
    );
    if (line !== undefined) return line;
  }
  return 0;
}
