import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { digestFileName, readDigestFile, writeDigestFile, type DigestRecord } from '../../../data/digestFiles.mjs';
import { usualEdition } from '../../../data/moveDigests';
import { readFacts, loadCore, type Facts } from '../../../data/readFacts.mjs';

/** A line that is one sentence and no line of another kind: what people write between the marks of a record. */
const sentence = fc
  .string({ unit: 'grapheme', maxLength: 80 })
  .map((text) => `It ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').trim()}`.trim());
const label = fc
  .array(fc.constantFrom('a', 'b', 'i', 'ii', 'aa', '1', '12', 'A', 'IV'), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map((part) => `(${part})`).join(''));
const gists = fc
  .uniqueArray(label, { maxLength: 5 })
  .chain((labels) => fc.tuple(...labels.map((one) => sentence.map((gist) => ({ label: one, gist })))));
const date = fc.integer({ min: 0, max: 9999 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const record = fc.record(
  {
    number: fc.stringMatching(/^[1-9]\d?a-\d{1,3}$/),
    edition: fc.constantFrom('2025 revision', '2026 revision'),
    summary: sentence,
    gists,
    note: fc.option(sentence),
    effective: fc.option(date),
    repealedBy: fc.option(fc.constant('P.A. 17-99, S. 51')),
    confirmedBy: fc.option(fc.constantFrom('one source', 'two sources')),
    sources: fc.array(fc.webUrl(), { maxLength: 2 }),
    pending: fc.array(
      fc.record(
        { effective: date, by: fc.constant('P.A. 25-41, S. 5'), changes: sentence, gists },
        { noNullPrototype: true },
      ),
      { maxLength: 2 },
    ),
  },
  { noNullPrototype: true },
);

describe('the files of summaries', () => {
  let facts: Facts;
  before(async () => {
    facts = readFacts('data', await loadCore());
  });

  it('read back what was written', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), (records) => {
        const text = writeDigestFile('952', '2025 revision', records);
        const read = readDigestFile(text, 'x.md', '952').map(({ line, ...rest }) => ({ line, rest }));
        assert.deepEqual(
          read.map(({ rest }) => rest),
          records,
        );
        for (const { line, rest } of read) assert.equal(text.split('\n')[line - 1], `## ${rest.number}`);
      }),
    );
  });

  it('are written as they stand in data/, byte for byte', () => {
    const byChapter = new Map<string, DigestRecord[]>();
    for (const digest of facts.digests.values()) {
      const { chapter } = facts.sections[facts.byNumber.get(digest.number)!]!;
      byChapter.set(chapter, [...(byChapter.get(chapter) ?? []), digest]);
    }
    assert.ok(byChapter.size > 600);
    for (const [chapter, records] of byChapter) {
      const { title } = facts.chapters.find((one) => one.chapter === chapter)!;
      const text = fs.readFileSync(path.join('data', digestFileName({ title, chapter })), 'utf8');
      assert.equal(writeDigestFile(chapter, usualEdition(records), records), text, chapter);
    }
  });

  it('are named after their chapters', () => {
    assert.equal(digestFileName({ title: '53a', chapter: '952' }), 'digests/title-53a/chapter-952.md');
    assert.equal(digestFileName({ title: '42a', chapter: 'Article 2A' }), 'digests/title-42a/article-2a.md');
    assert.equal(digestFileName({ title: '1', chapter: 'Former chapter 58' }), 'digests/title-1/former-chapter-58.md');
  });
});
