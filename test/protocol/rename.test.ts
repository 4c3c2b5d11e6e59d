import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { noSuchNumber } from '../../server/src/features/rename';
import { TestClient, type Preset } from '../support/client';
import { memoryFiles } from '../support/memoryFiles';
import { smallStatutes } from '../support/smallStatutes';

const FOLDER = 'file:///work';
const BRIEF = `${FOLDER}/brief.txt`;
const OTHER = `${FOLDER}/other.md`;

async function renamed(preset: Preset, newName = '53a-90'): Promise<WorkspaceEdit | null> {
  const files = memoryFiles(new Map([[OTHER, '§ 53a–70']]));
  const client = await TestClient.start({ preset, folders: [FOLDER], ports: { files } });
  await client.open(BRIEF, '§ 53a-70. Id.', 'plaintext', 7);
  const edit = client.request<WorkspaceEdit | null>('textDocument/rename', {
    textDocument: { uri: BRIEF },
    position: { line: 0, character: 4 },
    newName,
  });
  return edit.finally(() => client.stop());
}

const HERE = { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 8 } }, newText: '53a-90' };

describe('rename in the protocol', () => {
  it('changes the document, and offers the rest of the workspace for confirmation', async () => {
    assert.deepEqual(await renamed('vscode'), {
      documentChanges: [
        { textDocument: { uri: BRIEF, version: 7 }, edits: [{ ...HERE, annotationId: 'here' }] },
        {
          textDocument: { uri: OTHER, version: null },
          edits: [{ ...HERE, newText: '53a–90', annotationId: 'elsewhere' }],
        },
      ],
      changeAnnotations: {
        here: { label: 'In this document', description: '53a-70 becomes 53a-90' },
        elsewhere: { label: 'In other documents', description: '53a-70 becomes 53a-90', needsConfirmation: true },
      },
    });
  });

  it('changes all documents also where the client cannot show edits first', async () => {
    const there = { ...HERE, newText: '53a–90' };
    assert.deepEqual(await renamed('neovim'), {
      documentChanges: [
        { textDocument: { uri: BRIEF, version: 7 }, edits: [HERE] },
        { textDocument: { uri: OTHER, version: null }, edits: [there] },
      ],
    });
    assert.deepEqual(await renamed('bare'), { changes: { [BRIEF]: [HERE], [OTHER]: [there] } });
  });

  it('changes nothing where a number stands in a macro, and says where', async () => {
    const client = await TestClient.start({ preset: 'neovim' });
    await client.open(
      'file:///folder/brief.tex',
      '\\newcommand{\\st}{\\S~53a-70}\nSee \\S~53a-70 and \\st{}.',
      'latex',
    );
    const asked = client.request('textDocument/rename', {
      textDocument: { uri: 'file:///folder/brief.tex' },
      position: { line: 1, character: 9 },
      newName: '53a-90',
    });
    await assert.rejects(asked, /Nothing was renamed: in brief\.tex, line 2, 53a-70 cannot be changed/);
    await client.stop();
  });

  it('refuses a number that does not exist, and names the nearest', async () => {
    await assert.rejects(renamed('vscode', '53a-7000'), /^Error: There is no § 53a-7000\. Nearest: § 53a-70/);
  });

  for (const [near, words] of [
    [[], ''],
    [['53a-70b'], ' Nearest: § 53a-70b.'],
    [['53a-70b', '53a-70d'], ' Nearest: § 53a-70b or § 53a-70d.'],
  ] as const) {
    it(`refuses a number that does not exist beside ${near.length} that do`, () => {
      const statutes = smallStatutes({ sections: near.map((number) => ({ number })) });
      assert.equal(noSuchNumber('53a-70c', statutes, undefined), `There is no § 53a-70c.${words}`);
    });
  }

  it('refuses what is no section number, and says what one looks like', async () => {
    await assert.rejects(
      renamed('vscode', 'chapter 4'),
      /"chapter 4" is not a section number\. Write one as the code does: 53a-70/,
    );
  });

  it('is prepared with the number that is cited, and nowhere else', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(BRIEF, '§ 53a-90 and no law');
    assert.deepEqual(await client.at('textDocument/prepareRename', BRIEF, 4), {
      range: { start: { line: 0, character: 2 }, end: { line: 0, character: 8 } },
      placeholder: '53a-90',
    });
    assert.equal(await client.at('textDocument/prepareRename', BRIEF, 16), null);
    await client.open('conncite:/section/53a-70.conncite', '# § 53a-70', 'conncite-section');
    assert.equal(await client.at('textDocument/prepareRename', 'conncite:/section/53a-70.conncite', 5), null);
    await client.stop();
  });
});
