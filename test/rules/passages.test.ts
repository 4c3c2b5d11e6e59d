import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { judgedStyle } from '../../server/src/analysis/styleOf';
import { together } from '../../server/src/diagnostics/together';
import { checkSnapshot, snapshotOf } from '../support/check';

/**
 * A passage of a paper, with every finding at default settings where its style is chosen,
 * judged one by one as by a lawyer who reads it.
 */
interface Passage {
  readonly id: string;
  readonly kind: string;
  readonly input: string;
  /** Codes of findings that are right and wanted; planted faults are among them. */
  readonly useful: readonly string[];
  /** Codes of findings that are true and say what nobody asks. */
  readonly noise: readonly string[];
}

const LEAST_USEFUL = 0.8;

describe('findings in passages of opinions, briefs, memorandums, bills and letters', () => {
  const lines = fs
    .readFileSync(path.resolve('test/fixtures/findings/passages.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  let useful = 0;
  let noise = 0;
  for (const line of lines) {
    const passage = JSON.parse(line) as Passage;
    it(`${passage.id}, ${passage.kind}: ${passage.useful.length === 0 ? 'nothing' : passage.useful.join(', ')}`, () => {
      const snapshot = snapshotOf(passage.input);
      const found = together(checkSnapshot(snapshot, { style: judgedStyle(snapshot, 'auto'), today: '2026-11-26' }));
      const codes = found.map(({ code }) => code).sort();
      for (const code of passage.noise) {
        const place = codes.indexOf(code);
        if (place < 0) continue;
        codes.splice(place, 1);
        noise++;
      }
      useful += codes.length;
      assert.deepEqual(codes, passage.useful, passage.input);
    });
  }

  it('are useful, four of five at the least', () => {
    console.log(`      ${String(useful)} of ${String(useful + noise)} findings useful`);
    assert.ok(useful / (useful + noise) >= LEAST_USEFUL);
  });
});
