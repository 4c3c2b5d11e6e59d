import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import { MARKUPS } from '../../server/src/markup/registry';
import { draftOf, editsOf } from '../support/drafting';

/** What a reading says, as data: classes and what they find later left aside. */
function told({ reading }: Snapshot): unknown {
  return JSON.parse(
    JSON.stringify(
      reading.authorities.map((authority) =>
        authority.kind === 'foreign'
          ? authority
          : {
              ...(JSON.parse(JSON.stringify(authority)) as typeof authority),
              antecedent: reading.antecedentOf(authority),
              // Where the number was looked for is the reader's own affair.
              sign: authority.sign === null ? null : { ...authority.sign, next: undefined },
              sections: authority.sections.map((s) => ({
                ...s,
                spans: [s.numberSpan, s.throughSpan, s.pinpointSpan],
                year: s.year,
              })),
            },
      ),
    ),
  );
}

describe('a document read again after edits', () => {
  for (const markup of MARKUPS) {
    const language = markup.languages[0] ?? 'plaintext';
    it(`is read as a fresh one in ${language}`, () => {
      fc.assert(
        fc.property(draftOf(language), editsOf, (text, edits) => {
          let snapshot = createSnapshot('test:/', 0, language, text);
          assert.ok(snapshot.reading.authorities.length > 0);
          let version = 0;
          for (const edit of edits) {
            const next = edit(snapshot.text);
            snapshot = createSnapshot('test:/', ++version, language, next, undefined, snapshot);
            assert.deepEqual(told(snapshot), told(createSnapshot('test:/', version, language, next)));
          }
        }),
        { numRuns: 25, endOnFailure: true },
      );
    });
  }

  it('gives a number back to the code when what introduced it goes, far before the place', () => {
    const text = `Practice Book § 10-39.\n\n${'See Conn. Gen. Stat. § 53a-70(a).\n\n'.repeat(1000)}See § 10-39. Id.`;
    const introduced = createSnapshot('test:/', 0, 'plaintext', text);
    const bare = createSnapshot('test:/', 1, 'plaintext', text.replace('Practice Book', 'Now'), undefined, introduced);
    const again = createSnapshot('test:/', 2, 'plaintext', text, undefined, bare);
    for (const snapshot of [introduced, again])
      assert.equal(snapshot.reading.authorities.slice(-2).filter(({ kind }) => kind === 'foreign').length, 2);
    assert.deepEqual(
      bare.reading.citations.slice(-2).map(({ kind, sections }) => [kind, sections[0]?.number]),
      [
        ['short', '10-39'],
        ['id', '10-39'],
      ],
    );
    assert.deepEqual(told(again), told(introduced));
  });

  it('keeps what stands before the edit and reads little of the rest', () => {
    const page = 'See Conn. Gen. Stat. § 53a-70(a). Id. It falls under section 53a-192 of the general statutes.\n\n';
    const text = page.repeat(1000);
    const before = createSnapshot('test:/', 0, 'plaintext', text);
    const { citations } = before.reading;
    const at = 50_000;
    const after = createSnapshot('test:/', 1, 'plaintext', `${text.slice(0, at)}x${text.slice(at)}`, undefined, before);
    const kept = after.reading.citations.filter((citation, k) => citation === citations[k]).length;
    assert.ok(kept > 1300 && kept < 1600, `${kept} of ${citations.length} citations are the same objects`);
    const same = createSnapshot(
      'test:/',
      1,
      'plaintext',
      `${text.slice(0, at)}x${text.slice(at + 1)}`,
      undefined,
      before,
    );
    const untouched = new Set(citations);
    const read = same.reading.citations.filter((citation) => !untouched.has(citation)).length;
    assert.ok(read > 0 && read < 300, `${read} citations were read again`);
  });

  it('asks far places again what a number means', () => {
    const page = 'The court looked at § 17-49 and at General Statutes § 52-577.\n\n'.repeat(300);
    const count = (snapshot: Snapshot): number => snapshot.reading.citations.length;
    const plain = createSnapshot('test:/', 0, 'plaintext', page);
    const named = createSnapshot('test:/', 1, 'plaintext', `Practice Book ${page.slice(20)}`, undefined, plain);
    const restored = createSnapshot('test:/', 2, 'plaintext', page, undefined, named);
    assert.deepEqual([count(plain), count(named), count(restored)], [600, 300, 600]);
  });
});
