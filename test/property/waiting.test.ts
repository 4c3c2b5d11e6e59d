import assert from 'node:assert/strict';
import { createSnapshot, readInSteps } from '../../server/src/analysis/createSnapshot';
import { JudgedBefore } from '../../server/src/diagnostics/localFindings';
import { judgeInSteps } from '../../server/src/settings/judge';
import { USUAL } from '../../server/src/analysis/authorities/marker';
import { rightTableInSteps } from '../../server/src/analysis/authorities/tableOfAuthorities';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import type { Statutes } from '../../server/src/facts/statutes';
import { citationForms } from '../../server/src/features/citationForms';
import { convertInSteps } from '../../server/src/features/convertCitations';
import { outlineInSteps } from '../../server/src/features/documentSymbol';
import { formsThatCite } from '../../server/src/features/insertedForms';
import { renameInSteps } from '../../server/src/features/rename';
import { updateTableInSteps } from '../../server/src/features/tableOfAuthorities';
import { makeRecord } from '../../server/src/record/makeRecord';
import type { VerificationRecord } from '../../server/src/record/record';
import { recordHtmlInSteps } from '../../server/src/record/writers/html';
import { DEFAULTS } from '../../server/src/settings/read';
import type { Steps } from '../../server/src/text/steps';
import { loadCatalogue } from '../support/catalogue';
import { countSteps } from '../support/steps';

/** Texts of as many parts as are asked for, each hard for one of the steps that a document is read in. */
const TEXTS: readonly (readonly [string, (parts: number) => string])[] = [
  ['Id. after Id.', (n) => `Conn. Gen. Stat. § 53a-70. ${'Id. '.repeat(n)}`],
  ['numbers that may be ours', (n) => '§ 5-70. '.repeat(n)],
  ['numbers that an agreement takes', (n) => 'section 5-70 of this agreement. § 5-71. Id. '.repeat(n)],
  ['sections that an ordinance heads', (n) => `Ord. No. 5\n${'Sec. 12-14. - Appeals.\n'.repeat(n)}`],
  ['lists without an end', (n) => `General Statutes ${'§ 53a-70, '.repeat(n)}`],
  ['wrong numbers', (n) => 'C.G.S. § 53-a-70, '.repeat(n)],
];

/** With these in each part, no search for a mark goes through the whole document. */
const ADDRESSES = 'https://example.org/a www.example.org a@example.org\r\n\n';
/** The same in markups, whose marks are taken off first. */
const MARKED: readonly (readonly [string, (parts: number) => string])[] = [
  ['markdown', (n) => `- See *Conn. Gen. Stat.* § 53a-70(a) and \`more\` &amp; <b>more</b>. ${ADDRESSES}`.repeat(n)],
  [
    'latex',
    (n) =>
      '\\begin{document}' + `See \\emph{Conn.\\ Gen.\\ Stat.} \\S~53a-70.\\footnote{\\S~1-1.} ${ADDRESSES}`.repeat(n),
  ],
  ['html', (n) => `<p>See <em>Conn. Gen. Stat.</em> &sect; 53a-70.</p> ${ADDRESSES}`.repeat(n)],
];

function recordOf(snapshot: Snapshot, statutes: Statutes): VerificationRecord {
  const given = { file: 'brief.md', sha256: 'ab', version: '1.2.3', checkedAt: '2026-11-26', asOf: null, office: null };
  return makeRecord(snapshot, { ...given, statutes, official: undefined });
}

const CHOSEN = { number: '53a-70', pinpoint: [] };

/** What writes a whole document, or about it. */
const WRITING: readonly (readonly [string, (snapshot: Snapshot, statutes: Statutes) => Steps<unknown>])[] = [
  ['converts the citations of', (snapshot, statutes) => convertInSteps(snapshot, 'connecticut', null, statutes)],
  ['renames a section of', (snapshot) => renameInSteps(snapshot, '53a-70', '53a-71')],
  ['writes the page of the record of', (snapshot, statutes) => recordHtmlInSteps(recordOf(snapshot, statutes))],
  ['makes the table of', (snapshot, statutes) => updateTableInSteps(snapshot, statutes, USUAL, null)],
  ['makes the outline of', (snapshot, statutes) => outlineInSteps(snapshot, statutes, undefined, (entry) => [entry])],
  [
    'finds the forms of a citation that is put into',
    (snapshot, statutes) =>
      formsThatCite(snapshot, [{ start: 0, end: 0 }], CHOSEN, citationForms(CHOSEN.number, [], statutes, null)),
  ],
];

/** So much is looked at in no time. */
const LITTLE = 50_000;

/** Characters and elements that the longest of the steps looks at. */
function longestOf(steps: Steps<unknown>): number {
  return Math.max(...lengthsOf(steps));
}

/** Characters and elements that each of the steps looks at. */
function lengthsOf(steps: Steps<unknown>): number[] {
  const lengths: number[] = [];
  let step: IteratorResult<undefined, unknown> | undefined;
  while (step?.done !== true) {
    const counted = countSteps(() => {
      step = steps.next();
    });
    lengths.push(counted);
  }
  return lengths;
}

describe('long work lets others in between', () => {
  const statutes = loadCatalogue();

  for (const [language, make] of MARKED) {
    it(`takes off markup in steps that do not grow with a document: ${language}`, () => {
      const [once, twice] = [10_000, 20_000].map((parts) => {
        const snapshot = createSnapshot('test:/', 1, language, make(parts));
        return Math.max(0, longestOf(readInSteps(snapshot)) - snapshot.text.length);
      });
      assert.ok(once !== undefined && twice !== undefined);
      assert.ok(twice <= 1.3 * Math.max(once, LITTLE), `${once}, then ${twice}`);
    });
  }

  for (const [title, make] of TEXTS) {
    it(`reads and judges a document in steps that do not grow with it: ${title}`, () => {
      const [once, twice] = [10_000, 20_000].map((parts) => {
        const snapshot = createSnapshot('test:/', 1, 'plaintext', make(parts));
        const read = longestOf(readInSteps(snapshot));
        const grounds = { statutes, settings: DEFAULTS, official: undefined, today: '2026-01-01' };
        const judged = longestOf(judgeInSteps(snapshot, grounds, new JudgedBefore()));
        // One search of the whole text by the engine is quick.
        return { beyond: Math.max(0, read - snapshot.text.length, judged - snapshot.text.length) };
      });
      assert.ok(once !== undefined && twice !== undefined);
      assert.ok(twice.beyond <= 1.3 * Math.max(once.beyond, LITTLE), `${once.beyond}, then ${twice.beyond}`);
    });
  }

  for (const [what, write] of WRITING) {
    it(`${what} a document in more steps the longer it is, none of them a large part of all`, () => {
      const [once, twice] = [2_000, 4_000].map((parts) => {
        const text =
          'See Conn. Gen. Stat. § 53a-70 (a), and § 53a-90. Id. *So* it was held. State v. Doe, 227 Conn. 616.\n\n'.repeat(
            parts,
          );
        const snapshot = createSnapshot('test:/', 1, 'markdown', text);
        assert.ok(snapshot.reading.citations.length >= 2 * parts);
        return lengthsOf(write(snapshot, statutes));
      });
      assert.ok(once !== undefined && twice !== undefined);
      // A table begins and ends with what is done at once.
      assert.ok(twice.length - once.length >= 10, `${once.length} steps, then ${twice.length}`);
      const [longest, all] = [Math.max(...twice), twice.reduce((sum, length) => sum + length, 0)];
      assert.ok(longest <= all / 4, `one of ${longest}, of ${all} in all`);
    });
  }

  it('finds the rows of a table in more steps the more citations there are, each beyond searches of the whole text short', () => {
    const [once, twice] = [2_000, 4_000].map((parts) => {
      const text = 'See Conn. Gen. Stat. § 53a-70 (a), and § 53a-90. Id.\n\n'.repeat(parts);
      const snapshot = createSnapshot('test:/', 1, 'markdown', text);
      assert.equal(snapshot.reading.citations.length, 2 * parts);
      const lengths = lengthsOf(rightTableInSteps(snapshot, statutes, USUAL));
      return { steps: lengths.length, beyond: Math.max(0, Math.max(...lengths) - 5 * text.length) };
    });
    assert.ok(once !== undefined && twice !== undefined);
    assert.ok(twice.steps - once.steps >= 20, `${once.steps} steps, then ${twice.steps}`);
    assert.ok(twice.beyond <= LITTLE, String(twice.beyond));
  });
});
