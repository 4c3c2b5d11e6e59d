import { Parser } from 'htmlparser2';
import { PageError } from './pageError';
import { TableText } from './tableText';
import { BREAK, collapse } from './whiteSpace';

/** A link inside an item: its target as written and its words. */
export interface ItemLink {
  readonly target: string;
  readonly text: string;
}

/** The printed heading of a block: `<span class="catchln" id="sec_53a-25">Sec. 53a-25. ...</span>`. */
export interface ItemHeading {
  readonly anchor: string;
  readonly text: string;
}

/**
 * A paragraph, heading, table or rule of a page, in the order of print. Official
 * pages have no deeper structure that counts.
 */
export interface PageItem {
  /** "p", "h1" to "h6", "table", "hr"; "row" before its table; "text" for words that stand in none of them. */
  readonly tag: string;
  readonly className: string;
  readonly id: string;
  /** White space collapsed, `<br>` as a line end; without the words of `heading`. */
  readonly text: string;
  readonly heading: ItemHeading | null;
  readonly links: readonly ItemLink[];
  /** Words of spans by class: the list of titles keeps its columns so. */
  readonly spans: ReadonlyMap<string, string>;
}

export interface PageItems {
  readonly items: readonly PageItem[];
  /** Values of `<meta name>`. */
  readonly meta: ReadonlyMap<string, string>;
  readonly title: string;
  /** Id of the first `<div>`: "chap_952.htm". */
  readonly name: string;
  /** True where the page's end tag was seen: a download that broke off has none. */
  readonly complete: boolean;
}

const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const SKIPPED = new Set(['style', 'script', 'title']);
const MOST_ITEMS = 500_000;

interface Open {
  tag: string;
  className: string;
  id: string;
  text: string;
  anchor: string;
  heading: string | null;
  links: { target: string; text: string }[];
  spans: Map<string, string>;
}

/**
 * Splits a page into its items. Never fails on malformed markup: the official pages have some.
 * @throws PageError where it has no end of items
 */
export function readItems(html: string): PageItems {
  const reader = new ItemReader();
  const parser = new Parser({
    onopentag: (name, attributes) => {
      reader.open(name, attributes);
    },
    onclosetag: (name) => {
      reader.close(name);
    },
    ontext: (text) => {
      reader.words(text);
    },
  });
  parser.write(html);
  parser.end();
  return {
    items: reader.finish(),
    meta: reader.meta,
    title: collapse(reader.title),
    name: reader.name,
    complete: /<\/html\s*>\s*(?:<!--[\s\S]*-->\s*)?$/i.test(html.slice(-2000)),
  };
}

class ItemReader {
  readonly meta = new Map<string, string>();
  title = '';
  name = '';
  readonly #items: PageItem[] = [];
  #current: Open = start('text');
  #table: TableText | null = null;
  /** Depth of `<table>`; the outer one counts. */
  #depth = 0;
  #skip = '';
  #inCatchline = 0;
  #link: { target: string; text: string } | null = null;
  readonly #spans: string[] = [];

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'meta') this.#readMeta(attributes['name'], attributes['content'] ?? '');
    if (SKIPPED.has(tag)) this.#skip = tag;
    const { class: className = '', id = '' } = attributes;
    if (tag === 'div' && this.name === '') this.name = id;
    this.#openBlock(tag, className, id);
    if (tag === 'br') this.words(BREAK);
    if (tag === 'img') this.words(imageWords(attributes['alt'] ?? ''));
    if (tag === 'a') this.#openLink(attributes['href'] ?? '');
    if (tag === 'span') this.#openSpan(className, id);
  }

  words(text: string): void {
    if (this.#skip === 'title') this.title += text;
    if (this.#skip !== '') return;
    if (this.#link !== null) this.#link.text += text;
    const span = this.#spans.at(-1);
    if (span !== undefined && span !== '') this.#current.spans.set(span, (this.#current.spans.get(span) ?? '') + text);
    if (this.#inCatchline > 0) this.#current.heading = (this.#current.heading ?? '') + text;
    else if (this.#table !== null) this.#table.words(text);
    else this.#current.text += text;
    if (this.#table !== null && this.#inCatchline === 0) this.#current.text += text;
  }

  close(tag: string): void {
    if (tag === this.#skip) this.#skip = '';
    if (tag === 'a') this.#link = null;
    if (tag === 'span') {
      if (this.#inCatchline === this.#spans.length) this.#inCatchline = 0;
      this.#spans.pop();
    }
    if (tag === 'table' && this.#table !== null) this.#closeTable();
    else if (this.#table !== null) {
      if (tag === 'td' || tag === 'th' || tag === 'p') this.#table.pause();
      if (tag === 'tr') this.#endRow();
    } else if (BLOCKS.has(tag)) this.#next('text', '', '');
  }

  finish(): readonly PageItem[] {
    this.#next('text', '', '');
    return this.#items;
  }

  #readMeta(name: string | undefined, content: string): void {
    if (name !== undefined) this.meta.set(name.toLowerCase(), content);
  }

  #openBlock(tag: string, className: string, id: string): void {
    if (tag === 'table') this.#openTable(className, id);
    else if (this.#table !== null) this.#insideTable(tag);
    else if (BLOCKS.has(tag)) this.#next(tag, className, id);
    else if (tag === 'hr') {
      this.#next('hr', className, '');
      this.#next('text', '', '');
    }
  }

  #openLink(target: string): void {
    this.#link = { target, text: '' };
    this.#current.links.push(this.#link);
  }

  #openSpan(className: string, id: string): void {
    this.#spans.push(className);
    if (className !== 'catchln') return;
    if (this.#current.heading !== null) this.#next('p', '', '');
    this.#current.anchor = id;
    this.#current.heading = '';
    this.#inCatchline = this.#spans.length;
  }

  #openTable(className: string, id: string): void {
    this.#depth++;
    if (this.#depth > 1) return;
    this.#next('table', className, id);
    this.#table = new TableText();
  }

  #closeTable(): void {
    this.#depth--;
    if (this.#depth > 0) return;
    const table = this.#table;
    this.#table = null;
    // The rows were items of their own; the table as a whole is one more, with the text that a reader sees.
    this.#current.tag = 'table';
    this.#current.text = table?.toText() ?? '';
    this.#push(this.#current, true);
    this.#current = start('text');
  }

  #insideTable(tag: string): void {
    if (tag === 'tr') this.#table?.startRow();
    if (tag === 'td' || tag === 'th') this.#table?.startCell();
  }

  #endRow(): void {
    const { tag, className, id } = this.#current;
    this.#push({ ...this.#current, tag: 'row' }, false);
    this.#current = { ...start(tag), className, id };
  }

  #next(tag: string, className: string, id: string): void {
    this.#push(this.#current, false);
    this.#current = { ...start(tag), className, id };
    this.#inCatchline = 0;
  }

  #push(open: Open, whole: boolean): void {
    const text = whole ? open.text : collapse(open.text);
    if (text === '' && open.heading === null && open.tag !== 'hr') return;
    if (this.#items.length >= MOST_ITEMS)
      throw new PageError('malformed', 'it has more paragraphs than any page of the statutes');
    this.#items.push({
      tag: open.tag,
      className: open.className,
      id: open.id,
      text,
      heading:
        open.heading === null ? null : { anchor: open.anchor, text: collapse(open.heading).replaceAll('\n', ' ') },
      links: open.links.map((link) => ({ target: link.target.trim(), text: collapse(link.text) })),
      spans: new Map([...open.spans].map(([name, words]) => [name, collapse(words)])),
    });
  }
}

function imageWords(alt: string): string {
  return ` [image${alt === '' ? '' : `: ${alt}`}] `;
}

function start(tag: string): Open {
  return { tag, className: '', id: '', text: '', anchor: '', heading: null, links: [], spans: new Map() };
}
