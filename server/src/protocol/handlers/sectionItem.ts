import { SymbolTag, type Range, type SymbolKind } from 'vscode-languageserver';
import type { SectionNode } from '../../features/graph/node';
import type { Statutes } from '../../facts/statutes';
import type { ServerContext } from '../context';
import { CITED_KIND } from '../convert';

/** What the protocol's two hierarchies call an item, as far as they agree. */
export interface SectionItem {
  name: string;
  kind: SymbolKind;
  tags?: SymbolTag[];
  detail: string;
  uri: string;
  range: Range;
  selectionRange: Range;
  data: { readonly number: string };
}

/** The beginning of a line, as a place to go to. */
export function lineRange(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}

/** An item for each section whose page the client can open. */
export async function toSectionItems(
  context: ServerContext,
  nodes: readonly SectionNode[],
  statutes: Statutes,
): Promise<SectionItem[]> {
  const items = await Promise.all(
    nodes.map(async (node) => {
      const page = await context.page(node.number, [], statutes);
      if (page === undefined) return undefined;
      const range = lineRange(0);
      return {
        name: node.name,
        kind: CITED_KIND,
        detail: node.detail,
        uri: page.uri,
        range,
        selectionRange: range,
        data: { number: node.number },
        ...(node.deprecated ? { tags: [SymbolTag.Deprecated] } : {}),
      };
    }),
  );
  return items.filter((item) => item !== undefined);
}

/** Number that an item of ours bears; a client may send anything. */
export function numberOf(data: unknown): string | undefined {
  const number = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)['number'] : undefined;
  return typeof number === 'string' ? number : undefined;
}
