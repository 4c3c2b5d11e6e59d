import {
  SymbolKind,
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Range,
} from 'vscode-languageserver';
import type { DocumentMentions } from '../../analysis/workspaceIndex';
import { callHierarchy, sectionsCitedBy, sectionsCiting } from '../../features/callHierarchy';
import { nodeOf } from '../../features/graph/node';
import { readable } from '../../features/pages/address';
import { entryLine } from '../../features/pages/entryLine';
import { sectionDocument } from '../../features/textDocumentContent';
import type { Statutes } from '../../facts/statutes';
import type { Handler, ServerContext } from '../context';
import { offsetOf } from '../convert';
import { lineRange, numberOf, toSectionItems } from './sectionItem';
import { addTo } from '../../text/addTo';

/** Most sections that one document is shown to cite. */
const MOST_CITED = 200;

/** The citation graph: "calls" are citations. Documents of the workspace stand among the sections that cite one. */
export const callHierarchyHandler: Handler = {
  capabilities: () => ({ callHierarchyProvider: true }),
  handle(context) {
    const { connection, guard } = context;
    const { callHierarchy: calls } = connection.languages;
    calls.onPrepare(
      guard.request(
        'textDocument/prepareCallHierarchy',
        async ({ textDocument, position }): Promise<CallHierarchyItem[] | null> => {
          const at = await context.open(textDocument.uri);
          if (at === undefined || at.statutes === null) return null;
          const items = await toSectionItems(
            context,
            callHierarchy(at.snapshot, offsetOf(at.snapshot, position), at.statutes),
            at.statutes,
          );
          return items.length === 0 ? null : items;
        },
      ),
    );
    calls.onIncomingCalls(
      guard.request('callHierarchy/incomingCalls', async ({ item }): Promise<CallHierarchyIncomingCall[]> => {
        const number = numberOf(item.data);
        const statutes = number === undefined ? null : await context.catalogue.read();
        if (number === undefined || statutes === null) return [];
        const [documents, sections] = await Promise.all([
          context.workspace.find(number),
          toSectionItems(context, sectionsCiting(number, statutes), statutes),
        ]);
        const fromCode = sections.map((from) => ({
          from,
          fromRanges: [lineOf(context, numberOf(from.data) ?? '', number, statutes)],
        }));
        return [...documents.map(fromDocument), ...fromCode];
      }),
    );
    calls.onOutgoingCalls(
      guard.request('callHierarchy/outgoingCalls', async ({ item }): Promise<CallHierarchyOutgoingCall[]> => {
        const number = numberOf(item.data);
        const statutes = await context.catalogue.read();
        if (statutes === null) return [];
        if (number === undefined) return citedInDocument(context, item.uri, statutes);
        const sections = await toSectionItems(context, sectionsCitedBy(number, statutes), statutes);
        return sections.map((to) => ({ to, fromRanges: [lineOf(context, number, numberOf(to.data) ?? '', statutes)] }));
      }),
    );
  },
};

/** Where the page of one section names another. */
function lineOf(context: ServerContext, page: string, number: string, statutes: Statutes): Range {
  return lineRange(
    entryLine(sectionDocument(page, statutes, context.ports.today(), context.pageExtras()).text, number),
  );
}

function fromDocument({ uri, mentions }: DocumentMentions): CallHierarchyIncomingCall {
  const ranges = mentions.map((mention) => mention.range);
  const first = ranges[0] ?? lineRange(0);
  const path = readable(uri);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const places = ranges.length === 1 ? 'one place' : `${ranges.length} places`;
  return {
    from: { name, kind: SymbolKind.File, detail: places, uri, range: first, selectionRange: first },
    fromRanges: ranges,
  };
}

/** Sections that a document cites, each with its places. */
async function citedInDocument(
  context: ServerContext,
  uri: string,
  statutes: Statutes,
): Promise<CallHierarchyOutgoingCall[]> {
  const places = new Map<string, Range[]>();
  for (const { key, range } of await context.workspace.in(uri)) {
    // Acts, chapters and titles have a blank in their key, and are no sections.
    if (key.includes(' ')) continue;
    addTo(places, key, range);
  }
  const items = await toSectionItems(
    context,
    [...places.keys()].slice(0, MOST_CITED).map((number) => nodeOf(number, statutes)),
    statutes,
  );
  return items.map((to) => ({ to, fromRanges: places.get(numberOf(to.data) ?? '') ?? [] }));
}
