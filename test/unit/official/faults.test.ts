import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { annotationsPage } from '../../../server/src/features/pages/annotationsPage';
import { sectionPage } from '../../../server/src/features/pages/sectionPage';
import { pageForTerminal } from '../../../server/src/features/pages/terminal';
import { FirstText } from '../../../server/src/official/pages/firstText';
import { disk, type StoreDisk } from '../../../server/src/official/store/files';
import { importFiles } from '../../../server/src/official/store/importFiles';
import { ImportError, type ImportOutcome } from '../../../server/src/official/store/importTypes';
import { StoredText } from '../../../server/src/official/store/storedText';
import { pageNameOf } from '../../support/officialPages';
import { CHAPTERS, SECTIONS, wordOf, writePages } from '../../support/storedCode';
import { numbersWith } from '../../support/wordSearch';

describe('a store with a fault', () => {
  let root: string;
  let folder: string;
  let old: string;
  let young: string;

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-'));
    folder = path.join(root, 'store');
    old = path.join(root, 'old');
    young = path.join(root, 'young');
    writePages(old, 'old');
    writePages(young, 'young');
  });
  afterEach(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  function install(from: string, more: { readonly disk?: StoreDisk } = {}): Promise<ImportOutcome> {
    return importFiles(from, { folder, today: '2026-01-02', ...more });
  }

  it('never says that a section has no annotations where they are damaged', async () => {
    await install(old);
    const told = new Set<string>();
    const whole = new StoredText(folder).annotations('99-1');
    assert.ok(whole.length > 0);
    const pages = path.join(folder, 'pages');
    for (const name of fs.readdirSync(pages)) {
      const file = path.join(pages, name);
      const good = fs.readFileSync(file);
      for (let at = 0; at < good.length; at++) {
        fs.writeFileSync(
          file,
          good.map((byte, i) => (i === at ? byte ^ 8 : byte)),
        );
        const text = new StoredText(folder);
        if (text.section('99-1') === undefined || text.annotations('99-1').length > 0) continue;
        for (const asked of [text, new FirstText([text])]) {
          assert.match(
            asked.annotationsFault('99-1') ?? 'nothing is said',
            /is damaged: .*; update the official statutes/,
          );
          const page = pageForTerminal(sectionPage('99-1', null, '2026-01-02', { official: asked })).replace(
            /\s+/g,
            ' ',
          );
          assert.match(page, /Annotations: They are on this computer, but cannot be read: the stored text/);
          const own = pageForTerminal(annotationsPage('99-1', null, asked)).replace(/\s+/g, ' ');
          assert.match(own, /The annotations are on this computer, but cannot be read: the stored text/);
        }
        told.add(name);
      }
      fs.writeFileSync(file, good);
    }
    assert.equal(told.size, 1, 'one chapter has them');
    assert.equal(new StoredText(folder).annotationsFault('99-1'), undefined);
  });

  it('says so where the index of words is damaged or gone, and the next import makes it again, whatever it imports', async () => {
    await install(old);
    const file = path.join(folder, fs.readdirSync(folder).find((name) => name.startsWith('words-')) ?? '');
    const good = fs.readFileSync(file);
    for (const bytes of [
      '',
      'nonsense',
      good.subarray(0, good.length >> 1),
      good.map((byte, i) => (i === good.length >> 1 ? byte ^ 1 : byte)),
      undefined,
    ]) {
      if (bytes === undefined) fs.rmSync(file);
      else fs.writeFileSync(file, bytes);
      const text = new StoredText(folder);
      assert.deepEqual([text.words(), text.damage().length], [undefined, 1]);
      assert.match(
        text.damage()[0] ?? '',
        /^the index of the words of the statutes is (?:damaged|missing); update the official statutes/,
      );
      assert.match(text.section('99-1')?.body.text ?? '', /old/);
      await assert.rejects(install(path.join(root, 'nothing')), ImportError);
      await install(path.join(old, pageNameOf('1')));
      assert.deepEqual([new StoredText(folder).check(), fs.readFileSync(file).equals(good)], [[], true]);
    }
  });

  it('has the index of words before its text comes in force, whatever stops the import', async () => {
    await install(old);
    for (let most = 0; ; most++) {
      let count = 0;
      const stopping: StoreDisk = {
        ...disk,
        write: (file, bytes) => (count++ < most ? disk.write(file, bytes) : Promise.reject(new Error('stopped'))),
      };
      const done = await install(young, { disk: stopping }).then(
        () => true,
        () => false,
      );
      const text = new StoredText(folder);
      assert.deepEqual(
        [numbersWith(text, wordOf(folder)).length, text.damage()],
        [CHAPTERS * SECTIONS, []],
        String(most),
      );
      if (done) break;
    }
  });

  it('tells of a changed byte by the section that cannot be shown', async () => {
    await install(old);
    const file = path.join(folder, 'pages', fs.readdirSync(path.join(folder, 'pages'))[0] ?? '');
    const bytes = fs.readFileSync(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    fs.writeFileSync(file, bytes);
    const text = new StoredText(folder);
    const faults = Array.from({ length: CHAPTERS * SECTIONS }, (_, i) => text.fault(`99-${i + 1}`)).filter(
      (fault) => fault !== undefined,
    );
    assert.ok(faults.length > 0 && faults.length <= SECTIONS);
    assert.match(faults[0] ?? '', /^the stored text of chapter \d is damaged: .*; update the official statutes/);
    assert.equal(text.fault('99-9999'), undefined, 'what is not here is not damaged');
    assert.equal(new StoredText(folder).check().length, 1);
  });

  it('is searched from a folder that can only be read', async function () {
    if (process.platform === 'win32') this.skip();
    await install(old);
    for (const [name, mode] of [
      ['', 0o500],
      ['pages', 0o500],
    ] as const)
      fs.chmodSync(path.join(folder, name), mode);
    try {
      const before = fs.readdirSync(folder);
      assert.equal(numbersWith(new StoredText(folder), 'old').length, CHAPTERS * SECTIONS);
      assert.deepEqual(fs.readdirSync(folder), before, 'nothing is written, no lock either');
    } finally {
      for (const name of ['', 'pages']) fs.chmodSync(path.join(folder, name), 0o700);
    }
  });
});
