import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { isIgnored } from '../../../server/src/disk/ignored';
import { IgnoreRules } from '../../../server/src/disk/ignoreRules';

const ROOT = path.resolve('/work');
const at = (name: string): string => path.join(ROOT, name);

describe('rules that leave files out', () => {
  const CASES: readonly (readonly [readonly string[], string, boolean | undefined])[] = [
    [['*.tmp.md'], 'x.tmp.md', true],
    [['*.tmp.md', '!x.tmp.md'], 'x.tmp.md', false],
    [['*.tmp.md'], 'x.md', undefined],
    [['# *.md', ''], 'x.md', undefined],
    [['**/old/**'], 'a/old/x.md', true],
    [['**/a/**/b/**/*.md'], 'a/c/d/b/x.md', true],
    // Three inside: no person writes them, and each multiplies what a path costs.
    [['**/a/**/b/**/c/**/x.md'], 'a/b/c/x.md', undefined],
  ];
  for (const [patterns, name, expected] of CASES) {
    it(`${patterns.join(' and ')} of ${name}: ${String(expected)}`, () => {
      assert.equal(new IgnoreRules(ROOT, patterns).ignores(at(name), false), expected);
    });
  }

  it('goes by the innermost that says anything', () => {
    const rules = [
      new IgnoreRules(ROOT, ['*.md']),
      new IgnoreRules(at('in'), ['!a.md']),
      new IgnoreRules(at('in/er'), ['x']),
    ];
    assert.deepEqual(
      [
        isIgnored(rules, at('in/er/a.md'), false),
        isIgnored(rules, at('in/er/b.md'), false),
        isIgnored(rules, at('in/er/b.txt'), false),
      ],
      [false, true, false],
    );
  });

  it('holds nobody up, whatever is in them: once they have taken their time, they leave nothing out', () => {
    const rules = new IgnoreRules(ROOT, [
      'plain.md',
      ...Array.from({ length: 1000 }, (_, k) => `**/a*/**/a*/**/z${k}`),
    ]);
    assert.equal(rules.ignores(at('plain.md'), false), true);
    // As many names as a large folder has. Each would take its time without end, so
    // that this would run into the test's limit.
    for (let name = 0; name < 20_000; name++) rules.ignores(at(`${'aa/'.repeat(40)}${name}.md`), false);
    assert.equal(rules.ignores(at('b/plain.md'), false), undefined);
  });

  it('answers of any pattern', () => {
    const pattern = fc
      .array(
        fc.constantFrom(
          '**/',
          '**',
          '*',
          'a',
          'b',
          '?',
          '[a]',
          '[^b]',
          '[',
          '\\',
          '/',
          '!',
          '{a,b}',
          '#',
          ' ',
          '(',
          ')',
          '+',
          '$',
          '\u{1f600}',
        ),
        { maxLength: 14 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(pattern, { maxLength: 4 }),
        fc.constantFrom('a.md', 'ab/a/b.md', '(a)+[b].md', ' a'),
        fc.boolean(),
        (patterns, name, isFolder) => {
          assert.ok([true, false, undefined].includes(new IgnoreRules(ROOT, patterns).ignores(at(name), isFolder)));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
