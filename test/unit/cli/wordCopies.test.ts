import assert from 'node:assert/strict';
import { linkSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { readWord } from '../../../server/src/office/readWord';
import { Folder } from '../../support/cli';
import { paragraph, wordDocument } from '../../support/wordDocument';

const BRIEF = wordDocument({
  body: `${paragraph('[Table of Authorities]')}${paragraph('See General Statutes §53a-41. Id. But see General Statutes § 53a-9999.')}`,
});

describe('copies of Word documents', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.write('brief.docx', BRIEF);
  });
  afterEach(() => {
    folder.remove();
  });

  const bytes = (name: string): Buffer => readFileSync(path.join(folder.path, name));

  it('have their citations marked and a table, and lose both again', async () => {
    const marked = await folder.run(['toa', '--mark', 'brief.docx', '--output', 'filed.docx']);
    assert.deepEqual([marked.status, marked.out], [0, '']);
    assert.match(
      marked.err,
      /^conncite: filed\.docx: 3 citations marked\. The table of authorities replaces the placeholder\. Press Ctrl\+A and F9 in Word to fill in the pages\.\n$/,
    );
    assert.match(readWord(bytes('filed.docx')).text, /^Statutes\n\nGeneral Statutes § 53a-41\t/);
    assert.deepEqual((await folder.run(['toa', '--mark', 'filed.docx', '--output', 'again.docx'])).status, 0);
    assert.ok(bytes('again.docx').equals(bytes('filed.docx')));
    assert.equal((await folder.run(['toa', '--unmark', 'filed.docx', '--output', 'plain.docx'])).status, 0);
    assert.equal(readWord(bytes('plain.docx')).text, readWord(BRIEF).text);
  });

  it('have the safe fixes as tracked changes, and the exit status tells what was found', async () => {
    const { status, err, out } = await folder.run(['check', '--fix', 'brief.docx', '--output', 'fixed.docx']);
    assert.equal(status, 1);
    assert.match(err, /fixed\.docx: 1 tracked change\n/);
    assert.match(out, /unknown-section/);
    assert.match(readWord(bytes('fixed.docx')).text, /§\s53a-41/);
  });

  it('have the findings as comments', async () => {
    const { err } = await folder.run([
      'check',
      '--comments',
      'brief.docx',
      '--output',
      'reviewed.docx',
      '--fail-on',
      'never',
    ]);
    assert.match(err, /reviewed\.docx: 2 comments\n/);
    assert.equal(readWord(bytes('reviewed.docx')).text, readWord(BRIEF).text);
  });

  for (const [what, args, message] of [
    ['no --output', ['toa', '--mark', 'brief.docx'], /--mark writes a copy; name it with --output/],
    ['the document itself', ['toa', '--mark', 'brief.docx', '--output', './brief.docx'], /is the document itself/],
    ['a link to it', ['toa', '--mark', 'brief.docx', '--output', 'link.docx'], /is the document itself/],
    ['a hard link to it', ['check', '--fix', 'brief.docx', '--output', 'hard.docx'], /is the document itself/],
    [
      'a link to it, by force',
      ['toa', '--mark', 'brief.docx', '--output', 'link.docx', '--force'],
      /is the document itself/,
    ],
    [
      'another file that is there',
      ['toa', '--mark', 'brief.docx', '--output', 'other.docx'],
      /other\.docx exists already/,
    ],
    [
      'a folder that is not there',
      ['toa', '--mark', 'brief.docx', '--output', 'none/filed.docx'],
      /none\/filed\.docx was not written/,
    ],
    [
      "a document that is not Word's",
      ['toa', '--mark', 'brief.md', '--output', 'filed.docx'],
      /--mark takes a Word document/,
    ],
    [
      'both kinds at once',
      ['check', '--fix', '--comments', 'brief.docx', '--output', 'filed.docx'],
      /either --fix or --comments/,
    ],
    ['comments without a copy', ['check', '--comments', 'brief.docx'], /--comments writes a copy/],
  ] as const) {
    it(`are refused for ${what}, and nothing is written`, async () => {
      folder.write('other.docx', 'other');
      folder.write('brief.md', 'General Statutes § 53a-41');
      symlinkSync(path.join(folder.path, 'brief.docx'), path.join(folder.path, 'link.docx'));
      linkSync(path.join(folder.path, 'brief.docx'), path.join(folder.path, 'hard.docx'));
      const { status, err } = await folder.run(args);
      assert.equal(status, 2);
      assert.match(err, message);
      assert.ok(bytes('brief.docx').equals(BRIEF));
      assert.equal(bytes('other.docx').toString(), 'other');
      assert.deepEqual(readdirSync(folder.path).sort(), [
        'brief.docx',
        'brief.md',
        'hard.docx',
        'link.docx',
        'other.docx',
      ]);
    });
  }

  it('are written over another file where --force says so', async () => {
    folder.write('other.docx', 'other');
    assert.equal((await folder.run(['toa', '--mark', 'brief.docx', '--output', 'other.docx', '--force'])).status, 0);
    assert.match(readWord(bytes('other.docx')).text, /^Statutes/);
  });
});
