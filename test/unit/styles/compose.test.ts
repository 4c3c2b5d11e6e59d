import assert from 'node:assert/strict';
import { composeCitation, composeOther, type Composed } from '../../../server/src/styles/compose';
import { format } from '../../../server/src/styles/format';
import type { StyleName } from '../../../server/src/styles/registry';

const EDITION = { year: 2025, publisher: null, revision: null, supplement: null };
const ANNOTATED = { start: 0, end: 0, form: 'Conn. Gen. Stat. Ann.' };

const COMPOSED: readonly (readonly ['full' | 'short', Composed, StyleName, string | undefined])[] = [
  ['full', { number: '53a-70' }, 'bluebook', 'Conn. Gen. Stat. § 53a-70'],
  ['short', { number: '53a-70', pinpoint: ['a', '2'] }, 'bluebook', '§ 53a-70(a)(2)'],
  [
    'full',
    { number: '53a-70', pinpoint: ['a', '2'] },
    'legislative',
    'subdivision (2) of subsection (a) of section 53a-70 of the general statutes',
  ],
  ['full', { number: '53a-70', edition: EDITION }, 'bluebook', 'Conn. Gen. Stat. § 53a-70 (2025)'],
  [
    'full',
    { number: '53a-70', edition: { ...EDITION, publisher: 'West' }, name: ANNOTATED },
    'bluebook',
    'Conn. Gen. Stat. Ann. § 53a-70 (West 2025)',
  ],
  [
    'full',
    { number: '53a-70', edition: { ...EDITION, year: 2026, supplement: 2026 } },
    'connecticut',
    'General Statutes (Supp. 2026) § 53a-70',
  ],
  [
    'full',
    { number: '53a-70', edition: { ...EDITION, revision: 2025 } },
    'legislative',
    'section 53a-70 of the general statutes, revision of 1958, revised to January 1, 2025',
  ],
  [
    'full',
    { number: '53a-70', edition: null, through: '53a-73' },
    'connecticut',
    'General Statutes §§ 53a-70 through 53a-73',
  ],
  ['full', { number: '22a-14', etSeq: true }, 'connecticut', 'General Statutes § 22a-14 et seq.'],
  ['full', { number: '22a-14', etSeq: true }, 'bluebook', undefined],
];

describe('citations made from nothing', () => {
  for (const [kind, cited, style, written] of COMPOSED) {
    it(`are written ${written ?? 'in no form'} in ${style} style`, () => {
      assert.equal(format(composeCitation(kind, cited), style), written);
    });
  }

  it('cite a whole act', () => {
    const act = composeOther({
      kind: 'act',
      start: 0,
      end: 0,
      type: 'public',
      year: 2021,
      number: '21-103',
      session: null,
      sections: ['3'],
    });
    assert.equal(format(act, 'connecticut'), 'Public Acts 2021, No. 21-103');
    assert.equal(format(act, 'legislative'), 'public act 21-103');
  });

  it('say of a member what a citation says', () => {
    const [member] = composeCitation('full', { number: '53a-70', edition: EDITION }).sections;
    assert.deepEqual(
      [
        member?.year,
        member?.edition?.baseYear,
        member?.edition?.detached,
        member?.edition?.beforeSign,
        member?.elided,
        member?.etSeq,
        member?.through,
      ],
      [2025, 2025, false, false, false, false, null],
    );
    assert.deepEqual(
      [
        composeCitation('full', { number: '53a-70' }).sections[0]?.year,
        composeCitation('full', { number: '53a-70' }).name,
      ],
      [null, null],
    );
  });
});
