import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedParts } from '../../../server/src/styles/changedParts';
import { applyEdits } from '../../../server/src/text/edit';

/** Old and wanted; the wanted one marked with what was put in or changed, deletions as [-]. */
const PARTS: readonly (readonly [string, string, string])[] = [
  ['Conn. Gen. Stat. § 53a-70(a)(2)', 'General Statutes § 53a-70 (a) (2)', '[General Statutes] § 53a-70[ ](a)[ ](2)'],
  ['§ 53a-70 (a)', '§ 53a-70(a)', '§ 53a-70[-](a)'],
  ['§\u00A053a-70', '§ 53a-70', '§\u00A053a-70'],
  ['section 53a-70', '§ 53a-70', '[§ ]53a-70'],
  ['§\u00A053a-70', 'section 53a-70', '[section ]53a-70'],
  ['§ 53a-70, 53a-71', '§§ 53a-70 and 53a-71', '[§]§ 53a-70[ and] 53a-71'],
  ['same', 'same', 'same'],
  ['', 'new', '[new]'],
  ['old', '', '[-]'],
];

describe('changed parts', () => {
  for (const [old, wanted, marked] of PARTS) {
    it(`of ${JSON.stringify(old)} for ${JSON.stringify(wanted)}`, () => {
      const shown = changedParts(old, wanted).map((edit) => ({ ...edit, newText: `[${edit.newText || '-'}]` }));
      assert.equal(applyEdits(old, shown), marked);
    });
  }

  it('give the wanted text, but for the kind of blanks that stay', () => {
    const words = fc
      .array(
        fc.constantFrom(
          '§',
          ' ',
          '\u00A0',
          '(a)',
          '(1)',
          '53a-70',
          '53a-71',
          'General',
          'Statutes',
          'Conn.',
          ',',
          'and',
          ' ',
        ),
        { maxLength: 14 },
      )
      .map((parts) => parts.join(''));
    const plain = (text: string): string => text.replace(/\s+/g, ' ');
    fc.assert(
      fc.property(words, words, (old, wanted) => {
        const edits = changedParts(old, wanted);
        assert.equal(plain(applyEdits(old, edits)), plain(wanted));
        for (const [i, edit] of edits.entries()) {
          assert.ok(edit.start > (edits[i - 1]?.end ?? -1) && edit.end >= edit.start);
          assert.ok(edit.end > edit.start || edit.newText !== '');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are the whole where there is too much to compare', () => {
    const [old, wanted] = ['a '.repeat(300), 'b '.repeat(300)];
    assert.deepEqual(changedParts(old, wanted), [{ start: 0, end: old.length, newText: wanted }]);
    assert.deepEqual(changedParts(old, old), []);
  });
});
