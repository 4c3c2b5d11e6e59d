import assert from 'node:assert/strict';
import type { AuthoritiesResult } from '../../server/src/protocol/messages';
import { TestClient, type Preset } from '../support/client';
import { memoryFiles } from '../support/memoryFiles';

const FOLDER = 'file:///work';
const OPEN = `${FOLDER}/open.md`;
const [A, B] = [`${FOLDER}/a.md`, `${FOLDER}/b.txt`];

function told({ titles }: AuthoritiesResult): readonly string[] {
  return titles.flatMap(({ authorities }) =>
    authorities.flatMap(({ label, state, pinpoints }) =>
      pinpoints.flatMap(({ labelPath, places }) =>
        places.map(
          ({ uri, problems }) =>
            `${label}${labelPath} ${uri.slice(uri.lastIndexOf('/') + 1)}${state === '' ? '' : `, ${state}`}${problems.some(({ severity }) => severity === 'error' || severity === 'warning') ? ', problem' : ''}`,
        ),
      ),
    ),
  );
}

describe('authorities of the workspace in the protocol', () => {
  for (const preset of ['bare', 'vscode', 'neovim'] as const satisfies readonly Preset[]) {
    it(`are gathered from open documents and files (${preset})`, async () => {
      const files = memoryFiles(
        new Map([
          [A, '§ 53a-70 (a)\n'],
          [B, 'No law.\n'],
          [OPEN, '§ 53a-192 as saved\n'],
        ]),
      );
      const client = await TestClient.start({ preset, folders: [FOLDER], ports: { files } });
      await client.open(OPEN, '§ 53a-90', 'markdown');
      const all = await client.request<AuthoritiesResult>('conncite/authorities', {});
      assert.deepEqual(told(all), ['§ 53a-70(a) a.md', '§ 53a-90 open.md, transferred to § 54-102a, problem']);
      await client.stop();
    });
  }

  it('read a file that cites once for the index and once for its words, and then no more', async () => {
    const texts = new Map([
      [A, '§ 53a-70 (a)'],
      [B, 'No law.'],
    ]);
    const files = memoryFiles(texts);
    const client = await TestClient.start({ preset: 'vscode', folders: [FOLDER], ports: { files } });
    await client.open(OPEN, '§ 53a-192', 'markdown');
    const ask = async (): Promise<readonly string[]> =>
      told(await client.request<AuthoritiesResult>('conncite/authorities', {}));
    assert.deepEqual(await ask(), ['§ 53a-70(a) a.md', '§ 53a-192 open.md']);
    assert.deepEqual([...files.reads].sort(), [A, A, B]);
    files.reads.length = 0;
    // A person types; what others cite is known.
    for (let version = 2; version < 12; version++) {
      await client.change(OPEN, `§ 53a-192 ${'x'.repeat(version)}`, version);
      assert.equal((await ask()).length, 2);
    }
    assert.deepEqual(files.reads, []);
    texts.set(A, '§ 53a-53');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: A, type: 2 }] });
    assert.deepEqual(await ask(), ['§ 53a-53 a.md, repealed, problem', '§ 53a-192 open.md']);
    assert.deepEqual(files.reads, [A, A]);
    client.settings = { diagnostics: { enable: false } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await ask(), ['§ 53a-53 a.md, repealed', '§ 53a-192 open.md']);
    await client.stop();
  });
});
