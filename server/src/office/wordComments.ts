import type { Edit } from '../text/edit';
import type { Changed, Signature } from './wordChanges';
import { WordSource, type PartText } from './wordSource';
import { escapeXml, highestId, insertionAt, keepingBlanks, lookOf, prefixOf } from './wordXml';
import { addTo } from '../text/addTo';

/** A remark on a stretch of a document's content. */
export interface WordComment {
  /** UTF-16 offsets into the content, in one paragraph. */
  readonly start: number;
  readonly end: number;
  /** A paragraph each. */
  readonly paragraphs: readonly string[];
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const TYPES = '[Content_Types].xml';

/**
 * Writes comments into a Word document, anchored at the words that they are about. Its text is as it was.
 * @param comments on the content that `readWord` gives of the same bytes
 * @throws OfficeError where the document is damaged, signed or protected
 */
export function commentOn(bytes: Uint8Array, comments: readonly WordComment[], signature: Signature): Changed {
  const source = new WordSource(bytes);
  const edits = new Map<string, Edit[]>();
  const written: string[] = [];
  const kept = new Set<string>();
  const existing = source.related('comments');
  let id = [...source.parts, ...(existing === undefined ? [] : [existing])].reduce(
    (highest, part) => Math.max(highest, highestId(source.text(part) ?? '')),
    0,
  );
  let passedOver = 0;
  const add = (part: string, edit: Edit): void => {
    addTo(edits, part, edit);
  };
  for (const { start, end, paragraphs } of comments) {
    const found = source.segment(start, Math.max(end, start + 1));
    const [first, last] = [found?.pieces[0], found?.pieces.at(-1)];
    if (
      found === undefined ||
      first?.run == null ||
      last?.run == null ||
      !source.parts.includes(found.part) ||
      first.kind === 'element' ||
      last.kind === 'element'
    ) {
      passedOver++;
      continue;
    }
    const { part } = found;
    const xml = source.text(part) ?? '';
    const w = prefixOf(first.run.tag);
    id++;
    const opening = `<${w}commentRangeStart ${w}id="${id}"/>`;
    const closing = `<${w}commentRangeEnd ${w}id="${id}"/><${w}r><${w}commentReference ${w}id="${id}"/></${w}r>`;
    const blanks = keepingBlanks(xml, first.start, w);
    if (blanks !== null && !kept.has(`${part} ${blanks.start}`)) {
      kept.add(`${part} ${blanks.start}`);
      add(part, blanks);
    }
    const { tag } = first.run;
    add(part, {
      start: first.start,
      end: first.start,
      newText: `</${w}t></${tag}>${opening}<${tag}>${lookOf(first.run)}<${w}t xml:space="preserve">`,
    });
    const { at, before, after } = insertionAt(xml, last.end, last.run);
    add(part, { start: at, end: at, newText: before + closing + after });
    written.push(comment(id, paragraphs, signature));
  }
  if (written.length === 0) return { bytes, made: 0, passedOver };
  const parts = commentsPart(source, existing, written.join(''), add);
  return { bytes: source.write(edits, parts), made: written.length, passedOver };
}

function comment(id: number, paragraphs: readonly string[], { author, date }: Signature): string {
  const lines = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`)
    .join('');
  return `<w:comment xmlns:w="${MAIN}" w:id="${id}" w:author="${escapeXml(author)}" w:date="${date}" w:initials="C">${lines}</w:comment>`;
}

/**
 * Adds comments to the part that holds a document's, or makes that part and names it where the package wants it named.
 */
function commentsPart(
  source: WordSource,
  existing: string | undefined,
  comments: string,
  add: (part: string, edit: Edit) => void,
): PartText[] {
  const inside = (part: string, text: string): void => {
    const xml = source.text(part) ?? '';
    // A part that holds nothing may be one tag.
    const empty = /^<([^\s/>]+)(?:\s[^>]*)?\/>$/.exec(xml.slice(xml.lastIndexOf('<')).trimEnd());
    if (empty === null) add(part, { start: xml.lastIndexOf('</'), end: xml.lastIndexOf('</'), newText: text });
    else add(part, { start: xml.lastIndexOf('/>'), end: xml.length, newText: `>${text}</${empty[1] ?? ''}>` });
  };
  if (existing !== undefined) {
    inside(existing, comments);
    return [];
  }
  const folder = source.main.slice(0, source.main.lastIndexOf('/') + 1);
  const relationships = `${folder}_rels/${source.main.slice(folder.length)}.rels`;
  const name = source.freeName(`${folder}comments`, '.xml');
  inside(TYPES, `<Override PartName="/${name}" ContentType="${CONTENT_TYPE}"/>`);
  const relationship = `<Relationship Id="rIdConnciteComments" Type="${RELATIONSHIP}" Target="${name.slice(folder.length)}"/>`;
  const parts: PartText[] = [
    {
      name,
      text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${MAIN}">${comments}</w:comments>`,
    },
  ];
  if (source.text(relationships) !== undefined) inside(relationships, relationship);
  else
    parts.push({
      name: relationships,
      text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship}</Relationships>`,
    });
  return parts;
}
