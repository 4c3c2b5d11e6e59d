import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../support/check';

const SEED = join(__dirname, '../../../shared/seeds/000_765cb4793f879530.txt');

function codes(text: string, options?: Parameters<typeof check>[1]): string[] {
  return check(text, options).map((finding) => finding.code);
}

describe('diagnose', () => {
  it('gives findings by place, then by code', () => {
    assert.deepEqual(codes('See §53a–7000 and § 53a-90, 53a-53.'), [
      'symbol-spacing',
      'number-dash',
      'unknown-section',
      'symbol-number',
      'transferred-section',
      'repealed-section',
    ]);
  });

  it('takes severities from settings, and leaves out what is off', () => {
    const text = '§ 53a-7000 and § 53a-90';
    assert.deepEqual(
      check(text, { rules: { 'unknown-section': 'hint', 'transferred-section': 'off', 'no-such-rule': 'error' } }).map(
        (f) => [f.code, f.severity],
      ),
      [['unknown-section', 'hint']],
    );
  });

  it('turns on a rule that is off by default', () => {
    const text = 'Conn. Gen. Stat. § 53a-70';
    assert.deepEqual(codes(text, { style: 'bluebook' }), []);
    assert.deepEqual(codes(text, { style: 'bluebook', rules: { 'missing-year': 'warning' } }), ['missing-year']);
  });

  it('reports a number once, under the explanation that fits best', () => {
    for (const [text, code] of [
      ['§ 53a-1171', 'letter-l-as-one'],
      ['C.G.S. § 31-3061', 'glued-footnote'],
      ['§ 25-7d', 'former-number'],
      ['§ 53a-90', 'transferred-section'],
      ['§ 53a-999', 'unknown-section'],
      ['§ 53a-61b', 'reserved-section'],
    ] as const)
      assert.deepEqual(codes(text), [code], text);
  });

  it('says of an Id. only what the Id. itself adds', () => {
    assert.deepEqual(codes('§ 53a-90(z). Id. Id. at (c).'), ['transferred-section']);
    assert.deepEqual(codes('§ 53a-25. Id. at (z). Id. § 53a-7000. Id.'), ['unknown-subsection', 'unknown-section']);
  });

  describe('comments', () => {
    const markdown = { language: 'markdown' } as const;

    it('ignore the next line, and stay with it when the text around them changes', () => {
      const text =
        "<!-- conncite-ignore-next-line unknown-section -- a typist's joke -->\nSee § 53a-7000.\n\nSee § 53a-8000.\n";
      assert.deepEqual(codes(text, markdown), ['unknown-section']);
      assert.deepEqual(codes(`# Title\n\nOf § 53a-90.\n\n${text}`, markdown), [
        'transferred-section',
        'unknown-section',
      ]);
    });

    it('ignore named rules alone', () => {
      assert.deepEqual(
        codes('<!-- conncite-ignore-next-line unknown-section, transferred-section -->\n§ 53a-7000, 53a-90', markdown),
        ['symbol-number'],
      );
      assert.deepEqual(codes('<!-- conncite-ignore-next-line -->\n§ 53a-7000, 53a-90', markdown), []);
    });

    it('ignore in the whole file, from anywhere in it', () => {
      assert.deepEqual(codes('§ 53a-7000\n\n§ 53a-90\n\n<!-- conncite-ignore-file unknown-section -->\n', markdown), [
        'transferred-section',
      ]);
    });

    it("are read in each markup's own form", () => {
      assert.deepEqual(codes('% conncite-ignore-file\nSee \\S~53a-7000.', { language: 'latex' }), []);
      assert.deepEqual(codes('<!-- conncite-ignore-file --><p>§ 53a-7000</p>', { language: 'html' }), []);
      assert.deepEqual(codes('.. conncite-ignore-file\n\nSee § 53a-7000.', { language: 'restructuredtext' }), []);
      assert.deepEqual(codes('// conncite-ignore-file\n\nSee § 53a-7000.', { language: 'asciidoc' }), []);
      assert.deepEqual(codes('// conncite-ignore-file\nSee § 53a-7000.', { language: 'typst' }), []);
      assert.deepEqual(codes('# conncite-ignore-file\nSee § 53a-7000.', { language: 'org' }), []);
    });

    it('that ignore nothing are told of, unless the rule was not asked', () => {
      const text = '<!-- conncite-ignore-file unknown-section et-seq -->\n§ 53a-7000';
      assert.deepEqual(codes(text, markdown), []);
      assert.deepEqual(
        codes(text, { ...markdown, style: 'bluebook' }).filter((code) => code !== 'short-before-full'),
        ['unused-ignore'],
      );
      assert.deepEqual(
        codes(text, { ...markdown, style: 'bluebook', rules: { 'unused-ignore': 'off', 'short-before-full': 'off' } }),
        [],
      );
    });
  });

  if (existsSync(SEED)) {
    it('tells a careful lawyer of the seed document what matters, and no more', () => {
      const text = readFileSync(SEED, 'utf8');
      assert.deepEqual(
        check(text, { today: '2026-11-26' }).map((f) => `${f.code} ${text.slice(f.start, f.end)}`),
        [
          'amended-since 54-36p',
          'amended-since 53a-40e',
          'symbol-number §§',
          'unknown-subsection (a)',
          'amended-since 53a-196c',
          'amended-since 53a-196d',
          'amended-since 53a-196e',
          'amended-since 53a-196f',
          'amended-since 53a-196g',
          'amended-since 53a-196h',
          'amended-since 54-250',
          'amended-since 17a-106f',
          'amended-since 17a-106h',
          'repealed-section 31-71',
          'pending-amendment 31-72',
          'amended-since 44-5',
          'amended-since 46a-170',
          'amended-since 54-234a',
        ],
      );
    });
  }
});
