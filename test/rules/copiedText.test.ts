import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edit';
import { check } from '../support/check';

/** What is told of a text in which the marks of notes stick to numbers, and of one in which none do. */
const COPIED: readonly (readonly [string, ...string[]])[] = [
  [
    'In Connecticut § 31-3063 is older than the motorist’s claim;2 see the motion.4 The rest follows.',
    'hint There is no § 31-3063 in the General Statutes. Is the 3 after § 31-306 a footnote number?',
  ],
  // A former number, in a paper of its day.
  [
    'Decided May 3, 1983\n\nIn Connecticut § 38-603 is older than the claim;4 the rest follows.',
    'hint There is no § 38-603 in the General Statutes. Is the 3 after § 38-60 a footnote number?',
  ],
  ['In Connecticut § 38-601 is older than the claim.', 'information There is no § 38-601 in the General Statutes.'],
  ['In Connecticut § 31-3063 is older than the claim.', 'error There is no § 31-3063 in the General Statutes.'],
  [
    'In Connecticut an appeal lay under § 12-331 because the commissioner had erred,2 and not otherwise.',
    'hint § 12-331 is not in force. Is the 1 after § 12-33 a footnote number?',
  ],
  ['In Connecticut an appeal lay under § 12-331 because of the error.', 'information § 12-331 is repealed'],
  // Where both numbers are no law, the notes on both sides must stick.
  ['In Connecticut it was under § 12-332 that the motorist’s claim;1 failed.', 'information § 12-332 is repealed'],
  [
    'In Connecticut it was under § 12-332 that the motorist’s claim;1 and his motion;3 failed.',
    'hint § 12-332 is not in force. Is the 2 after § 12-33 a footnote number?',
  ],
  [
    'In Connecticut it was under General Statutes § 22a-195 that the motorist’s claim;4 (2) and his motion;6 (3) failed.',
    'hint § 22a-195 is not in force. Is the 5 after § 22a-19 a footnote number?',
  ],
  ['In Connecticut it was under General Statutes § 22a-195 that he failed.', 'error § 22a-195 is reserved'],
  [
    'In Connecticut the award was vacated under General Statutes § 52-41810 on two grounds.',
    'information 52-41810 is not a section number. The General Statutes are numbered by title, hyphen and section, as in § 53a-70. Is the 10 after § 52-418 a footnote number?',
  ],
  [
    'In Connecticut it was under § 12-332 et seq. that the motorist’s claim;1 and his motion;3 failed.',
    'information § 12-332 is repealed',
  ],
  // The ends of a range are cited for themselves.
  [
    'In Connecticut it was under §§ 12-332 through 12-334 that the motorist’s claim;1 and his motion;3 failed.',
    'information § 12-332 is repealed',
  ],
  // The edition named had the number itself.
  [
    'In Connecticut an appeal lay under § 12-331 of the general statutes, revised to 1963, because the commissioner had erred,2 and not otherwise.',
  ],
  // A section that was the law of the paper's year has no mark in its number.
  [
    'Policy\nJuly 26, 2009\n\nDear Secretary:\n\nUnder Conn. Gen. Stat. § 17b-192 the aid is had.1 It ends.',
    'hint § 17b-192 was repealed effective July 1, 2011',
  ],
  ['It is saved by General Statutes Ã\u0082Â§Ã\u0082Â§ 45a-520 through 45a-522.'],
  // A first note's mark is no letter l where the second note's sticks too.
  ['It is exempt by General Statutes § 12-4121 as a sale, or by § 12-407 (a) (3)2 as a resale.'],
  [
    'It is exempt by General Statutes § 12-4121 as a sale.',
    'warning There is no § 12-4121 in the General Statutes. Did you mean § 12-412l',
  ],
  // A 1 may stand for an i as well.
  [
    'It is a facility by General Statutes § 16-501 in Connecticut.',
    'warning There is no § 16-501 in the General Statutes. Did you mean § 16-50l, which ends in the letter l, or § 16-50i?',
  ],
  // A bill's line, and a reporter's page, within a number.
  [
    'In Connecticut such goods 7 as are named in section 3 of this act or in section 21a- 8 79b. 9 The second sentence is here.',
  ],
  ['He was guilty under General Statutes §§ 53a-134 and 53a-*412 8, and under §§ 53a-134 and 53a-*4128 (a).'],
  ['He was guilty under General Statutes §§ 53a-134 *412 and 53a-8.'],
  // An h that a scan took for 11.
  ['In Connecticut § 10-76h and § 10-7611 have it.'],
  ['May 3, 2013\n\nIn Connecticut § 10-7611 has it.'],
  ['In Connecticut § 10-7611 has it, and § 10—76a.', 'information Use a plain hyphen in a section number: 10-76a.'],
  ['In Connecticut C.G.S. §§ 4~I76e and 4-178 have it.', 'information Write the number in figures: 4-176e.'],
  [
    'In Connecticut § 10-7611 has it.',
    'warning There is no § 10-7611 in the General Statutes. Did you mean § 10-76ll, which ends in the letter l?',
  ],
  // What a scan sets apart, or leaves with a figure more.
  ['In Connecticut C.G.S. §§ 4-l 766 and 4-178 have it.'],
  ['In Connecticut C.G.S. §§ 4-1766 to 4-178 have it.', 'error There is no § 4-1766 in the General Statutes.'],
  ['In Connecticut C.G.S. § lO—76a has it.', 'information Write the number in figures: 10-76a.'],
  [
    'In Connecticut C.G.S. § 10-76h—4 has it.',
    'error 10-76h—4 is not a section number. The General Statutes are numbered by title, hyphen and section, as in § 53a-70. Numbers of three parts belong to the Regulations of Connecticut State Agencies.',
  ],
  [
    'In Connecticut C.G.S. § 42-9-610(b) has it.',
    'error 42-9-610 is not a section number. The Uniform Commercial Code is title 42a. Did you mean § 42a-9-610?',
  ],
  // A line's number between the halves of § 21a-79b, and no other line's nearby.
  ['In Connecticut a fee is due under section 21a-13 79b of the general statutes.'],
  ['In Connecticut a drug is as defined in section 20-6 |\n---|\n26 | | - | 14o of the general statutes.'],
  ['In Connecticut a fee is due under section 12-331 79b of the general statutes.', 'information § 12-331 is repealed'],
];

describe('a sign written more often than twice', () => {
  const SIGNS: readonly (readonly [text: string, place: string, becomes: string])[] = [
    ['General Statutes §§§ 53a-134, 53a-136a.', '§§§', 'General Statutes §§ 53a-134, 53a-136a.'],
    ['General Statutes § § § § 53a-134 and 53a-136a.', '§ § § §', 'General Statutes § § 53a-134 and 53a-136a.'],
    ['General Statutes §§§ 53a-134 (a).', '§§§', 'General Statutes § 53a-134 (a).'],
  ];
  for (const [text, place, becomes] of SIGNS) {
    it(text, () => {
      const [one, ...others] = check(text);
      assert.deepEqual([one?.code, others], ['symbol-number', []]);
      assert.equal(text.slice(one?.start, one?.end), place);
      assert.equal(applyEdits(text, one?.fixes[0]?.edits ?? []), becomes);
    });
  }
});

describe('a blank inside a number', () => {
  it('is what is told where the figures before it are no law, and its fix makes the number whole', () => {
    const text = 'The franchise act, General Statutes § 42-1 33e et seq., protects dealers.';
    const [one, ...others] = check(text);
    assert.deepEqual([one?.code, one?.severity, others], ['number-space', 'warning', []]);
    assert.equal(
      applyEdits(text, one?.fixes[0]?.edits ?? []),
      'The franchise act, General Statutes § 42-133e et seq., protects dealers.',
    );
  });

  it('is a letter before a label', () => {
    const text = 'A hearing is had under Conn. Gen. Stat. § 10-76 d (d) (1) in any case.';
    const found = check(text);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['number-space'],
    );
    assert.equal(applyEdits(text, found[0]?.fixes[0]?.edits ?? []), text.replace('76 d', '76d'));
    for (const other of ['§ 53a-70 b (1) is so.', '§ 53-13 q (1) is so.', '§ 10-76 d is so.'])
      assert.ok(
        check(`Conn. Gen. Stat. ${other}`).every(({ code }) => code !== 'number-space'),
        other,
      );
  });

  it('is none where the figures before it are law, or those after it make no section', () => {
    assert.deepEqual(
      check('Under General Statutes § 42-110 2z it is unfair.').map(({ code }) => code),
      ['repealed-section'],
    );
    assert.deepEqual(
      check('Under General Statutes § 4-18 3z it is fair.').map(({ code }) => code),
      [],
    );
  });
});

describe('numbers in copied text', () => {
  for (const [text, ...told] of COPIED) {
    it(text, () => {
      const found = check(text);
      assert.equal(found.length, told.length);
      for (const [k, { severity, message }] of found.entries())
        assert.ok(`${severity} ${message}`.startsWith(told[k] ?? ''), `${severity} ${message}`);
    });
  }
});
