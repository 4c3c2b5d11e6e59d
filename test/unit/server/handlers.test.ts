import assert from 'node:assert/strict';
import { ErrorCodes, ResponseError, type Connection } from 'vscode-languageserver';
import type { ServerContext } from '../../../server/src/protocol/context';
import { Guard } from '../../../server/src/protocol/guard';
import { handleAll } from '../../../server/src/protocol/handlers/registry';

type Answer = (...given: unknown[]) => Promise<unknown>;

/** Whatever is asked of it fails. */
const BROKEN: object = new Proxy(() => undefined, {
  get: () => {
    throw new RangeError('heliotrope');
  },
  apply: () => {
    throw new RangeError('heliotrope');
  },
});

/** A part of a connection that keeps the handlers it is given, by the name of the function that takes them. */
function taker(handlers: Map<string, Answer>, path: string): object {
  return new Proxy(() => undefined, {
    get: (_, name) => taker(handlers, path === '' ? String(name) : `${path}.${String(name)}`),
    apply: (_, __, given: unknown[]) => {
      handlers.set(typeof given[0] === 'string' ? given[0] : path, given.at(-1) as Answer);
    },
  });
}

/** The handlers of the server, all of whose parts fail, and what they log. */
function handlers(): { readonly byName: ReadonlyMap<string, Answer>; readonly logged: string[] } {
  const byName = new Map<string, Answer>();
  const logged: string[] = [];
  const log = { error: (line: string) => logged.push(line) };
  const connection = new Proxy(taker(byName, ''), {
    get: (target, name) => (name === 'console' ? log : Reflect.get(target, name)) as unknown,
  }) as unknown as Connection;
  const documents = { onClose: () => undefined, onChange: () => undefined };
  const parts = { connection, guard: new Guard(connection), documents };
  const context = new Proxy(parts, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : BROKEN) as unknown,
  });
  handleAll(context as unknown as ServerContext);
  return { byName, logged };
}

/** Requests beyond the protocol. */
const OWN =
  'assistant authorities chapters checkDocument checkText citationForms convertCitations editions fixText folderDocuments importPlan ' +
  'previewLinks quotation searchSections searchStatutes sectionPage tableOfAuthorities verificationRecord writeWord';

/** Names that requests have in errors and in the log, by the functions that take their handlers. */
const NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(OWN.split(' ').map((name) => [`conncite/${name}`, `conncite/${name}`])),
  onHover: 'textDocument/hover',
  onDefinition: 'textDocument/definition',
  onReferences: 'textDocument/references',
  onDocumentHighlight: 'textDocument/documentHighlight',
  onDocumentSymbol: 'textDocument/documentSymbol',
  onDocumentLinks: 'textDocument/documentLink',
  onDocumentLinkResolve: 'documentLink/resolve',
  onCodeAction: 'textDocument/codeAction',
  onCodeLens: 'textDocument/codeLens',
  onCodeLensResolve: 'codeLens/resolve',
  onCompletion: 'textDocument/completion',
  onCompletionResolve: 'completionItem/resolve',
  onSignatureHelp: 'textDocument/signatureHelp',
  onPrepareRename: 'textDocument/prepareRename',
  onRenameRequest: 'textDocument/rename',
  onFoldingRanges: 'textDocument/foldingRange',
  onSelectionRanges: 'textDocument/selectionRange',
  onWorkspaceSymbol: 'workspace/symbol',
  onWorkspaceSymbolResolve: 'workspaceSymbol/resolve',
  onExecuteCommand: 'workspace/executeCommand',
  'languages.diagnostics.on': 'textDocument/diagnostic',
  'languages.inlayHint.on': 'textDocument/inlayHint',
  'languages.semanticTokens.on': 'textDocument/semanticTokens/full',
  'languages.semanticTokens.onDelta': 'textDocument/semanticTokens/full/delta',
  'languages.semanticTokens.onRange': 'textDocument/semanticTokens/range',
  'languages.callHierarchy.onPrepare': 'textDocument/prepareCallHierarchy',
  'languages.callHierarchy.onIncomingCalls': 'callHierarchy/incomingCalls',
  'languages.callHierarchy.onOutgoingCalls': 'callHierarchy/outgoingCalls',
  'languages.typeHierarchy.onPrepare': 'textDocument/prepareTypeHierarchy',
  'languages.typeHierarchy.onSupertypes': 'typeHierarchy/supertypes',
  'languages.typeHierarchy.onSubtypes': 'typeHierarchy/subtypes',
  'workspace.textDocumentContent.on': 'workspace/textDocumentContent',
};

describe('a request whose work fails', () => {
  it('is one of those that are known here', () => {
    assert.deepEqual([...handlers().byName.keys()].sort(), Object.keys(NAMES).sort());
  });

  for (const [taken, name] of Object.entries(NAMES)) {
    it(`is named in the answer and in the log, which has no word of the error: ${name}`, async () => {
      const { byName, logged } = handlers();
      const answer = byName.get(taken) ?? assert.fail(taken);
      await assert.rejects(answer(BROKEN, { isCancellationRequested: false }, {}), (error) => {
        assert.ok(error instanceof ResponseError, String(error));
        assert.deepEqual([error.code, error.message], [ErrorCodes.InternalError, `${name} failed; see the log.`]);
        return true;
      });
      assert.equal(logged.length, 1);
      const [line = ''] = logged;
      assert.ok(line.startsWith(`${name} failed: RangeError\n`), line);
      assert.doesNotMatch(line, /heliotrope/);
    });
  }
});
