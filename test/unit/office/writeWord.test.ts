import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { authorityMarks } from '../../../server/src/analysis/authorities/authorityMarks';
import { createSnapshot } from '../../../server/src/analysis/createSnapshot';
import { OfficeError, officeDocument } from '../../../server/src/office/officeDocument';
import { rawOffset, readWord } from '../../../server/src/office/readWord';
import { writeWord, type WordTask, type WordWritten } from '../../../server/src/office/writeWord';
import { paragraph, run, wordDocument } from '../../support/wordDocument';

const SIGNATURE = { author: 'Conncite', date: '2026-11-26T00:00:00Z' };

/** XML of each part, or bytes where it is none. */
function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString('latin1')]),
  );
}

const main = (bytes: Uint8Array): string => Buffer.from(unzipSync(bytes)['word/document.xml']!).toString('utf8');

function mark(bytes: Uint8Array, subsections = false): WordWritten {
  const content = readWord(bytes);
  const { prose } = officeDocument(content);
  const snapshot = createSnapshot('file:///brief.docx', 0, 'plaintext', content.text, prose);
  return writeWord(bytes, {
    kind: 'mark',
    authorities: authorityMarks(snapshot, null, { style: 'connecticut', subsections }),
  });
}

const unmark = (bytes: Uint8Array): Uint8Array => writeWord(bytes, { kind: 'unmark' }).bytes;

/** What the fields of a document instruct, in its order. */
function instructions(xml: string): string[] {
  return [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, words]) =>
    words!
      .trim()
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  );
}

/** A document's text once all its tracked changes are accepted, or rejected. */
function settled(bytes: Uint8Array, accept: boolean): string {
  const xml = main(bytes);
  const [keep, drop] = accept ? ['ins', 'del'] : ['del', 'ins'];
  const kept = xml
    .replace(new RegExp(`<w:${drop}\\b[^>]*>.*?</w:${drop}>`, 'g'), '')
    .replace(new RegExp(`</?w:${keep}\\b[^>]*>`, 'g'), '')
    .replace(/delText/g, 't');
  return readWord(zipSync({ ...unzipSync(bytes), 'word/document.xml': strToU8(kept) })).text;
}

describe('marks of authorities in Word documents', () => {
  const BODY = `${paragraph('[Table of Authorities]')}<w:p>${run('See General Statutes § 53a-70 (a). ')}<w:r><w:rPr><w:i/></w:rPr><w:t>Id.</w:t></w:r></w:p>${paragraph('So §§ 53a-70 and 53a-41 say.')}`;

  it("are fields of the statutes' category after each citation, an Id. included", () => {
    const written = mark(wordDocument({ body: BODY }));
    assert.equal(written.made, 4);
    assert.deepEqual(
      instructions(main(written.bytes)).filter((words) => words.startsWith('TA')),
      [
        'TA \\l "General Statutes § 53a-70" \\s "§ 53a-70" \\c 2',
        'TA \\s "§ 53a-70"',
        'TA \\s "§ 53a-70"',
        'TA \\l "General Statutes § 53a-41" \\s "§ 53a-41" \\c 2',
      ],
    );
    assert.match(main(written.bytes), /<w:i\/><\/w:rPr><w:t>Id\.<\/w:t><\/w:r><w:bookmarkStart/);
  });

  it('have a row for each cited subsection where that is wanted', () => {
    const words = instructions(main(mark(wordDocument({ body: BODY }), true).bytes)).filter((text) =>
      text.includes('\\l'),
    );
    assert.deepEqual(words, [
      'TA \\l "General Statutes § 53a-70 (a)" \\s "§ 53a-70 (a)" \\c 2',
      'TA \\l "General Statutes § 53a-70" \\s "§ 53a-70" \\c 2',
      'TA \\l "General Statutes § 53a-41" \\s "§ 53a-41" \\c 2',
    ]);
  });

  it('come with a table in place of the placeholder, whose rows are read without being updated', () => {
    const { bytes, table } = mark(wordDocument({ body: BODY }));
    assert.equal(table, 'placeholder');
    assert.match(
      readWord(bytes).text,
      /^Statutes\n\nGeneral Statutes § 53a-41\t–\n\nGeneral Statutes § 53a-70\t–, –, –\n\nSee General/,
    );
    assert.equal(instructions(main(bytes))[0], 'TOA \\h \\c "2" \\p');
  });

  const SECTION = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:left="1440" w:right="1440"/></w:sectPr>';
  for (const [where, body, table, around] of [
    [
      'below a heading of its name',
      `${paragraph('Table of authorities')}${paragraph('§ 53a-70 of the general statutes')}`,
      'heading',
      /Table of authorities<\/w:t><\/w:r><\/w:p><w:p><!--conncite \|/,
    ],
    [
      'below a bookmark of its name',
      `<w:p><w:bookmarkStart w:id="7" w:name="TableOfAuthorities"/>${run('Here')}<w:bookmarkEnd w:id="7"/></w:p>${paragraph('Conn. Gen. Stat. § 53a-70')}`,
      'heading',
      /<w:bookmarkEnd w:id="7"\/><\/w:p><w:p><!--conncite \|/,
    ],
    [
      "at the end, before the last section's properties",
      `${paragraph('Conn. Gen. Stat. § 53a-70')}${SECTION}`,
      'end',
      /<\/w:p><w:sectPr>/,
    ],
    [
      'below a placeholder that holds more than words',
      `<w:p>${run('[Table of Authorities]')}<w:pPr>${SECTION}</w:pPr></w:p>${paragraph('Conn. Gen. Stat. § 53a-70')}`,
      'heading',
      /\[Table of Authorities\]/,
    ],
  ] as const) {
    it(`has its table ${where}`, () => {
      const bytes = wordDocument({ body });
      const written = mark(bytes);
      assert.equal(written.table, table);
      assert.match(main(written.bytes), around);
      assert.deepEqual(parts(unmark(written.bytes)), parts(bytes));
    });
  }

  const BREAK = '<w:br w:type="page"/>';
  for (const [what, placeholder, kept] of [
    [
      'a page break in the run after it',
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('[Table of Authorities]')}<w:r>${BREAK}</w:r></w:p>`,
      `<w:bookmarkEnd w:id="5"/><w:r>${BREAK}</w:r></w:p>`,
    ],
    [
      'a page break after it in its run',
      `<w:p><w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t>[Table of Authorities]</w:t>${BREAK}</w:r></w:p>`,
      `<w:r><w:rPr><w:b/></w:rPr>${BREAK}</w:r></w:p>`,
    ],
    [
      'a page break before it in its run',
      `<w:p><w:r w:rsidR="1">${BREAK}<w:t>[Table of Authorities]</w:t></w:r></w:p>`,
      `<w:p><w:r w:rsidR="1">${BREAK}</w:r><!--conncite`,
    ],
    [
      'a run of other look in it',
      `<w:p>${run('[Table of ')}<w:r><w:rPr><w:i/></w:rPr><w:t>Authorities]</w:t></w:r>${run(' ')}</w:p>`,
      run(' '),
    ],
    [
      'a tracked insertion around it',
      `<w:p><w:ins w:id="8" w:author="A">${run('[Table of Authorities]')}</w:ins></w:p>`,
      '<w:p><!--conncite',
    ],
    [
      'a content control around it',
      `<w:p><w:sdt><w:sdtPr><w:id w:val="9"/></w:sdtPr><w:sdtContent>${run('[Table of Authorities]')}</w:sdtContent></w:sdt></w:p>`,
      '<w:p><!--conncite',
    ],
  ] as const) {
    it(`has its table in place of a placeholder with ${what}, which is not lost`, () => {
      const bytes = wordDocument({
        body: `${placeholder}${paragraph('Conn. Gen. Stat. § 53a-70; id. § 53a-71; Public Act 21-103.')}`,
      });
      const { table, bytes: marked } = mark(bytes);
      assert.equal(table, 'placeholder');
      assert.ok(
        main(marked).includes(
          kept.replace(
            '"5"',
            `"${/bookmarkStart w:id="(\d+)" w:name="_ConnciteTable"/.exec(main(marked))?.[1] ?? '?'}"`,
          ),
        ),
        main(marked),
      );
      assert.doesNotMatch(readWord(marked).text, /\[Table of Authorities\]/);
      assert.deepEqual(parts(unmark(marked)), parts(bytes));
      assert.deepEqual(mark(unmark(marked)).bytes, marked);
    });
  }

  it('stand in notes too, and the page of a footnote is that of its mark', () => {
    const bytes = wordDocument({
      body: `<w:p>${run('A rule.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      parts: { footnotes: `<w:footnote w:id="2">${paragraph('See General Statutes § 53a-41.')}</w:footnote>` },
    });
    const { bytes: marked } = mark(bytes);
    assert.match(parts(marked)['word/footnotes.xml']!, /instrText[^>]*> TA /);
    const page = /PAGEREF (\w+)/.exec(main(marked))?.[1];
    assert.match(
      main(marked),
      new RegExp(`<w:footnoteReference w:id="2"/></w:r><w:bookmarkStart [^>]*w:name="${page ?? '?'}"/>`),
    );
    assert.deepEqual(parts(unmark(marked)), parts(bytes));
  });

  it('stand in endnotes, whose page is their own', () => {
    const bytes = wordDocument({
      body: `<w:p>${run('General Statutes § 53a-41.')}<w:r><w:endnoteReference w:id="2"/></w:r>${run(' § 53a-41 again.')}</w:p>`,
      parts: { endnotes: `<w:endnote w:id="2">${paragraph('See General Statutes § 53a-41.')}</w:endnote>` },
    });
    const { bytes: marked } = mark(bytes);
    const named = /bookmarkStart [^>]*w:name="(\w+)"/.exec(parts(marked)['word/endnotes.xml']!)?.[1];
    assert.deepEqual([...main(marked).matchAll(/PAGEREF (\w+)/g)].map(([, name]) => name).slice(2), [named]);
    assert.deepEqual(parts(unmark(marked)), parts(bytes));
  });

  it("are not made in a table of contents, and stand after a link's field", () => {
    const field = (instruction: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const written = mark(
      wordDocument({
        body: `<w:p>${field('TOC \\o', 'General Statutes § 53a-41 1')}</w:p><w:p>${field('HYPERLINK "https://example.org"', 'General Statutes § 53a-70')}${run(' is it.')}</w:p>`,
      }),
    );
    assert.deepEqual([written.made, written.passedOver], [1, 1]);
    assert.match(main(written.bytes), /fldCharType="end"\/><\/w:r><w:bookmarkStart[^>]*\/><w:r><w:rPr><w:vanish\/>/);
  });

  it("keep a person's marks, and are made anew where they were made before", () => {
    const own =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TA \\l "Mine" \\c 2 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const bytes = wordDocument({ body: `<w:p>${run('General Statutes § 53a-70')}${own}</w:p>` });
    const once = mark(bytes).bytes;
    assert.deepEqual(mark(unmark(once)).bytes, once);
    assert.match(main(unmark(once)), /TA \\l "Mine"/);
  });

  it('leave words that a person wrote into a bookmark of ours', () => {
    const once = mark(wordDocument({ body: paragraph('General Statutes § 53a-70 it is') })).bytes;
    const edited = zipSync({
      ...unzipSync(once),
      'word/document.xml': strToU8(main(once).replace(/(w:name="_ConnciteS1"\/>)/, `$1${run('typed')}`)),
    });
    assert.match(readWord(unmark(edited)).text, /53a-70typed it is/);
  });

  it('put the placeholder back where another program dropped what we kept of it', () => {
    const once = mark(wordDocument({ body: BODY })).bytes;
    const saved = zipSync({ ...unzipSync(once), 'word/document.xml': strToU8(main(once).replace(/<!--.*?-->/, '')) });
    assert.match(readWord(unmark(saved)).text, /^\[Table of Authorities\]\n\nSee General/);
  });

  it('are taken out of what LibreOffice wrote anew, which begins bookmarks in fields and entangles them', () => {
    const field = (type: string): string =>
      `<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="${type}"></w:fldChar></w:r>`;
    const opening = (words: string): string =>
      `${field('begin')}<w:r><w:rPr></w:rPr><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;
    const start = (id: number, name: string): string => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
    const end = (id: number): string => `<w:bookmarkEnd w:id="${id}"/>`;
    const rest = `<w:r><w:rPr><w:vanish/></w:rPr></w:r>${field('separate')}${field('end')}`;
    const note = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = (
      mark: (words: string, first: number, second?: number) => string,
      link: string,
      page: string,
      table: string,
    ): string =>
      [
        `<w:p>${table}<w:r><w:br w:type="page"/></w:r></w:p>`,
        `<w:p>${run('General Statutes § 53a-70')}${mark('TA \\s "a"', 1)}${run(' and id.')}${mark('TA \\s "b"', 2, 3)}${note}${page}</w:p>`,
        `<w:p><w:hyperlink w:anchor="x">${run('§ 53a-71')}${link}${run('.')}</w:p>`,
      ].join('');
    const rewritten = body(
      (words, first, second) =>
        second === undefined
          ? `${opening(words)}${start(first, `_ConnciteS${first}`)}${rest}${end(first)}`
          : `${opening(words)}${start(first, '_ConnciteA5_Copy_1')}${rest}${opening(words)}${start(second, '_ConnciteA6')}${end(first)}${rest}${end(second)}`,
      `${opening('TA \\s "c"')}${start(4, '_ConnciteA7')}${rest}</w:hyperlink>${end(4)}`,
      `${start(8, '_ConnciteA8')}${start(9, '_ConnciteA9')}${end(8)}${end(9)}`,
      `${opening('TOA \\h \\c "2" \\p')}${start(10, '_ConnciteTable')}${field('separate')}${run('Statutes')}</w:p><w:p>${run('General Statutes § 53a-70')}${opening('PAGEREF _ConnciteS1')}${field('separate')}${run('2')}${field('end')}</w:p><w:p>${start(11, '_ConnciteTable')}${field('end')}${end(10)}${end(11)}`,
    );
    const bare = body(() => '', '</w:hyperlink>', '', run('[Table of Authorities]'));
    assert.equal(main(unmark(wordDocument({ body: rewritten }))), main(wordDocument({ body: bare })));
  });

  it('can be taken out again so that all parts are as they were, and change no word', () => {
    const TEXTS = [
      'See ',
      'General Statutes § 53a-70 (a) (1)',
      'Conn. Gen. Stat. §§ 53a-41, 54-102a',
      ' & ',
      '<x> ',
      'Id.',
      ' at trial. ',
      '§ 53a-35a',
      'Smith\u00A0v.\u00A0Doe ',
    ];
    const LOOKS = [
      '',
      '<w:rPr><w:b/></w:rPr>',
      '<w:rPr><w:i/><w:rPrChange w:id="90" w:author="A" w:date="2026-01-01T00:00:00Z"><w:rPr/></w:rPrChange></w:rPr>',
    ];
    const text = fc
      .tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...LOOKS), fc.nat(40))
      .map(([words, look, cut]) => {
        const one = (part: string): string =>
          part === ''
            ? ''
            : `<w:r>${look}<w:t xml:space="preserve">${part.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r>`;
        return one(words.slice(0, cut)) + one(words.slice(cut));
      });
    const wrapped = fc
      .tuple(
        text,
        fc.constantFrom(
          '',
          'ins w:id="91" w:author="B" w:date="2026-01-01T00:00:00Z"',
          'hyperlink w:anchor="x"',
          'smartTag w:element="s"',
          'del w:id="92" w:author="B"',
        ),
      )
      .map(([inner, tag]) => (tag === '' ? inner : `<w:${tag}>${inner}</w:${tag.split(' ')[0]!}>`));
    const extras = fc.constantFrom(
      '',
      '<w:r><w:tab/></w:r>',
      '<w:r><w:br/></w:r>',
      '<w:proofErr w:type="spellStart"/>',
      '<w:bookmarkStart w:id="3" w:name="a"/><w:bookmarkEnd w:id="3"/>',
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
    );
    const line = fc
      .array(fc.oneof({ weight: 4, arbitrary: wrapped }, extras), { maxLength: 6 })
      .map((inner) => `<w:p>${inner.join('')}</w:p>`);
    const block = fc.oneof(
      { weight: 5, arbitrary: line },
      line.map((inner) => `<w:tbl><w:tr><w:tc>${inner}</w:tc></w:tr></w:tbl>`),
      fc.constant(paragraph('[Table of Authorities]')),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), line, fc.boolean(), (body, note, subsections) => {
        const bytes = wordDocument({
          body: body.join(''),
          parts: { footnotes: `<w:footnote w:id="2">${note}</w:footnote>` },
        });
        const marked = mark(bytes, subsections).bytes;
        assert.deepEqual(parts(unmark(marked)), parts(bytes));
        assert.deepEqual(mark(unmark(marked), subsections).bytes, marked);
        assert.equal(readWord(unmark(marked)).text, readWord(bytes).text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('tracked changes in Word documents', () => {
  const change = (bytes: Uint8Array, edits: readonly { start: number; end: number; newText: string }[]): WordWritten =>
    writeWord(bytes, { kind: 'track', edits, signature: SIGNATURE });

  it('replace and insert words, by name, in the look of what they replace', () => {
    const bytes = wordDocument({
      body: `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>See §53a-41 &amp; more</w:t></w:r></w:p>`,
    });
    const written = change(bytes, [
      { start: 5, end: 5, newText: ' ' },
      { start: 0, end: 3, newText: 'Cf.' },
    ]);
    assert.equal(written.made, 2);
    assert.equal(settled(written.bytes, true), 'Cf. § 53a-41 & more');
    assert.equal(settled(written.bytes, false), 'See §53a-41 & more');
    assert.match(
      main(written.bytes),
      /<w:del w:id="\d+" w:author="Conncite" w:date="2026-11-26T00:00:00Z"><w:r><w:rPr><w:b\/><\/w:rPr><w:delText xml:space="preserve">See<\/w:delText>/,
    );
  });

  it('stay in their paragraph where they open it', () => {
    const bytes = wordDocument({ body: paragraph('See here.') + paragraph('§ 53a-41 too.') + paragraph('') });
    const { text } = readWord(bytes);
    const at = text.indexOf('§');
    const written = change(bytes, [
      { start: 0, end: 0, newText: 'Now. ' },
      { start: at, end: at, newText: 'General Statutes ' },
    ]);
    assert.equal(written.made, 2);
    assert.equal(settled(written.bytes, true), 'Now. See here.\n\nGeneral Statutes § 53a-41 too.');
    assert.equal(settled(written.bytes, false), text);
  });

  it('keep the blank at which a run is divided', () => {
    const written = change(wordDocument({ body: '<w:p><w:r><w:t>See here</w:t></w:r></w:p>' }), [
      { start: 4, end: 8, newText: 'there' },
    ]);
    assert.match(main(written.bytes), /<w:t xml:space="preserve">See <\/w:t>/);
  });

  it('are not made over a tab, in a field or in a page header', () => {
    const bytes = wordDocument({
      body: `<w:p>${run('a')}<w:r><w:tab/></w:r>${run('b')}</w:p><w:p><w:fldSimple w:instr="REF x">${run('field')}</w:fldSimple></w:p>`,
    });
    const {
      bytes: after,
      made,
      passedOver,
    } = change(bytes, [
      { start: 0, end: 3, newText: 'x' },
      { start: 5, end: 7, newText: 'y' },
    ]);
    assert.deepEqual([made, passedOver, after], [0, 2, bytes]);
  });

  it('give the document as it was where all are rejected, and the edited text where all are accepted', () => {
    const runs = fc.array(fc.constantFrom('See ', '§53a-70', ' & ', 'x < y ', 'Conn. Gen. Stat.', 'é—'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        runs,
        fc.array(fc.tuple(fc.nat(60), fc.nat(8), fc.constantFrom('', '§ ', 'new & <old>')), { maxLength: 4 }),
        (texts, wanted) => {
          const bytes = wordDocument({ body: `<w:p>${texts.map(run).join('')}</w:p>` });
          const { text } = readWord(bytes);
          const edits: { start: number; end: number; newText: string }[] = [];
          for (const [from, length, newText] of wanted.sort((a, b) => a[0] - b[0])) {
            const start = Math.min(from, text.length);
            const end = Math.min(start + length, text.length);
            if (start > 0 && start > (edits.at(-1)?.end ?? -1) && (end > start || newText !== ''))
              edits.push({ start, end, newText });
          }
          const written = change(bytes, edits);
          assert.equal(written.passedOver, 0);
          const expected = edits
            .toReversed()
            .reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
          assert.equal(settled(written.bytes, true).trim(), expected.trim());
          assert.equal(settled(written.bytes, false), text);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('comments in Word documents', () => {
  const comment = (bytes: Uint8Array): WordWritten =>
    writeWord(bytes, {
      kind: 'comment',
      signature: SIGNATURE,
      comments: [{ start: 4, end: 11, paragraphs: ['No such section & more.', 'Suggested: …'] }],
    });

  it('are anchored at the words, and the text is as it was', () => {
    const bytes = wordDocument({ body: paragraph('See §53a-41 there.') });
    const { bytes: after, made } = comment(bytes);
    assert.equal(made, 1);
    assert.equal(readWord(after).text, readWord(bytes).text);
    assert.match(
      main(after),
      /<w:commentRangeStart w:id="1"\/><w:r><w:t xml:space="preserve">§53a-41<\/w:t><\/w:r><w:commentRangeEnd w:id="1"\/>/,
    );
    assert.match(parts(after)['word/comments.xml']!, /w:author="Conncite"[^>]*>.*No such section &amp; more\./);
    assert.match(parts(after)['[Content_Types].xml']!, /PartName="\/word\/comments\.xml"/);
    assert.match(parts(after)['word/_rels/document.xml.rels']!, /relationships\/comments" Target="comments\.xml"/);
  });

  it('join those that are there', () => {
    const first = comment(wordDocument({ body: paragraph('See §53a-41 there.') })).bytes;
    const second = comment(first).bytes;
    assert.equal(parts(second)['word/comments.xml']!.match(/<w:comment /g)?.length, 2);
    assert.deepEqual(Object.keys(parts(second)), Object.keys(parts(first)));
  });
});

describe('a Word document that must not be changed', () => {
  const bytes = wordDocument({ body: paragraph('General Statutes § 53a-70') });
  const withPart = (name: string, xml: string): Uint8Array => zipSync({ ...unzipSync(bytes), [name]: strToU8(xml) });
  const withSettings = (inner: string): Uint8Array =>
    zipSync({
      ...unzipSync(bytes),
      'word/settings.xml': strToU8(
        `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:settings>`,
      ),
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>',
      ),
    });
  for (const [what, document, reason] of [
    ['signed', withPart('_xmlsignatures/origin.sigs', ''), /signed/],
    [
      'protected',
      withSettings('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'),
      /protected against editing/,
    ],
    ['set to be read only', withSettings('<w:writeProtection w:recommended="1"/>'), /read-only/],
    ['cut off', bytes.subarray(0, bytes.length - 40), /damaged/],
  ] as const) {
    it(`is refused where it is ${what}, with the reason`, () => {
      for (const task of [
        { kind: 'unmark' },
        { kind: 'mark', authorities: [] },
        { kind: 'track', edits: [], signature: SIGNATURE },
        { kind: 'comment', comments: [], signature: SIGNATURE },
      ] satisfies WordTask[]) {
        assert.throws(
          () => writeWord(document, task),
          (error) => error instanceof OfficeError && reason.test(error.message),
        );
      }
    });
  }

  it('is written where its protection is off', () => {
    assert.equal(mark(withSettings('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>')).made, 1);
  });
});

describe('rawOffset', () => {
  it('leads from the text as it is read to the text as it stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', ' ', '\t', '\n', '\r', '\r\n', 'b')).map((all) => all.join('')),
        (text) => {
          const read = readWord(
            wordDocument({
              body: `<w:p>${Array.from(text, (c) => (c === '\n' || c === '\r' ? '<w:r><w:br/></w:r>' : run(c))).join('')}</w:p>`,
            }),
          ).text;
          const raw = text.replace(/\r/g, '\n');
          Array.from(read).forEach((character, offset) => {
            assert.equal(raw.charAt(rawOffset(raw, offset)), character);
          });
        },
      ),
    );
  });
});
