import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../server/src/diagnostics/finding';
import { codeAction, type OfferedAction } from '../../server/src/features/codeAction';
import { diagnostics, MOST_FINDINGS } from '../../server/src/features/diagnostics';
import { check } from '../support/check';
import { documentOf } from '../support/features';

/** A fix that puts a blank after a sign, offered under its own title. */
function fix(title: string, preferred = false, at = 1): Fix {
  return { title, edits: [{ start: at, end: at, newText: ' ' }], preferred, changesAuthority: true };
}

function finding(start: number, end: number, fixes: readonly Fix[] = [], over: Partial<Finding> = {}): Finding {
  return { start, end, code: 'unknown-section', severity: 'error', message: 'There is none.', fixes, ...over };
}

/**
 * Language, text, and what the two comments make of it: ignored on the line, and in
 * the file; null where there is no place.
 */
const IGNORING: readonly (readonly [string, string, string | null, string | null])[] = [
  [
    'markdown',
    'One.\nSee § 53a-7000.  \nMore.',
    'One.\nSee § 53a-7000. <!-- conncite-ignore-line unknown-section -->  \nMore.',
    '<!-- conncite-ignore-file unknown-section -->\n\nOne.\nSee § 53a-7000.  \nMore.',
  ],
  [
    'markdown',
    '---\ntitle: x\n---\n\n- See § 53a-7000.',
    '---\ntitle: x\n---\n\n- See § 53a-7000. <!-- conncite-ignore-line unknown-section -->',
    '---\ntitle: x\n---\n<!-- conncite-ignore-file unknown-section -->\n\n- See § 53a-7000.',
  ],
  [
    'html',
    '<!DOCTYPE html>\n<p>See\n§ 53a-7000.</p>',
    '<!DOCTYPE html>\n<p>See\n§ 53a-7000.</p> <!-- conncite-ignore-line unknown-section -->',
    '<!DOCTYPE html>\n<!-- conncite-ignore-file unknown-section -->\n\n<p>See\n§ 53a-7000.</p>',
  ],
  [
    'html',
    '<p title="See">§ 53a-7000 <a\nhref="x">y</a></p>',
    null,
    '<!-- conncite-ignore-file unknown-section -->\n\n<p title="See">§ 53a-7000 <a\nhref="x">y</a></p>',
  ],
  [
    'latex',
    'One.\r\n  See \\S~53a-7000.\r\n',
    'One.\r\n  % conncite-ignore-next-line unknown-section\r\n  See \\S~53a-7000.\r\n',
    '% conncite-ignore-file unknown-section\r\nOne.\r\n  See \\S~53a-7000.\r\n',
  ],
  [
    'asciidoc',
    'One.\nSee § 53a-7000.',
    'One.\n// conncite-ignore-next-line unknown-section\nSee § 53a-7000.',
    '// conncite-ignore-file unknown-section\n\nOne.\nSee § 53a-7000.',
  ],
  [
    'org',
    '#+TITLE: T\nOne.\nSee § 53a-7000.',
    '#+TITLE: T\nOne.\n# conncite-ignore-next-line unknown-section\nSee § 53a-7000.',
    '#+TITLE: T\n# conncite-ignore-file unknown-section\n\nOne.\nSee § 53a-7000.',
  ],
  [
    'typst',
    'See § 53a-7000.',
    '// conncite-ignore-next-line unknown-section\nSee § 53a-7000.',
    '// conncite-ignore-file unknown-section\n\nSee § 53a-7000.',
  ],
  [
    'restructuredtext',
    'One.\n\nSee § 53a-7000.',
    'One.\n\n.. conncite-ignore-next-line unknown-section\n\nSee § 53a-7000.',
    '.. conncite-ignore-file unknown-section\n\nOne.\n\nSee § 53a-7000.',
  ],
  [
    'restructuredtext',
    'One.\nSee § 53a-7000.',
    null,
    '.. conncite-ignore-file unknown-section\n\nOne.\nSee § 53a-7000.',
  ],
  ['plaintext', 'See § 53a-7000.', null, null],
];

describe('quick fixes', () => {
  const { snapshot } = documentOf('§53a-70 §53a-71 and §53a-72 hold.');
  const offered = (findings: readonly Finding[], start: number, end: number): readonly OfferedAction[] =>
    codeAction(snapshot, findings, { start, end }, false);

  it('come with the preferred one first, and only one is preferred', () => {
    const found = offered([finding(0, 5, [fix('a'), fix('b', true)]), finding(3, 8, [fix('c', true)])], 4, 4);
    assert.deepEqual(
      found.slice(0, 3).map((action) => [action.title, action.preferred]),
      [
        ['b', true],
        ['c', false],
        ['a', false],
      ],
    );
    assert.deepEqual(
      found.slice(3).map((action) => action.preferred),
      found.slice(3).map(() => false),
    );
  });

  for (const [text, at, style, title] of [
    ['See Conn. Gen. Stat. §53a-70(a).', '§', 'bluebook', 'Write Conn. Gen. Stat. § 53a-70(a)'],
    ['See General Statutes §§ 53a-70 (a).', '§', 'connecticut', 'Write General Statutes § 53a-70 (a)'],
    ['See General Statutes § 53a-70(a).', '(a)', 'connecticut', 'Write General Statutes § 53a-70 (a)'],
    ['See § 53a-90.', '53a', null, 'Cite § 54-102a, '],
  ] as const) {
    it(`show what will be read: ${title}`, () => {
      const { snapshot: document } = documentOf(text, 'plaintext');
      const found = codeAction(
        document,
        check(text, { style }),
        { start: text.indexOf(at), end: text.indexOf(at) },
        false,
      );
      assert.ok(
        found.some((action) => action.title.replace(/\u00A0/g, ' ').startsWith(title)),
        found.map((action) => action.title).join(' | '),
      );
    });
  }

  /** A fix that cites another section without saying so: it is never made. */
  const unproven = (title: string): Fix => ({
    title,
    edits: [{ start: 5, end: 6, newText: '9' }],
    preferred: true,
    changesAuthority: false,
  });

  it('are looked for among the first six', () => {
    const bad = Array.from({ length: 6 }, (_, k) => unproven(String(k)));
    const titles = (fixes: readonly Fix[]): string[] => offered([finding(0, 8, fixes)], 4, 4).map(({ title }) => title);
    assert.deepEqual(titles([...bad.slice(1), fix('good')]), ['good']);
    assert.deepEqual(titles([...bad, fix('good')]), []);
  });

  it('are made together where two or more of a kind can be', () => {
    const together = (...findings: readonly Finding[]): readonly (readonly [string, string | undefined])[] =>
      offered(findings, 4, 4).flatMap(({ title, made, preferred }) =>
        title.startsWith('Fix all') && !preferred ? [[title, made?.after.text] as const] : [],
      );
    const form = (at: number, preferred = true): Fix => ({ ...fix('a', preferred, at), changesAuthority: false });
    const [one, two] = [finding(0, 8, [form(1)]), finding(8, 15, [form(9)])];
    assert.deepEqual(together(one, two), [
      ['Fix all 2 like it in this document', '§ 53a-70 § 53a-71 and §53a-72 hold.'],
    ]);
    assert.deepEqual(together(one), []);
    assert.deepEqual(together(one, finding(8, 15)), [], 'one of them has no fix');
    assert.deepEqual(together(one, finding(8, 15, [form(9, false)])), [], 'one of them is not preferred');
    assert.deepEqual(together(one, finding(8, 15, [fix('b', true, 9)])), [], 'one of them changes what is cited');
    assert.deepEqual(
      codeAction(snapshot, [finding(0, 8), one, two], { start: 4, end: 4 }, false).map(({ finding: of }) => of),
      [one, one],
      'it is of the first that is fixed',
    );
    assert.deepEqual(together(one, finding(8, 15, [unproven('b')])), [], 'one of them cannot be made');
    assert.deepEqual(together(one, { ...two, code: 'symbol-spacing' }), [], 'one of them is of another kind');
  });

  it('are none that ignore a comment which ignores nothing', () => {
    const { snapshot: marked } = documentOf('§ 53a-70 <!-- conncite-ignore-line x -->', 'markdown');
    const unused = finding(9, 20, [], { code: 'unused-ignore' });
    assert.deepEqual(codeAction(marked, [unused], { start: 10, end: 10 }, true), []);
    assert.equal(codeAction(marked, [{ ...unused, code: 'x' }], { start: 10, end: 10 }, true).length > 0, true);
  });

  it('name in a setting what is ignored, where no comment can stand', () => {
    assert.deepEqual(
      codeAction(snapshot, [finding(1, 8)], { start: 4, end: 4 }, true).map(({ title, setting, ignores }) => [
        title,
        setting,
        ignores,
      ]),
      [
        [
          'Ignore “unknown-section 53a-70” in the settings',
          { name: 'ignore.findings', value: 'unknown-section 53a-70' },
          true,
        ],
      ],
    );
  });

  it('are those of findings that the selection touches', () => {
    const found = [
      finding(0, 5, [fix('a')]),
      finding(7, 9, [fix('b', false, 9)]),
      finding(20, 25, [fix('c', false, 21)]),
    ];
    const titles = (start: number, end: number): string[] => offered(found, start, end).map((action) => action.title);
    assert.deepEqual(titles(5, 5), ['a']);
    assert.deepEqual(titles(6, 6), []);
    assert.deepEqual(titles(0, 30), ['a', 'b', 'c']);
  });

  it('are five at most, ignoring last', () => {
    const text = 'Conn. Gen. Stat. §53a-70, Conn. Gen. Stat. §53a-71 and Conn. Gen. Stat. § 53a-7000.';
    const { snapshot: document } = documentOf(text, 'markdown');
    const found = check(text, { language: 'markdown', style: 'bluebook' });
    const titles = (at: string): string[] =>
      codeAction(document, found, { start: text.indexOf(at), end: text.indexOf(at) }, true).map(
        (action) => action.title,
      );
    assert.deepEqual(titles('§53a-70').slice(1), [
      'Fix all 2 like it in this document',
      'Ignore it on this line',
      'Ignore all like it in this document',
    ]);
    const unknown = titles('53a-7000');
    assert.deepEqual(
      unknown.map((title) => /^Cite § (?<number>[^,]+),/.exec(title)?.groups?.['number']),
      ['53a-70', undefined, undefined],
    );
    assert.deepEqual(unknown.slice(1), ['Ignore it on this line', 'Ignore all like it in this document']);
  });

  it('leave out ways to ignore before fixes, where there are more than five', () => {
    const text = 'See § 53a-90.';
    const { snapshot: document } = documentOf(text, 'markdown');
    const [found] = check(text, { language: 'markdown' });
    assert.equal(found?.code, 'transferred-section');
    const titles = (...fixes: readonly Fix[]): string[] =>
      codeAction(document, [{ ...found, fixes }], found, true).map(({ title }) => title);
    const ignoring = [
      'Ignore it on this line',
      'Ignore all like it in this document',
      'Ignore the repeal, transfer, or amendment of § 53a-90 everywhere',
    ];
    assert.deepEqual(titles(), ignoring);
    assert.deepEqual(titles(fix('a', false, 5), fix('b', false, 5)), ['a', 'b', ...ignoring]);
    for (const more of [[], [fix('d', false, 5)]])
      assert.deepEqual(titles(fix('a', false, 5), fix('b', false, 5), fix('c', false, 5), ...more), [
        'a',
        'b',
        'c',
        ...ignoring.slice(0, 2),
      ]);
  });

  it('ignore by settings where the markup has no comments and the client can set them', () => {
    const { snapshot: document } = documentOf('See § 53a-7000.');
    const [found] = check('See § 53a-7000.');
    assert.ok(found !== undefined);
    const settings = codeAction(document, [{ ...found, fixes: [] }], found, true).map(({ setting, made }) => [
      setting,
      made,
    ]);
    assert.deepEqual(settings, [[{ name: 'ignore.findings', value: 'unknown-section 53a-7000' }, null]]);
    assert.deepEqual(codeAction(document, [{ ...found, fixes: [] }], found, false), []);
    const ignore = { findings: ['unknown-section 53a-7000'], sections: [] };
    assert.deepEqual(check('Again: see § 53a-7000.', { ignore }), []);
    assert.equal(check('See § 53a-8000.', { ignore }).length, 1);
  });

  it('“Ignore … everywhere” never hides unknown-section: it is not offered, and a setting that names the number hides nothing', () => {
    const text = 'See § 53a-7000. Id. Accord §§ 53a-7001, 53a-90.';
    const ignore = { findings: [], sections: ['53a-7000', '53a-7001', '53a-90'] };
    const unknown = (findings: ReturnType<typeof check>): string[] =>
      findings.filter(({ code }) => code === 'unknown-section').map(({ start, end }) => text.slice(start, end));
    const found = check(text);
    assert.ok(unknown(found).length >= 2);
    assert.deepEqual(unknown(check(text, { ignore })), unknown(found));
    for (const one of found.filter(({ code }) => code === 'unknown-section')) {
      const offered = codeAction(documentOf(text).snapshot, found, one, true).filter(({ finding }) => finding === one);
      assert.ok(offered.length > 0);
      assert.ok(
        offered.every(({ title, setting }) => !/everywhere/.test(title) && setting?.name !== 'ignore.sections'),
      );
    }
  });

  it('silence for a whole section only what became of it, and say so', () => {
    const { snapshot: document } = documentOf('See § 53a-90.');
    const [found] = check('See § 53a-90.');
    assert.equal(found?.code, 'transferred-section');
    const set = codeAction(document, [{ ...found, fixes: [] }], found, true).find(
      ({ setting }) => setting?.name === 'ignore.sections',
    );
    assert.deepEqual(
      [set?.title, set?.setting?.value],
      ['Ignore the repeal, transfer, or amendment of § 53a-90 everywhere', '53a-90'],
    );
    const ignore = { findings: [], sections: ['53a-90', '53a-7000', '53a-70'] };
    assert.deepEqual(check('See § 53a-90.', { ignore }), []);
    for (const [text, code] of [
      ['See § 53a-7000.', 'unknown-section'],
      ['See §53a-90 and § 53a-70.', 'symbol-spacing'],
    ] as const) {
      assert.ok(
        check(text, { ignore }).some((one) => one.code === code),
        text,
      );
    }
  });

  for (const [language, text, onLine, inFile] of IGNORING) {
    it(`ignore by comments of ${language} in ${JSON.stringify(text)}`, () => {
      const { snapshot: document } = documentOf(text, language);
      const [found] = check(text, { language });
      assert.ok(found !== undefined);
      const made = (title: string): string | null => {
        const action = codeAction(document, [{ ...found, fixes: [] }], found, false).find((one) => one.title === title);
        if (action === undefined) return null;
        const after = action.made?.after.text ?? '';
        assert.deepEqual(check(after, { language }), [], after);
        return after;
      };
      assert.deepEqual([made('Ignore it on this line'), made('Ignore all like it in this document')], [onLine, inFile]);
    });
  }
});

describe('diagnostics', () => {
  it('say where the rule is explained, and hold the version; fixes are for those who ask', () => {
    const { snapshot } = documentOf('§ 53a-7000');
    const [problem] = diagnostics(snapshot, [
      finding(2, 10, [fix('Change')], { tag: 'deprecated', data: { number: '53a-7000' } }),
    ]);
    assert.match(problem?.href ?? '', /^https:\/\/.*\/RULES\.md#unknown-section$/);
    assert.equal(problem?.tag, 'deprecated');
    assert.deepEqual(problem.data, { number: '53a-7000', version: 1 });
  });

  it('say on the last that is shown how many are not', () => {
    const ends = (count: number): readonly string[] => {
      const many = Array.from({ length: count }, (_, k) => finding(k, k + 1));
      return diagnostics(documentOf('x'.repeat(count)).snapshot, many).map(({ message }) => message);
    };
    assert.deepEqual(new Set(ends(MOST_FINDINGS)), new Set(['There is none.']));
    const more = ends(MOST_FINDINGS + 5);
    assert.equal(more.at(-1), 'There is none. After this one, 5 more findings are not shown.');
    assert.deepEqual(new Set(more.slice(0, -1)), new Set(['There is none.']));
  });

  it('are bounded, and never on our own pages', () => {
    const many = Array.from({ length: MOST_FINDINGS + 5 }, () => finding(0, 1));
    assert.equal(diagnostics(documentOf('x').snapshot, many).length, MOST_FINDINGS);
    assert.deepEqual(diagnostics(documentOf('x', 'conncite-section').snapshot, many), []);
  });
});
