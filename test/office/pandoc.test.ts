import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { Desk, needs } from './programs';
import { pagesOf } from './pages';

const FILLER =
  'The court heard the witnesses and took the matter under advisement, and the record shows no objection to the charge as it was given. '.repeat(
    12,
  );
const SOURCE = `---
title: Brief
conncite: { style: connecticut }
---

# Table of Authorities

<!-- conncite:table-of-authorities -->

| Authority | Cited in |
| --- | --- |
| General Statutes § 53a-99 | an old table |

<!-- /conncite:table-of-authorities -->

# I. Law {#law}

See *General Statutes* § 53a-70 (a). *Id.* The rule is old.[^1] ${FILLER}

> "General Statutes §§ 53a-71 and 53a-72a," said the court. \`General Statutes § 53a-41\`

${Array.from({ length: 6 }, () => FILLER).join('\n\n')}

# II. Argument

General
Statutes § 53a-70 (a)
(1); [General Statutes § 53a-54a](https://example.org/) too; Public Act 21-103. ${FILLER}

${Array.from({ length: 6 }, () => FILLER).join('\n\n')}

- General Statutes § 53a-55

[^1]: See General Statutes § 53a-65.
`;

describe('the filter in Pandoc', () => {
  const desk = new Desk();
  before(() => {
    needs('pandoc');
    needs('soffice');
    desk.write('brief.md', SOURCE);
  });
  after(() => {
    desk.remove();
  });

  it('links citations in HTML, with the heading as title, and makes the table with links to headings', async () => {
    const html = (await desk.pandoc('brief.md', '-t', 'html', '--wrap=none')).replace(/\s+/g, ' ');
    assert.match(
      html,
      /<a href="https:\/\/www\.cga\.ct\.gov\/current\/pub\/chap_952\.htm#sec_53a-70" title="Sexual assault in the first degree[^"]*"><em>General Statutes<\/em> § 53a-70 \(a\)<\/a>\. <em><a href="[^"]*53a-70"[^>]*>Id\.<\/a><\/em>/,
    );
    assert.match(html, /“<a [^>]*>General Statutes §§ 53a-71<\/a> and <a [^>]*>53a-72a<\/a>,” said/);
    assert.match(html, /<a href="https:\/\/example\.org\/">General Statutes § 53a-54a<\/a>/);
    assert.match(html, /<code>General Statutes § 53a-41<\/code>/);
    assert.match(
      html,
      /<td[^>]*>General Statutes § 53a-70<\/td> <td[^>]*><a href="#law">I\. Law<\/a>, <a href="#ii.-argument">II\. Argument<\/a><\/td>/,
    );
    assert.doesNotMatch(html, /old table/);
  });

  it('refers to pages in LaTeX', async () => {
    const latex = await desk.pandoc('brief.md', '-t', 'latex');
    assert.match(latex, /\\pageref/);
    const labels = new Set([...latex.matchAll(/\\label\{([^}]*)\}/g)].map(([, label]) => label));
    const used = [...latex.matchAll(/\\conncitepages\{([^}]*)\}/g)].flatMap(([, list]) => list!.split(','));
    assert.ok(used.length >= 8);
    assert.deepEqual(
      used.filter((label) => !labels.has(label)),
      [],
    );
    assert.match(
      latex,
      /\\href\{https:\/\/www\.cga\.ct\.gov[^}]*\}\{\\emph\{General\s+Statutes\}\s+§ 53a-70\s+\(a\)\}/,
    );
  });

  it('marks citations in a Word document, whose table has the right pages in LibreOffice', async () => {
    await desk.pandoc('brief.md', '-o', 'brief.docx');
    const xml = Buffer.from(unzipSync(desk.read('brief.docx'))['word/document.xml']!).toString('utf8');
    assert.match(xml, /instrText[^>]*> TOA /);
    assert.match(xml, /instrText[^>]*> TA \\l &quot;General Statutes § 53a-70&quot;/);
    await desk.convert('brief.docx', 'pdf');
    const { table, cited, pages } = await pagesOf(desk.read('brief.pdf'), '');
    assert.ok(pages >= 3);
    // Code is a citation to who reads the PDF, and not to Pandoc.
    const { '§ 53a-41': code, ...rest } = cited;
    assert.equal(code?.length, 1);
    assert.deepEqual(table, rest);
    // The command takes the marks for its own.
    assert.equal((await desk.conncite('toa', '--unmark', 'brief.docx', '--output', 'plain.docx')).status, 0);
    const plain = Buffer.from(unzipSync(desk.read('plain.docx'))['word/document.xml']!).toString('utf8');
    assert.doesNotMatch(plain, /instrText|_Conncite/);
    assert.match(plain, /\[Table of Authorities\]/);
  });

  for (const format of [
    'plain',
    'gfm',
    'typst',
    'rst',
    'asciidoc',
    'odt',
    'epub',
    'beamer',
    'revealjs',
    'context',
    'jats',
    'docbook',
  ]) {
    it(`gives Pandoc what it can write as ${format}`, async () => {
      await desk.pandoc('brief.md', '-t', format, '--metadata', 'title=Brief', '-o', `out.${format}`);
      assert.ok(desk.read(`out.${format}`).length > 1000);
    });
  }

  it('takes what it gave, and says so where a format is too old', async () => {
    const given = await desk.pandoc('brief.md', '-t', 'json');
    const again = await desk.conncitePiped(given, 'pandoc', 'html');
    assert.deepEqual([again.status, again.err], [0, '']);
    const old = await desk.conncitePiped(
      given.replace(/"pandoc-api-version":\[[\d,]+\]/, '"pandoc-api-version":[1,17]'),
      'pandoc',
      'html',
    );
    assert.equal(old.status, 2);
    assert.match(old.err, /use Pandoc 2\.10 or newer/);
  });
});
