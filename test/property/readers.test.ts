import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MARKUPS } from '../../server/src/markup/registry';
import { declarationsOf } from '../../server/src/analysis/declarations';
import { rules } from '../../server/src/diagnostics/registry';
import { readSettings } from '../../server/src/settings/read';
import { check, snapshotOf } from '../support/check';
import { Folder } from '../support/cli';

const CODES = rules.map((rule) => rule.code);
const KEYS = [
  'style',
  'diagnostics',
  'rules',
  'enable',
  'workspace',
  'exclude',
  'tableOfAuthorities',
  'passim',
  'conncite',
  '__proto__',
  'constructor',
  'toString',
  'conncite.style',
  'diagnostics.rules',
  '',
  '.',
  'et-seq',
];
const settings = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>('auto', 'bluebook', 'off', 'error', true, false, null, 0, -1, 5, 1e9, 0.5, ''),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('record'),
  ),
  record: fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 4, noNullPrototype: true }),
}));
/** Nested deeper than any recursion goes. */
const DEEP = `${'{"a":['.repeat(50_000)}1${']}'.repeat(50_000)}`;

describe('settings', () => {
  it('have an answer for any value, of the right types, and leave nothing after', () => {
    fc.assert(
      fc.property(settings.value, (value) => {
        const read = readSettings(value, CODES, (message) => {
          assert.ok(message.length < 2000);
        });
        assert.ok(['auto', 'bluebook', 'connecticut', 'legislative'].includes(read.style));
        assert.equal(typeof read.diagnostics.enable, 'boolean');
        assert.ok(Object.keys(read.diagnostics.rules).every((code) => CODES.includes(code)));
        assert.ok(read.workspace.exclude.every((pattern) => typeof pattern === 'string'));
        assert.equal(({} as Record<string, unknown>)['enable'], undefined, 'no prototype is changed');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a hostile .conncite.json', () => {
  const folder = new Folder();
  after(() => {
    folder.remove();
  });
  const runs = async (content: string | Uint8Array): Promise<void> => {
    folder.write('.conncite.json', content);
    folder.write('brief.txt', 'See § 53a-35a.');
    const ran = await folder.run(['check', 'brief.txt']);
    assert.ok(ran.status <= 2, String(ran.status));
    assert.doesNotMatch(ran.err, /should not happen/, ran.err.slice(0, 500));
  };

  it('gets a clear answer, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          settings.value.map((value) => JSON.stringify(value)),
          fc.string(),
          fc.uint8Array(),
        ),
        runs,
      ),
      { numRuns: 150 },
    );
  });

  for (const [title, content] of [
    ['a value nested fifty thousand deep', DEEP],
    ['a setting nested fifty thousand deep', `{"style":${DEEP},"diagnostics":{"rules":${DEEP}}}`],
    ['prototypes', '{"__proto__":{"enable":true},"constructor.prototype.enable":true,"__proto__.polluted":1}'],
    [
      'patterns that take long',
      JSON.stringify({ workspace: { exclude: [`${'{a,'.repeat(200)}b`, `${'*'.repeat(5000)}x`, '**/'.repeat(500)] } }),
    ],
    ['a key of a million characters', `{"${'k'.repeat(1_000_000)}":1}`],
    ['nothing', ''],
    ['half of itself', '{"style":'],
  ] as const)
    it(`gets a clear answer with ${title}`, () => runs(content));
});

describe('ignore comments and front matter', () => {
  const words = fc
    .array(
      fc.constantFrom(
        '---\n',
        '+++\n',
        'conncite:',
        'conncite: {',
        '}',
        '\n',
        ' ',
        '  ',
        'as-of',
        ': ',
        '2017-05-01',
        '2017-02-30',
        'style',
        'bluebook',
        ',',
        '<!-- ',
        ' -->',
        '% ',
        '"',
        "'",
        '#',
        '&a',
        '*a',
        '|',
        '- ',
        'conncite-ignore-line',
        'conncite-ignore-next-line',
        'conncite-ignore-file',
        ' et-seq',
        ' unknown-section',
        ' -- reason',
        '§ 53a-7000',
        'x',
        '\u2029',
        '\r\n',
        '😀',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));
  for (const {
    languages: [language = ''],
  } of MARKUPS) {
    it(`are read without a throw, inside the text: ${language}`, () => {
      fc.assert(
        fc.property(words, (text) => {
          const { asOf, unreadable } = declarationsOf(snapshotOf(text, language));
          if (asOf !== null) assert.match(asOf, /^\d{4}-\d\d-\d\d$/);
          for (const { start, end } of unreadable) assert.ok(start >= 0 && start <= end && end <= text.length);
          check(text, { language });
        }),
        { numRuns: 150 },
      );
    });
  }

  it('are read once each, however many', () => {
    check('<!-- conncite-ignore-next-line et-seq -->\n§53a-7000 x\n\n'.repeat(3000), { language: 'markdown' });
  });
});

describe('the command line', () => {
  const folder = new Folder();
  before(() => {
    folder.write('brief.txt', 'See § 53a-35a.');
  });
  after(() => {
    folder.remove();
  });

  it('answers any arguments with a status of its own', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        'check',
        'cites',
        'show',
        'help',
        '--',
        '-',
        '--format',
        'json',
        'sarif',
        '--fail-on',
        'never',
        '--rule',
        'et-seq=off',
        'x=y',
        '--style',
        'bluebook',
        '--as-of',
        '2020-01-01',
        '2020-02-30',
        '--language',
        'latex',
        '--config',
        'none.json',
        'brief.txt',
        '*.txt',
        '{',
        '[',
        '**',
        '!brief.txt',
        '53a-35a',
        '§',
        '--no-such',
        '-h',
        '-V',
        '..',
        './brief.txt',
        '',
        '\u0000',
        'a\u0000b',
      ),
      fc.string({ maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (args) => {
        // The folders above this one are not the test's.
        const ran = await folder.run(args.map((arg) => (arg.includes('/') || arg.includes('..') ? 'brief.txt' : arg)));
        assert.ok([0, 1, 2].includes(ran.status));
        assert.doesNotMatch(ran.err, /should not happen/, `${JSON.stringify(args)}: ${ran.err.slice(0, 800)}`);
      }),
      { numRuns: 300 },
    );
  });
});
