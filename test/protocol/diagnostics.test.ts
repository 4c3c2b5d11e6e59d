import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { TestClient } from '../support/client';

const URI = 'file:///brief.txt';

interface Report {
  readonly kind: string;
  readonly resultId?: string;
  readonly items?: Diagnostic[];
}

function pull(client: TestClient, previousResultId?: string): Promise<Report> {
  return client.request('textDocument/diagnostic', { textDocument: { uri: URI }, previousResultId });
}

const codes = (report: Report | Diagnostic[] | undefined): unknown[] =>
  (Array.isArray(report) ? report : (report?.items ?? [])).map((item) => item.code);

describe('diagnostics that are asked for', () => {
  it('are full once, then unchanged until something changes', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, '§ 53a-90');
    const first = await pull(client);
    assert.deepEqual(codes(first), ['transferred-section']);
    assert.deepEqual(await pull(client, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await client.change(URI, '§ 53a-53', 2);
    const second = await pull(client, first.resultId);
    assert.deepEqual([second.kind, ...codes(second)], ['full', 'repealed-section']);
    assert.notEqual(second.resultId, first.resultId);
    await client.stop();
  });

  it('are those of the newest version, also for a number used twice', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, '§ 53a-90');
    const first = await pull(client);
    await client.close(URI);
    await client.open(URI, '§ 53a-53');
    assert.deepEqual(codes(await pull(client, first.resultId)), ['repealed-section']);
    await client.stop();
  });

  it('of a long document let a question about another one go first, and are asked once for all who wait', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, 'See Conn. Gen. Stat. § 53a- 70(a) and General Statutes §53a-71.\n'.repeat(8000));
    await client.open('file:///other.txt', 'See General Statutes § 53a-70.');
    const order: string[] = [];
    const hear =
      (name: string) =>
      <T>(answer: T): T => {
        order.push(name);
        return answer;
      };
    const [first, second] = await Promise.all([
      pull(client).then(hear('long')),
      pull(client).then(hear('long again')),
      client
        .request('textDocument/hover', {
          textDocument: { uri: 'file:///other.txt' },
          position: { line: 0, character: 24 },
        })
        .then(hear('other')),
    ]);
    assert.deepEqual(order, ['other', 'long', 'long again']);
    assert.equal(first.resultId, second.resultId);
    await client.stop();
  });

  it('of a long document that is edited meanwhile are those of the newest version', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    const text = 'See Conn. Gen. Stat. § 53a-70 and General Statutes § 53a-70.\n'.repeat(8000);
    await client.open(URI, text);
    const asked = pull(client);
    await client.change(URI, `${text}See § 53a-90.`, 2);
    const items = (await asked).items ?? [];
    assert.deepEqual(
      items.filter(({ code }) => code === 'transferred-section').map(({ range }) => range.start.line),
      [8000],
    );
    await client.stop();
  });

  it('hold what the client takes: page of the rule and version', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, 'x § 53a-90', 'plaintext', 7);
    const [item] = (await pull(client)).items ?? [];
    assert.equal(item?.source, 'Conncite');
    assert.match(item.codeDescription?.href ?? '', /RULES\.md#transferred-section$/);
    assert.equal((item.data as { version: number }).version, 7);
    await client.stop();
  });

  it('follow edits of single characters', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, '😀 § 53a-9\r\n');
    const at = { line: 0, character: 10 };
    await client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: { start: at, end: at }, text: '0' }],
    });
    const [item] = (await pull(client)).items ?? [];
    assert.equal(item?.code, 'transferred-section');
    assert.deepEqual(item.range, { start: { line: 0, character: 5 }, end: { line: 0, character: 11 } });
    await client.stop();
  });

  it('are asked for again once when settings change', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, '§ 53a-90');
    const first = await pull(client);
    client.settings = { diagnostics: { rules: { 'transferred-section': 'error' } } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.received.includes('workspace/diagnostic/refresh'));
    const second = await pull(client, first.resultId);
    assert.equal(second.items?.[0]?.severity, 1);
    assert.equal(client.received.filter((method) => method === 'workspace/diagnostic/refresh').length, 1);
    await client.stop();
  });

  it('can be turned off, as a whole and by rule', async () => {
    for (const settings of [
      { diagnostics: { enable: false } },
      { diagnostics: { rules: { 'transferred-section': 'off' } } },
    ]) {
      const client = await TestClient.start({ preset: 'vscode', settings });
      await client.open(URI, '§ 53a-90');
      assert.deepEqual(codes(await pull(client)), []);
      await client.stop();
    }
  });

  it('are reported to the status item of a client that asked for it', async () => {
    const client = await TestClient.start({
      preset: 'vscode',
      initializationOptions: { status: true },
      settings: { style: 'bluebook' },
    });
    await client.open(URI, '§ 53a-70; § 53a-90');
    const findings = (await pull(client)).items?.length ?? 0;
    assert.ok(findings > 0);
    await client.until(() => client.statuses.length > 0);
    assert.deepEqual(client.statuses, [
      {
        uri: URI,
        citations: 2,
        findings,
        style: 'bluebook',
        detected: false,
        edition: 'Revised to January 1, 2025, 2026 Supplement',
        acts: 'Acts through P.A. 26-151',
        official: 'unavailable',
        installs: false,
      },
    ]);
    await client.stop();
  });
});

describe('diagnostics that are sent', () => {
  it('come for the newest version only, once the keys rest', async () => {
    const client = await TestClient.start({ preset: 'bare' });
    await client.open(URI, '§ 53a-9');
    await client.change(URI, '§ 53a-90', 2);
    await client.change(URI, '§ 53a-53', 3);
    await client.until(() => client.published.length > 0);
    assert.deepEqual(
      client.published.map((sent) => codes(sent.diagnostics)),
      [['repealed-section']],
    );
    await client.stop();
  });

  it('are plain for a client that takes no more', async () => {
    const client = await TestClient.start({ preset: 'bare' });
    await client.open(URI, '§ 53a-90');
    await client.until(() => client.published.length > 0);
    assert.deepEqual(Object.keys(client.published[0]?.diagnostics[0] ?? {}).sort(), [
      'code',
      'message',
      'range',
      'severity',
      'source',
    ]);
    assert.equal('version' in (client.published[0] ?? {}), false);
    await client.stop();
  });

  it('go away with the document, and none comes after', async () => {
    const client = await TestClient.start({ preset: 'bare' });
    await client.open(URI, '§ 53a-90');
    await client.close(URI);
    await client.until(() => client.published.length > 0);
    await client.open('file:///other.txt', '§ 53a-53');
    await client.until(() => client.published.length > 1);
    assert.deepEqual(
      client.published.map((sent) => [sent.uri, sent.diagnostics.length]),
      [
        [URI, 0],
        ['file:///other.txt', 1],
      ],
    );
    await client.stop();
  });

  it('follow settings that the client sends', async () => {
    const client = await TestClient.start({ preset: 'bare' });
    await client.open(URI, '§ 53a-90');
    await client.until(() => client.published.length > 0);
    await client.notify('workspace/didChangeConfiguration', {
      settings: { conncite: { diagnostics: { enable: false } } },
    });
    await client.until(() => client.published.length > 1);
    assert.deepEqual(client.published[1]?.diagnostics, []);
    await client.stop();
  });
});
