import { BLOCK, OBJECT, plainProse, type Comment, type Prose, type Zone, type ZoneKind } from '../markup/prose';
import { ProseBuilder } from '../markup/proseBuilder';
import type { Span } from '../text/span';
import {
  inlinesIn,
  isInline,
  isNode,
  nodes,
  PandocError,
  rawOf,
  wordIn,
  type Node,
  type PandocDocument,
} from './document';

/** A run of inlines that a block holds: a paragraph, a heading, a line, a cell. */
export interface Leaf extends Span {
  readonly inlines: Node[];
  /** The note that it stands in, and the leaf that bears the note's mark. */
  readonly note: { readonly node: Node; readonly leaf: Leaf } | null;
  /** The identifier of a heading; null for what is none. */
  readonly heading: string | null;
}

/**
 * Where a table of authorities belongs: blocks `first` to `last` of a list are its
 * markers, or the words that stand for it.
 */
export interface TablePlace {
  readonly blocks: Node[];
  readonly first: Node;
  readonly last: Node;
}

/** A document of Pandoc as text with the ways back to its nodes. Offsets are those of `prose.source`, UTF-16. */
export interface PandocText {
  readonly prose: Prose;
  /** In the order of their text; a note's stand after the one that bears its mark. */
  readonly leaves: readonly Leaf[];
  readonly spanOf: Map<Node, Span>;
  readonly tables: readonly TablePlace[];
  /** Markers without their partner. */
  readonly alone: number;
}

/** Nodes in each other; a table in a cell in a list takes twenty. */
const DEEPEST = 400;
const COMMENT = /^\s*<!--([\s\S]*?)-->\s*$/;
const OPENING = /^\s*conncite:table-of-authorities(?:\s|$)/;
const CLOSING = /^\s*\/conncite:table-of-authorities\s*$/;
const PLACEHOLDER = /^\s*\[\s*table of authorities\s*\]\s*$/i;
/** No two paragraphs may read as one sentence. */
const BETWEEN = '\n\n';
/** Opens a note in the text, as in Markdown: what looks for the place of a note's mark knows it. */
const [NOTE_OPENS, NOTE_CLOSES] = ['^[', ']'] as const;
const QUOTES: Readonly<Record<string, readonly [string, string]>> = {
  DoubleQuote: ['“', '”'],
  SingleQuote: ['‘', '’'],
};

/**
 * Reads a document's text. Code, formulas, pictures and raw pieces of other formats are no text.
 * @throws PandocError where it is nested without end
 */
export function readPandoc(document: PandocDocument): PandocText {
  const reader = new Reader();
  reader.frontMatter(document.meta);
  reader.blocks(document.blocks);
  return reader.finish();
}

/** A stretch of the source and what is read there; null: what stands there. */
interface Stretch extends Span {
  readonly read: string | null;
}

class Reader {
  #source = '';
  /** Length of what is read. */
  #length = 0;
  readonly #stretches: Stretch[] = [];
  readonly #zones: Zone[] = [];
  readonly #comments: Comment[] = [];
  #frontMatter: Span | undefined;
  readonly #leaves: Leaf[] = [];
  readonly #spans = new Map<Node, Span>();
  readonly #tables: TablePlace[] = [];
  #alone = 0;
  #notes = 0;
  #depth = 0;
  /** True where a new paragraph may begin. */
  #isParted = true;
  #note: Leaf['note'] = null;

  /** What the metadata says in words, as front matter writes it. */
  frontMatter(meta: PandocDocument['meta']): void {
    const lines = Object.entries(meta).flatMap(([key, value]) => {
      const said = metaText(value, 0);
      return said === '' ? [] : [`${key}: ${said}`];
    });
    if (lines.length === 0) return;
    const start = this.#source.length;
    this.#put(lines.join('\n'), '');
    this.#frontMatter = { start, end: this.#source.length };
    this.#put('\n\n', '');
  }

  blocks(list: Node[]): void {
    let isClosed = true;
    for (let k = 0; k < list.length; k++) {
      const node = list[k] as Node;
      const marker = markerOf(node);
      if (marker === null) {
        this.#block(node);
        continue;
      }
      const closing: number =
        marker === 'placeholder'
          ? k
          : isClosed
            ? list.findIndex((other, at) => at > k && markerOf(other) === 'closing')
            : -1;
      const last: Node | undefined = list[closing];
      if (marker === 'closing' || last === undefined) {
        isClosed &&= last !== undefined;
        this.#alone++;
        continue;
      }
      this.#tables.push({ blocks: list, first: node, last });
      this.#separate();
      // What stands between the markers is made anew, and cites nothing. The lines tell with which options.
      this.#put(`[${marker === 'placeholder' ? 'conncite:table-of-authorities' : markerText(node).trim()}]`, '');
      this.#put('\n', '');
      this.#put('[/conncite:table-of-authorities]', '');
      this.#isParted = false;
      k = closing;
    }
  }

  finish(): PandocText {
    const builder = new ProseBuilder(this.#source);
    for (const { start, end, read } of this.#stretches) {
      if (read === null) builder.copy(start, end);
      else builder.put(read, start, end);
    }
    for (const { kind, start, end, order } of this.#zones) builder.zone(kind, start, end, order);
    builder.comments.push(...this.#comments);
    builder.frontMatter = this.#frontMatter;
    const prose = this.#source === '' ? plainProse('') : builder.finish();
    return { prose, leaves: this.#leaves, spanOf: this.#spans, tables: this.#tables, alone: this.#alone };
  }

  #block(node: Node): void {
    const comment = commentIn(node);
    if (comment !== undefined) this.#comment(comment);
    else if (node.t === 'Header') {
      const [, attributes, inlines] = Array.isArray(node.c) ? (node.c as unknown[]) : [];
      this.#zone('heading', () => {
        this.#inside(inlines, Array.isArray(attributes) && typeof attributes[0] === 'string' ? attributes[0] : '');
      });
    } else if (node.t === 'BlockQuote') {
      this.#zone('quotation', () => {
        this.#inside(node.c);
      });
    } else if (node.t !== 'CodeBlock' && node.t !== 'RawBlock') this.#inside(node.c);
  }

  /** Whatever a block holds: lists of blocks, runs of inlines, and what is neither. */
  #inside(content: unknown, heading: string | null = null): void {
    if (!Array.isArray(content) || content.length === 0) return;
    this.#deeper(() => {
      const list = content as unknown[];
      if (!list.every(isNode))
        list.forEach((inner) => {
          this.#inside(inner);
        });
      else if (list.some(isInline)) this.#leaf(list, heading);
      else this.blocks(list);
    });
  }

  #leaf(inlines: Node[], heading: string | null): void {
    this.#separate();
    const start = this.#source.length;
    const leaf = { inlines, start, end: start, note: this.#note, heading };
    this.#leaves.push(leaf);
    this.#inlines(inlines, leaf);
    leaf.end = this.#source.length;
    this.#isParted = false;
  }

  #inlines(inlines: readonly Node[], leaf: Leaf): void {
    this.#deeper(() => {
      for (const node of inlines) {
        const start = this.#source.length;
        this.#inline(node, leaf);
        this.#spans.set(node, { start, end: this.#source.length });
      }
    });
  }

  #inline(node: Node, leaf: Leaf): void {
    const inner = inlinesIn(node);
    const comment = commentIn(node);
    if (comment !== undefined) this.#comment(comment);
    else if (node.t === 'Str') this.#put(wordIn(node.c));
    else if (node.t === 'Space') this.#put(' ');
    else if (node.t === 'SoftBreak' || node.t === 'LineBreak') this.#put('\n');
    else if (node.t === 'Note') this.#footnote(node, leaf);
    // A raised or lowered figure is none of the number before it.
    else if (inner === undefined || node.t === 'Superscript' || node.t === 'Subscript') this.#put(OBJECT);
    else {
      const [open, close] =
        node.t === 'Quoted' ? (QUOTES[(node.c as (Node | null | undefined)[])[0]?.t ?? ''] ?? ['"', '"']) : ['', ''];
      this.#put(open);
      this.#inlines(inner, leaf);
      this.#put(close);
    }
  }

  #footnote(node: Node, leaf: Leaf): void {
    const outside = this.#note;
    this.#note = { node, leaf };
    this.#put(NOTE_OPENS, BLOCK);
    this.#isParted = true;
    const order = ++this.#notes;
    this.#zone(
      'note',
      () => {
        this.#inside(node.c);
      },
      order,
    );
    this.#put(NOTE_CLOSES, BLOCK);
    // The paragraph that bears the mark goes on.
    this.#isParted = true;
    this.#note = outside;
  }

  /** Tells the role of what is read. */
  #zone(kind: ZoneKind, read: () => void, order?: number): void {
    this.#separate();
    const start = this.#length;
    read();
    const zone = { kind, start, end: this.#length };
    this.#zones.push(order === undefined ? zone : { ...zone, order });
  }

  #comment(text: string): void {
    const start = this.#source.length;
    this.#put(`<!--${text}-->`, '');
    this.#comments.push({ start, end: this.#source.length, text });
  }

  /** Parts what was read before from what is read next. */
  #separate(): void {
    if (!this.#isParted) this.#put(BETWEEN);
    this.#isParted = true;
  }

  #put(text: string, read: string | null = null): void {
    const start = this.#source.length;
    this.#source += text;
    this.#length += (read ?? text).length;
    if (read !== '' && text !== '') this.#stretches.push({ start, end: start + text.length, read });
  }

  #deeper(read: () => void): void {
    if (++this.#depth > DEEPEST) throw new PandocError('the document is nested more deeply than any document is');
    read();
    this.#depth--;
  }
}

/** Words of a value of the metadata; its maps as front matter writes them in braces, its lists not at all. */
function metaText({ t, c }: Node, depth: number): string {
  if (t === 'MetaString') return wordIn(c);
  if (t === 'MetaInlines') return plainText(nodes(c) ?? []);
  if (t !== 'MetaMap' || depth > 0) return '';
  const pairs = Object.entries((c ?? {}) as Record<string, unknown>)
    .filter((entry): entry is [string, Node] => isNode(entry[1]))
    .map(([key, value]) => `${key}: ${metaText(value, depth + 1)}`);
  return `{ ${pairs.join(', ')} }`;
}

function plainText(inlines: readonly Node[]): string {
  return inlines.map((node) => (node.t === 'Str' ? wordIn(node.c) : plainText(inlinesIn(node) ?? []) || ' ')).join('');
}

function commentIn(node: Node): string | undefined {
  const raw = rawOf(node);
  return raw !== undefined && /^html/.test(raw.format) ? COMMENT.exec(raw.text)?.[1] : undefined;
}

/** What a marker says: in a comment, or in brackets in a paragraph of its own. */
function markerText(node: Node): string {
  const comment = commentIn(node);
  if (comment !== undefined) return comment;
  if (node.t !== 'Para' && node.t !== 'Plain') return '';
  const inlines = nodes(node.c) ?? [];
  const first = inlines[0];
  if (first?.t !== 'Str' || !wordIn(first.c).startsWith('[')) return '';
  const text = plainText(inlines);
  return PLACEHOLDER.test(text) ? text : (/^\[(\/?conncite:[^\]]{0,120})\]$/.exec(text.trim())?.[1] ?? '');
}

function markerOf(node: Node): 'opening' | 'closing' | 'placeholder' | null {
  const text = markerText(node);
  return PLACEHOLDER.test(text)
    ? 'placeholder'
    : OPENING.test(text)
      ? 'opening'
      : CLOSING.test(text)
        ? 'closing'
        : null;
}
