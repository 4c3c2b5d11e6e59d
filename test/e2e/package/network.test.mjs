import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { launchBrowser } from '../chromium.mjs';
import { ROOT, temporaryFolder } from '../harness.mjs';
import { watchNetwork } from '../network.mjs';

const URI = 'file:///brief.md';
const TEXT =
  'The privileged words. See § 53a-70(a), § 53a-90, § 53a-7000 and https://www.cga.ct.gov/current/pub/chap_952.htm.\n';

describe('what runs on this machine', function () {
  this.timeout(60_000);
  let folder;
  let network;
  let env;
  beforeEach(() => {
    folder = temporaryFolder('network');
    network = watchNetwork(path.join(folder, 'network.tsv'));
    env = {
      ...process.env,
      ...network.env,
      XDG_CACHE_HOME: folder,
      XDG_DATA_HOME: folder,
      LOCALAPPDATA: folder,
      HOME: folder,
    };
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('would be seen to reach for the network', () => {
    const script =
      'fetch("http://127.0.0.1:9").catch(() => 0); fetch("http://conncite.invalid").catch(() => 0); require("net").connect(9, "192.0.2.1").on("error", () => 0).destroy();';
    spawnSync(process.execPath, ['-e', script], { env });
    const seen = network.foreign().join('\n');
    assert.match(seen, /conncite\.invalid/);
    assert.match(seen, /192\.0\.2\.1/);
    assert.doesNotMatch(seen, /127\.0\.0\.1/);
  });

  it('would be seen to reach for it in a window, and does not get there', async () => {
    const browser = await launchBrowser();
    try {
      await assert.rejects((await browser.newPage()).goto('http://conncite.invalid/brief'), /ERR_NAME_NOT_RESOLVED/);
      const page = await browser.newPage();
      await page.setContent('<img src="https://cdn.conncite.invalid/x.png"><img src="http://127.0.0.1:9/y.png">');
      await page.waitForTimeout(200);
      assert.deepEqual(
        [...browser.foreign].map((line) => line.split('\t').at(-1)),
        ['conncite.invalid', 'cdn.conncite.invalid'],
      );
    } finally {
      await browser.close();
    }
  });

  it('reaches for nothing as a server, and logs no word of the document', async () => {
    const child = spawn(process.execPath, [path.join(ROOT, 'dist/server.js'), '--stdio'], {
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    for (const method of ['window/logMessage', 'window/showMessage', 'telemetry/event'])
      connection.onNotification(method, (params) => {
        said += JSON.stringify(params);
      });
    connection.listen();
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'markdown', version: 1, text: TEXT },
    });
    const place = { textDocument: { uri: URI }, position: { line: 0, character: TEXT.indexOf('53a-70') } };
    for (const method of ['hover', 'definition', 'references', 'documentSymbol', 'documentLink', 'documentHighlight']) {
      await connection.sendRequest(`textDocument/${method}`, { ...place, context: { includeDeclaration: true } });
    }
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    await once(child, 'exit');
    connection.dispose();
    assert.deepEqual(network.programs(), ['server.js']);
    assert.deepEqual(network.foreign(), []);
    assert.doesNotMatch(said, /privileged|53a-70/);
    if (process.platform === 'win32') return;
    // Which sections a person looks up is their own affair.
    const written = fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.conncite'));
    assert.equal(written.length, 1);
    for (const entry of written)
      assert.equal(fs.statSync(path.join(entry.parentPath, entry.name)).mode & 0o077, 0, entry.name);
  });

  it('reaches for nothing as a command', () => {
    const brief = path.join(folder, 'brief.md');
    fs.writeFileSync(brief, TEXT);
    for (const args of [
      ['check', brief],
      ['cites', brief],
      ['check', '--fix', folder],
      ['show', '53a-70'],
      ['--help'],
    ]) {
      spawnSync(process.execPath, [path.join(ROOT, 'dist/cli.js'), ...args], { env, encoding: 'utf8' });
    }
    assert.deepEqual(network.programs(), ['cli.js']);
    assert.deepEqual(network.foreign(), []);
  });
});
