import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edit';
import { check as checkEach, type CheckOptions } from '../support/check';
import { together } from '../../server/src/diagnostics/together';
import type { Finding } from '../../server/src/diagnostics/finding';

/** What a person is shown. */
function check(text: string, options: CheckOptions = {}): Finding[] {
  return together(checkEach(text, options));
}

const REPEATED = 'General Statutes §53a-70. See §53a-71, §53a-72a and §53a-73a.';

describe('a matter of form that runs through a document', () => {
  it('is one finding with its count, its places and one fix for all', () => {
    const [one, ...others] = check(REPEATED, { style: 'connecticut' });
    assert.deepEqual([one?.code, one?.data?.count, one?.related?.length, others], ['symbol-spacing', 4, 3, []]);
    assert.match(one?.message ?? '', /This occurs in 4 places in this document\.$/);
    assert.equal(applyEdits(REPEATED, one?.fixes[0]?.edits ?? []), REPEATED.replaceAll('§', '§\u00a0'));
  });

  it('is told place by place up to three', () => {
    const found = check(REPEATED.replace(' and §53a-73a', ''), { style: 'connecticut' });
    assert.deepEqual(
      found.map(({ code, data }) => [code, data?.count]),
      [
        ['symbol-spacing', undefined],
        ['symbol-spacing', undefined],
        ['symbol-spacing', undefined],
      ],
    );
  });

  it('is the old edition of one year too, with what each place says', () => {
    const cite = (year: number): string => `Conn. Gen. Stat. § 53a-122 (${String(year)}). `;
    const found = check(cite(2017).repeat(4) + cite(2019));
    assert.deepEqual(
      found.map(({ code, data }) => [code, data?.year, data?.count]),
      [
        ['amended-since', 2017, 4],
        ['amended-since', 2019, undefined],
      ],
    );
    assert.match(found[0]?.related?.at(-1)?.message ?? '', /§ 53a-122 was amended/);
  });
});

describe('what is so of a section wherever it is cited', () => {
  it('is told once for an act that changes several sections, with the words for each', () => {
    const found = check('General Statutes § 42-516 (a). See § 42-517 (a) and § 42-521 (b); § 42-516 (b).', {
      today: '2026-11-26',
    }).filter(({ code }) => code === 'pending-amendment');
    assert.deepEqual(
      found.map(({ data, related }) => [data?.number, data?.count, related?.map(({ message }) => message.slice(0, 9))]),
      [['42-516', 4, ['§ 42-517 ', '§ 42-521 ', 'And here']]],
    );
    assert.match(
      found[0]?.message ?? '',
      /The act also changes, among others cited here, § 42-517 and § 42-521 on that date\.$/,
    );
  });

  it('is told once for a year of which there is no full edition, where it is cited throughout', () => {
    const text = (places: number): string =>
      Array.from({ length: places }, (_, k) => `Conn. Gen. Stat. § 52-${572 + k} (2012).`).join(' See ');
    const counts = (places: number): unknown[] =>
      check(text(places), { style: 'bluebook' }).flatMap(({ code, data }) =>
        code === 'impossible-edition' ? [data?.count] : [],
      );
    assert.deepEqual(counts(2), [undefined, undefined]);
    assert.deepEqual(counts(3), [3]);
  });

  it('is told at its first mention, with the others', () => {
    const found = check('General Statutes § 8-2 (d). See § 8-2 (b) and § 31-72; § 8-2 (c).').filter(
      ({ code }) => code === 'pending-amendment',
    );
    assert.deepEqual(
      found.map(({ data, related }) => [data?.number, data?.count, related?.length]),
      [
        ['8-2', 3, 2],
        ['31-72', undefined, undefined],
      ],
    );
    assert.match(found[0]?.message ?? '', /It is cited in 3 places in this document\.$/);
  });
});

describe('what prints the law', () => {
  it('is not judged where it is the code or a page of it', () => {
    assert.deepEqual(
      check('Sec. 53a-90. Old heading.\n(a) As in section 53a-53(a)(2).\n\n(1969, P.A. 828, S. 91.)', {
        style: 'legislative',
      }),
      [],
    );
    assert.deepEqual(check('Secs. 1-1o to 1-1s. Reserved for future use.'), []);
  });

  it('is told once of a section that is gone, where no error is certain', () => {
    const found = check('Estate of Doe, 3 Conn. 4 (1993), cites General Statutes § 45a-527. See § 45a-527 (2).');
    assert.deepEqual(
      found.map(({ code, severity, data }) => [code, severity, data?.count]),
      [['repealed-section', 'information', 2]],
    );
  });

  it('is not judged by style where it is a bill, unless one is set', () => {
    const bill =
      'Section 10-222c of the general statutes is repealed and the following is substituted in lieu thereof: under § 1-2z of the general statutes.';
    assert.deepEqual(check(bill, { style: null }), []);
    assert.deepEqual(
      check(bill, { style: 'legislative' }).map(({ code }) => code),
      ['symbol-in-legislation'],
    );
  });

  it('is judged by the law where somebody writes of it', () => {
    assert.deepEqual(
      check('The board acted under General Statutes § 53a-53. It erred.').map(({ code, severity }) => [code, severity]),
      [['repealed-section', 'error']],
    );
    for (const said of [
      'General Statutes § 53a-53, since repealed, applied.',
      'The former statute, General Statutes § 53a-53, applied.',
      'General Statutes § 53a-90 was transferred to § 54-102a in 1992.',
    ])
      assert.deepEqual(check(said), [], said);
  });
});
