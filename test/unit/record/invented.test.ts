import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createSnapshot } from '../../../server/src/analysis/createSnapshot';
import { makeRecord } from '../../../server/src/record/makeRecord';
import type { RecordedCitation } from '../../../server/src/record/record';
import { loadCatalogue } from '../../support/catalogue';

/** A sentence with one citation, as a model invents it or as it is right; written by somebody who knew no rule. */
interface Case {
  readonly text: string;
  readonly expect:
    | 'no such section'
    | 'not in force'
    | 'not in force, or no such section'
    | 'malformed'
    | 'pinpoint does not exist'
    | 'found, in force';
  readonly number?: string;
}

const FILE = path.resolve('test/fixtures/citations/invented/cases.jsonl');
const CASES = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

/**
 * What may come of each; a part that the facts do not have cannot be told without the
 * official text, and is never called found.
 */
const RIGHT: Readonly<Record<Case['expect'], (citation: RecordedCitation) => boolean>> = {
  'no such section': ({ outcome, resolves }) => outcome === 'wrong' && resolves[0]?.exists === false,
  'not in force': ({ outcome, resolves }) => outcome === 'wrong' && resolves[0]?.status !== 'in force',
  'not in force, or no such section': ({ outcome, resolves }) =>
    outcome === 'wrong' && resolves[0]?.status !== 'in force',
  malformed: ({ outcome, malformed }) => outcome === 'wrong' && malformed.length === 1,
  'pinpoint does not exist': ({ outcome, resolves }) =>
    (outcome === 'unsure' || outcome === 'wrong') && resolves[0]?.pinpointFound !== true,
  'found, in force': ({ outcome, resolves }) =>
    outcome === 'found' && resolves.every(({ exists, status }) => exists && status === 'in force'),
};

describe('citations as models invent them, among right ones', () => {
  for (const { text, expect, number } of CASES) {
    it(`${expect}: ${text}`, () => {
      const { citations } = makeRecord(createSnapshot('file:///case', 0, 'plaintext', text), {
        statutes: loadCatalogue(),
        file: 'case',
        sha256: '',
        version: '',
        checkedAt: '2026-11-26',
        asOf: null,
        office: null,
      });
      const [citation] = citations;
      assert.equal(citations.length, 1);
      assert.ok(citation !== undefined && RIGHT[expect](citation), citation?.verdict);
      if (number !== undefined && expect !== 'malformed') assert.equal(citation.resolves[0]?.number, number);
    });
  }
});
