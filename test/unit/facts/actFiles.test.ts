import assert from 'node:assert/strict';
import { ACT_COLUMNS, checkActsSince, readActs, UNDONE_COLUMNS } from '../../../data/actFiles.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const GOOD = '1-1\t(a)\tP.A. 26-2\t1\tamended\t2026-10-01\t';
const NEXT = '-\tlanterns\tP.A. 26-2\t2\tnew\t2026-05-26 passage\tlamps made from 2027-01-01';

describe('the files of acts', () => {
  let root = '';

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-acts-'));
    fs.mkdirSync(path.join(root, 'acts'));
  });

  afterEach(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  function read(
    lines: readonly string[],
    undone: readonly string[] = [],
    file = '2026.tsv',
    actsThrough = 2025,
  ): ReturnType<typeof readActs> {
    fs.writeFileSync(path.join(root, 'acts', file), '');
    fs.writeFileSync(path.join(root, 'acts', 'undone.tsv'), '');
    const table = (name: string, columns: readonly string[]): Record<string, string | number>[] =>
      (name.endsWith('undone.tsv') ? undone : lines).map((text, i) => ({
        ...Object.fromEntries(columns.map((column, c) => [column, text.split('\t')[c] ?? ''])),
        line: i + 2,
      }));
    return readActs(root, table, {
      edition: { actsThrough },
      byNumber: new Map([
        ['1-1', 0],
        ['1-2', 1],
      ]),
    });
  }

  it('are read, with what later acts undid', () => {
    const [first, second] = read([GOOD, NEXT], ['P.A. 26-2\t1\tP.A. 26-9, § 3']);
    assert.deepEqual(
      [first?.number, first?.undoneBy, second?.number, second?.fromPassage, second?.effective],
      ['1-1', 'P.A. 26-9, § 3', '', true, '2026-05-26'],
    );
    assert.deepEqual(
      [[...ACT_COLUMNS], [...UNDONE_COLUMNS]],
      [
        ['number', 'part', 'act', 'act_section', 'what', 'effective', 'applies'],
        ['act', 'act_section', 'by'],
      ],
    );
  });

  it('are left out once the edition holds their acts', () => {
    assert.deepEqual(read([GOOD], [], '2026.tsv', 2026), []);
  });

  for (const [name, lines, what] of [
    ['an unknown section', [GOOD.replace('1-1', '1-9')], /^data\/acts\/2026\.tsv, line 2: there is no section 1-9$/],
    [
      'a section twice',
      [GOOD, NEXT, GOOD.replace('\t1\t', '\t2\t'), GOOD.replace('\t1\t', '\t2\t')],
      /line 5: the same change stands in line 4$/,
    ],
    ['lines out of order', [NEXT, GOOD], /line 3: P\.A\. 26-2, § 1, is out of order/],
    ['a day that there is not', [GOOD.replace('2026-10-01', '2026-09-31')], /there is no day 2026-09-31/],
    ['a date before the act', [GOOD.replace('2026-10-01', '2025-10-01')], /2025-10-01 is no date for an act of 2026/],
    ['a date written otherwise', [GOOD.replace('2026-10-01', 'October 1')], /"October 1" is no date/],
    ['an act of another year', [GOOD.replace('26-2', '25-2')], /P\.A\. 25-2 is no act of 2026/],
    ['no act', [GOOD.replace('P.A. 26-2', '26-2')], /"26-2" is no public act/],
    ['no section of the act', [GOOD.replace('\t1\t', '\t1a\t')], /"1a" is no section of an act/],
    ['no kind', [GOOD.replace('amended', 'changed')], /"changed" must be amended, repealed or new/],
    ['no part', [GOOD.replace('(a)', 'a')], /the part "a" must be labels/],
    ['a repeal without a number', [NEXT.replace('new', 'repealed')], /only new law has no number/],
    ['new law without words', [NEXT.replace('lanterns', '')], /needs words/],
    ['new law with a number that there is', [GOOD.replace('amended', 'new')], /section 1-1 exists/],
  ] as const) {
    it(`are refused with ${name}, by file and line`, () => {
      assert.throws(() => read(lines), { name: 'FactError', message: what });
    });
  }

  it('are refused with slips in what was undone', () => {
    assert.throws(() => read([GOOD], ['P.A. 26-2\t1\tlater']), /undone\.tsv, line 2: "later" is no act/);
    assert.throws(() => read([GOOD], ['26-2\t1\tP.A. 26-9']), /are no act and section of it/);
    assert.throws(() => read([GOOD], ['P.A. 26-2\t1\tP.A. 26-9', 'P.A. 26-2\t1\tP.A. 26-9']), /is twice here/);
    assert.throws(() => read([GOOD], [], 'new.tsv'), /named by their year/);
  });

  it('take a session of its own, and say how far they go', () => {
    assert.equal(read([GOOD.replace('P.A.', 'June Sp. Sess. P.A.')])[0]?.act, 'June Sp. Sess. P.A. 26-2');
    const fail = (what: string): never => {
      throw new Error(what);
    };
    const known = { through: 'P.A. 26-151', session: '2026 regular session', read: '2026-10' };
    assert.deepEqual([checkActsSince(known, fail), checkActsSince(undefined, fail)], [known, null]);
    assert.throws(() => checkActsSince({ ...known, through: '26-151' }, fail), /needs through/);
  });
});
