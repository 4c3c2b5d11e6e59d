import assert from 'node:assert/strict';
import {
  Document,
  EndnoteReferenceRun,
  FootnoteReferenceRun,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { createSnapshot } from '../../../server/src/analysis/createSnapshot';
import {
  OfficeError,
  officeDocument,
  placeWords,
  type OfficeDocument,
} from '../../../server/src/office/officeDocument';
import { officeKindOf } from '../../../server/src/office/officeKind';
import { readOffice } from '../../../server/src/office/readOffice';
import { readWord as readContent } from '../../../server/src/office/readWord';
import { paragraph, run, wordDocument } from '../../support/wordDocument';

const readWord = (bytes: Uint8Array): OfficeDocument => officeDocument(readContent(bytes));

/** Where each paragraph stands, and what it reads. */
function outline(document: OfficeDocument): (readonly [string, string])[] {
  let at = 0;
  return document.prose.source.split('\n\n').map((text) => {
    const place = placeWords(document.placeAt(at));
    at += text.length + 2;
    return [place, text] as const;
  });
}

const zones = ({ prose }: OfficeDocument): (readonly [string, string])[] =>
  prose.zones.map((zone) => [zone.kind, prose.source.slice(zone.start, zone.end)] as const);

describe('readWord', () => {
  it('reads what a writer of Word documents wrote: headings, notes, tables, headers', async () => {
    const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
    const bytes = await Packer.toBuffer(
      new Document({
        footnotes: {
          1: { children: [new Paragraph('Id. § 53a-41.')] },
          2: { children: [new Paragraph('First.'), new Paragraph('Second.')] },
        },
        endnotes: { 1: { children: [new Paragraph('At the end.')] } },
        sections: [
          {
            headers: { default: new Header({ children: [new Paragraph('State v. Doe')] }) },
            footers: { default: new Footer({ children: [new Paragraph('Brief of the appellant')] }) },
            children: [
              new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Argument' }),
              new Paragraph(''),
              new Paragraph({
                children: [
                  new TextRun('See § 53a-70'),
                  new FootnoteReferenceRun(1),
                  new TextRun(' there.'),
                  // The library takes it, its types do not say so.
                  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
                  new EndnoteReferenceRun(1),
                ],
              }),
              new Table({
                rows: [
                  new TableRow({ children: [cell('A'), cell('B')] }),
                  new TableRow({ children: [cell('C'), cell('D')] }),
                ],
              }),
              new Paragraph({ children: [new TextRun('After.'), new FootnoteReferenceRun(2)] }),
            ],
          },
        ],
      }),
    );
    assert.deepEqual(
      outline(readWord(bytes)),
      [
        ['paragraph 1', 'Argument'],
        ['paragraph 2, under "Argument"', 'See § 53a-70 there.'],
        ['table 1, row 1, column 1, under "Argument"', 'A'],
        ['table 1, row 1, column 2, under "Argument"', 'B'],
        ['table 1, row 2, column 1, under "Argument"', 'C'],
        ['table 1, row 2, column 2, under "Argument"', 'D'],
        ['paragraph 7, under "Argument"', 'After.'],
        ['footnote 1, at paragraph 2, under "Argument"', 'Id. § 53a-41.'],
        ['footnote 2, at paragraph 7, under "Argument"', 'First.'],
        ['footnote 2, at paragraph 7, under "Argument"', 'Second.'],
        ['endnote 1, at paragraph 2, under "Argument"', 'At the end.'],
        ['page header', 'State v. Doe'],
        ['page footer', 'Brief of the appellant'],
      ].map(([place, text]) => [place, text?.trim()]),
    );
  });

  for (const [title, body, text] of [
    [
      'a citation in several runs',
      `<w:p>${run('General Stat')}${run('utes § 53')}${run('a-70')}</w:p>`,
      'General Statutes § 53a-70',
    ],
    [
      'inserted text, not deleted text',
      `<w:p>${run('§ ')}<w:ins w:id="1">${run('53a-71')}</w:ins><w:del w:id="2"><w:r><w:delText>53a-70</w:delText></w:r></w:del></w:p>`,
      '§ 53a-71',
    ],
    [
      'moved text where it went',
      `<w:p><w:moveFrom>${run('old ')}</w:moveFrom><w:moveTo>${run('new')}</w:moveTo></w:p>`,
      'new',
    ],
    [
      'a paragraph whose end was deleted with the next',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('§ 53a')}</w:p><w:p>${run('-70')}</w:p>`,
      '§ 53a-70',
    ],
    [
      'a last paragraph whose end was deleted',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('last')}</w:p>`,
      'last',
    ],
    [
      "a field's result, not its instruction",
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>${run('hidden')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('shown')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' on')}</w:p>`,
      'shown on',
    ],
    [
      'the paragraph after a field that never ends',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${paragraph('§ 1-1')}`,
      '§ 1-1',
    ],
    [
      'no hidden text',
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r></w:p>`,
      'shown',
    ],
    [
      'signs that have elements of their own',
      `<w:p><w:r><w:t>§</w:t><w:sym w:font="Times New Roman" w:char="F0A7"/><w:tab/><w:t>53a</w:t><w:noBreakHyphen/><w:t>70</w:t><w:br/><w:t>next</w:t></w:r></w:p>`,
      '§§\t53a\u201170\nnext',
    ],
    [
      'a picture in a font of pictures as no letter',
      `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>${run('x')}</w:p>`,
      '\uFFFCx',
    ],
    [
      'no stop of a tab as a tab',
      `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>${run('x')}</w:p>`,
      'x',
    ],
    [
      'links, controls and smart tags through',
      `<w:p><w:hyperlink>${run('a')}</w:hyperlink><w:sdt><w:sdtContent>${run('b')}</w:sdtContent></w:sdt><w:smartTag>${run('c')}</w:smartTag></w:p>`,
      'abc',
    ],
    [
      'a text box after its paragraph, once',
      `<w:p>${run('out')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${paragraph('in')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('in')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('side')}</w:p>`,
      'outside\n\nin',
    ],
  ] as const) {
    it(`reads ${title}`, () => {
      assert.equal(readWord(wordDocument({ body })).prose.source, text);
      // What prefix a writer chose is of no matter.
      assert.equal(readWord(wordDocument({ body, prefix: 'ns0' })).prose.source, text);
    });
  }

  it('tells headings and quotations by style, outline and margins', () => {
    const styles =
      '<w:style w:styleId="S1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="S2"><w:name w:val="Mine"/><w:basedOn w:val="S1"/></w:style>' +
      '<w:style w:styleId="S3"><w:name w:val="Block Quotation"/></w:style><w:style w:styleId="R1"><w:name w:val="r"/><w:basedOn w:val="R1"/></w:style>';
    const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
    const document = readWord(
      wordDocument({
        body: [
          paragraph('One', style('S1')),
          paragraph('Two', style('S2')),
          paragraph('Three', '<w:outlineLvl w:val="0"/>'),
          paragraph('Four', style('S3')),
          paragraph('Five', '<w:ind w:left="720" w:right="720"/>'),
          paragraph('Six', '<w:ind w:left="720"/>'),
          paragraph('Seven', style('R1')),
        ].join(''),
        parts: { styles },
      }),
    );
    assert.deepEqual(zones(document), [
      ['heading', 'One'],
      ['heading', 'Two'],
      ['heading', 'Three'],
      ['quotation', 'Four'],
      ['quotation', 'Five'],
    ]);
    assert.equal(placeWords(document.placeAt(document.prose.source.indexOf('Six'))), 'paragraph 6, under "Three"');
  });

  it('resolves Id. in notes and body apart, notes in the order of their marks', () => {
    const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
    const mark = (id: number, more = ''): string => `<w:r><w:footnoteReference w:id="${id}"${more}/></w:r>`;
    const document = readWord(
      wordDocument({
        body: `<w:p>${run('See General Statutes § 1-1.')}${mark(7)}${run(' Id.')}${mark(3)}${mark(5, ' w:customMarkFollows="1"')}${mark(9)}</w:p>`,
        parts: {
          footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('no note')}</w:footnote>${note(3, 'Id.')}${note(5, 'Own mark.')}${note(7, 'See General Statutes § 2-2.')}${note(9, 'Last.')}${note(11, 'Unmarked.')}`,
        },
      }),
    );
    const { prose, placeAt } = document;
    const { citations } = createSnapshot('a', 0, 'plaintext', prose.source, prose).reading;
    assert.deepEqual(
      citations.map((c) => [c.kind, c.sections[0]?.number, placeWords(placeAt(c.start))]),
      [
        ['full', '1-1', 'paragraph 1'],
        ['id', '1-1', 'paragraph 1'],
        ['full', '2-2', 'footnote 1, at paragraph 1'],
        ['id', '2-2', 'footnote 2, at paragraph 1'],
      ],
    );
    assert.equal(placeWords(placeAt(prose.source.indexOf('Own'))), 'footnote *, at paragraph 1');
    assert.equal(placeWords(placeAt(prose.source.indexOf('Last'))), 'footnote 3, at paragraph 1');
    assert.doesNotMatch(prose.source, /no note|Unmarked/);
  });

  describe('says what is wrong with', () => {
    const whole = wordDocument({ body: paragraph('§ 1-1 '.repeat(500)) });
    const compound = (stream: string): Uint8Array =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);
    const package_ = (main: string, root: string): Uint8Array =>
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        '_rels/.rels': strToU8(
          `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${main}"/></Relationships>`,
        ),
        ...(root === '' ? {} : { [main]: strToU8(root) }),
      });
    for (const [title, bytes, message] of [
      ['a text named so', Buffer.from('Hello'), /not a Word document, despite its name/],
      ['an empty file', new Uint8Array(), /not a Word document/],
      ['a file cut off', whole.subarray(0, whole.length - 60), /damaged/],
      ['an archive', zipSync({ 'a.xml': strToU8('<a/>') }), /an archive, not a Word document/],
      [
        'an OpenDocument text',
        zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
        /OpenDocument/,
      ],
      [
        'an Excel workbook',
        package_('xl/workbook.xml', '<workbook></workbook>'),
        /Excel workbook, not a Word document/,
      ],
      ['a document without its main part', package_('word/document.xml', ''), /main part is missing/],
      [
        'a main part cut off',
        package_('word/document.xml', '<w:document><w:body><w:p>'),
        /damaged: a part of it is cut off/,
      ],
      [
        'a document of far more paragraphs than any has, in a small file',
        wordDocument({ body: '<w:p/>'.repeat(1_000_001) }),
        /more than 1 million paragraphs/,
      ],
      [
        'a document of far more text',
        wordDocument({ body: paragraph('See § 1-1. '.repeat(3_000_000)) }),
        /more than 32 million characters/,
      ],
      [
        'elements in each other without end',
        wordDocument({ body: '<w:tbl><w:tr><w:tc>'.repeat(500_000) }),
        /nested more deeply than any document/,
      ],
      ['an old Word document', compound('WordDocument'), /old Word document/],
      ['a protected document', compound('EncryptedPackage'), /password/],
    ] as const) {
      it(title, async () => {
        await assert.rejects(
          async () => readOffice(bytes, officeKindOf(bytes, 'brief.docx') ?? 'word'),
          (error) => error instanceof OfficeError && message.test(error.message),
        );
      });
    }

    it('every file cut off or with a changed byte, or reads it', () => {
      for (let at = 0; at < whole.length; at += 7) {
        const changed = whole.slice();
        changed[at] = (changed[at] ?? 0) ^ 0x55;
        for (const bytes of [changed, whole.subarray(0, at)]) {
          try {
            readWord(bytes);
          } catch (error) {
            assert.ok(error instanceof OfficeError, String(error));
          }
        }
      }
    });
  });

  const raised = (text: string, properties = '<w:vertAlign w:val="superscript"/>'): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const list = (first: string, second: string): string =>
    `<w:p>${run('See General Statutes §§ 16-243p (a),')}${first}${run(' 16-244i (c)')}${second}${run(' and 53a-70')}${first}${run(' now.')}</w:p>`;
  const MARKED: readonly (readonly [string, string, string])[] = [
    ['numbers set high', raised('5'), raised('6')],
    ['numbers in the style of notes', raised('5', '<w:rStyle w:val="FootnoteReference"/>'), raised('6')],
    [
      'marks of the author',
      '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>5</w:t></w:r>',
      raised('*'),
    ],
    ["Word's own marks", '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:endnoteReference w:id="2"/></w:r>'],
  ];
  for (const [name, first, second] of MARKED) {
    it(`reads ${name} between a list's members as marks of notes`, () => {
      const { prose } = readWord(wordDocument({ body: list(first, second) }));
      assert.equal(prose.source, 'See General Statutes §§ 16-243p (a), 16-244i (c) and 53a-70 now.');
    });
  }

  it('keeps raised letters, a blank after a mark, and lowered numbers', () => {
    const body = `<w:p>${run('the 2')}${raised('nd')}${run(' of § 53a-70')}${raised('5 ')}${run('and H')}${raised('2', '<w:vertAlign w:val="subscript"/>')}${run('O')}</w:p>`;
    assert.equal(readWord(wordDocument({ body })).prose.source, 'the 2nd of § 53a-70 and H2O');
  });
});
