import assert from 'node:assert/strict';
import { TestClient, type Preset } from '../support/client';

const EVERYWHERE = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: 2 },
  hoverProvider: true,
  definitionProvider: true,
  documentSymbolProvider: { label: 'Conncite' },
  codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.conncite'] },
  documentLinkProvider: { resolveProvider: true },
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: true,
  completionProvider: {
    triggerCharacters: ['§', ' ', '-', '.', '(', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    resolveProvider: true,
    completionItem: { labelDetailsSupport: true },
  },
  selectionRangeProvider: true,
  workspaceSymbolProvider: { resolveProvider: true },
  signatureHelpProvider: { triggerCharacters: ['('], retriggerCharacters: [')'] },
  callHierarchyProvider: true,
  typeHierarchyProvider: true,
  inlayHintProvider: true,
  semanticTokensProvider: {
    legend: { tokenTypes: ['citation', 'sectionNumber', 'pinpoint'], tokenModifiers: ['deprecated'] },
    full: { delta: true },
    range: true,
  },
  foldingRangeProvider: true,
  codeLensProvider: { resolveProvider: true },
};
const PREPARES = { renameProvider: { prepareProvider: true } };
const PULL = {
  diagnosticProvider: { identifier: 'conncite', interFileDependencies: false, workspaceDiagnostics: false },
};
const PAGES = {
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    textDocumentContent: { schemes: ['conncite'] },
  },
};

const ANSWERS: Readonly<Record<Preset, unknown>> = {
  bare: EVERYWHERE,
  vscode: { ...EVERYWHERE, ...PREPARES, ...PULL, ...PAGES, documentLinkProvider: { resolveProvider: false } },
  neovim: { ...EVERYWHERE, ...PREPARES, ...PULL },
};

describe('initialize', () => {
  for (const [preset, capabilities] of Object.entries(ANSWERS)) {
    it(`answers a ${preset} client with what it can take`, async () => {
      const client = await TestClient.start({ preset: preset as Preset });
      assert.deepEqual(client.initialized, { capabilities, serverInfo: { name: 'Conncite', version: '0.0.0' } });
      await client.stop();
    });
  }

  it('passes over options that are not ours', async () => {
    for (const initializationOptions of [
      null,
      7,
      'x',
      [],
      { commands: 'x', status: 1 },
      { commands: [1, 'conncite.openSection'] },
    ]) {
      const client = await TestClient.start({ preset: 'vscode', initializationOptions });
      assert.equal(client.initialized.serverInfo?.name, 'Conncite');
      await client.stop();
    }
  });

  it('reads nothing before a document needs it', async () => {
    let loads = 0;
    const client = await TestClient.start({
      preset: 'vscode',
      ports: { loadCatalogue: () => Promise.reject(new Error(String(++loads))) },
    });
    await client.open('file:///a.md', 'No citation.', 'markdown');
    await client.request('workspace/textDocumentContent', { uri: 'conncite:/section/1-1.conncite' });
    assert.equal(loads, 1);
    await client.stop();
  });
});
