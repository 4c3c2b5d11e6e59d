import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { markerLines, USUAL } from '../../server/src/analysis/authorities/marker';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import { diagnose } from '../../server/src/diagnostics/diagnose';
import { fixAll } from '../../server/src/diagnostics/fixAll';
import { withLawfulFixes } from '../../server/src/diagnostics/lawfulFixes';
import { codeAction } from '../../server/src/features/codeAction';
import { convertCitations } from '../../server/src/features/convertCitations';
import { documentSymbol } from '../../server/src/features/documentSymbol';
import { rename } from '../../server/src/features/rename';
import { updateTableOfAuthorities } from '../../server/src/features/tableOfAuthorities';
import { loadCatalogue } from '../support/catalogue';
import { countSteps } from '../support/steps';

const statutes = loadCatalogue();
const judge = (snapshot: Snapshot): ReturnType<typeof diagnose> =>
  diagnose({ snapshot, statutes, style: 'bluebook', today: '2026-01-01' });

/** A sentence to be fixed, in a block of its own, as each markup writes it. */
const SENTENCES: readonly (readonly [language: string, sentence: string])[] = [
  ['plaintext', 'See Ct. Gen. Stat. §53a-70 (a) here.\n\n'],
  ['markdown', 'See *Ct. Gen. Stat.* §53a-70 (a) here.\n\n'],
  ['html', '<p>See <i>Ct. Gen. Stat.</i> &sect;53a-70 (a) here.</p>\n'],
  ['latex', 'See \\emph{Ct. Gen. Stat.} \\S53a-70 (a) here.\\par\n'],
  ['asciidoc', 'See _Ct. Gen. Stat._ §53a-70 (a) here.\n\n'],
];

/** What writes, asked of a document that is read and judged. */
const WORK: readonly (readonly [what: string, work: (snapshot: Snapshot) => number])[] = [
  ['fixes all', (snapshot) => fixAll(snapshot, judge(snapshot), judge).fixesMade],
  [
    'offers the quick fixes of one place',
    (snapshot) => codeAction(snapshot, judge(snapshot), { start: 10, end: 12 }, true).length,
  ],
  [
    'tells which fixes are lawful',
    (snapshot) => withLawfulFixes(snapshot, judge(snapshot)).reduce((sum, { fixes }) => sum + fixes.length, 0),
  ],
  ['converts', (snapshot) => convertCitations(snapshot, 'connecticut', null, statutes).changed],
  ['renames', (snapshot) => rename(snapshot, '53a-70', '53a-71').made.edits.length],
  ['makes a table', (snapshot) => updateTableOfAuthorities(snapshot, statutes, USUAL, null).entries],
];

function grows(make: (parts: number) => number, parts: number): void {
  make(20);
  const [once, twice] = [make(parts), make(2 * parts)];
  assert.ok(twice <= 2.3 * once, `${once} steps, then ${twice}`);
}

describe('what writes works in proportion to the text', () => {
  for (const [language, sentence] of SENTENCES) {
    for (const [what, work] of WORK) {
      it(`${what} in ${language}`, () => {
        grows(
          (parts) =>
            countSteps(() => {
              assert.ok(work(createSnapshot('test:/', 1, language, sentence.repeat(parts))) > 0);
            }),
          300,
        );
      });
    }
  }

  const [opens, closes] = markerLines(createSnapshot('test:/', 1, 'markdown', ''), USUAL);
  for (const [title, text] of [
    ['pairs of markers', `${opens}\n${closes}\n\n`],
    ['markers that open alone', `${opens}\n\n`],
    ['markers that close alone', `${closes}\n\n`],
  ] as const) {
    it(`judges and updates a document of very many ${title}`, () => {
      grows(
        (parts) =>
          countSteps(() => {
            const snapshot = createSnapshot(
              'test:/',
              1,
              'markdown',
              `See General Statutes § 53a-70.\n${text.repeat(parts)}`,
            );
            judge(snapshot);
            updateTableOfAuthorities(snapshot, statutes, USUAL, null);
          }),
        300,
      );
    });
  }

  it('outlines a line of very many citations', () => {
    grows(
      (parts) =>
        countSteps(() => {
          const snapshot = createSnapshot('test:/', 1, 'plaintext', 'General Statutes § 53a-70. '.repeat(parts));
          assert.ok(documentSymbol(snapshot, statutes).length > 0);
        }),
      1000,
    );
  });
});
