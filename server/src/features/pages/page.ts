/** A page as data, written out for the editor here and for the terminal in `terminal.ts`. Each part is one line of text. */
export type PageLine =
  /** 1: the page's own heading, 2: a part of it. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A name and what it is: "Status" "In force." */
  | { readonly kind: 'fact'; readonly name: string; readonly text: string }
  /** A subsection; `depth` 0 for the outermost, `path` as cited: "(a)(1)". */
  | { readonly kind: 'subsection'; readonly depth: number; readonly label: string; readonly path: string; readonly text: string }
  | { readonly kind: 'item'; readonly text: string };

export interface Page {
  readonly number: string;
  readonly lines: readonly PageLine[];
}

/** A page as the text of a document, with the zero-based line of each label path. */
export interface PageDocument {
  readonly text: string;
  readonly lineOf: ReadonlyMap<string, number>;
}

const INDENT = '    ';

function written(line: PageLine): string {
  switch (line.kind) {
    case 'heading': return `${'#'.repeat(line.level)} ${line.text}`;
    case 'paragraph': return line.text;
    case 'fact': return `${line.name}: ${line.text}`;
    case 'subsection': return `${INDENT.repeat(line.depth)}(${line.label}) ${line.text}`.trimEnd();
    case 'item': return `- ${line.text}`;
  }
}

/** Lines of one kind that stand under each other without an empty line between them. */
function belongTogether(a: PageLine, b: PageLine): boolean {
  return a.kind === b.kind && a.kind !== 'paragraph' && a.kind !== 'heading';
}

/** The page as a document. Lines end with LF; the text ends with one. */
export function pageDocument(page: Page): PageDocument {
  const out: string[] = [];
  const lineOf = new Map<string, number>();
  let last: PageLine | undefined;
  for (const line of page.lines) {
    if (last !== undefined && !belongTogether(last, line)) out.push('');
    if (line.kind === 'subsection' && !lineOf.has(line.path)) lineOf.set(line.path, out.length);
    out.push(written(line));
    last = line;
  }
  return { text: `${out.join('\n')}\n`, lineOf };
}

/** Line of the deepest part of a pinpoint that the page has; 0, its heading, where it has none. */
export function lineOfPinpoint(document: PageDocument, pinpoint: readonly string[]): number {
  for (let depth = pinpoint.length; depth > 0; depth--) {
    const line = document.lineOf.get(pinpoint.slice(0, depth).map((label) => `(${label})`).join(''));
    if (line !== undefined) return line;
  }
  return 0;
}
