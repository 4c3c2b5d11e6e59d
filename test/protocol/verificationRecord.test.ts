import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type {
  AssistantParams,
  AssistantResult,
  GivenDocument,
  VerificationRecordParams,
  VerificationRecordResult,
} from '../../server/src/protocol/messages';
import { readWord } from '../../server/src/office/readWord';
import type { ServerPorts } from '../../server/src/protocol/ports';
import { TestClient } from '../support/client';
import { readOfficeHere } from '../support/office';
import { paragraph, wordDocument } from '../support/wordDocument';

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
const TEXT = '# Motion\n\nSee General Statutes § 53a-70 and § 53a-7000.\n';
const BRIEF: GivenDocument = {
  uri: 'file:///brief.md',
  name: 'brief.md',
  text: TEXT,
  languageId: 'markdown',
  bytes: base64(TEXT),
};
const WORD: GivenDocument = {
  uri: 'file:///brief.docx',
  name: 'brief.docx',
  bytes: base64(wordDocument({ body: paragraph('General Statutes § 53a-70.') })),
};

async function request<R>(
  method: string,
  params: unknown,
  ports: Partial<ServerPorts> = { readOffice: readOfficeHere },
): Promise<R> {
  const client = await TestClient.start({ preset: 'vscode', ports });
  try {
    return await client.request<R>(method, params);
  } finally {
    await client.stop();
  }
}

const record = (
  document: GivenDocument,
  ports?: Partial<ServerPorts>,
  more: Partial<VerificationRecordParams> = {},
): Promise<VerificationRecordResult> =>
  request<VerificationRecordResult>(
    'conncite/verificationRecord',
    {
      document,
      checkedAt: '2026-11-26T14:05',
      notices: ['It was not saved.'],
      ...more,
    } satisfies VerificationRecordParams,
    ports,
  );

describe('the request for a verification record', () => {
  it('gives a page whose rows lead to their places, and one to keep without links', async () => {
    const { reason, page, html, json, citations, wrong } = await record(BRIEF);
    assert.deepEqual([reason, citations, wrong], [null, 1, 1]);
    const [, link] = /href="command:conncite\.revealCited\?([^"]+)"/.exec(page) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent((link ?? '').replaceAll('&#39;', "'"))), ['file:///brief.md', 2, 4]);
    assert.doesNotMatch(html, /href=/);
    for (const text of [page, html]) {
      assert.doesNotMatch(text, /<script/i);
      for (const words of ['November 26, 2026, at 14:05', 'It was not saved.', 'There is|no such section'])
        assert.match(text, new RegExp(words));
    }
    const data = JSON.parse(json) as { sha256: string; file: string };
    assert.deepEqual([data.file, data.sha256], ['brief.md', createHash('sha256').update(TEXT).digest('hex')]);
  });

  it('gives a Word document only where it is wanted and can be written, the same bytes each time', async () => {
    let loaded = 0;
    const docx = async (): Promise<typeof import('../../server/src/record/writers/docx')> => {
      loaded++;
      return import('../../server/src/record/writers/docx');
    };
    const { word, hasWord } = await record(BRIEF, { docx });
    assert.deepEqual([word, hasWord, loaded], [null, true, 0]);
    const made = await record(BRIEF, { docx }, { word: true });
    const { text } = readWord(Buffer.from(made.word ?? '', 'base64'));
    for (const words of ['Record of Citation Verification', '53a-7000', 'no such section', 'It was not saved.'])
      assert.ok(text.includes(words), words);
    assert.equal((await record(BRIEF, { docx }, { word: true })).word, made.word);
    const without = await record(BRIEF, {}, { word: true });
    assert.deepEqual([without.word, without.hasWord, without.reason], [null, false, null]);
  });

  it('reads a Word document, and says why one cannot be read', async () => {
    const { reason, page, html, extracted } = await record(WORD);
    assert.equal(reason, null);
    assert.match(page, /paragraph 1/);
    // Its rows lead to their places in the text that was read, which the editor can show.
    const [, link] = /href="command:conncite\.revealCited\?([^"]+)"/.exec(page) ?? [];
    const [address, line, character] = JSON.parse(decodeURIComponent((link ?? '').replaceAll('&#39;', "'"))) as [
      string,
      number,
      number,
    ];
    assert.equal(address, 'file:///brief.docx');
    assert.ok(extracted?.split('\n')[line]?.slice(character).startsWith('General Statutes § 53a-70'));
    assert.doesNotMatch(html, /href=/);
    assert.equal((await record(BRIEF)).extracted, null);
    assert.match((await record(WORD, {})).reason ?? '', /cannot be read in the browser/);
    assert.match((await record({ ...WORD, bytes: base64('text') })).reason ?? '', /is not a Word document/);
  });
});

describe('the question of an assistant in the editor', () => {
  const ask = (tool: string, input: unknown, document: GivenDocument | null = null): Promise<AssistantResult> =>
    request<AssistantResult>('conncite/assistant', { tool, input, document } satisfies AssistantParams);

  it('is answered as the Model Context Protocol answers it', async () => {
    const { reason, answer } = await ask('check_citations', { text: TEXT }, BRIEF);
    assert.equal(reason, null);
    assert.deepEqual(
      (answer as { findings: { code: string }[] }).findings
        .map(({ code }) => code)
        .filter((code) => code === 'unknown-section'),
      ['unknown-section'],
    );
    assert.equal(((await ask('get_section', { number: '53a-70' })).answer as { status: string }).status, 'in force');
    assert.equal(
      ((await ask('verify_document', { path: 'brief.docx' }, WORD)).answer as { file: string }).file,
      'brief.docx',
    );
  });

  it('is refused in words where it cannot be answered', async () => {
    assert.match((await ask('get_section', { number: 'x' })).reason ?? '', /names no section/);
    assert.match((await ask('check_citations', {})).reason ?? '', /text or its path/);
    assert.match((await ask('no_tool', {})).reason ?? '', /no tool/);
  });
});
