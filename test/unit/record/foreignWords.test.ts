import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { createSnapshot } from '../../../server/src/analysis/createSnapshot';
import { makeRecord } from '../../../server/src/record/makeRecord';
import { recordHtml } from '../../../server/src/record/writers/html';
import { recordText } from '../../../server/src/record/writers/text';
import { wordRecord } from '../../../server/src/record/writers/word';
import { loadCatalogue } from '../../support/catalogue';

/** A file of a name that steers a screen, begins a workflow command and is markup. */
const NAME = 'a\n::error::x\v\f\u001b[2J\u009b31m\u0007\u202e<script>alert(1)</script>&.md';
const TEXT = `# <img src=x onerror=alert(1)>\u001b]0;t\u0007

"<b>A person \u001b[31mis guilty</b>\u0001" Conn. Gen. Stat. § 53a-70(a). 5 U.S.C. § 552<i>\u001b. Id.`;

const INPUT = {
  statutes: loadCatalogue(),
  file: NAME,
  sha256: 'ab',
  version: '1.2.3',
  checkedAt: '2026-11-26',
  asOf: null,
  office: null,
};
const record = makeRecord(createSnapshot('file:///brief', 0, 'markdown', TEXT), INPUT);

/* eslint-disable no-control-regex -- these are what must not pass */
describe("others' words in a verification record", () => {
  it('steer no screen and begin no line, as plain text', () => {
    const text = recordText(record);
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    assert.ok(!text.split('\n').some((line) => line.trimStart().startsWith('::')));
    assert.match(text, /::error::x/);
  });

  it('begin no line where one is broken, as plain text', () => {
    for (let width = 60; width < 110; width++) {
      const made = makeRecord(createSnapshot('file:///brief', 0, 'markdown', TEXT), {
        ...INPUT,
        file: `${'x'.repeat(width)} ::warning::y.md`,
      });
      const lines = recordText(made).split('\n');
      assert.ok(!lines.some((line) => line.trimStart().startsWith('::')), String(width));
    }
  });

  it('are no markup, as HTML', () => {
    const html = recordHtml(record);
    assert.doesNotMatch(html, /<script|<img|<b>|<i>/);
    assert.doesNotMatch(html, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;&amp;\.md/);
  });

  it('leave a Word document one that Word opens', async () => {
    const parts = unzipSync(await wordRecord(record));
    for (const [name, bytes] of Object.entries(parts)) {
      if (!name.endsWith('.xml') && !name.endsWith('.rels')) continue;
      const xml = Buffer.from(bytes).toString('utf8');
      assert.doesNotMatch(xml, /[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]/, name);
      assert.doesNotMatch(xml, /<script|<img/, name);
    }
  });

  it('are no field, no link and no half character in a Word document, however long a name is', async () => {
    const name = `=HYPERLINK("http://evil.example","x")\ud800\ufffe{ INCLUDETEXT "c:\\\\x" }${'n'.repeat(100_000)}.md`;
    const text =
      '{ DDEAUTO c:\\\\cmd.exe "/k" } "\udc00=1+1|cmd" Conn. Gen. Stat. § 53a-70(a). §\ufffe 53a-71 http://evil.example';
    const long = makeRecord(createSnapshot('file:///brief', 0, 'markdown', text.repeat(20)), {
      ...INPUT,
      file: name,
    });
    const parts = unzipSync(await wordRecord(long));
    const xml = Buffer.from(parts['word/document.xml'] ?? []).toString('utf8');
    assert.ok(xml.length < 2_000_000, `${xml.length} characters`);
    assert.doesNotMatch(xml, /<w:hyperlink|<w:instrText[^>]*>[^<]*(?:DDE|INCLUDE|HYPERLINK)/);
    for (const [part, bytes] of Object.entries(parts)) {
      assert.doesNotMatch(Buffer.from(bytes).toString('utf8'), /[\u0000-\u0008\ufffe\uffff]/, part);
      if (part.endsWith('.rels')) assert.doesNotMatch(Buffer.from(bytes).toString('utf8'), /evil|TargetMode/, part);
    }
  });
});
