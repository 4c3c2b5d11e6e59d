import type { PreviewLink } from '../../server/src/preview';

/** As much of markdown-it as is used here; the editor's preview brings it. */
export interface Token {
  type: string;
  content: string;
  children: Token[] | null;
  attrs: [string, string][] | null;
}
interface State {
  src: string;
  tokens: Token[];
  env: unknown;
  readonly Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
}
type Rule = (state: State) => void;
export interface MarkdownIt {
  readonly core: {
    readonly ruler: { before(other: string, name: string, rule: Rule): void; push(name: string, rule: Rule): void };
  };
}

/** What the editor's preview of Markdown asks of an extension that says in its manifest that it has a part in it. */
export interface PreviewPart {
  extendMarkdownIt<M extends MarkdownIt>(md: M): M;
}

/**
 * Signs that no document has, in which a source is handed to the preview's parser: where the
 * how many-th link begins, and where one ends.
 */
const FIRST = 0xf0000;
const MOST = 0xfff0;
const END = String.fromCodePoint(0x100000);
const MARK = /[\u{F0000}-\u{FFFFF}\u{100000}]/u;
const MARKS = /[\u{F0000}-\u{FFFFF}\u{100000}]/gu;

/**
 * Teaches a preview's parser to make links of citations. They are marked in the source before it is parsed, since its
 * tokens do not tell where they stand in it; a mark that falls outside the text is removed.
 * @param linksOf links of a Markdown source; what it throws is no matter of the preview's
 */
export function linkCitations<M extends MarkdownIt>(md: M, linksOf: (source: string) => readonly PreviewLink[]): M {
  let links: readonly PreviewLink[] = [];
  md.core.ruler.before('normalize', 'conncite-mark', (state) => {
    links = [];
    if (MARK.test(state.src)) return;
    links = linksOf(state.src).slice(0, MOST);
    state.src = marked(state.src, links);
  });
  md.core.ruler.push('conncite-link', (state) => {
    if (links.length > 0) for (const token of state.tokens) finish(token, links, state);
  });
  return md;
}

function marked(source: string, links: readonly PreviewLink[]): string {
  let out = '';
  let at = 0;
  for (const [place, { start, end }] of links.entries()) {
    out += source.slice(at, start) + String.fromCodePoint(FIRST + place) + source.slice(start, end) + END;
    at = end;
  }
  return out + source.slice(at);
}

/** Makes links of what is marked in a token, and takes the marks out of it. */
function finish(token: Token, links: readonly PreviewLink[], state: State): void {
  if (token.type === 'inline' && token.children !== null) token.children = linked(token.children, links, state);
  else for (const child of token.children ?? []) finish(child, links, state);
  token.content = token.content.replace(MARKS, '');
  for (const pair of token.attrs ?? []) pair[1] = pair[1].replace(MARKS, '');
}

/**
 * A link over each run of text that is marked: emphasis may begin in one and end
 * outside, so that one over all would cross it.
 */
function linked(tokens: readonly Token[], links: readonly PreviewLink[], state: State): Token[] {
  const made: Token[] = [];
  let current: PreviewLink | undefined;
  // A link within a link is none.
  let within = 0;
  for (const token of tokens) {
    if (token.type === 'link_open') within++;
    else if (token.type === 'link_close') within--;
    if (token.type !== 'text' || !(MARK.test(token.content) || current !== undefined)) {
      finish(token, links, state);
      made.push(token);
      continue;
    }
    for (const piece of token.content.split(/([\u{F0000}-\u{FFFFF}\u{100000}])/u)) {
      if (MARK.test(piece)) current = piece === END ? undefined : links[(piece.codePointAt(0) ?? 0) - FIRST];
      else if (piece !== '')
        made.push(
          ...(current === undefined || within > 0 || piece.trim() === ''
            ? [text(piece, state)]
            : linkOver(piece, current, state)),
        );
    }
  }
  return made;
}

function linkOver(words: string, { href, title }: PreviewLink, state: State): Token[] {
  const open = new state.Token('link_open', 'a', 1);
  open.attrs = [
    ['href', href],
    ['title', title],
  ];
  return [open, text(words, state), new state.Token('link_close', 'a', -1)];
}

function text(words: string, state: State): Token {
  const token = new state.Token('text', '', 0);
  token.content = words;
  return token;
}
