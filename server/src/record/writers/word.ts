import * as docx from 'docx';
import type { IRunOptions, Paragraph, Table, TableCell, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withoutSteering } from '../../text/steering';
import type { RecordedCitation, VerificationRecord } from '../record';
import {
  antecedentWords,
  headingLines,
  headRows,
  NO_CITATION,
  NO_OTHER,
  notCheckedByKind,
  purposeWords,
  SIGN_AND_NUMBER,
  SIGNATURE_LINES,
  SUBTITLE,
  TITLE,
  totalRows,
  verdictParts,
} from './words';

const SERIF = 'Times New Roman';
/** Sizes in half points. */
const BODY = 22;
const SMALL = 19;
const BLACK = '000000';
/** A Letter page's text with margins of an inch, in twentieths of a point. */
const WIDTH = 9360;
const COLUMNS = [760, 3800, WIDTH - 760 - 3800] as const;

/** A record as a Word document. The same record gives the same bytes. */
export async function wordRecord(record: VerificationRecord): Promise<Uint8Array> {
  const { Document, Packer } = docx;
  const { head } = record;
  const document = new Document({
    creator: 'Conncite',
    title: `${TITLE}: ${printable(head.title ?? head.file)}`,
    styles: {
      default: {
        document: { run: { font: SERIF, size: BODY } },
        heading1: { run: { color: BLACK, size: 34, bold: true } },
        heading2: { run: { color: BLACK, size: 26, bold: true } },
        heading3: { run: { color: BLACK, size: BODY, bold: true } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 12240, height: 15840 }, margin: { top: 1440, bottom: 1440, left: 1440, right: 1440 } },
        },
        children: new Parts().all(record),
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(document)), head.checkedAt.slice(0, 10));
}

/** The parts of a record's Word document. */
class Parts {
  all(record: VerificationRecord): (Paragraph | Table)[] {
    const { Paragraph, TextRun, HeadingLevel, AlignmentType } = docx;
    const { head, citations, notChecked, totals } = record;
    return [
      new Paragraph({ text: TITLE, heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER }),
      new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: [new TextRun(SUBTITLE)] }),
      ...purposeWords(record).map((words) => new Paragraph({ children: [this.#text(words)], spacing: { after: 120 } })),
      this.#plainTable(headRows(head), 2500),
      this.#heading('Citations'),
      citations.length === 0 ? new Paragraph(NO_CITATION) : this.#citationTable(citations),
      this.#heading('Not checked'),
      ...this.#notChecked(notChecked),
      this.#heading('Totals'),
      this.#plainTable(
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
    ];
  }

  #notChecked(notChecked: VerificationRecord['notChecked']): Paragraph[] {
    const { Paragraph, HeadingLevel } = docx;
    if (notChecked.length === 0) return [new Paragraph(NO_OTHER)];
    return notCheckedByKind(notChecked).flatMap(([kind, ones]) => [
      new Paragraph({ text: kind, heading: HeadingLevel.HEADING_3 }),
      ...ones.map(
        ({ words, place }) =>
          new Paragraph({
            indent: { left: 360, hanging: 360 },
            children: [this.#text(`\u2610  ${words} `), this.#small(place.words)],
          }),
      ),
    ]);
  }

  /** A sign stays on the line of its number. */
  #text(words: string, options: IRunOptions = {}): TextRun {
    return new docx.TextRun({ ...options, text: printable(words).replace(SIGN_AND_NUMBER, '$1\u00a0') });
  }

  #heading(words: string): Paragraph {
    const { Paragraph, HeadingLevel } = docx;
    return new Paragraph({ text: words, heading: HeadingLevel.HEADING_2, spacing: { before: 300, after: 100 } });
  }

  #small(words: string): TextRun {
    return this.#text(words, { size: SMALL, color: '444444' });
  }

  #strong(words: string): TextRun {
    return this.#text(words, { bold: true });
  }

  #noLines() {
    const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
    return { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
  }

  /** A table of names and words without lines; the first column has a width in twentieths of a point. */
  #plainTable(rows: readonly (readonly [string, string])[], first: number): Table {
    const { Table, TableRow, WidthType } = docx;
    return new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: [first, WIDTH - first],
      borders: this.#noLines(),
      rows: rows.map(
        ([name, words]) =>
          new TableRow({
            cantSplit: true,
            children: [this.#cell(first, [this.#text(name)]), this.#cell(WIDTH - first, [this.#text(words)])],
          }),
      ),
    });
  }

  #cell(width: number, ...paragraphs: readonly TextRun[][]): TableCell {
    const { Paragraph, TableCell, WidthType } = docx;
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: paragraphs.map((children) => new Paragraph({ children })),
    });
  }

  #citationTable(citations: readonly RecordedCitation[]): Table {
    const { BorderStyle, Table, TableRow, WidthType } = docx;
    const thin = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' };
    return new Table({
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: [...COLUMNS],
      borders: { ...this.#noLines(), top: thin, bottom: thin, insideHorizontal: thin },
      rows: [
        new TableRow({
          tableHeader: true,
          children: [
            this.#cell(COLUMNS[0], [this.#strong('No.')]),
            this.#cell(COLUMNS[1], [this.#strong('As cited, and where')]),
            this.#cell(COLUMNS[2], [this.#strong('Result')]),
          ],
        }),
        ...citations.map(
          (citation, k) => new TableRow({ cantSplit: true, children: this.#citationCells(citation, k + 1) }),
        ),
      ],
    });
  }

  #citationCells(citation: RecordedCitation, number: number): TableCell[] {
    const { mark, words } = verdictParts(citation);
    const { antecedent, place } = citation;
    return [
      this.#cell(COLUMNS[0], [new docx.TextRun(String(number))]),
      this.#cell(
        COLUMNS[1],
        [this.#text(citation.words)],
        [this.#small(place.words)],
        ...(antecedent === null ? [] : [[this.#small(antecedentWords(antecedent))]]),
      ),
      this.#cell(
        COLUMNS[2],
        [this.#strong(mark), this.#text(words)],
        ...headingLines(citation).map((line) => [this.#small(line)]),
      ),
    ];
  }
}

/** A stranger's words without what no XML may hold: Word opens no document with one such character. */
function printable(words: string): string {
  return withoutSteering(words).replace(/[\ufffe\uffff\p{Cs}]/gu, '\uFFFD');
}

/**
 * The same package with the record's day for every time in it: whoever makes the
 * record again that day gets the same bytes.
 */
function settled(bytes: Uint8Array, day: string): Uint8Array {
  const files = unzipSync(bytes);
  const core = files['docProps/core.xml'];
  if (core !== undefined)
    files['docProps/core.xml'] = strToU8(strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]{5,20}Z/g, `${day}T00:00:00Z`));
  return zipSync(files, { mtime: new Date(`${day}T12:00:00`) });
}
