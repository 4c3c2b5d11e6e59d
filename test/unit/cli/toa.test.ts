import assert from 'node:assert/strict';
import { linkSync, symlinkSync, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readWord } from '../../../server/src/office/readWord';
import { Folder } from '../../support/cli';
import { paragraph, wordDocument } from '../../support/wordDocument';

const BRIEF = '# Facts\n\nSee General Statutes § 53a-41.\n\n# Law\n\nSee General Statutes §§ 53a-35a and 53a-41.\n';
const MARKERS = '<!-- conncite:table-of-authorities -->\n<!-- /conncite:table-of-authorities -->\n';

describe('conncite toa', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.write('brief.md', BRIEF);
    folder.write('folder.md/x.txt', '');
  });
  afterEach(() => {
    folder.remove();
  });

  const read = (name: string): string => readFileSync(path.join(folder.path, name), 'utf8');

  it("prints a table in the document's markup", async () => {
    const { out, err, status } = await folder.run(['toa', 'brief.md']);
    assert.deepEqual([status, err], [0, '']);
    assert.match(
      out,
      /^<!-- conncite:table-of-authorities -->\n[\s\S]*53a-35a.*Law[\s\S]*53a-41.*Facts.*Law[\s\S]*<!-- \/conncite:table-of-authorities -->\n$/,
    );
    assert.equal(read('brief.md'), BRIEF);
  });

  it('writes citations by --style, and "passim" by --passim', async () => {
    assert.match((await folder.run(['toa', '--style', 'bluebook', 'brief.md'])).out, /Conn\. Gen\. Stat\. § 53a-41/);
    assert.match((await folder.run(['toa', '--passim', '2', 'brief.md'])).out, /53a-41.*passim/);
    folder.write('.conncite.json', '{ "style": "bluebook", "tableOfAuthorities": { "passim": 2 } }');
    assert.match((await folder.run(['toa', 'brief.md'])).out, /Conn\. Gen\. Stat\. § 53a-41.*passim/);
  });

  for (const [name, before] of [
    ['a.md', `${MARKERS}\n${BRIEF}`],
    [
      'a.tex',
      '\\documentclass{article}\n\\begin{document}\n% conncite:table-of-authorities\n% /conncite:table-of-authorities\n\\section{Law}\nSee General Statutes \\S~53a-41.\n\\end{document}\n',
    ],
    ['a.html', `<body>\n${MARKERS}<h1>Law</h1>\n<p>See General Statutes &sect; 53a-41.</p></body>\n`],
    [
      'a.txt',
      '[conncite:table-of-authorities]\n[/conncite:table-of-authorities]\n\nLAW\n\nSee General Statutes § 53a-41.\n',
    ],
  ] as const) {
    it(`brings the table in ${name} up to date, and does not write a second time`, async () => {
      const file = folder.write(name, before);
      assert.deepEqual(await folder.run(['toa', '--in-place', name]), { status: 0, out: '', err: '' });
      const [head] = read(name).split(/\/conncite:table-of-authorities/);
      assert.match(head!, /53a-41/);
      const { ino } = statSync(file);
      await folder.run(['toa', '--in-place', name]);
      assert.equal(statSync(file).ino, ino);
      assert.deepEqual(
        (await folder.run(['check', '--rule', 'stale-table=error', '--fail-on', 'error', name])).status,
        0,
      );
    });
  }

  it('says what to put where a document has no table', async () => {
    const { status, err } = await folder.run(['toa', '--in-place', 'brief.md']);
    assert.equal(status, 2);
    assert.ok(err.includes(`put these two lines where it belongs:\n\n${MARKERS}`), err);
    assert.equal(read('brief.md'), BRIEF);
  });

  it('prints plain text with numbers of headings, notes and lines', async () => {
    folder.write(
      'law.md',
      '# Brief\n\n## I. Facts\n\nGeneral Statutes § 53a-41 (a).[^x]\n\n## II. Law\n\n### A. The statute\n\n§ 53a-41 (b).\n\n# Relief\n\n§ 53a-41 (a).\n\n[^x]: § 53a-90.\n',
    );
    assert.equal(
      (await folder.run(['toa', '--format', 'text', 'law.md'])).out,
      `General Statutes § 53a-41 ${'.'.repeat(27)} I, II.A, line 15\nGeneral Statutes § 53a-90 ${'.'.repeat(27)} n. 1\n`,
    );
    const { out } = await folder.run(['toa', '--format', 'text', '--subsections', '--passim', '2', 'law.md']);
    assert.equal(
      out.replace(/\.{3,}/g, '...'),
      'General Statutes § 53a-41 (a) ... passim\nGeneral Statutes § 53a-41 (b) ... II.A\nGeneral Statutes § 53a-90 ... n. 1\n',
    );
    assert.equal((await folder.run(['toa', '--output', 'table.txt', 'law.md'])).status, 0);
    assert.match(read('table.txt'), /^General Statutes § 53a-41 \.+ I, II\.A, line 15\n/);
  });

  it('has a row for each subsection where the option, the settings or the table itself wants it', async () => {
    folder.write(
      'a.md',
      `${MARKERS.replace('authorities -->', 'authorities subsections -->')}\n# A\n\nGeneral Statutes § 53a-41 (a) and (b). § 53a-41.\n`,
    );
    await folder.run(['toa', '--in-place', 'a.md']);
    assert.deepEqual(read('a.md').match(/^\| General.*$/gm), [
      '| General Statutes § 53a-41 | [A](#a) |',
      '| General Statutes § 53a-41 (a) | [A](#a) |',
      '| General Statutes § 53a-41 (b) | [A](#a) |',
    ]);
    const plain = (await folder.run(['toa', 'brief.md'])).out;
    assert.doesNotMatch(plain, /subsections/);
    folder.write('.conncite.json', '{ "tableOfAuthorities": { "subsections": true } }');
    assert.match((await folder.run(['toa', 'brief.md'])).out, /^<!-- conncite:table-of-authorities subsections -->/);
  });

  it('writes a Word document', async () => {
    folder.write(
      'brief.docx',
      wordDocument({
        body: [
          paragraph('LAW', '<w:outlineLvl w:val="0"/>'),
          paragraph('See General Statutes § 53a-41 and Public Acts 2021, No. 21-4.'),
        ].join(''),
      }),
    );
    for (const name of ['brief.md', 'brief.docx']) {
      assert.deepEqual(await folder.run(['toa', '--force', '--output', 'table.docx', name]), {
        status: 0,
        out: '',
        err: '',
      });
      const source = readWord(readFileSync(path.join(folder.path, 'table.docx'))).text;
      assert.match(source, /^Table of Authorities\n\nStatutes\n\n/);
      assert.match(source, /General Statutes § 53a-41\t(?:Facts, Law|LAW)/);
    }
  });

  it('prints a table of a Word document by headings and notes', async () => {
    folder.write(
      'brief.docx',
      wordDocument({
        body: `${paragraph('LAW', '<w:outlineLvl w:val="0"/>')}<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
        parts: { footnotes: `<w:footnote w:id="1">${paragraph('General Statutes § 53a-41.')}</w:footnote>` },
      }),
    );
    assert.match((await folder.run(['toa', 'brief.docx'])).out, /§ 53a-41 \.+ n\. 1$/m);
  });

  it('names the notes of a Word document as its readers see them: endnotes have numbers of their own, some marks are none', async () => {
    const note = (id: number, name: string): string =>
      `<w:${name} w:id="${id}">${paragraph(`See General Statutes § 53a-4${id}.`)}</w:${name}>`;
    folder.write(
      'brief.docx',
      wordDocument({
        body: '<w:p><w:r><w:t>One.</w:t></w:r><w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>†</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r></w:p>',
        parts: { footnotes: note(1, 'footnote') + note(2, 'footnote'), endnotes: note(3, 'endnote') },
      }),
    );
    const { out } = await folder.run(['toa', 'brief.docx']);
    assert.match(out, /§ 53a-41 \.+ n\. \*$/m);
    assert.match(out, /§ 53a-42 \.+ n\. 1$/m);
    assert.match(out, /§ 53a-43 \.+ endnote 1$/m);
  });

  for (const [args, message] of [
    [['--in-place', '-'], /standard input \(-\) cannot be written to/],
    [['--in-place', '--output', 'x.md', 'brief.md'], /cannot be used together/],
    [['--output', 'x.md', 'brief.md', 'other.md'], /one document/],
    [['--output', 'x.tex', 'brief.md'], /in markdown is written in markdown, as text \(\.txt\) or as Word document/],
    [['--output', 'brief.md', 'brief.md'], /is the document itself/],
    [['--output', 'no/such/x.md', 'brief.md'], /was not written/],
    [['--force', 'brief.md'], /--force needs --output/],
    [['--output', 'folder.md', 'brief.md'], /is not a file/],
    [['--passim', 'x', 'brief.md'], /whole number/],
    [['--format', 'text', '--in-place', 'brief.md'], /--format text prints/],
    [['gone.md'], /no such file/],
  ] as const) {
    it(`exits with 2 and says why: ${args.join(' ')}`, async () => {
      const { status, out, err } = await folder.run(['toa', ...args]);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, message);
      assert.equal(read('brief.md'), BRIEF);
      assert.equal(existsSync(path.join(folder.path, 'x.md')), false);
    });
  }

  it('replaces a file only where it is told to', async () => {
    folder.write('other.md', 'Another document.');
    const refused = await folder.run(['toa', '--output', 'other.md', 'brief.md']);
    assert.deepEqual([refused.status, read('other.md')], [2, 'Another document.']);
    assert.match(refused.err, /other\.md exists already; name another file, or add --force/);
    assert.equal((await folder.run(['toa', '--force', '--output', 'other.md', 'brief.md'])).status, 0);
    assert.match(read('other.md'), /^<!-- conncite:table-of-authorities/);
  });

  for (const [kind, link] of [
    ['symbolic', symlinkSync],
    ['hard', linkSync],
  ] as const) {
    it(`never overwrites the document under the name of a ${kind} link, whatever is forced`, async () => {
      link(path.join(folder.path, 'brief.md'), path.join(folder.path, 'link.md'));
      for (const force of [[], ['--force']]) {
        const { status, err } = await folder.run(['toa', ...force, '--output', 'link.md', 'brief.md']);
        assert.deepEqual([status, read('brief.md')], [2, BRIEF]);
        assert.match(err, /link\.md is the document itself/);
      }
    });
  }

  it('follows no link to a file elsewhere', async () => {
    folder.write('other.md', 'Another document.');
    symlinkSync(path.join(folder.path, 'other.md'), path.join(folder.path, 'link.md'));
    const { status, err } = await folder.run(['toa', '--force', '--output', 'link.md', 'brief.md']);
    assert.deepEqual([status, read('other.md')], [2, 'Another document.']);
    assert.match(err, /is a link to another file/);
  });

  it('does not write into a Word document', async () => {
    folder.write('brief.docx', wordDocument({ body: paragraph('§ 53a-41') }));
    const { status, err } = await folder.run(['toa', '--in-place', 'brief.docx']);
    assert.equal(status, 2);
    assert.match(err, /--in-place does not write Word documents or PDF; --output table\.docx/);
  });
});
