import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FolderDocumentsResult } from '../../server/src/protocol/messages';
import { workspaceFiles } from '../../server/src/workspaceFiles.node';
import { TestClient, type Preset } from '../support/client';

const METHOD = 'conncite/folderDocuments';

describe('documents of a folder in the protocol', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite folder-'));
  const FILES: Readonly<Record<string, string>> = {
    'a.md': '',
    'deep/b.tex': '',
    'deep/c.docx': '',
    'deep/drafts/d.md': '',
    'node_modules/e.md': '',
    'old/f.md': '',
    'deep/old/g.md': '',
    '.gitignore': 'drafts/\n',
    'hidden/h.md': '',
  };
  before(() => {
    for (const [name, text] of Object.entries(FILES)) {
      fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      fs.writeFileSync(path.join(root, name), text);
    }
  });
  after(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  const below = ({ uris }: FolderDocumentsResult): readonly string[] | undefined =>
    uris?.map((uri) => decodeURIComponent(uri).slice(decodeURIComponent(pathToFileURL(`${root}/`).href).length));

  for (const preset of ['bare', 'vscode', 'neovim'] as const satisfies readonly Preset[]) {
    it(`are those that .gitignore and the settings leave (${preset})`, async () => {
      const folder = pathToFileURL(root).href;
      const client = await TestClient.start({
        preset,
        folders: [folder],
        ports: { files: workspaceFiles },
        settings: { workspace: { exclude: ['/old/'] } },
      });
      // A client that cannot be asked sends its settings.
      await client.notify('workspace/didChangeConfiguration', {
        settings: { conncite: { workspace: { exclude: ['/old/'] } } },
      });
      assert.deepEqual(below(await client.request(METHOD, { folder })), [
        'a.md',
        'deep/b.tex',
        'deep/old/g.md',
        'hidden/h.md',
      ]);
      // The settings' patterns count from the workspace's folder, whichever folder is asked for.
      assert.deepEqual(below(await client.request(METHOD, { folder: `${folder}/deep` })), [
        'deep/b.tex',
        'deep/old/g.md',
      ]);
      const few = await client.request<FolderDocumentsResult>(METHOD, { folder, most: 2 });
      assert.deepEqual([few.uris?.length, few.more], [2, true]);
      await client.stop();
    });
  }

  it("are the client's to look for where the server sees no files", async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    assert.deepEqual(await client.request(METHOD, { folder: 'file:///work' }), { uris: null, more: false });
    await client.stop();
    const other = await TestClient.start({ preset: 'vscode', ports: { files: workspaceFiles } });
    assert.deepEqual(await other.request(METHOD, { folder: 'vscode-vfs://github/a/b' }), { uris: null, more: false });
    assert.deepEqual(await other.request(METHOD, { folder: 'file:///no/such/folder' }), { uris: [], more: false });
    await other.stop();
  });
});
