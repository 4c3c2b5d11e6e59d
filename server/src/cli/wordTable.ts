import {
  AlignmentType,
  Document,
  HeadingLevel,
  LeaderType,
  Packer,
  Paragraph,
  Tab,
  TabStopPosition,
  TabStopType,
  TextRun,
} from 'docx';
import { STATUTES, type TableEntry } from '../analysis/authorities/tableOfAuthorities';
import { groupOf } from '../citations/cited';

/** A Word document that holds a table of authorities: a line for each, dots between it and its places. */
export async function wordTable(entries: readonly TableEntry[]): Promise<Uint8Array> {
  const groups = new Map<string, TableEntry[]>();
  for (const entry of entries) {
    const group = groupOf(entry.cited) ?? STATUTES;
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
    new Paragraph({
      text,
      heading: level,
      ...(level === HeadingLevel.HEADING_1 ? { alignment: AlignmentType.CENTER } : {}),
    });
  const document = new Document({
    creator: 'Conncite',
    title: 'Table of Authorities',
    sections: [
      {
        children: [
          heading('Table of Authorities', HeadingLevel.HEADING_1),
          ...(entries.length === 0 ? [new Paragraph('No statutes or acts are cited.')] : []),
          ...[...groups].flatMap(([title, rows]) => [heading(title, HeadingLevel.HEADING_2), ...rows.map(rowOf)]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function rowOf({ authority, places }: TableEntry): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX, leader: LeaderType.DOT }],
    children: [new TextRun(authority), new TextRun({ children: [new Tab(), places.join(', ')] })],
  });
}
