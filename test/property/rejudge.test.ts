import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import { diagnose } from '../../server/src/diagnostics/diagnose';
import { find } from '../../server/src/diagnostics/find';
import type { Finding, Rule } from '../../server/src/diagnostics/finding';
import { JudgedBefore, judgeCitations } from '../../server/src/diagnostics/localFindings';
import { rules } from '../../server/src/diagnostics/registry';
import { MARKUPS } from '../../server/src/markup/registry';
import { allSteps } from '../../server/src/text/steps';
import { loadCatalogue } from '../support/catalogue';
import { draftOf, editsOf } from '../support/drafting';

const ON = { rules: Object.fromEntries(rules.map((rule) => [rule.code, rule.severity])) };
const STYLES = ['bluebook', 'connecticut', 'legislative', null] as const;

describe('a document judged again after edits', () => {
  for (const markup of MARKUPS) {
    const language = markup.languages[0] ?? 'plaintext';
    it(`has the findings and fixes of a fresh one in ${language}`, () => {
      fc.assert(
        fc.property(draftOf(language), editsOf, fc.constantFrom(...STYLES), (text, edits, style) => {
          const statutes = loadCatalogue();
          const before = new JudgedBefore();
          const judge = (snapshot: Snapshot, kept?: JudgedBefore): unknown =>
            JSON.parse(JSON.stringify(diagnose({ snapshot, statutes, style, today: '2026-01-01' }, ON, kept)));
          let snapshot = createSnapshot('test:/', 0, language, text);
          judge(snapshot, before);
          let version = 0;
          for (const edit of edits) {
            const next = edit(snapshot.text);
            snapshot = createSnapshot('test:/', ++version, language, next, undefined, snapshot);
            assert.deepEqual(judge(snapshot, before), judge(createSnapshot('test:/', version, language, next)));
          }
        }),
        { numRuns: 12, endOnFailure: true },
      );
    });
  }

  it('asks the rules only where the text has changed', () => {
    const text =
      'See Conn. Gen. Stat. Ann. § 53a-70(a). See Conn. Gen. Stat. § 53a-71 (2021). And now we go on for a while.\n\n'.repeat(
        1000,
      );
    let asked = 0;
    const counting: Rule = {
      code: 'counting',
      styles: null,
      severity: 'hint',
      onByDefault: true,
      ofForm: false,
      checkCitation(citation, _, tell) {
        asked++;
        tell(find(counting, citation, 'Here.'));
      },
    };
    const before = new JudgedBefore();
    const found: Finding[] = [];
    const judge = (snapshot: Snapshot): void => {
      asked = found.length = 0;
      allSteps(
        judgeCitations(
          [counting],
          { snapshot, statutes: loadCatalogue(), style: null, today: '2026-01-01' },
          before,
          (_, finding) => {
            found.push(finding);
          },
        ),
      );
    };
    const first = createSnapshot('test:/', 0, 'plaintext', text);
    judge(first);
    assert.deepEqual([asked, found.length], [2000, 2000]);
    const at = 50_000;
    judge(createSnapshot('test:/', 1, 'plaintext', `${text.slice(0, at)}x${text.slice(at)}`, undefined, first));
    assert.equal(found.length, 2000);
    assert.ok(asked > 0 && asked < 40, `${asked} citations were judged again`);
    assert.equal(found.at(-1)?.start, (first.reading.citations.at(-1)?.start ?? NaN) + 1);
  });
});
