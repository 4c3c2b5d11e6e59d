import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { newNumber, prepareRename, rename } from '../../server/src/features/rename';
import { documentOf } from '../support/features';

describe('rename', () => {
  const cases: readonly (readonly [before: string, from: string, to: string, after: string, language?: string])[] = [
    [
      'Conn. Gen. Stat. § 53a-70(a) (2025). Id. § 53a-70.',
      '53a-70',
      '53a-71',
      'Conn. Gen. Stat. § 53a-71(a) (2025). Id. § 53a-71.',
    ],
    ['§§ 53a-70(a) and (b), 53a-71', '53a-70', '54-1', '§§ 54-1(a) and (b), 53a-71'],
    ['§ 53a–70 and § 53A‑70', '53a-70', '42a-2A-101', '§ 42a–2A–101 and § 42a‑2A‑101'],
    ['§ 53a&#8209;70', '53a-70', '53a-71', '§ 53a&#8209;71', 'html'],
    ['§§ 53a-54a, -54c, -55', '53a-54c', '53a-54d', '§§ 53a-54a, -54d, -55'],
    ['§§ 7-148b/c', '7-148b', '7-149a', '§§ 7-149a/7-148c'],
    ['§§ 7-148b/c', '7-148c', '7-148d', '§§ 7-148b/7-148d'],
    ['§§ 53a-54a, -54c, -55', '53a-54c', '54-1', '§§ 53a-54a, 54-1, 53a-55'],
    ['§§ 53a-54a, -54c, -55', '53a-54a', '54-1', '§§ 54-1, 53a-54c, -55'],
    ['§§ 4-141, 142 and 143', '4-142', '4-200', '§§ 4-141, 200 and 4-143'],
    ['§§ 4-141, 142 and 143', '4-141', '4-140', '§§ 4-140, 142 and 143'],
    ['§§ 53a-70 to 53a-73', '53a-73', '53a-74', '§§ 53a-70 to 53a-74'],
    ['§§ 53a-181c to 181e', '53a-181e', '53a-181f', '§§ 53a-181c to 181f'],
    ['§§ 53a-181c to 181e', '53a-181c', '54-1', '§§ 54-1 to 53a-181e'],
    ['§§ 46b-38a-f', '46b-38f', '46b-38g', '§§ 46b-38a-g'],
    ['§§ 46b-38a-f', '46b-38a', '46b-38b', '§§ 46b-38b-f'],
    ['§§ 46b-38a-f', '46b-38a', '46b-38g', '§§ 46b-38g-46b-38f'],
    ['§§ 46b-38a-f', '46b-38a', '46b-385', '§§ 46b-385-46b-38f'],
    ['§§ 46b-38a-f', '46b-38f', '46b-40', '§§ 46b-38a-46b-40'],
    ['§§ 46b-38a-f', '46b-38f', '46b-38', '§§ 46b-38a-46b-38'],
    [
      'subsection (a) of section 53a-70 of the general statutes',
      '53a-70',
      '53a-71',
      'subsection (a) of section 53a-71 of the general statutes',
    ],
    ['§ 53a-70a and 53a-700', '53a-70', '53a-71', '§ 53a-70a and 53a-700'],
  ];
  for (const [before, from, to, after, language] of cases) {
    it(`of ${from} to ${to} makes "${before}" into "${after}"`, () => {
      const { snapshot } = documentOf(before, language);
      assert.equal(rename(snapshot, from, to).made.after.text, after);
    });
  }

  it('leaves every citation to what it cited, but for the one that was renamed', () => {
    const number = fc.constantFrom('53a-54a', '53a-54c', '53a-60', '53a-70', '54-1', '4-141', '4-142', '4-143');
    const joined = fc.array(
      fc.constantFrom(
        ', -54c',
        ', 142',
        ', and 54-1',
        ' and (b)',
        ', 53a–70(a)',
        ' to 53a-60',
        ' through 143',
        ', 143',
      ),
      { maxLength: 4 },
    );
    const document = fc
      .array(fc.tuple(fc.constantFrom('§§ ', 'sections ', 'CGS '), number, joined), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.map(([sign, first, rest]) => `See ${sign}${first}${rest.join('')}. Id. `).join('\n'));
    // What is no part of a citation before may become one: "§§ 4-143 through 143" is no range.
    const readWhole = (text: string): boolean =>
      createSnapshot('x', 1, 'plaintext', text).reading.citations.every(
        ({ kind, end }) => kind === 'id' || text.startsWith('. Id.', end),
      );
    const cited = (text: string): unknown[] =>
      createSnapshot('x', 1, 'plaintext', text).reading.citations.map(({ sections }) =>
        sections.map(({ number: n, through, pinpoint }) => [n, through, pinpoint]),
      );
    fc.assert(
      fc.property(document, number, number, (text, from, to) => {
        fc.pre(readWhole(text));
        const after = rename(createSnapshot('x', 1, 'plaintext', text), from, to).made.after.text;
        const expected = (cited(text) as [string, string | null, string[]][][]).map((sections) =>
          sections.map(([n, through, pinpoint]) => [n === from ? to : n, through === from ? to : through, pinpoint]),
        );
        assert.deepEqual(cited(after), expected, `${text} | ${after}`);
      }),
      { numRuns: 500 },
    );
  });

  it('may make two numbers of a list one, so that an Id. after them is plain', () => {
    const text = 'See §§ 4-143, and 54-1. Id.';
    const { made } = rename(createSnapshot('x', 1, 'plaintext', text), '4-143', '54-1');
    assert.equal(made.after.text, 'See §§ 54-1, and 54-1. Id.');
  });

  it('is offered where one number is cited', () => {
    const at = (source: string): unknown => {
      const { snapshot, cursor, text } = documentOf(source);
      const found = prepareRename(snapshot, cursor);
      return found && [text.slice(found.span.start, found.span.end), found.number];
    };
    assert.deepEqual(at('See § 53a-9|0.'), ['53a-90', '53a-90']);
    assert.deepEqual(at('See § 53a-7|0.'), ['53a-70', '53a-70']);
    assert.deepEqual(at('General Sta|tutes § 53a-70 (a)'), ['General Statutes § 53a-70 (a)', '53a-70']);
    assert.deepEqual(at('§ 53a-70. Id|.'), ['Id.', '53a-70']);
    assert.deepEqual(at('§§ 53a-70 to 53a-9|1'), ['53a-91', '53a-91']);
    assert.deepEqual(at('§§ 53a-70(a) and (|b)'), ['(b)', '53a-70']);
    assert.equal(at('|§§ 53a-70, 53a-71'), undefined);
    assert.equal(at('P.A. 21-1|03'), undefined);
  });

  it('takes a number as a person types it', () => {
    assert.equal(newNumber(' § 53A–70 '), '53a-70');
    for (const bad of ['', '53a', '53a-70(a)', 'x', '53a-70 and 53a-71']) assert.equal(newNumber(bad), undefined, bad);
  });
});
