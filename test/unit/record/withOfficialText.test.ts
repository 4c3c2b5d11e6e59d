import assert from 'node:assert/strict';
import { createSnapshot } from '../../../server/src/analysis/createSnapshot';
import { makeRecord } from '../../../server/src/record/makeRecord';
import { CHANGE } from '../../support/features';
import { block, officialText } from '../../support/officialText';
import { smallStatutes } from '../../support/smallStatutes';

/** A made-up law: title 99a is no title of the General Statutes. */
const STATUTES = smallStatutes({ sections: ['99a-1', '99a-2'].map((number) => ({ number, lastAmended: 2019 })) });
const official = officialText([
  {
    number: '999',
    name: 'Lanterns',
    title: '99a',
    blocks: [
      block('99a-1', 'Lamps.', [
        '(a) A keeper shall (1) light the lamp at dusk and (2) trim it whenever it smokes.',
        '(b) No lamp may burn whale oil.',
      ]),
      block('99a-2', 'Oil.', ['Oil shall be clean, clear and free of water at all times.']),
    ],
  },
]);

function resultOf(text: string): {
  found: boolean | null | undefined;
  quotation: string | undefined;
  verdict: string | undefined;
} {
  const { citations } = makeRecord(createSnapshot('file:///brief', 0, 'plaintext', text), {
    statutes: STATUTES,
    official,
    file: 'brief.txt',
    sha256: 'ab',
    version: '1.2.3',
    checkedAt: '2026-11-26',
    asOf: null,
    office: null,
  });
  const [first] = citations;
  return {
    found: first?.resolves[0]?.pinpointFound,
    quotation: first?.resolves[0]?.quotation,
    verdict: first?.verdict,
  };
}

describe('the verification record, with the official text', () => {
  for (const [text, found, quotation] of [
    ['General Statutes § 99a-1 (a) (2)', true, 'none'],
    ['General Statutes § 99a-1 (a) (3)', false, 'none'],
    ['General Statutes § 99a-1 (c)', false, 'none'],
    ['General Statutes § 99a-2 (a)', false, 'none'],
    ['General Statutes § 99a-2 (a) (1)', false, 'none'],
    ['“No lamp may burn whale oil.” General Statutes § 99a-1 (b).', true, 'match'],
    ['“No lamp may burn olive oil.” General Statutes § 99a-1 (b).', true, 'differs'],
    ['“No lamp must burn whale oil.” General Statutes § 99a-1 (b).', true, 'differs'],
    ['General Statutes § 99a-2 provides: “Oil shall be clean, clear and free of water at all times.”', null, 'match'],
    ['General Statutes § 99a-2 provides: “Oil shall be clean, clear and free of sand at all times.”', null, 'differs'],
    ['General Statutes § 99a-2 provides in relevant part: “Oil shall be clean . . . at all times.”', null, 'match'],
    ['“The sea is blue and the sky is wide.” See General Statutes § 99a-2.', null, 'not-compared'],
    [
      'General Statutes § 99a-2 provides: “Oil shall be clean, clear and free of sand at all times.” Doe v. Roe, 300 Conn. 1 (2011).',
      null,
      'differs',
    ],
    [
      'General Statutes § 99a-2 provides: “Oil shall be clean, clear and free of water at all times.” Doe v. Roe, 300 Conn. 1 (2011).',
      null,
      'match',
    ],
    [
      'General Statutes § 99a-2 provides: “The sea is blue and the sky is wide.” Doe v. Roe, 300 Conn. 1 (2011).',
      null,
      'differs',
    ],
    [
      'General Statutes § 99a-2 provides that oil “shall be clean, clear and free of sand at all times.” Doe v. Roe, 300 Conn. 1 (2011).',
      null,
      'differs',
    ],
    [
      '“Oil shall be clean and free of sand at all times.” Doe v. Roe, 300 Conn. 1 (2011) (quoting General Statutes § 99a-2).',
      null,
      'not-compared',
    ],
    [
      'General Statutes § 99a-2 requires that a keeper act “in good faith and with all the diligence of a sailor.” Doe v. Roe, 300 Conn. 1 (2011).',
      null,
      'not-compared',
    ],
    [
      'General Statutes § 99a-2 provides that “[o]il shall be clean, clear and free of water” and “the sea is blue and the sky is wide.”',
      null,
      'not-compared',
    ],
    [
      'He said that oil “shall be clean, clear and free of sand at all times” there. General Statutes § 99a-2.',
      null,
      'differs',
    ],
    [
      'Oil “shall be clean, clear and free” and it must be “free of water at all times.” General Statutes § 99a-2.',
      null,
      'match',
    ],
    [
      'Oil “shall be clean, cheap and free of water” and it must be “free of water at all times.” General Statutes § 99a-2.',
      null,
      'differs',
    ],
    ['“[O]il.” General Statutes § 99a-2.', null, 'match'],
    ['“Sand.” General Statutes § 99a-2.', null, 'not-compared'],
    ['“Oil shall be clean and [free of water] at all times.” General Statutes § 99a-1 (b).', true, 'differs'],
  ] as const) {
    it(`says of ${text}`, () => {
      const result = resultOf(text);
      assert.deepEqual([result.found, result.quotation], [found, quotation], result.verdict);
      assert.match(
        result.verdict ?? '',
        quotation === 'differs' ? /differs/ : found === false ? /pinpoint not found/ : /found, in force/,
      );
    });
  }

  it('does not say that a part is missing which an act passed since may have added', () => {
    const change = { ...CHANGE, number: '99a-1', act: 'P.A. 26-901', section: '4', effective: '2026-10-01' };
    const statutes = smallStatutes({ sections: [{ number: '99a-1', lastAmended: 2019, changes: [change] }] });
    const said = (checkedAt: string): string | undefined =>
      makeRecord(createSnapshot('file:///brief', 0, 'plaintext', 'General Statutes § 99a-1 (c)'), {
        statutes,
        official,
        file: 'brief.txt',
        sha256: 'ab',
        version: '1.2.3',
        checkedAt,
        asOf: null,
        office: null,
      }).citations[0]?.verdict;
    assert.match(
      said('2026-11-26') ?? '',
      /pinpoint could not be checked in the official text: P\.A\. 26-901, § 4, effective October 1, 2026, amended the section after that text/,
    );
    assert.match(
      said('2026-09-30') ?? '',
      /pinpoint not found: there is no \(c\) in § 99a-1 \(it has \(a\) and \(b\)\)/,
    );
  });
});
