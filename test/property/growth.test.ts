import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { diagnose } from '../../server/src/diagnostics/diagnose';
import { JudgedBefore } from '../../server/src/diagnostics/localFindings';
import { rules } from '../../server/src/diagnostics/registry';
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
    diagnose({ snapshot: createSnapshot('test:/', 1, language, text), statutes, style: 'bluebook', today: '2026-01-01' }, ON);
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

describe('work grows with the text', () => {
  for (const markup of MARKUPS) {
    const language = markup.languages[0] ?? 'plaintext';
    it(`reads and judges twice as much in twice the steps in ${language}`, () => {
      stepsOf(language, 50);
      const [once, twice] = [stepsOf(language, 2000), stepsOf(language, 4000)];
      assert.ok(twice <= 2.1 * once, `${once} steps, then ${twice}`);
    });
  }

  for (const language of ['plaintext', 'markdown', 'latex', 'html']) {
    it(`takes fewer steps to read and judge again after an edit than to begin afresh in ${language}`, () => {
      const [once, twice] = [stepsOfEdit(language, fixedDraft(language, 2000)), stepsOfEdit(language, fixedDraft(language, 4000))];
      const whole = stepsOf(language, 4000);
      assert.ok(twice <= 2.1 * once && twice < 0.8 * whole, `${once} steps, then ${twice}; ${whole} for the whole`);
    });
  }
});
