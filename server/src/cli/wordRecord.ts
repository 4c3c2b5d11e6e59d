import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import type { RecordedCitation, VerificationRecord } from '../record/record';
import {
  headingLines,
  headRows,
  notCheckedByKind,
  purposeWords,
  SIGNATURE_LINES,
  SUBTITLE,
  TITLE,
  totalRows,
  verdictParts,
} from '../record/writers/words';

const SERIF = 'Times New Roman';
/** Sizes in half points. */
const BODY = 22;
const SMALL = 19;
/** A Letter page's text with margins of an inch, in twentieths of a point. */
const WIDTH = 9360;

/** A record as a Word document. The same record gives the same bytes. */
export async function wordRecord(record: VerificationRecord): Promise<Uint8Array> {
  const { head, citations, notChecked, totals } = record;
  const document = new Document({
    creator: 'Conncite',
    title: `${TITLE}: ${head.title ?? head.file}`,
    styles: { default: { document: { run: { font: SERIF, size: BODY } } } },
    sections: [
      {
        properties: {
          page: { size: { width: 12240, height: 15840 }, margin: { top: 1440, bottom: 1440, left: 1440, right: 1440 } },
        },
        children: [
          new Paragraph({ text: TITLE, heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 200 },
            children: [new TextRun(SUBTITLE)],
          }),
          ...purposeWords(record).map((words) => new Paragraph({ children: [text(words)], spacing: { after: 120 } })),
          plainTable(headRows(head), 2500),
          heading('Citations'),
          citations.length === 0
            ? new Paragraph('No citation of the General Statutes was found.')
            : citationTable(citations),
          heading('Not checked'),
          ...(notChecked.length === 0
            ? [new Paragraph('No other authority was seen. There may be some that the program does not know.')]
            : []),
          ...notCheckedByKind(notChecked).flatMap(([kind, ones]) => [
            new Paragraph({ text: kind, heading: HeadingLevel.HEADING_3 }),
            ...ones.map(
              ({ words, place }) =>
                new Paragraph({
                  indent: { left: 360, hanging: 360 },
                  children: [text(`\u2610  ${words} `), small(place.words)],
                }),
            ),
          ]),
          heading('Totals'),
          plainTable(
            totalRows(totals).map(([name, count]) => [name, String(count)] as const),
            6000,
          ),
          ...SIGNATURE_LINES.map(
            (line) =>
              new Paragraph({
                keepNext: true,
                spacing: { before: 480 },
                children: [new TextRun(`${line}: ${'_'.repeat(40)}`)],
              }),
          ),
        ],
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)), head.checkedAt.slice(0, 10));
}

/** A sign stays on the line of its number. */
function text(words: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ ...options, text: words.replace(/(§) (?=\d)/g, '$1\u00a0') });
}

function heading(words: string): Paragraph {
  return new Paragraph({ text: words, heading: HeadingLevel.HEADING_2, spacing: { before: 300, after: 100 } });
}

function small(words: string): TextRun {
  return text(words, { size: SMALL, color: '444444' });
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THIN = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' };
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

/** A table of names and words without lines; the first column has a width in twentieths of a point. */
function plainTable(rows: readonly (readonly [string, string])[], first: number): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [first, WIDTH - first],
    borders: NO_LINES,
    rows: rows.map(
      ([name, words]) =>
        new TableRow({ cantSplit: true, children: [cell(first, [text(name)]), cell(WIDTH - first, [text(words)])] }),
    ),
  });
}

function strong(words: string): TextRun {
  return text(words, { bold: true });
}

function cell(width: number, ...paragraphs: readonly TextRun[][]): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: paragraphs.map((children) => new Paragraph({ children })),
  });
}

const COLUMNS = [760, 3800, WIDTH - 760 - 3800] as const;

function citationTable(citations: readonly RecordedCitation[]): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [...COLUMNS],
    borders: { ...NO_LINES, top: THIN, bottom: THIN, insideHorizontal: THIN },
    rows: [
      new TableRow({
        tableHeader: true,
        children: [
          cell(COLUMNS[0], [strong('No.')]),
          cell(COLUMNS[1], [strong('As cited, and where')]),
          cell(COLUMNS[2], [strong('Result')]),
        ],
      }),
      ...citations.map(
        (citation, k) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(COLUMNS[0], [new TextRun(String(k + 1))]),
              cell(
                COLUMNS[1],
                [text(citation.words)],
                [small(citation.place.words)],
                ...(citation.antecedent === null ? [] : [[small(`repeats ${citation.antecedent}`)]]),
              ),
              cell(
                COLUMNS[2],
                [strong(verdictParts(citation).mark), text(verdictParts(citation).words)],
                ...headingLines(citation).map((line) => [small(line)]),
              ),
            ],
          }),
      ),
    ],
  });
}

/** The same package with the record's day for every time in it: whoever makes the record again that day gets the same bytes. */
function settled(bytes: Uint8Array, day: string): Uint8Array {
  const files = unzipSync(bytes);
  const core = files['docProps/core.xml'];
  if (core !== undefined)
    files['docProps/core.xml'] = strToU8(strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]{5,20}Z/g, `${day}T00:00:00Z`));
  return zipSync(files, { mtime: new Date(`${day}T12:00:00`) });
}
