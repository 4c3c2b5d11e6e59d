import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openFetched } from '../../../server/src/official/pages/fetchedLaw';
import { LARGEST_LAW } from '../../../server/src/official/pages/lawFile';
import { openFrame, packChapter, readList, unpackChapter } from '../../../server/src/official/store/chapterFile';
import { disk, type StoreDisk } from '../../../server/src/official/store/files';
import { importFiles } from '../../../server/src/official/store/importFiles';
import { ImportCancelled } from '../../../server/src/official/store/importTypes';
import { readLaw } from '../../../server/src/official/store/lawFile';
import { chapterPage, pageNameOf } from '../../support/officialPages';
import { officialBlock } from '../../support/officialBlock';
import { block } from '../../support/officialText';

describe('what is refused of official text says why', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-refusals-'));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('a part of a chapter’s file that is another', async () => {
    for (const bytes of [Buffer.of(), Buffer.alloc(8), Buffer.alloc(9)])
      assert.throws(() => openFrame(bytes), { name: 'DamageError', message: 'its checksum is wrong' });
    for (const bytes of [Buffer.of(), Buffer.from('CNCT1\n'), Buffer.from('CNCT2\n0000 and more')])
      assert.throws(() => readList(bytes), { name: 'DamageError', message: 'it is no chapter of the store' });
    const whole = await packChapter([officialBlock('1-1', {}), officialBlock('1-2', {})]);
    assert.equal(unpackChapter(whole).length, 2);
  });

  it('a law file that is larger than any, or no file', async () => {
    const large = path.join(folder, 'large.conncite-law');
    fs.writeFileSync(large, '');
    fs.truncateSync(large, LARGEST_LAW + 1);
    await assert.rejects(readLaw(large), { name: 'ImportError', message: `${large} is larger than any such file` });
    await assert.rejects(readLaw(folder), { name: 'ImportError', message: `${folder} is not an ordinary file` });
    fs.truncateSync(large, LARGEST_LAW);
    await assert.rejects(readLaw(large), {
      message: `${large} is damaged; nothing was installed; get it again`,
    });
  });

  it('a law file in a browser that is larger than any, damaged, or cannot be checked', async () => {
    const address = 'https://example.com/x.conncite-law';
    await assert.rejects(openFetched(new Uint8Array(LARGEST_LAW + 1), address), {
      message: `${address} is larger than any such file`,
    });
    await assert.rejects(openFetched(new Uint8Array(LARGEST_LAW), address), {
      message: `${address} is damaged; get it again`,
    });
    const own = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
    for (const crypto of [undefined, {}]) {
      Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
      try {
        await assert.rejects(openFetched(new Uint8Array(1), address), {
          message: `${address} cannot be checked over an unencrypted connection, and is not used`,
        });
      } finally {
        if (own !== undefined) Object.defineProperty(globalThis, 'crypto', own);
      }
    }
  });

  it('a list of changes for which the disk has no room, while the text itself is taken', async () => {
    const saved = path.join(folder, 'saved');
    fs.mkdirSync(saved);
    const chapter = (words: string): string =>
      chapterPage({ number: '999', name: 'Lamps', title: '99a', blocks: [block('99a-1', 'Lamps.', [words])] });
    const install = (words: string, over: Partial<StoreDisk> = {}): ReturnType<typeof importFiles> => {
      fs.writeFileSync(path.join(saved, pageNameOf('999')), chapter(words));
      return importFiles(saved, {
        folder: path.join(folder, 'store'),
        today: '2026-07-03',
        disk: { ...disk, ...over },
      });
    };
    assert.deepEqual((await install('One.')).problems, []);
    const full = (file: string, bytes: Uint8Array): Promise<void> =>
      path.basename(file) === 'changes' ? Promise.reject(new Error('full')) : disk.write(file, bytes);
    const { problems, changes } = await install('Two.', { write: full });
    assert.deepEqual(problems, ['changes: the list of what changed could not be kept on the disk']);
    assert.deepEqual(
      changes.map(({ number, kind }) => [number, kind]),
      [['99a-1', 'amended']],
    );
    assert.deepEqual((await install('Two.', { write: full })).problems, [], 'nothing changed');
  });

  it('an import that the person stopped', () => {
    const { name, message } = new ImportCancelled();
    assert.deepEqual(
      [name, message],
      ['ImportCancelled', 'the import was canceled; the next one resumes where it stopped'],
    );
  });
});
