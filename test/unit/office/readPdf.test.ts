import assert from 'node:assert/strict';
import {
  OfficeError,
  officeDocument,
  placeWords,
  type OfficeDocument,
} from '../../../server/src/office/officeDocument';
import { readPdf as readContent } from '../../../server/src/office/readPdf';
import { pdf, pdfBomb } from '../../support/pdf';

const readPdf = async (bytes: Uint8Array): Promise<OfficeDocument> => officeDocument(await readContent(bytes));

describe('readPdf', () => {
  it('reads pages line by line and tells where', async () => {
    const document = await readPdf(
      pdf([
        [
          { text: 'See Conn. Gen. Stat.', y: 700 },
          { text: '\u00A7 53a-70.', y: 686 },
          { text: 'Further.', y: 672 },
          { text: 'Apart.', y: 630 },
        ],
        [{ text: 'Next page.', y: 700 }],
      ]),
    );
    const { source } = document.prose;
    assert.equal(source, 'See Conn. Gen. Stat.\n§ 53a-70.\nFurther.\n\nApart.\n\nNext page.');
    assert.equal(placeWords(document.placeAt(source.indexOf('§'))), 'page 1, line 2');
    assert.equal(placeWords(document.placeAt(source.indexOf('Next') + 2)), 'page 2, line 1');
    assert.deepEqual(document.notices, []);
  });

  it('leaves out a raised mark of a note, but no number in the line', async () => {
    const { prose } = await readPdf(
      pdf([
        [
          { text: 'See \u00A7 53a-70', y: 700 },
          { text: '1', x: 139, y: 705, size: 10 },
          { text: 'of 12', x: 145, y: 700 },
        ],
      ]),
    );
    assert.match(prose.source, /^See § 53a-70 ?of 12$/);
  });

  it('reads on over the heads and feet that pages repeat, and names lines as they are counted', async () => {
    const page = (k: number, ...body: string[]): { text: string; y: number }[] =>
      [
        { text: 'Appellant’s Brief', y: 760 },
        ...body.map((text, i) => ({ text, y: 720 - i * 14 })),
        { text: `Page ${String(k)} of 3`, y: 40 },
      ].map((line) => ({ ...line, text: line.text.replace('’', "'") }));
    const document = await readPdf(
      pdf([
        page(1, 'The claim under Conn. Gen. Stat. \u00A7 53a-70'),
        page(2, '(a) (1) fails, as does that under \u00A7 53a-', 'sentence.'),
        page(3, 'A new paragraph.'),
      ]),
    );
    const { source } = document.prose;
    assert.equal(
      source,
      "Appellant's Brief\nThe claim under Conn. Gen. Stat. § 53a-70\n(a) (1) fails, as does that under § 53a-\nsentence.\n\nA new paragraph.\nPage 3 of 3",
    );
    assert.equal(placeWords(document.placeAt(source.indexOf('(a)'))), 'page 2, line 2');
  });

  it('puts back the hyphen at which a number was divided', async () => {
    const { prose } = await readPdf(
      pdf([
        [
          { text: 'Section 10', y: 700 },
          { text: '76h of the General Statutes and Section 10', y: 686 },
          { text: 'pupils.', y: 672 },
        ],
      ]),
    );
    assert.equal(prose.source, 'Section 10-\n76h of the General Statutes and Section 10\npupils.');
  });

  it('names pages without text', async () => {
    const { notices } = await readPdf(pdf([[{ text: 'Text.', y: 700 }], [], []]));
    assert.deepEqual(notices, ['pages 2, 3 hold no text and could not be read']);
  });

  for (const [title, bytes, message] of [
    ['a scanned one', pdf([[], []]), /no text, only scanned images.*OCR/],
    ['a damaged one', Buffer.from('%PDF-1.4\nnothing'), /damaged/],
    ['a text named so', Buffer.from('Hello'), /damaged/],
    ['one page named as thousands', pdfBomb('Text.', 1, 20_001), /more than 20000 pages/],
    [
      'a page of far more text than fits on any',
      pdfBomb('See section 53a-70. '.repeat(20), 12_000),
      /a page of it holds more than 4 million characters/,
    ],
  ] as const) {
    it(`says what is wrong with ${title}`, async () => {
      await assert.rejects(readPdf(bytes), (error) => error instanceof OfficeError && message.test(error.message));
    });
  }
});
