import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { diagnose } from '../../server/src/diagnostics/diagnose';
import { loadCatalogue } from '../support/catalogue';

describe('an amendment without a date', () => {
  for (const number of ['17a-175']) {
    it(`is not said to be the law of § ${number}`, () => {
      const snapshot = createSnapshot('test:/', 1, 'plaintext', `General Statutes § ${number} applies.`);
      const found = diagnose({ snapshot, statutes: loadCatalogue(), style: null, today: '2026-11-25' }).filter(
        (f) => f.code === 'pending-amendment',
      );
      assert.equal(found.length, 1);
      assert.match(found[0]?.message ?? '', /prints two texts of § .*P\.A\. 25-116, § 6.*; its date is not known here/);
      assert.doesNotMatch(found[0]?.message ?? '', /is the law now|effective :|by ,/);
    });
  }
});

describe('a printed amendment whose day has come', () => {
  for (const [number, says] of [
    [
      '42-515 (8)',
      /The amended text \(P\.A\. 25-113, § 5\) has taken effect, and P\.A\. 26-43, § 3 and P\.A\. 26-64, § 12 amended/,
    ],
    ['8-2 (d)', /The amended text \(Nov\. Sp\. Sess\. P\.A\. 25-1, § 18\) is now the law/],
  ] as const) {
    it(`is called the law only where no later act amended § ${number}`, () => {
      const snapshot = createSnapshot('test:/', 1, 'plaintext', `General Statutes § ${number} applies.`);
      const [found] = diagnose({ snapshot, statutes: loadCatalogue(), style: null, today: '2026-11-25' }).filter(
        (f) => f.code === 'pending-amendment',
      );
      assert.match(found?.message ?? '', says);
    });
  }
});
