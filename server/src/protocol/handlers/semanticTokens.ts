import { SemanticTokensBuilder, type SemanticTokens } from 'vscode-languageserver';
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES, type Token } from '../../features/semanticTokens';
import type { Snapshot } from '../../analysis/snapshot';
import type { Span } from '../../text/span';
import type { Handler, ServerContext } from '../context';
import { spanOf } from '../convert';

/** Tokens of whole documents are kept to be told apart from the next; a client asks about few. */
const MOST_KEPT = 20;

export const semanticTokensHandler: Handler = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  }),
  handle(context) {
    const { connection, guard, documents } = context;
    const { semanticTokens: tokens } = connection.languages;
    const builders = new Map<string, SemanticTokensBuilder>();
    const builderOf = (uri: string): SemanticTokensBuilder => {
      const builder = builders.get(uri) ?? new SemanticTokensBuilder();
      if (builders.size >= MOST_KEPT) builders.clear();
      builders.set(uri, builder);
      return builder;
    };
    documents.onClose((uri) => {
      builders.delete(uri);
    });

    tokens.on(
      guard.request('textDocument/semanticTokens/full', async ({ textDocument }) => {
        const found = await read(context, textDocument.uri);
        const builder = builderOf(textDocument.uri);
        // An empty previous result begins a new one.
        builder.previousResult('');
        push(builder, found);
        return builder.build();
      }),
    );
    tokens.onDelta(
      guard.request('textDocument/semanticTokens/full/delta', async ({ textDocument, previousResultId }) => {
        const found = await read(context, textDocument.uri);
        const builder = builderOf(textDocument.uri);
        builder.previousResult(previousResultId);
        push(builder, found);
        return builder.buildEdits();
      }),
    );
    tokens.onRange(
      guard.request('textDocument/semanticTokens/range', async ({ textDocument, range }): Promise<SemanticTokens> => {
        const builder = new SemanticTokensBuilder();
        push(builder, await read(context, textDocument.uri, (snapshot) => spanOf(snapshot, range)));
        return builder.build();
      }),
    );
  },
};

interface Found {
  readonly snapshot: Snapshot;
  readonly tokens: readonly Token[];
}

/** Tokens of a document; undefined where the user has not asked for them, or it is not open. */
async function read(
  context: ServerContext,
  uri: string,
  part = (snapshot: Snapshot): Span => ({ start: 0, end: snapshot.text.length }),
): Promise<Found | undefined> {
  if (!(await context.configuration.of(uri)).semanticTokens.enable) return undefined;
  const at = await context.open(uri);
  return at && { snapshot: at.snapshot, tokens: semanticTokens(at.snapshot, part(at.snapshot), at.statutes) };
}

function push(builder: SemanticTokensBuilder, found: Found | undefined): void {
  for (const { start, end, type, deprecated } of found?.tokens ?? []) {
    const { line, character } = found?.snapshot.lines.positionAt(start) ?? { line: 0, character: 0 };
    builder.push(line, character, end - start, TOKEN_TYPES.indexOf(type), deprecated ? 1 : 0);
  }
}
