import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { readWord } from '../../server/src/office/readWord';
import type { WriteWordParams, WriteWordResult } from '../../server/src/protocol/messages';
import { TestClient } from '../support/client';
import { readOfficeHere, writeWordHere } from '../support/office';
import { paragraph, wordDocument } from '../support/wordDocument';

const WORD = wordDocument({
  body:
    paragraph('[Table of Authorities]') +
    paragraph('Conn. Gen. Stat. §53a-70(a). Id. But Conn. Gen. Stat. § 53a-7000.'),
});
const PORTS = { readOffice: readOfficeHere, writeWord: writeWordHere };

async function write(
  kind: WriteWordParams['write'],
  bytes: Uint8Array = WORD,
  name = 'brief.docx',
  ports: object = PORTS,
  settings: Record<string, unknown> = {},
): Promise<WriteWordResult & { readonly text: string }> {
  const client = await TestClient.start({ preset: 'vscode', ports, settings });
  try {
    const params: WriteWordParams = {
      uri: `file:///${name}`,
      name,
      bytes: Buffer.from(bytes).toString('base64'),
      write: kind,
    };
    const result = await client.request<WriteWordResult>('conncite/writeWord', params);
    return { ...result, text: result.bytes === '' ? '' : readWord(Buffer.from(result.bytes, 'base64')).text };
  } finally {
    await client.stop();
  }
}

describe('the request for a copy of a Word document', () => {
  it('marks the citations and writes a table, once', async () => {
    const first = await write('marks');
    assert.deepEqual([first.reason, first.made, first.table], [null, 3, 'placeholder']);
    assert.match(first.text, /^Statutes\n\n/);
    assert.equal((await write('marks', Buffer.from(first.bytes, 'base64'))).bytes, first.bytes);
  });

  for (const [settings, marks] of [
    [{}, ['Conn. Gen. Stat. § 53a-70', 'Conn. Gen. Stat. § 53a-7000']],
    [{ style: 'auto' }, ['Conn. Gen. Stat. § 53a-70', 'Conn. Gen. Stat. § 53a-7000']],
    [{ style: 'connecticut' }, ['General Statutes § 53a-70', 'General Statutes § 53a-7000']],
    [{ tableOfAuthorities: { subsections: true } }, ['Conn. Gen. Stat. § 53a-70(a)', 'Conn. Gen. Stat. § 53a-7000']],
  ] as const) {
    it(`marks them as the settings want it: ${JSON.stringify(settings)}`, async () => {
      const { bytes } = await write('marks', WORD, 'brief.docx', PORTS, settings);
      const { 'word/document.xml': xml = new Uint8Array() } = unzipSync(Buffer.from(bytes, 'base64'));
      assert.deepEqual(
        [...strFromU8(xml).matchAll(/TA \\l (?:"|&quot;)(.*?)(?:"|&quot;)/g)].map(([, long]) => long),
        marks,
      );
    });
  }

  it('makes the safe fixes as tracked changes', async () => {
    const { made, text } = await write('fixes');
    assert.ok(made >= 1);
    assert.match(text, /§\s53a-70/);
  });

  it('adds a comment for each problem, and changes no word', async () => {
    const { made, text } = await write('comments');
    assert.ok(made >= 1);
    assert.equal(text, readWord(WORD).text);
  });

  it('says why no copy is made', async () => {
    assert.match((await write('marks', Buffer.from('text'), 'a.txt')).reason ?? '', /not a Word document/);
    assert.match((await write('marks', WORD.slice(0, 200))).reason ?? '', /damaged/);
    assert.match((await write('marks', WORD, 'brief.docx', {})).reason ?? '', /in the browser/);
  });
});
