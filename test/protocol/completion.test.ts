import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList } from 'vscode-languageserver/node';
import { TestClient, type Preset } from '../support/client';
import { marked } from '../support/markers';

const URI = 'file:///brief.md';

async function complete(
  preset: Preset,
  source: string,
  talk: (client: TestClient, list: CompletionList | null) => Promise<void> | void,
): Promise<void> {
  const client = await TestClient.start({ preset });
  const { text, cursor } = marked(source);
  await client.open(URI, text, 'markdown');
  await talk(client, await client.at('textDocument/completion', URI, cursor));
  await client.stop();
}

describe('completion in the protocol', () => {
  for (const preset of ['bare', 'vscode', 'neovim'] as const) {
    it(`edits the number typed so far, and is filtered by number and words (${preset})`, () =>
      complete(preset, 'x\n😀 § 53a-7|', (_, list) => {
        const item = list?.items[0];
        assert.deepEqual(
          [item?.label, item?.filterText],
          ['53a-70', '53a-70 Sexual assault in the first degree: Class B or A felony'],
        );
        assert.deepEqual(item?.textEdit, {
          range: { start: { line: 1, character: 5 }, end: { line: 1, character: 10 } },
          newText: '53a-70',
        });
        assert.equal(list?.isIncomplete, true);
        assert.equal(
          preset === 'vscode' ? item.labelDetails?.description : item.detail,
          'Sexual assault in the first degree: Class B or A felony',
        );
      }));

    // Neovim from 0.11 on keeps what begins with the words before the cursor.
    it(`offers sections by words of their headings, filtered by what was typed (${preset})`, () =>
      complete(preset, '§ sexual ass|', (_, list) => {
        const items = list?.items ?? [];
        assert.ok(items.some(({ label }) => label === '53a-70'));
        for (const { filterText } of items) assert.ok(filterText?.startsWith('sexual ass'), filterText);
      }));

    it(`tells more when an item is looked at (${preset})`, () =>
      complete(preset, '§ 53a-192a(|', async (client, list) => {
        const item = await client.request<CompletionItem>('completionItem/resolve', list?.items[0]);
        const documentation = item.documentation;
        const text = typeof documentation === 'object' ? documentation.value : documentation;
        assert.match(text ?? '', /Subsection \(a\):/);
        assert.equal(typeof documentation, preset === 'bare' ? 'string' : 'object');
      }));

    it(`offers labels after the name of their level (${preset})`, () =>
      complete(preset, 'x\n😀 subdivision (|) of subsection (a) of section 53a-192a', (_, list) => {
        assert.deepEqual(
          list?.items.map(({ label }) => label),
          ['(1)', '(2)', '(3)'],
        );
        assert.deepEqual(list.items[1]?.textEdit, {
          range: { start: { line: 1, character: 16 }, end: { line: 1, character: 17 } },
          newText: '2)',
        });
      }));

    it(`answers null where no citation is typed (${preset})`, () =>
      complete(preset, 'in 2025|', (_, list) => {
        assert.equal(list, null);
      }));
  }

  it('leaves the cursor where a subsection follows, for clients that can be told', async () => {
    const source = 'Conn. Gen. Stat. § 54-102a (2023). See § 53a-70|';
    for (const [preset, newText] of [
      ['vscode', '53a-70$0 (2025)'],
      ['bare', '53a-70 (2025)'],
    ] as const) {
      await complete(preset, source, (_, list) => {
        const item = list?.items.find(({ label }) => label === 'Conn. Gen. Stat. § 53a-70 (2025)');
        assert.equal(item?.textEdit?.newText, newText);
        assert.deepEqual(item.additionalTextEdits, [
          {
            range: { start: { line: 0, character: 39 }, end: { line: 0, character: 41 } },
            newText: 'Conn. Gen. Stat. § ',
          },
        ]);
      });
    }
  });

  it('marks law that is gone, for clients that can show it', async () => {
    const tags = async (preset: Preset): Promise<unknown> => {
      let found: unknown;
      await complete(preset, '§ 53a-90|', (_, list) => {
        found = list?.items[0]?.tags;
      });
      return found;
    };
    assert.deepEqual([await tags('vscode'), await tags('bare')], [[1], undefined]);
  });

  it('passes over items that are not ours', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    for (const data of [
      undefined,
      null,
      7,
      { number: 5 },
      { number: '9-9', pinpoint: [] },
      { number: '9-9', pinpoint: 'a' },
    ]) {
      assert.equal((await client.request<CompletionItem>('completionItem/resolve', { label: 'x', data })).label, 'x');
    }
    await client.stop();
  });
});
