import { SymbolKind, SymbolTag, type SymbolInformation, type WorkspaceSymbol } from 'vscode-languageserver';
import { pageAddress } from '../../features/pages/address';
import { workspaceSymbol } from '../../features/workspaceSymbol';
import type { Handler } from '../context';

const HEAD = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A page is written as a file for each symbol where a client has no virtual documents: few then. */
const MOST_FILES = 20;

export const workspaceSymbolHandler: Handler = {
  capabilities: () => ({ workspaceSymbolProvider: { resolveProvider: true } }),
  handle(context) {
    const { connection, guard } = context;
    connection.onWorkspaceSymbol(guard.request('workspace/symbol', async ({ query }): Promise<WorkspaceSymbol[] | SymbolInformation[]> => {
      const flags = context.flags();
      const statutes = query.trim() === '' ? null : await context.catalogue.read();
      if (statutes === null) return [];
      const found = workspaceSymbol(query, statutes).slice(0, flags.virtualPages ? undefined : MOST_FILES);
      const symbols = await Promise.all(found.map(async ({ number, name, container, deprecated }) => {
        const uri = flags.virtualPages ? pageAddress(number) : (await context.page(number, [], statutes))?.uri;
        if (uri === undefined) return undefined;
        return {
          name, kind: SymbolKind.Key, containerName: container,
          ...(deprecated && flags.symbolTags ? { tags: [SymbolTag.Deprecated] } : {}),
          location: flags.symbolRangeLater ? { uri } : { uri, range: HEAD },
        };
      }));
      return symbols.filter((symbol) => symbol !== undefined);
    }));
    connection.onWorkspaceSymbolResolve(guard.request('workspaceSymbol/resolve', (symbol): WorkspaceSymbol => (
      'range' in symbol.location ? symbol : { ...symbol, location: { uri: symbol.location.uri, range: HEAD } })));
  },
};
