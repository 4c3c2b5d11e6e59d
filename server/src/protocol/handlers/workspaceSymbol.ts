import { SymbolTag, type SymbolInformation, type WorkspaceSymbol } from 'vscode-languageserver';
import { pageAddress } from '../../features/pages/address';
import { passageSymbols, workspaceSymbol, type FoundSection } from '../../features/workspaceSymbol';
import type { Statutes } from '../../facts/statutes';
import type { Handler } from '../context';
import { CITED_KIND } from '../convert';
import { lineRange } from './sectionItem';

const HEAD = lineRange(0);

/** A page is written as a file for each symbol where a client has no virtual documents: few then. */
const MOST_FILES = 20;

export const workspaceSymbolHandler: Handler = {
  capabilities: () => ({ workspaceSymbolProvider: { resolveProvider: true } }),
  handle(context) {
    const { connection, guard } = context;

    /** Where a symbol's page opens: at once where its line is known without making the page. */
    async function locationOf(
      { number, pinpoint }: FoundSection,
      statutes: Statutes,
    ): Promise<WorkspaceSymbol['location'] | undefined> {
      const flags = context.flags();
      if (flags.virtualPages && (flags.symbolRangeLater || pinpoint.length === 0)) {
        const uri = pageAddress(number);
        return flags.symbolRangeLater ? { uri } : { uri, range: HEAD };
      }
      const page = await context.page(number, pinpoint, statutes);
      return page && { uri: page.uri, range: lineRange(page.line) };
    }

    connection.onWorkspaceSymbol(
      guard.request('workspace/symbol', async ({ query }): Promise<WorkspaceSymbol[] | SymbolInformation[]> => {
        const flags = context.flags();
        const statutes = query.trim() === '' ? null : await context.catalogue.read();
        if (statutes === null) return [];
        const official = context.official();
        const named = workspaceSymbol(query, statutes);
        const passages = official === undefined ? [] : passageSymbols(query, statutes, official);
        const found = [...named.slice(0, flags.virtualPages ? undefined : MOST_FILES), ...passages];
        const symbols = await Promise.all(
          found.map(async (symbol) => {
            const location = await locationOf(symbol, statutes);
            return (
              location && {
                name: symbol.name,
                kind: CITED_KIND,
                containerName: symbol.container,
                ...(symbol.deprecated && flags.symbolTags ? { tags: [SymbolTag.Deprecated] } : {}),
                ...('range' in location ? {} : { data: { number: symbol.number, pinpoint: symbol.pinpoint } }),
                location,
              }
            );
          }),
        );
        return symbols.filter((symbol) => symbol !== undefined);
      }),
    );

    connection.onWorkspaceSymbolResolve(
      guard.request('workspaceSymbol/resolve', async (symbol): Promise<WorkspaceSymbol> => {
        if ('range' in symbol.location) return symbol;
        const { number, pinpoint } = (symbol.data ?? {}) as { readonly number?: unknown; readonly pinpoint?: unknown };
        const labels = Array.isArray(pinpoint) ? pinpoint.filter((label) => typeof label === 'string') : [];
        const page =
          typeof number !== 'string' || labels.length === 0
            ? undefined
            : await context.page(number, labels, await context.catalogue.read());
        return { ...symbol, location: { uri: symbol.location.uri, range: lineRange(page?.line ?? 0) } };
      }),
    );
  },
};
