import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import type { LabelledCase } from '../support/score';

/**
 * What may stand for a blank in any text: a line's end, indented or not, in either
 * spelling; a no-break space; two blanks.
 */
const BLANKS: readonly string[] = ['\n', '\n      ', '\r\n', '\u00A0', '  '];

/**
 * A blank before a number's hyphen is a slip that only a plain blank makes, and blanks inside brackets are a scanner's.
 */
const SLIP = /[\da-e] -\d|\( | \)/;

/** What is read, with white space made alike. */
function reading(input: string): string[] {
  const citations = createSnapshot('test:/', 1, 'plaintext', input).reading.citations.filter(
    (c) => c.kind !== 'id' || c.sections.length > 0,
  );
  return citations.map((c) => {
    const sections = c.sections.map(
      (s) => `${s.number}(${s.pinpoint.join(')(')})${s.through ?? ''}${s.etSeq ? ' et seq.' : ''}${String(s.year)}`,
    );
    return `${c.kind} ${input.slice(c.start, c.end).replace(/\s+/g, ' ')} ${sections.join(' | ')}`;
  });
}

/** Every offset of a single blank between two words. */
function blanksOf(input: string): number[] {
  const found: number[] = [];
  for (const { index } of input.matchAll(/(?<=\S) (?=\S)/g))
    if (!SLIP.test(input.slice(Math.max(0, index - 1), index + 3))) found.push(index);
  return found;
}

describe('the width of a text', () => {
  const fixtures = path.resolve('test/fixtures/citations');
  for (const file of ['cases.jsonl', 'forms-and-slips/cases.jsonl', 'bills-and-markup/cases.jsonl']) {
    it(`changes nothing in ${file}`, () => {
      const cases = fs
        .readFileSync(path.join(fixtures, file), 'utf8')
        .split('\n')
        .filter((l) => l.length > 0)
        .map((l) => JSON.parse(l) as LabelledCase);
      let asked = 0;
      for (const { lang, input, debatable } of cases) {
        if (lang !== 'plaintext' || debatable === true) continue;
        const expected = reading(input);
        for (const at of blanksOf(input)) {
          // Each blank in turn, by one of the spellings: all of them come up many times over the whole file.
          const blank = BLANKS[asked++ % BLANKS.length] ?? '\n';
          const other = `${input.slice(0, at)}${blank}${input.slice(at + 1)}`;
          assert.deepEqual(reading(other), expected, JSON.stringify(other));
        }
      }
      assert.ok(asked > 1000);
    });
  }
});
