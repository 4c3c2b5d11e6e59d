import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { markerLines, USUAL } from '../../server/src/analysis/authorities/marker';
import { tableOfAuthorities } from '../../server/src/analysis/authorities/tableOfAuthorities';
import { diagnose } from '../../server/src/diagnostics/diagnose';
import { JudgedBefore } from '../../server/src/diagnostics/localFindings';
import { rules } from '../../server/src/diagnostics/registry';
import { makeRecord } from '../../server/src/record/makeRecord';
import { MARKUPS } from '../../server/src/markup/registry';
import { loadCatalogue } from '../support/catalogue';
import { fixedDraft } from '../support/drafting';
import { countSteps } from '../support/steps';

const ON = { rules: Object.fromEntries(rules.map((rule) => [rule.code, rule.severity])) };

/** Steps that reading and judging a draft costs. */
function stepsOf(language: string, sentences: number): number {
  const statutes = loadCatalogue();
  const text = fixedDraft(language, sentences);
  return countSteps(() => {
    diagnose(
      { snapshot: createSnapshot('test:/', 1, language, text), statutes, style: 'bluebook', today: '2026-01-01' },
      ON,
    );
  });
}

/** Steps that an edit in the middle of a draft costs: reading what changed, and judging it. */
function stepsOfEdit(language: string, text: string): number {
  const statutes = loadCatalogue();
  const context = { statutes, style: 'bluebook', today: '2026-01-01' } as const;
  const before = new JudgedBefore();
  const first = createSnapshot('test:/', 0, language, text);
  diagnose({ ...context, snapshot: first }, ON, before);
  const at = text.indexOf(' ', text.length / 2);
  const prose = createSnapshot('test:/', 1, language, `${text.slice(0, at)}x${text.slice(at)}`).prose;
  return countSteps(() => {
    const snapshot = createSnapshot('test:/', 1, language, prose.source, prose, first);
    diagnose({ ...context, snapshot }, ON, before);
  });
}

const CITED = 'see Conn. Gen. Stat. § 53a-41.';

/** Documents that are hard for a table of authorities, of as many parts as are asked for. */
const TABLES: readonly (readonly [string, string, (parts: number) => string])[] = [
  [
    'headings of LaTeX that are never closed',
    'latex',
    (n) => `\\section{Part\n\n${CITED.replace('§ ', '\\S~')}\n\n`.repeat(n),
  ],
  ['headings of HTML that are never closed', 'html', (n) => `<h1>Part ${CITED}\n`.repeat(n)],
  ['headings of AsciiDoc before no text', 'asciidoc', (n) => `== ${CITED}\n`.repeat(n)],
  ['headlines of Org before no text', 'org', (n) => `* ${CITED}\n`.repeat(n)],
  ['headings of reStructuredText over each other', 'restructuredtext', (n) => `Part ${CITED}\n====\n`.repeat(n)],
  ['a heading of Markdown of very many lines', 'markdown', (n) => `${`Part ${CITED}\n`.repeat(n)}===\n`],
  ['very many notes on one line', 'latex', (n) => `A\\footnote{${CITED.replace('§ ', '\\S~')}} `.repeat(n)],
];

/** Lists without an end, longer than one citation may be. */
const LISTS = [
  '§§ 53a-70, ',
  '§ 53a-70 and ',
  'C.G.S. § 53-a-70, ',
  '53a-70, 53-a-71, ',
  'Id. ',
  'section 53a-70 or ',
  '§ 53a-70 (a), ',
];

/** Documents that are hard to verify, of as many citations as are asked for. */
const RECORDS: readonly (readonly [string, string, (count: number) => string])[] = [
  [
    'wrong numbers, each another',
    'plaintext',
    (n) =>
      Array.from({ length: n }, (_, k) => `See Conn. Gen. Stat. § ${1 + (k % 50)}-${5000 + k} and so on.\n`).join(''),
  ],
  ['right numbers', 'plaintext', (n) => 'See § 53a-70 and so on.\n'.repeat(n)],
  ['block quotations before citations', 'markdown', (n) => `> The court may order it.\n\n§ 53a-70.\n\n`.repeat(n)],
  ['short forms in notes', 'latex', (n) => `A\\footnote{See \\S~53a-70 and Conn. Gen. Stat. \\S~53a-70.} `.repeat(n)],
];

/** Steps that the verification record of a document costs. */
function stepsOfRecord(language: string, text: string): number {
  const statutes = loadCatalogue();
  const snapshot = createSnapshot('test:/', 1, language, text);
  assert.ok(snapshot.reading.citations.length > 0);
  const said = { file: 'brief', sha256: '', version: '0', checkedAt: '2026-01-01', asOf: null, office: null };
  return countSteps(() => {
    makeRecord(snapshot, { statutes, ...said });
    for (const citation of snapshot.reading.citations) snapshot.reading.antecedentOf(citation);
  });
}

/**
 * Steps that making a table of authorities costs, and the steps of the rule that
 * compares one while its document is written.
 */
function stepsOfTable(language: string, text: string): number {
  const statutes = loadCatalogue();
  const bare = createSnapshot('test:/', 1, language, text);
  const marked = createSnapshot('test:/', 1, language, `${markerLines(bare, USUAL).join('\n')}\n\n`.repeat(20) + text);
  const stale = {
    rules: Object.fromEntries(rules.map(({ code }) => [code, code === 'stale-table' ? 'warning' : 'off'] as const)),
  };
  assert.equal(
    bare.reading.citations.length,
    marked.reading.citations.length,
    'both are read before the steps are counted',
  );
  return countSteps(() => {
    tableOfAuthorities(bare, statutes, USUAL);
    assert.ok(diagnose({ snapshot: marked, statutes, style: 'bluebook', today: '2026-01-01' }, stale).length > 0);
  });
}

describe('work grows with the text', () => {
  for (const [title, language, make] of TABLES) {
    it(`makes and compares a table of authorities of twice as much in twice the steps: ${title}`, () => {
      stepsOfTable(language, make(20));
      const [once, twice] = [stepsOfTable(language, make(200)), stepsOfTable(language, make(400))];
      assert.ok(twice <= 2.2 * once, `${once} steps, then ${twice}`);
    });
  }

  for (const markup of MARKUPS) {
    const language = markup.languages[0] ?? 'plaintext';
    it(`reads and judges twice as much in twice the steps in ${language}`, () => {
      stepsOf(language, 50);
      const [once, twice] = [stepsOf(language, 2000), stepsOf(language, 4000)];
      assert.ok(twice <= 2.1 * once, `${once} steps, then ${twice}`);
    });
  }

  for (const [title, language, make] of RECORDS) {
    it(`verifies twice as many citations in twice the steps: ${title}`, () => {
      stepsOfRecord(language, make(20));
      const [once, twice] = [stepsOfRecord(language, make(1500)), stepsOfRecord(language, make(3000))];
      assert.ok(twice <= 2.2 * once, `${once} steps, then ${twice}`);
    });
  }

  it('judges twice as many sections in words without the code’s name in twice the steps', () => {
    const statutes = loadCatalogue();
    const stepsOfWords = (count: number): number => {
      const snapshot = createSnapshot('test:/', 1, 'plaintext', 'See section 53a-70 or so.\n'.repeat(count));
      assert.equal(snapshot.reading.citations.length, count);
      return countSteps(() => diagnose({ snapshot, statutes, style: 'bluebook', today: '2026-01-01' }, ON));
    };
    stepsOfWords(20);
    const [once, twice] = [stepsOfWords(500), stepsOfWords(1000)];
    assert.ok(twice <= 2.2 * once, `${once} steps, then ${twice}`);
  });

  for (const part of LISTS) {
    it(`reads a list of twice as many parts in twice the steps: ${part}`, () => {
      const stepsOfList = (parts: number): number =>
        countSteps(() => {
          assert.ok(
            createSnapshot('test:/', 1, 'plaintext', `General Statutes §§ ${part.repeat(parts)}`).reading.authorities
              .length > 0,
          );
        });
      stepsOfList(100);
      const [once, twice] = [stepsOfList(5000), stepsOfList(10_000)];
      assert.ok(twice <= 2.2 * once, `${once} steps, then ${twice}`);
    });
  }

  for (const language of ['plaintext', 'markdown', 'latex', 'html']) {
    it(`takes fewer steps to read and judge again after an edit than to begin afresh in ${language}`, () => {
      const [once, twice] = [
        stepsOfEdit(language, fixedDraft(language, 2000)),
        stepsOfEdit(language, fixedDraft(language, 4000)),
      ];
      const whole = stepsOf(language, 4000);
      assert.ok(twice <= 2.1 * once && twice < 0.8 * whole, `${once} steps, then ${twice}; ${whole} for the whole`);
    });
  }
});
