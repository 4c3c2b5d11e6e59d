import assert from 'node:assert/strict';
import type { CheckDocumentParams, CheckDocumentResult } from '../../server/src/protocol/messages';
import { TestClient } from '../support/client';
import { readOfficeHere } from '../support/office';
import { paragraph, wordDocument } from '../support/wordDocument';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const WORD = wordDocument({ body: paragraph('Fine: General Statutes § 53a-70.') + paragraph('Wrong: General Statutes § 53a-7000, it says.') });

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
    assert.match(found?.message ?? '', /There is no section 53a-7000/);
    assert.equal(found?.place, 'paragraph 2');
    assert.ok(found.before.startsWith('Wrong: '));
    assert.ok(found.after.endsWith(', it says.'));
  });

  it('says why a document cannot be read', async () => {
    const damaged = await check(base64(WORD.slice(0, 200)), 'brief.docx', { readOffice: readOfficeHere });
    assert.ok((damaged.reason ?? '').length > 10);
    assert.deepEqual(damaged.findings, []);
    assert.match((await check(btoa('text'), 'a.docx', { readOffice: readOfficeHere })).reason ?? '', /no Word document/);
    assert.match((await check(btoa('text'), 'a.txt', { readOffice: readOfficeHere })).reason ?? '', /neither a Word document nor a PDF/);
    assert.match((await check(base64(WORD), 'brief.docx')).reason ?? '', /cannot be read in the browser/);
    await assert.rejects(check('?', 'brief.docx', { readOffice: readOfficeHere }), /base64/);
  });
});
