import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { judgeReading, judgeRules } from '../fuzz/judge';
import { inputOf, readSeeds, type Input } from '../fuzz/inputs';
import { TARGETS } from '../fuzz/targets';
import { checkReading } from '../support/reading';

/** A long text of one piece over and over. */
interface Growth {
  readonly language: string;
  readonly before: string;
  readonly unit: string;
  readonly times: number;
  readonly after: string;
  readonly why: string;
}

const ROOT = path.resolve(__dirname, '../..');

function corpus<T>(name: string): T[] {
  return fs
    .readFileSync(path.join(ROOT, 'test/fixtures/corpus', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

describe('the corpus', () => {
  for (const input of corpus<Input>('recognizer.jsonl')) {
    it(`is read and judged: ${JSON.stringify(input.text)}`, () => {
      assert.equal(judgeReading(input), undefined);
      assert.equal(judgeRules(input), undefined);
    });
  }

  // What grows faster than its text does not end within the limit of a test.
  for (const { language, before, unit, times, after, why } of corpus<Growth>('growth.jsonl')) {
    it(`is read in good time: ${why}`, () => {
      checkReading(createSnapshot('test:/', 1, language, before + unit.repeat(times) + after));
    });
  }
});

describe('inputs that reached new places of a reader', () => {
  const kept = JSON.parse(fs.readFileSync(path.join(ROOT, 'test/fuzz/corpus.json'), 'utf8')) as Readonly<
    Record<string, readonly string[]>
  >;

  it('are kept of every reader and of no other', () => {
    assert.deepEqual(Object.keys(kept).sort(), Object.keys(TARGETS).sort());
  });

  for (const [name, target] of Object.entries(TARGETS)) {
    it(`are answered: ${name}`, async () => {
      assert.ok((kept[name] ?? []).length > 0);
      for (const input of [...target.seeds, ...(kept[name] ?? []).map((text) => Buffer.from(text, 'base64'))])
        await target.fuzz(Buffer.from(input));
    });
  }
});

describe('inputs made by chance', () => {
  it('are the same for the same seed, and hold what must hold', () => {
    const seeds = readSeeds(ROOT);
    for (let number = 0; number < 2000; number++) {
      const input = inputOf(seeds, 7, number);
      assert.deepEqual(inputOf(seeds, 7, number), input);
      assert.equal(judgeReading(input), undefined, JSON.stringify(input));
      if (number % 10 === 0) assert.equal(judgeRules(input), undefined, JSON.stringify(input));
    }
  });
});
