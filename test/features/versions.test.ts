import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover';
import { lineOfPinpoint, pageDocument } from '../../server/src/features/pages/page';
import { sectionPage } from '../../server/src/features/pages/sectionPage';
import { plainText } from '../../server/src/features/wording/richText';
import { statusSentence } from '../../server/src/features/wording/section';
import { documentOf, hoverContext } from '../support/features';
import { smallStatutes, type SmallSection } from '../support/smallStatutes';

/** A section that an act letters anew from July 1, 2026. */
const RELETTERED: SmallSection = {
  number: '54-36p',
  labels: 'a(1,2),b',
  enacted: 2009,
  lastAmended: 2017,
  lastAct: 'P.A. 17-193, S. 4',
  pending: [{ effective: '2026-07-01', by: 'section 5 of public act 25-41' }],
  digest: {
    summary: 'Summary.',
    gists: [
      { label: '(a)', gist: 'Old first.' },
      { label: '(b)', gist: 'Old second.' },
    ],
    pending: [
      {
        effective: '2026-07-01',
        by: 'P.A. 25-41, S. 5',
        changes: '',
        gists: [
          { label: '(a)', gist: 'New.' },
          { label: '(b)', gist: 'Formerly (a).' },
          { label: '(c)', gist: 'Formerly (b).' },
        ],
      },
    ],
  },
};
const statutes = smallStatutes({ sections: [RELETTERED] });

describe('a section that the edition prints in two texts', () => {
  const parts = (today: string): string[] =>
    pageDocument(sectionPage('54-36p', statutes, today))
      .text.split('\n')
      .filter((line) => line.startsWith('## Sub'));
  const landing = (today: string): string | undefined => {
    const document = pageDocument(sectionPage('54-36p', statutes, today));
    return document.text.split('\n')[lineOfPinpoint(document, ['b'])];
  };
  const hovered = (today: string): string =>
    plainText(hover(documentOf('§ 54-36p(a)').snapshot, 3, hoverContext({ statutes, today }))?.content ?? []);

  it('is shown with the law first on the day before', () => {
    assert.deepEqual(parts('2026-06-30'), ['## Subsections', '## Subsections from July 1, 2026 (P.A. 25-41, § 5)']);
    assert.equal(landing('2026-06-30'), '(b) Old second.');
    assert.match(hovered('2026-06-30'), /\nSubsection \(a\): Old first\.\n/);
  });

  it('is shown with the law first from the day on', () => {
    assert.deepEqual(parts('2026-07-01'), [
      '## Subsections, the law since July 1, 2026 (P.A. 25-41, § 5)',
      '## Subsections before that',
    ]);
    assert.equal(landing('2026-07-01'), '(b) Formerly (a).');
    assert.match(hovered('2026-07-01'), /\nSubsection \(a\), as amended from July 1, 2026: New\.\n/);
  });

  it('warns of its labels where only the date of the amendment is known', () => {
    const only = smallStatutes({
      sections: [
        { number: '1-1', labels: 'a,b', pending: [{ effective: '2026-07-01', by: 'section 1 of public act 25-1' }] },
      ],
    });
    const text = (today: string): string => pageDocument(sectionPage('1-1', only, today)).text;
    assert.match(text('2026-07-01'), /These labels may be those of the text before the amendment\./);
    assert.doesNotMatch(text('2026-06-30'), /These labels/);
  });

  it('warns of no labels but those of the text in force, and of none where what changed them is known', () => {
    const text = (pending: readonly string[], today: string): string => {
      const statutes = smallStatutes({
        sections: [{ ...RELETTERED, pending: pending.map((effective) => ({ effective, by: '' })) }],
      });
      return pageDocument(sectionPage('54-36p', statutes, today)).text;
    };
    assert.doesNotMatch(text(['2026-07-01'], '2026-12-01'), /These labels|^From /m);
    assert.doesNotMatch(text(['2026-07-01', '2026-08-01'], '2026-12-01'), /These labels/);
    assert.match(text(['2026-06-01'], '2026-06-02'), /\n## Subsections\n\nThese labels may be/);
  });

  it('is said to have another text where the date is not known', () => {
    const only = smallStatutes({ sections: [{ number: '1-1', pending: [{ effective: '', by: '' }] }] });
    assert.match(
      pageDocument(sectionPage('1-1', only, '2026-07-01')).text,
      /amendment by a later act that was not yet in effect; it gives no date here/,
    );
  });
});

describe('the status of a section', () => {
  const cases: readonly (readonly [Partial<SmallSection>, string | undefined, string])[] = [
    [
      { enacted: 2006, lastAmended: 2021, lastAct: 'P.A. 21-103, S. 3' },
      undefined,
      'In force. Last amended in 2021 by P.A. 21-103, § 3.',
    ],
    [
      { enacted: 2025, lastAmended: 2025, lastAct: 'P.A. 25-1, S. 3' },
      undefined,
      'In force. Enacted in 2025; not amended since (P.A. 25-1, § 3).',
    ],
    [
      { enacted: 1949, lastAmended: 1949, lastAct: '1949 Rev., S. 8769' },
      undefined,
      'In force. Carried forward from the 1949 Revision, § 8769; not amended since.',
    ],
    [{}, undefined, 'In force.'],
    [
      { effective: '2026-12-02', lastAct: 'P.A. 25-1', lastAmended: 2025 },
      undefined,
      'Not yet in force; effective December 2, 2026 (P.A. 25-1).',
    ],
    [
      { effective: '2026-12-01', lastAct: 'P.A. 25-1', lastAmended: 2025 },
      undefined,
      'In force since December 1, 2026 (P.A. 25-1).',
    ],
    [{ status: 'repealed' }, undefined, 'Repealed; the code does not say when.'],
    [
      { status: 'repealed', lastAmended: 1967, lastAct: '1967, P.A. 714, S. 10' },
      undefined,
      'Repealed in 1967 by P.A. 714, § 10.',
    ],
    [
      { status: 'repealed', lastAmended: 2017, lastAct: 'P.A. 17-99' },
      'P.A. 17-99, S. 51',
      'Repealed in 2017 by P.A. 17-99, § 51.',
    ],
    [
      { status: 'repealed', effective: '2026-10-01', lastAct: 'P.A. 25-1', lastAmended: 2025 },
      undefined,
      'Repealed effective October 1, 2026 by P.A. 25-1.',
    ],
    [
      { status: 'repealed', effective: '2027-10-01', lastAct: 'P.A. 25-1', lastAmended: 2025 },
      undefined,
      'Repealed by P.A. 25-1, effective October 1, 2027; in force until then.',
    ],
    [
      { status: 'transferred', successor: { numbers: ['1-2', '1-3', '1-4'], through: null } },
      undefined,
      'Transferred to §§ 1-2, 1-3 and 1-4.',
    ],
    [
      { status: 'transferred', successor: { numbers: ['1-2'], through: '1-9' } },
      undefined,
      'Transferred to §§ 1-2 to 1-9.',
    ],
    [{ status: 'transferred' }, undefined, 'Transferred to another number, which the code does not give.'],
    [{ status: 'obsolete' }, undefined, 'Obsolete; the code no longer prints its text.'],
  ];
  for (const [section, repealedBy, words] of cases) {
    it(`is told: ${words}`, () => {
      const code = smallStatutes({
        sections: [
          {
            number: '1-1',
            ...section,
            ...(repealedBy === undefined ? {} : { digest: { summary: '', gists: [], repealedBy } }),
          },
        ],
      });
      const found = code.find('1-1');
      assert.ok(found);
      assert.equal(statusSentence(found, '2026-12-01', code.digest('1-1')), words);
    });
  }
});
