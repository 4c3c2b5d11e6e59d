import assert from 'node:assert/strict';
import { isFailure, readDate, readRule, today } from '../../../server/src/cli/options';

describe('options', () => {
  for (const value of ['2025-10-01', '2024-02-29', '1958-01-01', '9999-12-31']) {
    it(`takes ${value} for a day`, () => {
      assert.equal(readDate(value), value);
    });
  }
  for (const value of [
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '10/01/2025',
    '',
    '2025-10-01T00:00',
    'today',
  ]) {
    it(`refuses "${value}" as a date`, () => {
      assert.throws(() => readDate(value), /YYYY-MM-DD/);
    });
  }

  it('gives the day where the user is', () => {
    assert.equal(today(new Date(2025, 0, 2, 0, 1)), '2025-01-02');
    assert.equal(today(new Date(2025, 11, 31, 23, 59)), '2025-12-31');
  });

  it('gathers rules, the last of a code counting', () => {
    assert.deepEqual(readRule('b=off', readRule('a=hint', readRule('b=error'))), { b: 'off', a: 'hint' });
  });
  for (const value of ['a', 'a=', '=off', 'a=loud', 'a=off=off', '']) {
    it(`takes "${value}" for no rule`, () => {
      assert.throws(() => readRule(value), /CODE=SEVERITY/);
    });
  }

  it('fails on a severity and on what is graver', () => {
    assert.deepEqual(
      (['error', 'warning', 'information', 'hint'] as const).map((s) => isFailure(s, 'information')),
      [true, true, true, false],
    );
    assert.equal(isFailure('error', 'never'), false);
  });
});
