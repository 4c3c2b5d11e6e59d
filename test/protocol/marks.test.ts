import assert from 'node:assert/strict';
import type {
  CodeLens,
  FoldingRange,
  InlayHint,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver/node';
import { TestClient } from '../support/client';

const URI = 'file:///brief.txt';
const PAGE = 'conncite:/section/53a-192.conncite';
const textDocument = { uri: URI };
const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

describe('marks in the protocol', () => {
  for (const preset of ['bare', 'vscode', 'neovim'] as const) {
    it(`are none before they are asked for (${preset})`, async () => {
      const client = await TestClient.start({ preset });
      await client.open(URI, '§ 53a-70');
      assert.deepEqual(await client.request('textDocument/inlayHint', { textDocument, range: whole }), []);
      assert.deepEqual(
        (await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument })).data,
        [],
      );
      assert.deepEqual(
        (await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range: whole }))
          .data,
        [],
      );
      await client.stop();
    });
  }

  it('are not asked for again from a client that cannot', async () => {
    const client = await TestClient.start({ preset: 'bare' });
    await client.open(URI, '§ 53a-90 x');
    for (const enable of [true, false])
      await client.notify('workspace/didChangeConfiguration', {
        settings: { conncite: { inlayHints: { enable }, semanticTokens: { enable } } },
      });
    await client.request('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      client.received.filter((method) => method.endsWith('/refresh')),
      [],
    );
    await client.stop();
  });

  it('are given once the settings say so, and asked for again when they change', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, '§ 53a-90 x\n§ 53a-70');
    client.settings = { inlayHints: { enable: true }, semanticTokens: { enable: true } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() =>
      ['workspace/inlayHint/refresh', 'workspace/semanticTokens/refresh'].every((method) =>
        client.received.includes(method),
      ),
    );
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: whole });
    assert.deepEqual(
      hints.map(({ position, label }) => [position.line, position.character, label]),
      [
        [0, 8, 'now § 54-102a'],
        [1, 8, 'Sexual assault in the first degree'],
      ],
    );
    const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(full.data, [0, 0, 1, 0, 0, 0, 2, 6, 1, 1, 1, 0, 1, 0, 0, 0, 2, 6, 1, 0]);
    const range = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument,
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } },
    });
    assert.deepEqual(range.data, [1, 0, 1, 0, 0, 0, 2, 6, 1, 0]);
    await client.change(URI, '§ 53a-90 x\n§ 53a-70(a)', 2);
    const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: full.resultId,
    });
    assert.deepEqual(
      delta.edits.map(({ start, deleteCount, data }) => [start, deleteCount, data]),
      [[20, 0, [0, 6, 3, 2, 0]]],
    );
    const lost = await client.request<SemanticTokens>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: 'lost',
    });
    assert.equal(lost.data.length, 25, 'a client that lost its tokens gets all');
    await client.stop();
  });

  it("count on a section page where it is cited, with the client's command where it has one", async () => {
    for (const commands of [[], ['conncite.showReferences']]) {
      const client = await TestClient.start({ preset: 'vscode', initializationOptions: { commands } });
      await client.open(URI, '§ 53a-192. Id.');
      await client.open(PAGE, '# § 53a-192\n\n## Part\n\ntext\n', 'conncite-section');
      const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: PAGE } });
      const { command } = await client.request<CodeLens>('codeLens/resolve', lens);
      assert.equal(command?.title, 'Cited in 2 places of one document and by one section of the code');
      assert.deepEqual(
        [command.command, command.arguments],
        commands.length === 0 ? ['', undefined] : ['conncite.showReferences', [PAGE, 0, 0]],
      );
      assert.deepEqual(await client.request('textDocument/codeLens', { textDocument }), []);
      const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri: PAGE } });
      assert.deepEqual(folds, [
        { startLine: 0, endLine: 4 },
        { startLine: 2, endLine: 4 },
      ]);
      assert.deepEqual(await client.request('textDocument/foldingRange', { textDocument }), []);
      await client.stop();
    }
  });
});
