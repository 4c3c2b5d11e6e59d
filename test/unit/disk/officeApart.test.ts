import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import esbuild from 'esbuild';
import { readOfficeApart, type ReadingLimits } from '../../../server/src/disk/officeApart';
import { readWord } from '../../../server/src/office/readWord';
import { pdf, pdfBomb } from '../../support/pdf';
import { paragraph, wordDocument } from '../../support/wordDocument';

const ROOT = path.resolve(__dirname, '../../..');
const BRIEF = wordDocument({
  body: paragraph('ARGUMENT', '<w:outlineLvl w:val="0"/>') + paragraph('See General Statutes § 53a-70.'),
});
const WIDE: ReadingLimits = { seconds: 60, memory: 1_000_000_000 };

describe('reading Word documents and PDF apart', () => {
  let folder: string;
  let script: string;
  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-apart-'));
    script = path.join(folder, 'office.cjs');
    // Where the reader of PDF lies is told; the product has it beside the thread.
    await esbuild.build({
      absWorkingDir: ROOT,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      entryPoints: ['server/src/disk/officeThread.ts'],
      outfile: script,
      logLevel: 'silent',
    });
  });
  after(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('gives what is read in one thread too', async () => {
    assert.deepEqual(await readOfficeApart(script, BRIEF, 'word'), { content: readWord(BRIEF) });
    const read = await readOfficeApart(script, pdf([[{ text: 'See section 53a-70.', y: 700 }]]), 'pdf');
    assert.equal('content' in read && read.content.text, 'See section 53a-70.');
  });

  it('says what is wrong with a document', async () => {
    assert.deepEqual(await readOfficeApart(script, Buffer.from('Hello'), 'word'), {
      reason: 'it is not a Word document, despite its name',
    });
  });

  const page = (): Uint8Array => pdfBomb('See section 53a-70. '.repeat(40), 200_000);
  for (const [title, bytes, limits, reason] of [
    ['takes too long', page, { ...WIDE, seconds: 0.2 }, 'reading it takes longer than 0.2 seconds'],
    [
      'takes too much memory in buffers',
      page,
      { ...WIDE, memory: 150_000_000 },
      'reading it takes more memory than any document needs',
    ],
    [
      'takes too much memory in objects',
      () => wordDocument({ body: paragraph('§ 1-1').repeat(400_000) }),
      { ...WIDE, memory: 60_000_000 },
      'reading it takes more memory than any document needs',
    ],
  ] as const) {
    it(`ends where a document ${title}, and the process goes on`, async () => {
      assert.deepEqual(await readOfficeApart(script, bytes(), title.includes('objects') ? 'word' : 'pdf', limits), {
        reason,
      });
      assert.deepEqual(await readOfficeApart(script, BRIEF, 'word', WIDE), { content: readWord(BRIEF) });
    });
  }

  it('ends where nobody waits for it any more', async () => {
    const given = { reason: 'reading it was given up' };
    assert.deepEqual(await readOfficeApart(script, BRIEF, 'word', { signal: AbortSignal.abort() }), given);
    const waiting = new AbortController();
    setTimeout(() => {
      waiting.abort();
    }, 200);
    assert.deepEqual(
      await readOfficeApart(script, pdfBomb('See section 53a-70. '.repeat(40), 200_000), 'pdf', {
        signal: waiting.signal,
      }),
      given,
    );
  });

  it('says that a part of the product is missing', async () => {
    assert.deepEqual(await readOfficeApart(path.join(folder, 'none.cjs'), BRIEF, 'word'), {
      reason: 'the part of conncite that reads it is missing; install conncite again',
    });
  });

  it('rejects where the reader itself fails', async () => {
    const broken = path.join(folder, 'broken.cjs');
    fs.writeFileSync(broken, 'throw new TypeError("a fault of ours");');
    await assert.rejects(readOfficeApart(broken, BRIEF, 'word'), /a fault of ours/);
    fs.writeFileSync(broken, '');
    await assert.rejects(readOfficeApart(broken, BRIEF, 'word'), /the thread that reads documents has ended/);
  });
});
