import { strToU8, unzipSync, zipSync } from 'fflate';
import { authorityMarks } from '../../server/src/analysis/authorities/authorityMarks';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import { commentTask, trackTask, type CopyTask } from '../../server/src/features/wordTasks';
import { officeDocument } from '../../server/src/office/officeDocument';
import { readWord } from '../../server/src/office/readWord';
import { writeWord } from '../../server/src/office/writeWord';
import { makeRecord } from '../../server/src/record/makeRecord';
import { recordHtml } from '../../server/src/record/writers/html';
import { recordData } from '../../server/src/record/writers/json';
import { recordText } from '../../server/src/record/writers/text';
import { applyEdits } from '../../server/src/text/edit';
import type { Random } from '../fuzz/random';
import { STYLES, type Editing } from './editing';
import { same } from './editingOracle';
import { wordDocument } from './wordDocument';

/** What is written beside a document: copies of a Word document, and verification records. */

/** Characters that no XML may hold. */
// eslint-disable-next-line no-control-regex -- that is what is meant
const NOT_XML = /[\u0000-\u0008\v\f\u000e-\u001f\ud800-\udfff\ufffe\uffff]/g;
/** What a run stands in. */
const WRAPPED: readonly (readonly [open: string, close: string])[] = [
  ['', ''],
  ['', ''],
  ['<w:ins w:id="91" w:author="B" w:date="2026-01-01T00:00:00Z">', '</w:ins>'],
  ['<w:hyperlink w:anchor="x">', '</w:hyperlink>'],
  ['<w:smartTag w:element="s">', '</w:smartTag>'],
];
/** What stands between runs. */
const BETWEEN = [
  '',
  '',
  '',
  '<w:proofErr w:type="spellStart"/>',
  '<w:bookmarkStart w:id="3" w:name="a"/><w:bookmarkEnd w:id="3"/>',
  '<w:del w:id="92" w:author="B"><w:r><w:delText xml:space="preserve">§ 4-1 </w:delText></w:r></w:del>',
];
const LOOKS = ['', '<w:rPr><w:b/></w:rPr>', '<w:rPr><w:i/></w:rPr>'];

/** A Word document of a document's prose, its paragraphs cut into runs at random. */
function wordOf(snapshot: Snapshot, random: Random): Uint8Array {
  const paragraphs = snapshot.prose.text.replace(NOT_XML, '').split(/[\r\n\u2028\u2029]+/);
  const written = paragraphs.slice(0, 30).map((words) => {
    let xml = '';
    for (let at = 0; at < words.length;) {
      const end = Math.min(words.length, at + 1 + random.below(random.below(3) === 0 ? 6 : 40));
      const [open, close] = random.one(WRAPPED);
      const text = words.slice(at, end).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
      xml += `${open}<w:r>${random.one(LOOKS)}<w:t xml:space="preserve">${text}</w:t></w:r>${close}${random.one(BETWEEN)}`;
      at = end;
    }
    return `<w:p>${xml}</w:p>`;
  });
  const notes = written.splice(0, random.below(2));
  return wordDocument({
    body: written.join('') + notes.map(() => '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>').join(''),
    parts: notes.length === 0 ? {} : { footnotes: `<w:footnote w:id="2">${notes.join('')}</w:footnote>` },
  });
}

function snapshotOf(bytes: Uint8Array): Snapshot {
  const content = readWord(bytes);
  const { prose } = officeDocument(content);
  return createSnapshot('file:///brief.docx', 0, 'plaintext', content.text, prose);
}

/** The document with our changes accepted or rejected, and others' left as they are. */
function settled(bytes: Uint8Array, accept: boolean): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of ['word/document.xml', 'word/footnotes.xml']) {
    const part = parts[name];
    if (part === undefined) continue;
    const own = (tag: string): RegExp =>
      new RegExp(`<w:${tag} w:id="\\d+" w:author="Conncite"[^>]*>(.*?)</w:${tag}>`, 'gs');
    const [keep, drop] = accept ? ['ins', 'del'] : ['del', 'ins'];
    const xml = Buffer.from(part)
      .toString('utf8')
      .replace(own(drop), '')
      .replace(own(keep), (_, inner: string) => inner.replace(/delText/g, 't'));
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}

function partsOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${Buffer.from(part).toString('latin1')}`)
    .join('\n');
}

/**
 * Writes copies of a Word document with the document's words: fixes as tracked changes, marks, comments.
 * @returns how many changes, marks and comments were made
 * @throws Error where a copy says something else than the document
 */
export function writeCopies(editing: Editing, random: Random): number {
  const bytes = wordOf(editing.snapshot, random);
  const snapshot = snapshotOf(bytes);
  const style = random.one(STYLES);
  const findings = editing.judge(snapshot, style);
  const write = (task: CopyTask | { kind: 'unmark' }, of = bytes) => writeWord(of, task);

  const task = trackTask(snapshot, findings, '2026-11-26');
  if (task.kind !== 'track') throw new Error('no changes were tracked');
  const changed = write(task);
  const [accepted, rejected] = [settled(changed.bytes, true), settled(changed.bytes, false)].map(snapshotOf) as [
    Snapshot,
    Snapshot,
  ];
  if (rejected.text !== snapshot.text)
    throw new Error(`tracked changes in ${style}: rejected they give\n${rejected.text}\nof\n${snapshot.text}`);
  if (changed.passedOver === 0) {
    const fixed = applyEdits(snapshot.text, task.edits);
    // A paragraph loses the blanks at its ends when it is read.
    if (asRead(accepted.text) !== asRead(fixed))
      throw new Error(`tracked changes in ${style}: accepted they give\n${accepted.text}\ninstead of\n${fixed}`);
    same(snapshot, accepted, `tracked changes in ${style}`);
  }

  const marked = write({
    kind: 'mark',
    authorities: authorityMarks(snapshot, editing.statutes, { style, subsections: random.below(2) === 0 }),
  });
  if (snapshotOf(marked.bytes).text !== snapshot.text && marked.table === null)
    throw new Error(`marks: the document reads\n${snapshotOf(marked.bytes).text}\ninstead of\n${snapshot.text}`);
  if (partsOf(write({ kind: 'unmark' }, marked.bytes).bytes) !== partsOf(bytes))
    throw new Error('marks that are taken out leave another document');

  const commented = write(commentTask(snapshot, findings, '2026-11-26'));
  if (snapshotOf(commented.bytes).text !== snapshot.text) throw new Error('comments change the words');
  return changed.made + marked.made + commented.made;
}

function asRead(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split(/\s/).filter(Boolean).join(' '))
    .filter((line) => line !== '')
    .join('\n');
}

/** Tags that a record is written in; what a document says is never one. */
const TAGS =
  /^(?:!doctype|html|head|meta|title|style|body|main|header|h[1-3]|[pabiq]|table|caption|thead|tbody|tr|th|td|ul|ol|li|dl|dt|dd|span|strong|em|br|section|footer|blockquote|cite|code|time|abbr|small|div|nav|details|summary|mark)$/i;

/**
 * Writes a document's verification record in every way that needs no other program.
 * @throws Error where words of the document are more than words in it
 */
export function writeRecord({ snapshot, statutes, official }: Editing): void {
  const record = makeRecord(snapshot, {
    statutes,
    official,
    file: `${snapshot.text.slice(0, 60)}.md`,
    sha256: 'ab',
    version: '1.2.3',
    checkedAt: '2026-11-26',
    asOf: null,
    office: null,
  });
  const [html, text] = [recordHtml(record), recordText(record)];
  JSON.parse(JSON.stringify(recordData(record)));
  const alien = Array.from(html.matchAll(/<\/?([^\s<>/]*)/g), ([, tag = '']) => tag).find((tag) => !TAGS.test(tag));
  if (alien !== undefined) throw new Error(`a record holds the markup <${alien}>`);
  // A line's end in a page is a blank.
  if (steers(html.replace(/[\n\r\t]/g, ' '))) throw new Error('a record holds a control character');
  if (steers(text.replaceAll('\n', ' ')) || text.split('\n').some((line) => line.trimStart().startsWith('::')))
    throw new Error('a record in plain text steers a screen or a workflow');
}

/** True for a text with characters that a screen obeys. */
function steers(text: string): boolean {
  return Array.from(text).some((c) => c < ' ' || (c >= '\u007f' && c <= '\u009f'));
}
