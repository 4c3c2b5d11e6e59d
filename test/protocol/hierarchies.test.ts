import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  SelectionRange,
  SignatureHelp,
  TypeHierarchyItem,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { TestClient, type Preset } from '../support/client';
import { memoryFiles } from '../support/memoryFiles';

const FOLDER = 'file:///work';
const BRIEF = `${FOLDER}/my%20brief.txt`;
const PRESETS: readonly (readonly [Preset, string])[] = [
  ['bare', 'file:///cache/section/'],
  ['vscode', 'conncite:/section/'],
  ['neovim', 'file:///cache/section/'],
];

describe('the citation graph in the protocol', () => {
  for (const [preset, pages] of PRESETS) {
    it(`leads from a section to what cites it and what it cites (${preset})`, async () => {
      const files = memoryFiles(
        new Map([[`${FOLDER}/b.md`, '§ 53a-192. § 53a-70. P.A. 21-103. Chapter 952 of the General Statutes.']]),
      );
      const client = await TestClient.start({ preset, folders: [FOLDER], ports: { files } });
      await client.open(BRIEF, '§ 53a-192; x. Id.');
      const [item] = await client.at<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', BRIEF, 4);
      assert.deepEqual(
        [item?.name, item?.detail, item?.uri],
        ['§ 53a-192', 'Coercion: Class A misdemeanor or class D felony', `${pages}53a-192.conncite`],
      );
      const incoming = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
      assert.deepEqual(
        incoming.map(({ from, fromRanges }) => [from.name, from.detail, fromRanges.length]),
        [
          ['b.md', 'one place', 1],
          ['my brief.txt', '2 places', 2],
          ['§ 53a-192a', 'Trafficking in persons: Class A felony', 1],
        ],
      );
      assert.ok((incoming[2]?.fromRanges[0]?.start.line ?? 0) > 0, "the page's line that names the section");
      const document = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
        item: incoming[0]?.from,
      });
      assert.deepEqual(
        document.map(({ to, fromRanges }) => [to.name, fromRanges[0]?.start.character]),
        [
          ['§ 53a-192', 0],
          ['§ 53a-70', 11],
        ],
      );
      const outgoing = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
        item: incoming[2]?.from,
      });
      assert.deepEqual(
        outgoing.map(({ to }) => to.name),
        ['§ 53a-192'],
      );
      assert.equal(await client.at('textDocument/prepareCallHierarchy', BRIEF, 12), null);
      await client.stop();
    });

    it(`leads from a section to its former numbers and its successors (${preset})`, async () => {
      const client = await TestClient.start({ preset });
      await client.open(BRIEF, '§ 53a-90 and no law');
      const [gone] = await client.at<TypeHierarchyItem[]>('textDocument/prepareTypeHierarchy', BRIEF, 4);
      assert.deepEqual([gone?.name, gone?.detail, gone?.tags], ['§ 53a-90', 'transferred', [1]]);
      const [heir, ...more] = await client.request<TypeHierarchyItem[]>('typeHierarchy/subtypes', { item: gone });
      assert.deepEqual([heir?.name, heir?.uri, more], ['§ 54-102a', `${pages}54-102a.conncite`, []]);
      const back = await client.request<TypeHierarchyItem[]>('typeHierarchy/supertypes', { item: heir });
      assert.deepEqual(
        back.map(({ name }) => name),
        ['§ 53a-90'],
      );
      assert.deepEqual(await client.request('typeHierarchy/subtypes', { item: heir }), []);
      assert.equal(await client.at('textDocument/prepareTypeHierarchy', BRIEF, 14), null);
      await client.stop();
    });
  }

  it('passes over items that are not ours', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    const item = {
      name: 'x',
      kind: 1,
      uri: 'file:///x',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      data: { number: 7 },
    };
    for (const method of [
      'callHierarchy/incomingCalls',
      'callHierarchy/outgoingCalls',
      'typeHierarchy/supertypes',
      'typeHierarchy/subtypes',
    ]) {
      assert.deepEqual(await client.request(method, { item }), [], method);
    }
    await client.stop();
  });
});

describe('symbols of the workspace in the protocol', () => {
  for (const [preset, pages] of PRESETS) {
    it(`open the section's page (${preset})`, async () => {
      const client = await TestClient.start({ preset });
      const [symbol] = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'sexual assault' });
      assert.deepEqual(
        [symbol?.name, symbol?.containerName, symbol?.location.uri],
        [
          '§ 53a-70 Sexual assault in the first degree: Class B or A felony',
          'Title 53a, Penal Code, Chapter 952, Penal Code: Offenses',
          `${pages}53a-70.conncite`,
        ],
      );
      assert.equal('range' in (symbol?.location ?? {}), preset !== 'vscode');
      const resolved = await client.request<WorkspaceSymbol>('workspaceSymbol/resolve', symbol);
      assert.deepEqual((resolved.location as { range?: unknown }).range, {
        start: { line: 0, character: 0 },
        end: { line: 0, character: 0 },
      });
      assert.deepEqual(await client.request('workspace/symbol', { query: '' }), []);
      await client.stop();
    });
  }
});

describe('selection and signature in the protocol', () => {
  for (const [preset] of PRESETS) {
    it(`are answered (${preset})`, async () => {
      const client = await TestClient.start({ preset });
      await client.open(BRIEF, 'See § 53a-192a(a');
      const position = { line: 0, character: 16 };
      const [range] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
        textDocument: { uri: BRIEF },
        positions: [{ line: 0, character: 8 }],
      });
      assert.deepEqual(
        [
          range?.range.start.character,
          range?.parent?.range.start.character,
          range?.parent?.parent?.range.start.character,
        ],
        [6, 4, 0],
      );
      const help = await client.request<SignatureHelp>('textDocument/signatureHelp', {
        textDocument: { uri: BRIEF },
        position,
      });
      assert.equal(help.signatures[0]?.label, '§ 53a-192a(a | b | c)');
      assert.deepEqual(help.signatures[0].parameters?.[0]?.label, preset === 'vscode' ? [10, 21] : '(a | b | c)');
      await client.stop();
    });
  }
});
