import assert from 'node:assert/strict';
import fs from 'node:fs';
import { loadCore, readFacts } from '../../../data/readFacts.mjs';
import { summaryShare } from '../../../data/share.mjs';

describe('the share of hovers with a summary', () => {
  it('weighs a section by the courts and by the code', () => {
    const row = {
      catchline: '',
      title: '1',
      chapter: '1',
      successor: '',
      formerly: '',
      structure: '',
      edition: '',
      effective: '',
      pending: '',
      range: '',
      source: '',
    };
    const record = {
      number: '1-1',
      line: 1,
      edition: '',
      summary: 'One.',
      gists: [],
      note: null,
      effective: null,
      repealedBy: null,
      confirmedBy: null,
      sources: [],
      pending: [],
    };
    const facts = {
      edition: { revision: 2025, supplement: null, actsThrough: 2024, read: '2026-07', acts: null },
      changes: [],
      titles: [],
      chapters: [],
      anchors: new Map<string, string>(),
      byNumber: new Map<string, number>(),
      sections: [
        { ...row, number: '1-1', status: 'in force' },
        { ...row, number: '1-2', status: 'in force' },
        { ...row, number: '1-3', status: 'repealed' },
      ],
      references: [
        [0, 1],
        [1, 0],
        [2, 1],
        [0, 2],
      ] as const,
      digests: new Map([['1-1', record]]),
      use: new Map([
        ['1-1', 3],
        ['1-2', 1],
        ['1-3', 96],
      ]),
    };
    const share = summaryShare(facts);
    assert.deepEqual(
      { ...share, byUse: share.byUse.toFixed(4) },
      { told: 1, inForce: 2, byUse: ((0.8 * 3) / 4 + (0.2 * 1) / 3).toFixed(4), heaviestWithout: ['1-2'] },
    );
  });

  it('is at least 95 of 100, and what data/README.md says', async () => {
    const facts = readFacts('data', await loadCore());
    const share = 100 * summaryShare(facts).byUse;
    assert.ok(share >= 95, String(share));
    const [, said] =
      /Of 100 hovers on a section in force, ([\d.]+) show a summary/.exec(fs.readFileSync('data/README.md', 'utf8')) ??
      [];
    assert.ok(Math.abs(Number(said) - share) < 0.2, `${String(said)} is said, ${share.toFixed(2)} computed`);
  });
});
