import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWord } from '../../../server/src/office/readWord';
import { Folder } from '../../support/cli';
import { pdf } from '../../support/pdf';
import { paragraph, run, wordDocument } from '../../support/wordDocument';

const BRIEF = '# Motion\n\nSee Conn. Gen. Stat. § 53a-192a(a)(1), § 53a-9999, § 53a-90.\n';
const WORD = wordDocument({
  body: `<w:p>${run('The statute, Conn. Gen. Stat. § 53a-9999, says so.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
  parts: { footnotes: `<w:footnote w:id="2">${paragraph('See Conn. Gen. Stat. § 53a-41. Id.')}</w:footnote>` },
});

describe('conncite verify', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.write('brief.md', BRIEF);
    folder.write('clean.md', 'See Conn. Gen. Stat. § 53a-41.\n');
    folder.write('brief.docx', WORD);
  });
  afterEach(() => {
    folder.remove();
  });

  const json = async (...args: string[]): Promise<Record<string, unknown>> =>
    JSON.parse((await folder.run(['verify', '--format', 'json', ...args])).out) as Record<string, unknown>;

  it('prints a record, and exits with 1 where something is wrong', async () => {
    const { out, status, err } = await folder.run(['verify', 'brief.md']);
    assert.deepEqual([status, err], [1, '']);
    assert.match(out, /^Record of Citation Verification\n/);
    assert.match(
      out,
      /1\. Conn\. Gen\. Stat\. § 53a-192a\(a\)\(1\), § 53a-9999, § 53a-90 \(paragraph 1, line 3, under “Motion”\)/,
    );
    assert.match(out, /Problem: § 53a-192a: found, in force; pinpoint found/);
    assert.equal((await folder.run(['verify', 'clean.md'])).status, 0);
    assert.equal((await folder.run(['verify', '--fail-on', 'never', 'brief.md'])).status, 0);
  });

  it('gives one object for one document, an array for several, and the sum of the bytes', async () => {
    const one = await json('brief.md');
    assert.equal(one['sha256'], createHash('sha256').update(BRIEF).digest('hex'));
    assert.match(String(one['checkedAt']), /^\d{4}-\d\d-\d\d$/);
    assert.match(String((await json('--hour', 'brief.md'))['checkedAt']), /^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
    const several = await folder.run(['verify', '--format', 'json', 'brief.md', 'clean.md']);
    assert.deepEqual(
      (JSON.parse(several.out) as { file: string }[]).map(({ file }) => file),
      ['brief.md', 'clean.md'],
    );
  });

  it('tells places in a Word document and a PDF as a person finds them', async () => {
    const word = await json('brief.docx');
    const places = word['citations'] as { place: { words: string }; start: number; end: number; text: string }[];
    assert.deepEqual(
      places.map(({ place }) => place.words),
      ['paragraph 1', 'footnote 1, at paragraph 1', 'footnote 1, at paragraph 1'],
    );
    const source = readWord(WORD).text;
    for (const { start, end, text } of places) assert.equal(source.slice(start, end), text);
    folder.write('brief.pdf', pdf([[{ text: 'See Conn. Gen. Stat. \u00A7 53a-41.', y: 700 }]]));
    const [first] = (await json('brief.pdf'))['citations'] as { place: { page: number; line: number } }[];
    assert.deepEqual([first?.place.page, first?.place.line], [1, 1]);
  });

  it('writes a file in the form that its ending names, the same bytes each time', async () => {
    for (const ending of ['html', 'docx', 'json', 'txt']) {
      const bytes = [];
      for (const name of [`a.${ending}`, `b.${ending}`]) {
        assert.equal((await folder.run(['verify', '--output', name, 'clean.md'])).status, 0);
        bytes.push(readFileSync(path.join(folder.path, name)));
      }
      assert.ok(bytes[0]!.equals(bytes[1]!), ending);
    }
    const record = readWord(readFileSync(path.join(folder.path, 'a.docx'))).text;
    assert.doesNotMatch(record, /§ \d/, 'a sign stays on the line of its number');
    assert.match(record, /§\u00a053/);
    for (const words of [
      'Record of Citation Verification',
      'Conn. Gen. Stat. §\u00a053a-41',
      'Found, in force',
      'Signature',
    ])
      assert.ok(record.includes(words), words);
  });

  it('refuses what it cannot do, and loses nothing', async () => {
    for (const [args, message] of [
      [['--output', 'brief.md', '--format', 'text', 'brief.md'], /is the document itself/],
      [['--format', 'docx', 'brief.md'], /needs --output/],
      [['--output', 'a.odt', 'brief.md'], /does not say in which form/],
      [['--output', 'a.html', 'brief.md', 'clean.md'], /of one document/],
      [['missing.md'], /no such file|does not exist|nothing/i],
    ] as const) {
      const { status, err } = await folder.run(['verify', ...args]);
      assert.equal(status, 2, args.join(' '));
      assert.match(err, message);
    }
    assert.equal(readFileSync(path.join(folder.path, 'brief.md'), 'utf8'), BRIEF);
  });
});
