import type { Node, PandocDocument } from '../../server/src/pandoc/document';

/** Words with blanks between them as Pandoc has them; `*Id.*` is emphasis. */
export function inlines(text: string): Node[] {
  return text.split(/(\*[^*]+\*)/).flatMap((part): Node[] => {
    if (part === '') return [];
    if (part.startsWith('*')) return [{ t: 'Emph', c: inlines(part.slice(1, -1)) }];
    return part
      .split(/( |\n)/)
      .flatMap((word): Node[] =>
        word === '' ? [] : [word === ' ' ? { t: 'Space' } : word === '\n' ? { t: 'SoftBreak' } : { t: 'Str', c: word }],
      );
  });
}

export function para(...content: (string | Node)[]): Node {
  return { t: 'Para', c: content.flatMap((one) => (typeof one === 'string' ? inlines(one) : [one])) };
}

export function header(text: string, id: string, level = 1): Node {
  return { t: 'Header', c: [level, [id, [], []], inlines(text)] };
}

export function note(...blocks: Node[]): Node {
  return { t: 'Note', c: blocks };
}

export function link(text: string, address: string, title = ''): Node {
  return { t: 'Link', c: [['', [], []], inlines(text), [address, title]] };
}

export function comment(text: string): Node {
  return { t: 'RawBlock', c: ['html', `<!-- ${text} -->`] };
}

/** A document as Pandoc hands it to a filter. */
export function pandocDocument(
  blocks: readonly Node[],
  meta: Readonly<Record<string, Node>> = {},
  version: readonly number[] = [1, 23, 1],
): PandocDocument {
  // A node may stand in several places of a test, and never does in what Pandoc writes.
  return { 'pandoc-api-version': version, meta, blocks: JSON.parse(JSON.stringify(blocks)) as Node[] };
}

/** What a reader reads of nodes, raw pieces left out. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { t, c } = value as Node;
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak') return ' ';
  if (t === 'RawInline' || t === 'RawBlock') return '';
  return textOf(c);
}

/** All nodes of a type, front to back. */
export function nodesOf(value: unknown, type: string): Node[] {
  if (Array.isArray(value)) return value.flatMap((inner) => nodesOf(inner, type));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return [...(node.t === type ? [node] : []), ...nodesOf(node.c, type)];
}
