import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compareActs, type ReadAct } from '../../../data/importActs';
import type { ActChange } from '../../../server/src/facts/actChanges';
import { CHANGE } from '../../support/features';

const change = (facts: Partial<ActChange>): ActChange => ({
  ...CHANGE,
  number: '1-1',
  act: 'P.A. 26-2',
  section: '1',
  effective: '2026-10-01',
  byProgram: true,
  ...facts,
});
const act = (name: string, session: string, ...changes: readonly ActChange[]): ReadAct => ({
  act: name,
  session,
  changes,
  undoes: [],
  problems: [],
});
const FACTS = {
  edition: {
    revision: 2025,
    supplement: 2026,
    actsThrough: 2025,
    read: '2026-07',
    acts: { through: 'P.A. 26-3', session: '2026 regular session', read: '2026-10' },
  },
  changes: [change({}), change({ section: '2', number: '', part: 'lanterns', what: 'new' })],
};

describe('new lines of acts', () => {
  let root = '';

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'conncite-acts-'));
    fs.mkdirSync(path.join(root, 'acts'));
    fs.writeFileSync(path.join(root, 'acts/2026.tsv'), 'HEAD\nline\n');
  });

  afterEach(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  it('say where the file and the program agree, whatever each calls new law', () => {
    const read = act(
      'P.A. 26-2',
      '2026 regular session',
      change({ part: '(a)' }),
      change({ section: '2', number: '', part: 'new law', what: 'new' }),
    );
    const { report, files } = compareActs(
      root,
      [{ ...read, problems: ['§ 3: it does not say when it takes effect'] }],
      FACTS,
      '2026-12',
    );
    assert.deepEqual(report.trimEnd().split('\n'), [
      '1 acts were read.',
      'Of 3 changes by acts that are in the files, 1 agree.',
      'P.A. 26-2, § 3: it does not say when it takes effect',
      'P.A. 26-2, § 1: 1-1 (a) amended 2026-10-01: read by program only',
      'P.A. 26-2, § 1: 1-1 amended 2026-10-01: in the file only',
    ]);
    assert.equal(files.size, 0);
  });

  it('are added after those of the year, with how far they go; an act without changes that was read before is not new', () => {
    const { files } = compareActs(
      root,
      [
        act('P.A. 26-3', '2026 regular session'),
        act(
          'P.A. 26-4',
          '2026 regular session',
          change({ act: 'P.A. 26-4', effective: '2026-12-01', fromPassage: true }),
        ),
        {
          ...act(
            'P.A. 27-1',
            '2027 regular session',
            change({ act: 'P.A. 27-1', number: '', part: 'new law', what: 'new' }),
          ),
          undoes: [{ act: 'P.A. 26-2', section: '1', by: 'P.A. 27-1, § 2' }],
        },
      ],
      FACTS,
      '2027-06',
    );
    assert.deepEqual(Object.fromEntries(files), {
      'acts/2026.tsv': 'HEAD\nline\n1-1\t\tP.A. 26-4\t1\tamended\t2026-12-01 passage\t\n',
      'acts/2027.tsv':
        'number\tpart\tact\tact_section\twhat\teffective\tapplies\n-\tnew law\tP.A. 27-1\t1\tnew\t2026-10-01\t\n',
      'acts/undone.tsv': 'act\tact_section\tby\nP.A. 26-2\t1\tP.A. 27-1, § 2\n',
      'edition.json': `${JSON.stringify({ ...FACTS.edition, acts: { through: 'P.A. 27-1', session: '2027 regular session', read: '2027-06' } }, null, 2)}\n`,
    });
  });
});
