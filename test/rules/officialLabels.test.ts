import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { diagnose } from '../../server/src/diagnostics/diagnose';
import { labelVerdict } from '../../server/src/diagnostics/officialLabels';
import { block, officialText, type TextInMemory } from '../support/officialText';
import { smallStatutes } from '../support/smallStatutes';

const NUMBERS = ['99a-1', '99a-2', '99a-3', '99a-4', '99a-5', '99a-6', '99a-7', '53a-9001', '53a-9002'];
/** The facts know one label alone, which no text has. */
const STATUTES = smallStatutes({
  sections: NUMBERS.map((number) => ({
    number,
    labels: 'q',
    lastAmended: 2019,
    ...(number === '99a-5' ? { status: 'repealed' as const } : {}),
  })),
});

function text(): TextInMemory {
  return officialText([
    {
      number: '999',
      name: 'Lanterns',
      title: '99a',
      blocks: [
        block('99a-1', 'Lamps.', [
          '(a) A keeper shall (1) light the lamp, (2) trim it, as subsection (k) of section 99a-2 requires, and (3) put it out.',
          '(b) No lamp may smoke.',
        ]),
        block('99a-2', 'Oil.', ['Oil shall be clean.']),
        block('99a-3', 'Two lists.', [
          '(a) A keeper may (1) sell (A) oil, and (B) wicks, or (2) lend them. A town may (1) buy, (2) rent, (3) borrow, or (4) mend them.',
          '(b) None.',
        ]),
        block('99a-4', '*(See end of section for amended version of subsection (b) and effective date.) Bells.', [
          '(a) Bells ring.',
          '*(b) Bells are brass.',
          '<p>*Note: On and after October 1, 2027, subsection (b) of this section, as amended by section 4 of public act 26-901, is to read as follows:</p>',
          '<p>“(b) (1) Bells are brass, or (2) bells are tin.”</p>',
        ]),
        block('53a-9001', 'Wicks.', ['(a) Wicks burn.', '(b) They are cut.']),
        block('53a-9002', 'Ash.', ['Ash is swept.']),
        block('99a-7', 'Forms.', ['A keeper shall file form (k) each year.']),
        block('99a-5', 'Gone.', ['Section 99a-5 is repealed.']),
      ],
    },
  ]);
}

function findings(words: string, official: TextInMemory | undefined): string[] {
  const snapshot = createSnapshot('file:///brief.txt', 1, 'plaintext', words);
  return diagnose({ snapshot, statutes: STATUTES, official, style: null, today: '2026-12-01' })
    .filter(({ code }) => code === 'unknown-subsection')
    .map(({ severity, message }) => `${severity}: ${message}`);
}

const READ = '(the official text revised to January 1, 2025, read on November 25, 2026).';

const CASES: readonly (readonly [words: string, found: RegExp | string | null])[] = [
  ['General Statutes § 99a-1 (a)', null],
  ['General Statutes § 99a-1 (a) (3)', null],
  ['General Statutes § 99a-1 (c)', `error: There is no (c) in § 99a-1. It has (a) and (b) ${READ}`],
  ['General Statutes § 99a-1 (a) (4)', `error: There is no (a)(4) in § 99a-1. (a) has (1), (2) and (3) ${READ}`],
  ['General Statutes § 99a-1 (b) (1)', `error: There is no (b)(1) in § 99a-1. (b) has no labeled parts ${READ}`],
  ['General Statutes § 99a-1 (k)', /^error: There is no \(k\) in § 99a-1/],
  ['General Statutes § 99a-1 (a) (1)-(3)', null],
  ['General Statutes § 99a-1 (a) (1)-(5)', /^error: There is no \(a\)\(5\) in § 99a-1/],
  // A text without labels has none, unless its words have the label, which may be one
  // that was not read; then the facts are asked.
  ['General Statutes § 99a-2 (a)', `error: There is no (a) in § 99a-2. It has no labeled parts ${READ}`],
  ['General Statutes § 99a-7 (a)', `error: There is no (a) in § 99a-7. It has no labeled parts ${READ}`],
  ['General Statutes § 99a-7 (k)', /^warning: No \(k\) is known in § 99a-7/],
  // Whether the part is of the later numbers too, the words leave open.
  ['subsection (b) of section 53a-9001 or 53a-9002 of the general statutes', null],
  ['subsection (c) of section 53a-9001 or 53a-9002 of the general statutes', /^error: There is no \(c\) in § 53a-9001/],
  // A second list in the same part, which no tree holds.
  ['General Statutes § 99a-3 (a) (4)', null],
  ['General Statutes § 99a-4 (b) (2)', null],
  [
    'General Statutes § 99a-4 (b) (3)',
    /^error: There is no \(b\)\(3\) in § 99a-4\. \(b\) has \(1\) and \(2\) \(the official text/,
  ],
  ['General Statutes § 99a-4 (c)', /^error: .* It has \(a\) and \(b\) \(the official text/],
  // An older text, a repealed section, and one that is not here.
  ['General Statutes (Rev. to 2015) § 99a-1 (c)', null],
  ['General Statutes § 99a-5 (a)', null],
  ['General Statutes § 99a-6 (a)', /^warning: No \(a\) is known in § 99a-6/],
];

describe('a missing subsection, with the official text', () => {
  for (const [words, found] of CASES) {
    it(words, () => {
      const [first, ...others] = findings(words, text());
      assert.deepEqual(others, []);
      if (found === null) assert.equal(first, undefined);
      else if (typeof found === 'string') assert.equal(first, found);
      else assert.match(first ?? '', found);
    });
  }

  it('knows numbers that came into the code after the facts', () => {
    const newer = officialText([
      { number: '999', name: 'Lanterns', title: '99a', blocks: [block('99a-77', 'New.', ['New.'])] },
    ]);
    const codes = (official: TextInMemory | undefined): string[] =>
      diagnose({
        snapshot: createSnapshot('file:///brief.txt', 1, 'plaintext', 'General Statutes §§ 99a-77 and 99a-88'),
        statutes: STATUTES,
        official,
        style: null,
        today: '2026-12-01',
      })
        .filter(({ code }) => code === 'unknown-section')
        .map(({ data }) => String(data?.['number']));
    assert.deepEqual([codes(newer), codes(undefined)], [['99a-88'], ['99a-77', '99a-88']]);
  });

  it('is a hint without it', () => {
    assert.match(
      findings('General Statutes § 99a-1 (c)', undefined)[0] ?? '',
      /^warning: No \(c\) is known in § 99a-1\. The known parts of § 99a-1 are \(q\)\./,
    );
  });

  it('reads each section once, however often it is judged', () => {
    const official = text();
    const words = 'General Statutes § 99a-1 (c), § 99a-1 (a) and § 99a-3 (b). '.repeat(50);
    const first = findings(words, official);
    const { asked } = official;
    assert.ok(asked <= 3, `${asked} sections read`);
    assert.deepEqual(findings(`${words} `, official), first);
    assert.equal(official.asked, asked);
  });

  it('asks nothing of it for citations without a pinpoint', () => {
    const official = text();
    findings('General Statutes §§ 99a-1, 99a-3 and 99a-4', official);
    assert.equal(official.asked, 0);
  });

  it('looks anew where another text is in force', () => {
    const official = text();
    assert.equal(labelVerdict(official, '99a-1', ['c'])?.is, 'missing');
    const newer = officialText([
      {
        number: '999',
        name: 'Lanterns',
        title: '99a',
        blocks: [block('99a-1', 'Lamps.', ['(a) One.', '(b) Two.', '(c) Three.'])],
      },
    ]);
    const replaced = { ...official, status: () => newer.status(), section: (number: string) => newer.section(number) };
    assert.equal(labelVerdict(replaced, '99a-1', ['c'])?.is, 'there');
    Object.assign(official, { status: () => newer.status(), section: (number: string) => newer.section(number) });
    assert.equal(labelVerdict(official, '99a-1', ['c'])?.is, 'there');
  });
});
