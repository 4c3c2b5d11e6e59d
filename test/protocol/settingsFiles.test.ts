import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { DEFAULTS, laidOver, readGiven, type GivenSettings } from '../../server/src/settings/read';
import { workspaceFiles } from '../../server/src/workspaceFiles.node';
import { Folder } from '../support/cli';
import { TestClient } from '../support/client';

const SPACED = 'See Conn. Gen. Stat. §53a-41. Then § 53a-41 applies.';
const rule = (severity: string): string => JSON.stringify({ diagnostics: { rules: { 'symbol-spacing': severity } } });

describe('the settings of a folder in an editor', () => {
  let folder: Folder;
  let client: TestClient;
  const address = (file: string): string => pathToFileURL(path.join(folder.path, file)).href;

  beforeEach(() => {
    folder = new Folder();
    folder.write('a/brief.txt', SPACED);
  });
  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  async function start(settings: Record<string, unknown> = {}): Promise<void> {
    client = await TestClient.start({
      preset: 'vscode',
      settings,
      folders: [address('')],
      ports: { files: workspaceFiles },
    });
    await client.open(address('a/brief.txt'), SPACED);
  }

  async function found(): Promise<string[]> {
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: address('a/brief.txt') },
    });
    return report.kind === 'full'
      ? report.items
          .map(({ code, severity }) => `${String(code)} ${String(severity)}`)
          .filter((one) => one.startsWith('symbol'))
      : [];
  }

  it("are those of the file, before the editor's own", async () => {
    folder.write('.conncite.json', rule('error'));
    await start({ diagnostics: { rules: { 'symbol-spacing': 'hint', 'unknown-section': 'off' } } });
    assert.deepEqual(await found(), ['symbol-spacing 1']);
  });

  it("are the editor's where the file says nothing of them, or there is none", async () => {
    folder.write('.conncite.json', '{ "style": "bluebook", "ignore": { "sections": ["4-1"] } }');
    await start({ diagnostics: { rules: { 'symbol-spacing': 'hint' } } });
    assert.deepEqual(await found(), ['symbol-spacing 4']);
  });

  it('join their lists, and take severities rule by rule', async () => {
    const told = (value: unknown): GivenSettings =>
      readGiven(value, ['a', 'b'], (warning) => {
        throw new Error(warning);
      });
    const own = laidOver(
      DEFAULTS,
      told({
        style: 'bluebook',
        ignore: { sections: ['4-1', '4-2'] },
        diagnostics: { rules: { a: 'off', b: 'hint' } },
      }),
    );
    const both = laidOver(own, told({ ignore: { sections: ['4-2', '4-3'] }, diagnostics: { rules: { b: 'error' } } }));
    assert.deepEqual(
      [both.style, both.ignore.sections, both.diagnostics],
      ['bluebook', ['4-1', '4-2', '4-3'], { enable: true, rules: { a: 'off', b: 'error' } }],
    );
    await start();
  });

  it('change at once when the file comes, changes and goes', async () => {
    await start();
    const changed = (type: number, file = '.conncite.json'): Promise<void> =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: address(file), type }] });
    const refreshed = (): number =>
      client.received.filter((method) => method === 'workspace/diagnostic/refresh').length;
    const [before] = await found();
    folder.write('.conncite.json', rule('error'));
    await changed(1);
    await client.until(() => refreshed() === 1);
    assert.deepEqual([before, await found()], ['symbol-spacing 3', ['symbol-spacing 1']]);
    folder.write('a/package.json', `{ "conncite": ${rule('off')} }`);
    await changed(1, 'a/package.json');
    await client.until(() => refreshed() === 2);
    assert.deepEqual(await found(), []);
    folder.write('elsewhere/package.json', '{}');
    await changed(1, 'elsewhere/package.json');
    fs.rmSync(path.join(folder.path, 'a/package.json'));
    await changed(3, 'a/package.json');
    await client.until(() => refreshed() === 3);
    assert.deepEqual(await found(), ['symbol-spacing 1']);
  });

  it("are told of in the log, with the file, where they are wrong, and the editor's hold", async () => {
    folder.write('.conncite.json', '{ "style": "apa", "stile": 1 }');
    await start();
    await found();
    await client.until(() => client.logged.length > 1);
    assert.match(
      client.logged.join('\n'),
      /\.conncite\.json: There is no setting stile\.[\s\S]*\.conncite\.json: Setting conncite\.style: "apa" is not allowed/,
    );
    folder.write('.conncite.json', '{ "style": ');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: address('.conncite.json'), type: 2 }] });
    await client.until(() => client.received.includes('workspace/diagnostic/refresh'));
    assert.deepEqual(await found(), ['symbol-spacing 3']);
    await client.until(() => client.logged.length > 2);
    assert.match(
      client.logged.at(-1) ?? '',
      /The settings in .*\.conncite\.json cannot be read, so the editor’s settings are used/,
    );
  });
});
