import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import type { OfficeContent, OfficeRead } from '../../server/src/office/officeDocument';
import type { OfficeKind } from '../../server/src/office/officeKind';
import { LONGEST_DOCUMENT } from '../../server/src/settings/bounds';
import type { CheckDocumentParams, CheckDocumentResult } from '../../server/src/protocol/messages';
import { TestClient } from '../support/client';
import { readOfficeHere } from '../support/office';
import { paragraph, wordDocument } from '../support/wordDocument';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const WORD = wordDocument({
  body: paragraph('Fine: General Statutes § 53a-70.') + paragraph('Wrong: General Statutes § 53a-7000, it says.'),
});

async function check(bytes: string, name: string, ports = {}): Promise<CheckDocumentResult> {
  const client = await TestClient.start({ preset: 'vscode', ports });
  try {
    const params: CheckDocumentParams = { uri: `file:///${name}`, name, bytes };
    return await client.request<CheckDocumentResult>('conncite/checkDocument', params);
  } finally {
    await client.stop();
  }
}

describe('the request to check a document', () => {
  it('says what is wrong in a Word document, and where', async () => {
    const { reason, citations, findings } = await check(base64(WORD), 'brief.docx', { readOffice: readOfficeHere });
    assert.equal(reason, null);
    assert.equal(citations, 2);
    const found = findings.find(({ code }) => code === 'unknown-section');
    assert.match(found?.message ?? '', /There is no § 53a-7000/);
    assert.equal(found?.place, 'paragraph 2');
    assert.ok(found.before.startsWith('Wrong: '));
    assert.ok(found.after.endsWith(', it says.'));
  });

  it('says why a document cannot be read', async () => {
    const damaged = await check(base64(WORD.slice(0, 200)), 'brief.docx', { readOffice: readOfficeHere });
    assert.ok((damaged.reason ?? '').length > 10);
    assert.deepEqual(damaged.findings, []);
    assert.match(
      (await check(btoa('text'), 'a.docx', { readOffice: readOfficeHere })).reason ?? '',
      /is not a Word document/,
    );
    assert.match(
      (await check(btoa('text'), 'a.txt', { readOffice: readOfficeHere })).reason ?? '',
      /neither a Word document nor a PDF/,
    );
    assert.match((await check(base64(WORD), 'brief.docx')).reason ?? '', /cannot be read in the browser/);
    await assert.rejects(check('?', 'brief.docx', { readOffice: readOfficeHere }), /base64/);
  });

  it('does not judge what is longer than any document that is read as one types', async () => {
    const content: OfficeContent = {
      text: ' '.repeat(LONGEST_DOCUMENT + 1),
      zones: [],
      starts: Uint32Array.of(0),
      places: [],
      notices: [],
    };
    const readOffice = (): Promise<OfficeRead> => Promise.resolve({ content });
    assert.match(
      (await check(base64(WORD), 'brief.docx', { readOffice })).reason ?? '',
      /longer than 10 million characters/,
    );
  });

  it('is given up where the person cancels it', async () => {
    const cancelling = new CancellationTokenSource();
    let wasGivenUp = false;
    const readOffice = (_bytes: Uint8Array, _kind: OfficeKind, signal: AbortSignal): Promise<OfficeRead> =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          wasGivenUp = true;
          resolve({ reason: 'given up' });
        });
        cancelling.cancel();
      });
    const client = await TestClient.start({ preset: 'vscode', ports: { readOffice } });
    try {
      const params: CheckDocumentParams = { uri: 'file:///brief.docx', name: 'brief.docx', bytes: base64(WORD) };
      const answer = client.connection.sendRequest('conncite/checkDocument', params, cancelling.token);
      await assert.rejects(answer, ({ code }: { code: number }) => code === LSPErrorCodes.RequestCancelled);
      assert.ok(wasGivenUp);
      assert.deepEqual(client.logged, []);
    } finally {
      await client.stop();
    }
  });
});
