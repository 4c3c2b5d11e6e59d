import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type {
  AssistantParams,
  AssistantResult,
  VerificationRecordParams,
  VerificationRecordResult,
} from '../../../server/src/protocol/messages';
import { browserServer, DIST, editorServer, printed, WITHOUT_TEXT, type Server } from './engines';
import { fixtures } from './fixtures';

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** So many findings an assistant is told. */
const MOST = 200;

const foundOf = (found: readonly Found[]): unknown[] =>
  found.slice(0, MOST).map(({ code, severity, message, start, end }) => [code, severity, message, start, end]);

describe('assistants are told what the command tells', function () {
  this.timeout(120_000);
  const all = fixtures();
  let folder: string;
  let mcp: Client;
  let editor: Server;

  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-assistants-'));
    for (const { name, text } of all) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    mcp = new Client({ name: 'test', version: '1' });
    const env = WITHOUT_TEXT as Record<string, string>;
    await mcp.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [path.join(DIST, 'cli.js'), 'mcp'],
        env,
        stderr: 'ignore',
      }),
    );
    editor = await editorServer();
  });
  after(async () => {
    await mcp.close();
    await editor.end();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('of every fixture, over the Model Context Protocol and as a tool of the editor', async () => {
    const checked = await printed<{ diagnostics: Found[] }[]>(folder, [
      'check',
      '--format',
      'json',
      ...all.map(({ name }) => name),
    ]);
    for (const [i, { name, language, text }] of all.entries()) {
      const wanted = foundOf(checked[i]?.diagnostics ?? []);
      const { structuredContent } = await mcp.callTool({ name: 'check_citations', arguments: { text, language } });
      assert.deepEqual(foundOf((structuredContent as { findings: Found[] }).findings), wanted, `MCP: ${name}`);
      const params: AssistantParams = {
        tool: 'check_citations',
        input: { text, language },
        document: {
          uri: 'untitled:text',
          name: 'text',
          text,
          languageId: language,
          bytes: Buffer.from(text).toString('base64'),
        },
      };
      const { answer, reason } = await editor.request<AssistantResult>('conncite/assistant', params);
      assert.equal(reason, null);
      assert.deepEqual(foundOf((answer as { findings: Found[] }).findings), wanted, `editor: ${name}`);
    }
  });

  it('with the same Word document of a record, in a process and in a worker', async () => {
    const text = 'See General Statutes § 53a-70.\n';
    const params: VerificationRecordParams = {
      document: { uri: 'untitled:text', name: 'text', text, bytes: Buffer.from(text).toString('base64') },
      checkedAt: '2026-11-26T14:05',
      notices: [],
      word: true,
    };
    const worker = await browserServer();
    const [here, there] = await Promise.all(
      [editor, worker].map((server) => server.request<VerificationRecordResult>('conncite/verificationRecord', params)),
    );
    await worker.end();
    assert.ok((here?.word ?? '').length > 1000);
    assert.equal(there?.word, here?.word);
  });

  it('with the same record of a document', async () => {
    const fixture = all.find(({ name }) => name.endsWith('.md'));
    assert.ok(fixture);
    const wanted = await printed<Record<string, unknown>>(folder, [
      'verify',
      '--format',
      'json',
      '--fail-on',
      'never',
      fixture.name,
    ]);
    const { structuredContent } = await mcp.callTool({
      name: 'verify_document',
      arguments: { text: fixture.text, language: fixture.language },
    });
    assert.deepEqual({ ...(structuredContent as object), file: fixture.name }, wanted);
  });
});
