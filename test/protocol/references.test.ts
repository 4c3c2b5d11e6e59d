import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentHighlight, Location } from 'vscode-languageserver/node';
import { textDocumentContent } from '../../server/src/features/textDocumentContent';
import { workspaceFiles } from '../../server/src/workspaceFiles.node';
import { TestClient, type Preset } from '../support/client';
import { TODAY } from '../support/features';
import { memoryFiles } from '../support/memoryFiles';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const FOLDER = 'file:///work';
const BRIEF = `${FOLDER}/brief.txt`;
const OTHER = `${FOLDER}/other.md`;

function short(locations: readonly Location[]): string[] {
  return locations.map(
    ({ uri, range: { start, end } }) =>
      `${uri.slice(uri.lastIndexOf('/') + 1)} ${start.line}:${start.character}-${end.line}:${end.character}`,
  );
}

function ask(client: TestClient, uri: string, line: number, character: number): Promise<Location[]> {
  return client.request('textDocument/references', {
    textDocument: { uri },
    position: { line, character },
    context: { includeDeclaration: true },
  });
}

describe('references in the protocol', () => {
  for (const [what, rootUri, places] of [
    ['of the folder that an old client names', FOLDER, ['brief.txt 0:0-0:8', 'other.md 0:0-0:8']],
    ['of the open documents alone where a client has no folder', null, ['brief.txt 0:0-0:8']],
    ['of the open documents alone where a client says nothing of a folder', undefined, ['brief.txt 0:0-0:8']],
    ['of the open documents alone where its folder is none', 7 as unknown as string, ['brief.txt 0:0-0:8']],
  ] as const) {
    it(`are those ${what}`, async () => {
      const files = memoryFiles(new Map([[OTHER, '§ 53a-70']]));
      const client = await TestClient.start({ preset: 'vscode', rootUri, ports: { files } });
      await client.open(BRIEF, '§ 53a-70');
      assert.deepEqual(short(await ask(client, BRIEF, 0, 4)), places);
      assert.deepEqual(client.logged, []);
      await client.stop();
    });
  }

  for (const preset of ['bare', 'vscode', 'neovim'] as const satisfies readonly Preset[]) {
    it(`are found in every form, open or not (${preset})`, async () => {
      const files = new Map([
        [OTHER, 'See *General Statutes* § 53a-70.\n\n§§ 53a-53 to 53a-91\n'],
        [`${FOLDER}/no.bin`, '§ 53a-70'],
      ]);
      const client = await TestClient.start({ preset, folders: [FOLDER], ports: { files: memoryFiles(files) } });
      await client.open(BRIEF, 'Conn. Gen. Stat. § 53a-70(a). Id. at (b).\nSee § 53a-90; §§ 53a-90, 53a-70.');
      assert.deepEqual(short(await ask(client, BRIEF, 0, 22)), [
        'brief.txt 0:0-0:28',
        'brief.txt 0:30-0:40',
        'brief.txt 1:25-1:31',
        'other.md 0:5-0:31',
        'other.md 2:0-2:19',
      ]);
      assert.deepEqual(await ask(client, BRIEF, 1, 1), []);
      await client.stop();
    });
  }

  it('read no file before they are asked for, and each once', async () => {
    const files = memoryFiles(new Map([[OTHER, '§ 53a-70']]));
    const client = await TestClient.start({ preset: 'vscode', folders: [FOLDER], ports: { files } });
    await client.open(BRIEF, '§ 53a-70');
    await client.at('textDocument/hover', BRIEF, 3);
    assert.deepEqual(files.reads, []);
    await ask(client, BRIEF, 0, 3);
    await ask(client, BRIEF, 0, 3);
    assert.deepEqual(files.reads, [OTHER]);
    await client.stop();
  });

  it('follow edits, and files that change, come and go', async () => {
    const files = new Map([
      [OTHER, '§ 53a-70'],
      [BRIEF, '§ 53a-70 in the file'],
    ]);
    const client = await TestClient.start({
      preset: 'vscode',
      folders: [FOLDER],
      ports: { files: memoryFiles(files) },
    });
    await client.open(BRIEF, '§ 53a-70');
    assert.deepEqual(short(await ask(client, BRIEF, 0, 3)), ['brief.txt 0:0-0:8', 'other.md 0:0-0:8']);
    await client.change(BRIEF, 'Now § 53a-70. So § 53a-70.', 2);
    files.set(OTHER, 'x § 53a-70');
    files.set(`${FOLDER}/new.md`, '§ 53a-70');
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: OTHER, type: 2 },
        { uri: `${FOLDER}/new.md`, type: 1 },
        { uri: BRIEF, type: 2 },
      ],
    });
    assert.deepEqual(short(await ask(client, BRIEF, 0, 6)), [
      'brief.txt 0:4-0:12',
      'brief.txt 0:17-0:25',
      'new.md 0:0-0:8',
      'other.md 0:2-0:10',
    ]);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: OTHER, type: 3 }] });
    await client.close(BRIEF);
    await client.open('untitled:x', '§ 53a-70');
    assert.deepEqual(short(await ask(client, 'untitled:x', 0, 3)), [
      'brief.txt 0:0-0:8',
      'new.md 0:0-0:8',
      'untitled:x 0:0-0:8',
    ]);
    await client.stop();
  });

  it('leave out what the settings leave out, from the next question on', async () => {
    const files = memoryFiles(
      new Map([
        [`${FOLDER}/old/a.md`, '§ 53a-70'],
        [OTHER, '§ 53a-70'],
      ]),
    );
    const client = await TestClient.start({ preset: 'vscode', folders: [FOLDER], ports: { files } });
    await client.open(BRIEF, '§ 53a-70');
    assert.equal((await ask(client, BRIEF, 0, 3)).length, 3);
    client.settings = { workspace: { exclude: ['/old/'] } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(short(await ask(client, BRIEF, 0, 3)), ['brief.txt 0:0-0:8', 'other.md 0:0-0:8']);
    client.settings = { workspace: { enable: false } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(short(await ask(client, BRIEF, 0, 3)), ['brief.txt 0:0-0:8']);
    await client.stop();
  });

  it('leave out what the editor hides', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-hidden-'));
    for (const name of ['a.md', 'top.md', 'in/top.md', 'in/old/b.md', 'c.txt', 'shown.md']) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), '§ 53a-70');
    }
    const uri = pathToFileURL(folder).href;
    // The test's client answers every question about settings with these.
    const settings = {
      '**/old': true,
      'top.{md,txt}': true,
      '*.{t{x,}t,tex}': true,
      'shown.md': false,
      'a.md': { when: '$(basename).x' },
    };
    const client = await TestClient.start({
      preset: 'vscode',
      folders: [uri],
      settings,
      ports: { files: workspaceFiles },
    });
    await client.open('untitled:x', '§ 53a-70');
    const found = await ask(client, 'untitled:x', 0, 3);
    assert.deepEqual(
      found.map((location) => location.uri.slice(location.uri.startsWith(uri) ? uri.length : 0)),
      ['/a.md', '/in/top.md', '/shown.md', 'untitled:x'],
    );
    await client.stop();
    fs.rmSync(folder, { recursive: true });
  });

  it('know a file by any spelling of its address', async () => {
    const files = memoryFiles(new Map([[`${FOLDER}/a%20(b).md`, '§ 53a-70']]));
    const client = await TestClient.start({ preset: 'vscode', folders: [FOLDER], ports: { files } });
    await client.open(`${FOLDER}/a%20%28b%29.md`, '§ 53a-70, changed', 'markdown');
    assert.deepEqual(short(await ask(client, `${FOLDER}/a%20%28b%29.md`, 0, 3)), ['a%20%28b%29.md 0:0-0:8']);
    await client.stop();
  });

  it('of a section page are the sections of the code that cite it too', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    const page = 'conncite:/section/53a-192.conncite';
    await client.open(page, textDocumentContent(page, smallStatutes(SAMPLE), TODAY), 'conncite-section');
    await client.open(BRIEF, '§ 53a-192');
    const found = await ask(client, page, 0, 0);
    assert.deepEqual(
      found.map(({ uri }) => uri),
      [BRIEF, 'conncite:/section/53a-192a.conncite'],
    );
    const { text } = await client.request<{ text: string }>('workspace/textDocumentContent', { uri: found[1]?.uri });
    assert.match(text.split('\n')[found[1]?.range.start.line ?? 0] ?? '', /^- § 53a-192, Coercion/);
    await client.stop();
  });

  it('of a section page name the citing sections in the order of the code, and the first two hundred where there are more', async () => {
    const citing = Array.from({ length: 230 }, (_, i) => `54-${i + 1}`);
    const [cited] = SAMPLE.sections;
    assert.ok(cited);
    const statutes = smallStatutes({
      ...SAMPLE,
      sections: [{ ...cited, cites: [] }, ...citing.map((number) => ({ ...cited, number, cites: [cited.number] }))],
    });
    const client = await TestClient.start({
      preset: 'vscode',
      ports: { loadCatalogue: () => Promise.resolve(statutes) },
    });
    const page = `conncite:/section/${cited.number}.conncite`;
    await client.open(page, textDocumentContent(page, statutes, TODAY), 'conncite-section');
    const found = await ask(client, page, 0, 0);
    assert.deepEqual(
      found.map(({ uri }) => /section\/([\w-]+)/.exec(uri)?.[1]),
      citing.slice(0, 200),
    );
    await client.stop();
  });

  it('of acts, chapters and titles are found too', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(BRIEF, 'P.A. 21-103; Public Act 21-103, § 3; title 53a of the general statutes.');
    assert.equal((await ask(client, BRIEF, 0, 2)).length, 2);
    assert.equal((await ask(client, BRIEF, 0, 40)).length, 1);
    await client.stop();
  });
});

describe('highlight in the protocol', () => {
  it('marks every form of the section in the document', async () => {
    const client = await TestClient.start({ preset: 'bare' });
    await client.open(BRIEF, 'Conn. Gen. Stat. § 53a-70(a). Id. See §§ 53a-53 to 53a-91; § 53a-90.');
    const marks = await client.at<DocumentHighlight[]>('textDocument/documentHighlight', BRIEF, 20);
    assert.deepEqual(
      marks.map(({ range }) => [range.start.character, range.end.character]),
      [
        [0, 28],
        [30, 33],
        [38, 57],
      ],
    );
    assert.deepEqual(await client.at('textDocument/documentHighlight', BRIEF, 36), []);
    await client.stop();
  });
});
