import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readWord } from '../../../server/src/office/readWord';
import { Folder } from '../../support/cli';
import { pdf } from '../../support/pdf';
import { paragraph, run, wordDocument } from '../../support/wordDocument';

const BRIEF = wordDocument({
  body: `${paragraph('ARGUMENT', '<w:outlineLvl w:val="0"/>')}<w:p>${run('The statute, Conn. Gen. Stat. § 53a-9999, says so.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
  parts: { footnotes: `<w:footnote w:id="2">${paragraph('See Conn. Gen. Stat. §53a-41. Id.')}</w:footnote>` },
});

describe('Word documents and PDF on the command line', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.write('brief.docx', BRIEF);
  });
  afterEach(() => {
    folder.remove();
  });

  it('have their citations listed with places in words', async () => {
    const { out, err, status } = await folder.run(['cites', 'brief.docx']);
    assert.deepEqual([status, err], [0, '']);
    const lines = out.split('\n');
    assert.match(lines[0]!, /^brief\.docx: paragraph 2, under "ARGUMENT" {2,}Conn\. Gen\. Stat\. § 53a-9999 /);
    assert.match(
      lines[1]!,
      /^brief\.docx: footnote 1, at paragraph 2, under "ARGUMENT" {2}Conn\. Gen\. Stat\. §53a-41 /,
    );
    assert.match(lines[2]!, / {2}Id\. {2,}§ 53a-41 /);
  });

  it('have a key "place" in JSON, and offsets into their text', async () => {
    const { out } = await folder.run(['cites', '--format', 'json', 'brief.docx']);
    const [{ citations }] = JSON.parse(out) as [
      { citations: { text: string; start: number; end: number; place: object }[] },
    ];
    const source = readWord(BRIEF).text;
    assert.deepEqual(
      citations.map((c) => source.slice(c.start, c.end)),
      citations.map((c) => c.text),
    );
    assert.deepEqual(citations[1]!.place, {
      words: 'footnote 1, at paragraph 2, under "ARGUMENT"',
      part: 'footnote',
      heading: 'ARGUMENT',
      paragraph: 2,
      note: 1,
      table: null,
      page: null,
      line: null,
      before: 'See ',
      after: '. Id.',
    });
  });

  it('are checked, with the text around each finding', async () => {
    const { out, status } = await folder.run(['check', 'brief.docx']);
    assert.equal(status, 1);
    assert.match(
      out,
      /^brief\.docx: paragraph 2, under "ARGUMENT" .*\[unknown-section\]\n {4}….*Gen\. Stat\. § 53a-9999, says so\.…$/m,
    );
    assert.match(out, /^brief\.docx: footnote 1, .*\[symbol-spacing\]$/m);
    assert.doesNotMatch(out, /--fix/);
  });

  it('are found in folders, but for what Word lays beside them and PDF', async () => {
    folder.write('~$brief.docx', 'lock');
    folder.write('exhibit.pdf', pdf([[]]));
    const { out } = await folder.run(['cites', '--format', 'json', '.']);
    assert.deepEqual(
      (JSON.parse(out) as { file: string }[]).map((entry) => entry.file),
      ['brief.docx'],
    );
  });

  it('are read from standard input', async () => {
    assert.match((await folder.run(['cites', '-'], { input: BRIEF })).out, /^-: paragraph 2/);
  });

  it('are told in each report by place, not by line', async () => {
    const { out: github } = await folder.run(['check', '--format', 'github', 'brief.docx']);
    assert.match(github, /^::error file=brief\.docx,title=unknown-section::paragraph 2, under "ARGUMENT": /m);
    const { out: junit } = await folder.run(['check', '--format', 'junit', 'brief.docx']);
    assert.match(junit, /name="unknown-section at paragraph 2, under &quot;ARGUMENT&quot;"/);
    const { out: sarif } = await folder.run(['check', '--format', 'sarif', 'brief.docx']);
    const { locations, fixes } = (
      JSON.parse(sarif) as {
        runs: {
          results: {
            locations: { physicalLocation: object; logicalLocations: { name: string }[] }[];
            fixes?: unknown;
          }[];
        }[];
      }
    ).runs[0]!.results.at(-1)!;
    assert.deepEqual(locations[0]!.physicalLocation, { artifactLocation: { uri: 'brief.docx', uriBaseId: 'ROOT' } });
    assert.match(locations[0]!.logicalLocations[0]!.name, /^footnote 1/);
    assert.equal(fixes, undefined);
  });

  it('are never written by --fix, which says so', async () => {
    const { err, out } = await folder.run(['check', '--fix', 'brief.docx']);
    assert.match(err, /brief\.docx: --fix does not write Word documents or PDF/);
    assert.match(out, /\[symbol-spacing\]/);
    assert.deepEqual(readFileSync(`${folder.path}/brief.docx`), Buffer.from(BRIEF));
  });

  it('are named with page and line where they are PDF', async () => {
    folder.write(
      'brief.pdf',
      pdf([
        [{ text: 'Nothing.', y: 700 }],
        [
          { text: 'A', y: 714 },
          { text: 'See \u00A7 53a-9999.', y: 700 },
        ],
        [],
      ]),
    );
    const { out, err, status } = await folder.run(['check', 'brief.pdf']);
    assert.match(out, /^brief\.pdf: page 2, line 2 {2}§ 53a-9999 {2}error/m);
    assert.match(err, /brief\.pdf: page 3 holds no text/);
    assert.equal(status, 1);
  });

  for (const [name, bytes, message] of [
    ['scan.pdf', pdf([[], []]), /scan\.pdf: it has no text, only scanned images/],
    ['text.docx', Buffer.from('Hello'), /text\.docx: it is not a Word document/],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old\.doc: it is an old Word document/],
    ['cut.docx', BRIEF.subarray(0, 300), /cut\.docx: it is damaged/],
  ] as const) {
    it(`exit with 2 and say why: ${name}`, async () => {
      folder.write(name, bytes);
      const { status, err } = await folder.run(['check', name]);
      assert.equal(status, 2);
      assert.match(err, message);
    });
  }
});
