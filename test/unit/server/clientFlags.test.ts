import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver';
import { clientFlags, type ClientFlags } from '../../../server/src/protocol/clientFlags';

const PLAINEST = clientFlags({ capabilities: {} });

/** Flags that differ from those of a client that says nothing. */
function more(capabilities: ClientCapabilities, initializationOptions?: unknown): Partial<ClientFlags> {
  const flags = Object.entries(clientFlags({ capabilities, initializationOptions }));
  const plain = Object.entries(PLAINEST);
  return Object.fromEntries(flags.filter(([, value], i) => JSON.stringify(value) !== JSON.stringify(plain[i]?.[1])));
}

describe('what a client can do', () => {
  it('is the plainest of everything where it says nothing', () => {
    const { diagnosticTags, commands, status, catalogue, docx, lawFile, law, missingText, ...asked } = PLAINEST;
    assert.deepEqual([diagnosticTags, [...commands], status, law, missingText], [[], [], false, [], false]);
    assert.deepEqual([catalogue, docx, lawFile], [undefined, undefined, undefined]);
    assert.deepEqual([...new Set(Object.values(asked))], [false]);
  });

  for (const [flag, capabilities] of [
    ['markdownHover', { textDocument: { hover: { contentFormat: ['plaintext', 'markdown'] } } }],
    ['locationLinks', { textDocument: { definition: { linkSupport: true } } }],
    ['virtualPages', { workspace: { textDocumentContent: {} } }],
    ['symbolTree', { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } }],
    [
      'codeActionLiterals',
      { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } },
    ],
    ['preferredActions', { textDocument: { codeAction: { isPreferredSupport: true } } }],
    ['versionedEdits', { workspace: { workspaceEdit: { documentChanges: true } } }],
    ['pullsDiagnostics', { textDocument: { diagnostic: {} } }],
    ['refreshesDiagnostics', { workspace: { diagnostics: { refreshSupport: true } } }],
    ['relatedInformation', { textDocument: { publishDiagnostics: { relatedInformation: true } } }],
    ['codeDescription', { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } }],
    ['diagnosticData', { textDocument: { publishDiagnostics: { dataSupport: true } } }],
    ['versionedDiagnostics', { textDocument: { publishDiagnostics: { versionSupport: true } } }],
    ['pullsConfiguration', { workspace: { configuration: true } }],
    ['registersConfiguration', { workspace: { didChangeConfiguration: { dynamicRegistration: true } } }],
    ['linkTooltips', { textDocument: { documentLink: { tooltipSupport: true } } }],
    ['workspaceFolders', { workspace: { workspaceFolders: true } }],
    ['registersWatchers', { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }],
    ['workProgress', { window: { workDoneProgress: true } }],
    ['changeAnnotations', { workspace: { workspaceEdit: { changeAnnotationSupport: {} } } }],
    ['preparesRename', { textDocument: { rename: { prepareSupport: true } } }],
    ['completionTags', { textDocument: { completion: { completionItem: { tagSupport: { valueSet: [1] } } } } }],
    [
      'markdownCompletion',
      { textDocument: { completion: { completionItem: { documentationFormat: ['plaintext', 'markdown'] } } } },
    ],
    ['completionLabelDetails', { textDocument: { completion: { completionItem: { labelDetailsSupport: true } } } }],
    ['snippets', { textDocument: { completion: { completionItem: { snippetSupport: true } } } }],
    [
      'signatureOffsets',
      {
        textDocument: {
          signatureHelp: { signatureInformation: { parameterInformation: { labelOffsetSupport: true } } },
        },
      },
    ],
    ['symbolRangeLater', { workspace: { symbol: { resolveSupport: { properties: ['tags', 'location.range'] } } } }],
    ['symbolTags', { workspace: { symbol: { tagSupport: { valueSet: [1] } } } }],
    ['refreshesInlayHints', { workspace: { inlayHint: { refreshSupport: true } } }],
    ['refreshesSemanticTokens', { workspace: { semanticTokens: { refreshSupport: true } } }],
  ] satisfies (readonly [keyof ClientFlags, ClientCapabilities])[]) {
    it(`is known by what it says of it, and of nothing else: ${flag}`, () => {
      assert.deepEqual(more(capabilities), { [flag]: true });
    });
  }

  for (const [what, capabilities] of [
    ['rooms of capabilities that are empty', { workspace: {}, textDocument: {}, window: {} }],
    [
      'features without powers',
      {
        workspace: {
          workspaceEdit: {},
          diagnostics: {},
          didChangeConfiguration: {},
          didChangeWatchedFiles: {},
          symbol: { resolveSupport: { properties: ['tags'] }, tagSupport: { valueSet: [] } },
          inlayHint: {},
          semanticTokens: {},
        },
        textDocument: {
          hover: { contentFormat: ['plaintext'] },
          definition: {},
          documentSymbol: {},
          codeAction: {},
          documentLink: {},
          rename: {},
          completion: { completionItem: { tagSupport: { valueSet: [] }, documentationFormat: ['plaintext'] } },
          signatureHelp: { signatureInformation: { parameterInformation: {} } },
          publishDiagnostics: {},
        },
      },
    ],
    [
      'features without features of theirs',
      { workspace: { symbol: {} }, textDocument: { hover: {}, completion: {}, signatureHelp: {} } },
    ],
    [
      'halves of them',
      { textDocument: { completion: { completionItem: {} }, signatureHelp: { signatureInformation: {} } } },
    ],
  ] satisfies (readonly [string, ClientCapabilities])[]) {
    it(`is none of what is not said: ${what}`, () => {
      assert.deepEqual(more(capabilities), {});
    });
  }

  it('is told beside the pull of diagnostics or beside the push, and then the push goes first', () => {
    const tags = { tagSupport: { valueSet: [1 as const] } };
    assert.deepEqual(more({ textDocument: { diagnostic: tags } }), { pullsDiagnostics: true, diagnosticTags: [1] });
    assert.deepEqual(
      more({ textDocument: { diagnostic: tags, publishDiagnostics: { tagSupport: { valueSet: [2] } } } }),
      { pullsDiagnostics: true, diagnosticTags: [2] },
    );
  });

  it('is what is of the right type among its options', () => {
    const options = {
      commands: ['a', 5, 'b'],
      law: ['x', null],
      catalogue: 'c',
      docx: 'd',
      lawFile: 'e',
      status: true,
    };
    assert.deepEqual(clientFlags({ capabilities: {}, initializationOptions: { ...options, missingText: true } }), {
      ...PLAINEST,
      commands: new Set(['a', 'b']),
      law: ['x'],
      catalogue: 'c',
      docx: 'd',
      lawFile: 'e',
      status: true,
      missingText: true,
    });
    for (const wrong of [
      null,
      'x',
      7,
      { commands: 'a', law: 'b', catalogue: 5, docx: {}, lawFile: [], status: 'yes', missingText: 1 },
    ])
      assert.deepEqual(clientFlags({ capabilities: {}, initializationOptions: wrong }), PLAINEST);
  });
});
