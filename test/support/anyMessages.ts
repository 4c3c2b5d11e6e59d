import fc from 'fast-check';

/** Every request of a client, those of ours included. */
export const REQUESTS = [
  'initialize',
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/documentSymbol',
  'textDocument/codeAction',
  'textDocument/documentLink',
  'textDocument/diagnostic',
  'textDocument/rename',
  'textDocument/prepareRename',
  'textDocument/completion',
  'completionItem/resolve',
  'textDocument/signatureHelp',
  'textDocument/inlayHint',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/full/delta',
  'textDocument/semanticTokens/range',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/codeLens',
  'codeLens/resolve',
  'textDocument/prepareCallHierarchy',
  'callHierarchy/incomingCalls',
  'callHierarchy/outgoingCalls',
  'textDocument/prepareTypeHierarchy',
  'typeHierarchy/supertypes',
  'typeHierarchy/subtypes',
  'workspace/symbol',
  'workspaceSymbol/resolve',
  'workspace/textDocumentContent',
  'workspace/executeCommand',
  'conncite/sectionPage',
  'conncite/authorities',
  'conncite/checkText',
  'conncite/fixText',
  'conncite/tableOfAuthorities',
  'conncite/checkDocument',
  'conncite/writeWord',
  'conncite/verificationRecord',
  'conncite/assistant',
  'conncite/folderDocuments',
  'conncite/citationForms',
  'conncite/quotation',
  'conncite/convertCitations',
  'conncite/previewLinks',
  'conncite/searchSections',
  'conncite/searchStatutes',
  'conncite/importPlan',
  'conncite/chapters',
];

/** Every notification. */
export const NOTIFICATIONS = [
  'initialized',
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'textDocument/willSave',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  '$/cancelRequest',
  '$/setTrace',
  '$/progress',
  'window/workDoneProgress/cancel',
  'notebookDocument/didOpen',
];

/**
 * Parameters of messages without sense: they name a document, or what is none.
 * @param victim address of that document
 */
export function anyParams(victim: string): fc.Arbitrary<unknown> {
  const NUMBERS = fc.constantFrom<unknown>(0, 1, 5, -1, 1e9, 2 ** 31, 0.5, 1e308, '0', '1', null);
  const odd = fc.oneof(
    NUMBERS,
    fc.constantFrom<unknown>(true, '', 'x', 'file:///%', 'file:', victim, '§ 53a-70', [], {}, [null], '\ud800', {
      toString: 1,
    }),
  );
  const position = fc.oneof(fc.record({ line: NUMBERS, character: NUMBERS }, { requiredKeys: [] }), odd);
  const range = fc.oneof(fc.record({ start: position, end: position }, { requiredKeys: [] }), odd);
  const part = fc.oneof(odd, fc.record({ uri: odd, version: odd, languageId: odd, text: odd }, { requiredKeys: [] }));
  const named = fc.oneof(odd, fc.record({ uri: odd, name: odd, type: odd }, { requiredKeys: [] }));
  const list = fc.oneof(odd, fc.array(named, { maxLength: 3 }));
  return fc.oneof(
    odd,
    fc.record(
      {
        textDocument: part,
        position,
        range,
        context: fc.oneof(odd, fc.record({ diagnostics: odd, only: odd })),
        contentChanges: fc.oneof(
          odd,
          fc.array(fc.record({ range, text: odd, rangeLength: odd }, { requiredKeys: [] }), { maxLength: 3 }),
        ),
        settings: fc.oneof(odd, fc.record({ conncite: odd })),
        changes: list,
        event: fc.oneof(odd, fc.record({ added: list, removed: list })),
        uri: odd,
        folder: odd,
        most: odd,
        number: odd,
        labelPath: odd,
        text: odd,
        languageId: odd,
        newName: odd,
        query: odd,
        positions: odd,
        id: odd,
        command: odd,
        label: odd,
        data: part,
        item: part,
        capabilities: odd,
        workspaceFolders: list,
        initializationOptions: odd,
        token: odd,
        value: odd,
        name: odd,
        bytes: odd,
        style: odd,
        previousResultId: odd,
      },
      { requiredKeys: [] },
    ),
  );
}
