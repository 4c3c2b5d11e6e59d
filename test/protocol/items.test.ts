import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, WorkspaceSymbol } from 'vscode-languageserver/node';
import { onClient as on, type Preset } from '../support/client';
import { smallStatutes } from '../support/smallStatutes';

const URI = 'file:///office/brief.txt';
const at = (line: number, start: number, end: number): object => ({
  start: { line, character: start },
  end: { line, character: end },
});

describe('the items of a completion', () => {
  const offered = (preset: Preset, character: number): Promise<readonly CompletionItem[]> =>
    on(
      async (client) => {
        await client.open(URI, 'See § 53a-9 here, § 53a-70');
        const { items } = await client.request<CompletionList>('textDocument/completion', {
          textDocument: { uri: URI },
          position: { line: 0, character },
          context: { triggerKind: 1 },
        });
        return items;
      },
      { preset },
    );
  const GONE = {
    label: '53a-90',
    kind: 18,
    insertTextFormat: 1,
    filterText: '53a-90 ',
    sortText: '000',
    textEdit: { range: at(0, 6, 11), newText: '53a-90' },
    data: { number: '53a-90', pinpoint: [] },
  };
  const SEXUAL = 'Sexual assault in the first degree: Class B or A felony';
  const LAW = {
    ...GONE,
    label: '53a-70',
    filterText: `53a-70 ${SEXUAL}`,
    textEdit: { range: at(0, 20, 26), newText: '53a-70' },
    data: { number: '53a-70', pinpoint: [] },
  };
  const FULL = {
    ...LAW,
    label: 'Conn. Gen. Stat. § 53a-70',
    kind: 1,
    detail: '',
    sortText: '000a',
    additionalTextEdits: [{ range: at(0, 18, 20), newText: 'Conn. Gen. Stat. § ' }],
  };
  for (const [preset, gone, law] of [
    [
      'vscode',
      { ...GONE, labelDetails: { description: 'transferred' }, tags: [1] },
      { ...LAW, labelDetails: { description: SEXUAL } },
    ],
    ['neovim', { ...GONE, detail: 'transferred', tags: [1] }, { ...LAW, detail: SEXUAL }],
    ['bare', { ...GONE, detail: 'transferred' }, { ...LAW, detail: SEXUAL }],
  ] as const) {
    it(`are written as the client takes them (${preset})`, async () => {
      assert.deepEqual((await offered(preset, 11))[0], gone);
      assert.deepEqual(await offered(preset, 26), [law, FULL]);
    });
  }

  for (const [data, path] of [
    [{ number: '53a-70', pinpoint: ['a', 5] }, '§ 53a-70(a)'],
    [{ number: '53a-70', pinpoint: [] }, '§ 53a-70'],
    [{ number: '53a-70', pinpoint: 'a' }, undefined],
    [{ number: 5, pinpoint: [] }, undefined],
    [null, undefined],
    ['x', undefined],
  ] as const) {
    it(`are told of by what they bear: ${JSON.stringify(data)}`, async () => {
      const item = await on(
        (client) => client.request<CompletionItem>('completionItem/resolve', { label: 'x', data }),
        { preset: 'bare' },
      );
      assert.equal(item.label, 'x');
      assert.equal(typeof item.documentation === 'string' ? item.documentation.split(' Sexual')[0] : undefined, path);
    });
  }
});

describe('the symbols of a workspace', () => {
  const LAMPS = smallStatutes({
    sections: Array.from({ length: 30 }, (_, k) => ({
      number: `1-${k + 1}`,
      catchline: 'Lamp.',
      ...(k === 2 ? { status: 'repealed' as const } : {}),
    })),
  });
  const ask = <T>(preset: Preset, method: string, params: object): Promise<T> =>
    on((client) => client.request<T>(method, params), {
      preset,
      ports: { loadCatalogue: () => Promise.resolve(LAMPS) },
    });
  const GONE = { name: '§ 1-3 Lamp (repealed)', kind: 16, containerName: 'Title 53a, Chapter 952' };
  for (const [preset, count, gone] of [
    [
      'vscode',
      30,
      {
        ...GONE,
        tags: [1],
        data: { number: '1-3', pinpoint: [] },
        location: { uri: 'conncite:/section/1-3.conncite' },
      },
    ],
    ['neovim', 20, { ...GONE, location: { uri: 'file:///cache/section/1-3.conncite', range: at(0, 0, 0) } }],
  ] as const) {
    it(`are as many as a client can open, with where they are (${preset})`, async () => {
      assert.equal((await ask<WorkspaceSymbol[]>(preset, 'workspace/symbol', { query: 'lamp' })).length, count);
      assert.deepEqual((await ask<WorkspaceSymbol[]>(preset, 'workspace/symbol', { query: '1-3' }))[0], gone);
      assert.deepEqual(await ask<WorkspaceSymbol[]>(preset, 'workspace/symbol', { query: '  ' }), []);
    });
  }

  for (const data of [undefined, null, { number: '1-3' }, { number: 5, pinpoint: ['a'] }, { pinpoint: ['a'] }]) {
    it(`are at the first line where they bear no place: ${JSON.stringify({ data })}`, async () => {
      const symbol = { name: 'x', kind: 16, location: { uri: 'conncite:/section/1-3.conncite' }, data };
      const { location } = await ask<WorkspaceSymbol>('vscode', 'workspaceSymbol/resolve', symbol);
      assert.deepEqual(location, { ...symbol.location, range: at(0, 0, 0) });
    });
  }
});
