import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { checkSnapshot, snapshotOf } from '../../support/check';

/** Small documents of other jurisdictions and of everyday work; none of them cites the General Statutes. */
function documents(file: string): readonly { readonly of: string; readonly text: string }[] {
  const lines = fs
    .readFileSync(path.resolve('test/fixtures/look-alikes', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => ({
    of: line.slice(0, line.indexOf('\t')),
    text: line.slice(line.indexOf('\t') + 1).replaceAll('\\n', '\n'),
  }));
}

/** How many have a citation that is none; they may only become fewer. */
const FILES = [
  ['documents.tsv', 5],
  ['short-texts.tsv', 7],
  ['papers-of-elsewhere.tsv', 0],
  ['papers-of-elsewhere-later.tsv', 0],
  ['papers-of-elsewhere-last.tsv', 1],
  ['passages-of-elsewhere.tsv', 0],
] as const;

for (const [file, most] of FILES)
  describe(`documents of other law: ${file}`, () => {
    const all = documents(file).map(({ of, text }) => ({ of, text, snapshot: snapshotOf(text) }));

    it('hold few citations of ours, by sentences that say nothing of their law', () => {
      const wrong = all.filter(({ snapshot }) =>
        snapshot.reading.citations.some(({ sections }) => sections.length > 0),
      );
      console.log(`      ${String(wrong.length)} of ${String(all.length)} documents with a citation that is none`);
      assert.ok(wrong.length <= most, wrong.map(({ of, text }) => `${of}: ${text}`).join('\n'));
    });

    it('show no error', () => {
      const errors = all.flatMap(({ text, snapshot }) =>
        checkSnapshot(snapshot, {})
          .filter(({ severity }) => severity === 'error')
          .map(({ code }) => `${code}: ${text}`),
      );
      assert.deepEqual(errors, []);
    });
  });
