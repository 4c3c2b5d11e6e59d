import assert from 'node:assert/strict';
import { CancellationTokenSource, HoverRequest, ResponseError, type Hover } from 'vscode-languageserver/node';
import type { Statutes } from '../../server/src/facts/statutes';
import { TestClient } from '../support/client';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const URI = 'file:///brief.txt';
const REQUEST_CANCELLED = -32800;
const CONTENT_MODIFIED = -32801;
const INTERNAL_ERROR = -32603;

/** Rejects with an error of the protocol that has this code. */
async function rejects(answer: Promise<unknown>, code: number): Promise<void> {
  await assert.rejects(answer, (error) => error instanceof ResponseError && error.code === code);
}

/** Facts that come when the test says so. */
function slowCatalogue(): { load: () => Promise<Statutes>; arrive: () => void; asked: () => boolean } {
  let resolve: (statutes: Statutes) => void = () => undefined;
  let asked = false;
  const facts = new Promise<Statutes>((ok) => {
    resolve = ok;
  });
  return {
    load: () => {
      asked = true;
      return facts;
    },
    arrive: () => {
      resolve(smallStatutes(SAMPLE));
    },
    asked: () => asked,
  };
}

describe('the server', () => {
  it('answers a failing handler with an error, tells the log no word of the document, and goes on', async () => {
    let broken = true;
    const facts = smallStatutes(SAMPLE);
    const find = (number: string): ReturnType<Statutes['find']> => {
      if (broken) throw new TypeError(`secret words near ${number}`);
      return facts.find(number);
    };
    const client = await TestClient.start({
      preset: 'vscode',
      ports: { loadCatalogue: () => Promise.resolve({ ...facts, find }) },
    });
    await client.open(URI, 'The secret § 53a-70');
    await rejects(client.at('textDocument/hover', URI, 13), INTERNAL_ERROR);
    await client.until(() => client.logged.length > 0);
    assert.match(client.logged[0] ?? '', /^textDocument\/hover failed: TypeError\n\s+at /);
    assert.doesNotMatch(client.logged.join(''), /secret|53a-70/);
    broken = false;
    assert.ok(await client.at<Hover>('textDocument/hover', URI, 13));
    await client.stop();
  });

  it('does not do the work of a cancelled request, and keeps no trace of it', async () => {
    const catalogue = slowCatalogue();
    const client = await TestClient.start({ preset: 'vscode', ports: { loadCatalogue: catalogue.load } });
    await client.open(URI, '§ 53a-70');
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      HoverRequest.type,
      { textDocument: { uri: URI }, position: { line: 0, character: 4 } },
      source.token,
    );
    const rejected = rejects(answer, REQUEST_CANCELLED);
    await client.until(catalogue.asked);
    source.cancel();
    // The cancellation is read before what is sent after it.
    await client.request('textDocument/documentLink', { textDocument: { uri: URI } });
    catalogue.arrive();
    await rejected;
    assert.ok(await client.at<Hover>('textDocument/hover', URI, 4));
    assert.deepEqual(client.logged, []);
    await client.stop();
  });

  it('does not answer with places of a text that is gone', async () => {
    const catalogue = slowCatalogue();
    const client = await TestClient.start({ preset: 'vscode', ports: { loadCatalogue: catalogue.load } });
    await client.open(URI, '§ 53a-70');
    const rejected = rejects(client.at('textDocument/hover', URI, 4), CONTENT_MODIFIED);
    await client.until(catalogue.asked);
    await client.change(URI, 'x § 53a-70', 2);
    await client.request('textDocument/documentLink', { textDocument: { uri: URI } });
    catalogue.arrive();
    await rejected;
    assert.deepEqual((await client.at<Hover>('textDocument/hover', URI, 4)).range?.start, { line: 0, character: 2 });
    await client.stop();
  });

  it('says once that its facts cannot be read, and still finds citations', async () => {
    const client = await TestClient.start({
      preset: 'vscode',
      ports: { loadCatalogue: () => Promise.reject(new Error('the file is damaged')) },
    });
    await client.open(URI, '§ 53a-70(a)');
    for (let i = 0; i < 3; i++) {
      const { contents } = await client.at<{ contents: { value: string } }>('textDocument/hover', URI, 4);
      assert.match(contents.value, /could not be read/);
    }
    const symbols = await client.request<{ name: string }[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    assert.deepEqual(
      symbols.map((symbol) => symbol.name),
      ['§ 53a-70(a)'],
    );
    assert.deepEqual(
      await client
        .request<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri: URI } })
        .then((report) => report.items),
      [],
    );
    const [link] = await client.at<{ targetUri: string }[]>('textDocument/definition', URI, 4);
    assert.match(
      (await client.request<{ text: string }>('workspace/textDocumentContent', { uri: link?.targetUri })).text,
      /could not be read/,
    );
    assert.equal(client.shown.length, 1);
    assert.match(client.shown[0] ?? '', /cannot read its facts about the statutes \(the file is damaged\)/);
    await client.stop();
  });

  it('forgets a closed document', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, '§ 53a-70');
    assert.ok(await client.at<Hover>('textDocument/hover', URI, 4));
    await client.close(URI);
    assert.equal(
      await client.request('textDocument/hover', { textDocument: { uri: URI }, position: { line: 0, character: 4 } }),
      null,
    );
    await client.stop();
  });

  it('lives through requests and edits that make no sense', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    await client.open(URI, '§ 53a-70');
    await assert.rejects(client.request('textDocument/hover', {}));
    await assert.rejects(client.request('textDocument/hover', null));
    await assert.rejects(client.request('textDocument/unheard', {}));
    await assert.rejects(client.request('conncite/sectionPage', { number: 7 }));
    await client.change('file:///never-opened.txt', 'x', 5);
    await client.close('file:///never-opened.txt');
    const beyond = { start: { line: 90, character: 9 }, end: { line: 99, character: 9 } };
    await client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: beyond, text: ' and § 53a-90' }],
    });
    assert.deepEqual((await client.at<Hover>('textDocument/hover', URI, 4)).range?.end, { line: 0, character: 8 });
    assert.ok(
      await client.request('textDocument/hover', { textDocument: { uri: URI }, position: { line: 0, character: 15 } }),
    );
    await client.stop();
  });

  it('answers a thousand requests at once, each as if it had been asked alone, and those of one kind in their order', async () => {
    const client = await TestClient.start({ preset: 'vscode' });
    const uris = Array.from({ length: 10 }, (_, k) => `file:///brief-${k}.txt`);
    for (const [k, uri] of uris.entries())
      await client.open(uri, `${'Words. '.repeat(k)}See § 53a-70. Id. See § 53a-90.`);
    const asked = ['textDocument/hover', 'textDocument/documentSymbol', 'textDocument/foldingRange'].flatMap((method) =>
      uris.map((uri, k) => ({
        method,
        params: { textDocument: { uri }, position: { line: 0, character: 7 * k + 7 } },
      })),
    );
    const alone: unknown[] = [];
    for (const { method, params } of asked) alone.push(await client.request(method, params));
    assert.equal(new Set(alone.map((answer) => JSON.stringify(answer))).size, 21);
    // Edited, so that none has been read when the first request comes.
    for (const uri of uris) {
      await client.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '' }],
      });
    }
    const order: number[] = [];
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, n) => {
        const { method, params } = asked[n % asked.length] ?? { method: '', params: {} };
        return client.request(method, params).finally(() => order.push(n));
      }),
    );
    answers.forEach((answer, n) => {
      assert.deepEqual(answer, alone[n % asked.length], String(n));
    });
    assert.equal(order.length, 1_000);
    for (const kind of asked.keys()) {
      const own = order.filter((n) => n % asked.length === kind);
      assert.deepEqual(
        own,
        own.toSorted((a, b) => a - b),
      );
    }
    await client.stop();
  });
});
