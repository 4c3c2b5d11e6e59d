import assert from 'node:assert/strict';
import { ActChanges, changeLine, parseChange } from '../../../server/src/facts/actChanges';
import { loadCatalogue } from '../../support/catalogue';

const LINES = [
  '1-1\t(a)\tP.A. 26-2\t1\tamended\t2026-10-01\t\t\t',
  '1-1\t\tP.A. 26-1\t3\tamended\t2026-05-26 passage\tfrom 2027\t\t',
  '1-2\t\tP.A. 26-2\t2\trepealed\t2027-01-01\t\t\t',
  '1-3\t\tP.A. 26-2\t4\tamended\t2026-07-01\t\tP.A. 26-9, § 2\t',
  '-\tlanterns\tP.A. 26-2\t5\tnew\t2026-07-01\t\t\tprogram',
];

describe('changes by acts since the edition', () => {
  const changes = new ActChanges(() => LINES.join('\n'));

  it('are read and written as the same line', () => {
    for (const line of LINES) assert.equal(changeLine(parseChange(line)!), line);
    assert.equal(parseChange(''), undefined);
    assert.equal(parseChange('1-1\t\tP.A. 26-1\t3\tturned\t2026-05-26'), undefined);
  });

  it('stand by their dates, without what a later act undid', () => {
    assert.deepEqual(
      changes.of('1-1').map(({ act, effective, fromPassage }) => [act, effective, fromPassage]),
      [
        ['P.A. 26-1', '2026-05-26', true],
        ['P.A. 26-2', '2026-10-01', false],
      ],
    );
    assert.deepEqual(changes.of('1-3'), []);
    assert.deepEqual(changes.of('1-9'), []);
  });

  it('are told of an act with what was undone and what has no number', () => {
    assert.deepEqual(
      changes.by('P.A. 26-2').map(({ number, part, undoneBy, byProgram }) => [number, part, undoneBy, byProgram]),
      [
        ['1-1', '(a)', '', false],
        ['1-2', '', '', false],
        ['1-3', '', 'P.A. 26-9, § 2', false],
        ['', 'lanterns', '', true],
      ],
    );
  });

  it('name the sections that are repealed on a day', () => {
    assert.deepEqual([...changes.repealedOn('2026-12-31')], []);
    assert.deepEqual([...changes.repealedOn('2027-01-01')], ['1-2']);
  });
});

describe('the code on a day', () => {
  const statutes = loadCatalogue();
  const before = statutes.on('2026-09-30');
  const after = statutes.on('2026-10-01');

  it('is one object for each day', () => {
    const day = statutes.on('2026-11-01');
    assert.equal(statutes.on('2026-11-01'), day);
    assert.equal(statutes.on('2026-11-02').on('2026-11-01'), day);
    for (let n = 1; n <= 20; n++) statutes.on(`2027-01-${String(n).padStart(2, '0')}`).on('2026-11-01');
    assert.equal(statutes.on('2026-11-01'), day);
  });

  it('has the acts that are the law by then', () => {
    const [now, then] = [after.find('53a-40e')!, before.find('53a-40e')!];
    assert.deepEqual(after.acts(now).at(-1), {
      act: 'P.A. 26-32',
      sections: '1',
      year: 2026,
      effective: '2026-10-01',
      part: '(a)',
    });
    assert.deepEqual([now.lastAmended, now.lastAct, now.pending.length], [2026, 'P.A. 26-32, S. 1', 0]);
    assert.deepEqual(
      [then.lastAmended, then.lastAct, then.pending.map(({ effective, by }) => [effective, by])],
      [2024, 'P.A. 24-137, S. 8', [['2026-10-01', 'P.A. 26-32, § 1']]],
    );
    assert.equal(statutes.find('53a-40e')?.lastAmended, 2024);
  });

  it('has a section repealed from its day on, and no act after the repeal', () => {
    assert.equal(before.find('33-187')?.status, 'in force');
    const gone = after.find('33-187')!;
    assert.deepEqual([gone.status, gone.effective, gone.lastAct], ['repealed', '2026-10-01', 'P.A. 26-59, S. 8']);
    // Amended by one act from October 1, and repealed by another from May 26.
    assert.deepEqual([after.find('10-15o')?.status, after.find('10-15o')?.lastAct], ['repealed', 'P.A. 26-68, S. 384']);
    assert.deepEqual(
      after
        .nearest('33-187', 3)
        .map(({ number }) => number)
        .includes('33-188'),
      false,
    );
  });

  it('is not changed by what a later act undid', () => {
    // P.A. 26-100, § 68 repealed P.A. 26-8, § 79.
    assert.deepEqual(
      after.find('21a-421j')?.changes.filter(({ act, section }) => act === 'P.A. 26-8' && section === '79'),
      [],
    );
    assert.equal(
      after.changesBy('Public Act 26-8').find(({ section }) => section === '79')?.undoneBy,
      'P.A. 26-100, § 68',
    );
  });

  it('has every section of P.A. 26-68 that changes the code, and none that a later act took back', () => {
    const late = statutes.on('2027-01-01');
    const changed = (number: string): string[] =>
      late
        .find(number)!
        .changes.filter(({ act }) => act === 'P.A. 26-68')
        .map(({ section, part, effective }) => [section, part, effective].join(' '));
    assert.deepEqual(changed('5-207a'), ['182  2026-05-26']);
    assert.deepEqual(changed('19a-639'), ['111 (a)(1) 2026-07-01', '240 (a) to (e) 2026-10-01']);
    assert.deepEqual(changed('19a-754j'), ['368  2026-07-01']);
    assert.deepEqual(changed('31-53'), ['373 (j) 2026-10-01', '372 (d) 2027-01-01']);
    assert.deepEqual(changed('38a-1053'), []);
    assert.equal(
      statutes.changesBy('P.A. 26-68').find(({ section }) => section === '136')?.undoneBy,
      'P.A. 26-76, § 96',
    );
  });

  it('has what the last sections of P.A. 26-76 and 26-97 take back or move', () => {
    const undone = (act: string, section: string): string | undefined =>
      statutes.changesBy(act).find((change) => change.section === section)?.undoneBy;
    assert.deepEqual(
      ['207', '223', '356'].map((section) => undone('P.A. 26-68', section)),
      ['58', '81', '57'].map((by) => `P.A. 26-76, § ${by}`),
    );
    assert.deepEqual([undone('P.A. 26-42', '9'), undone('P.A. 26-35', '17')], ['P.A. 26-76, § 38', 'P.A. 26-97, § 2']);
    // P.A. 26-76, § 70 moved the taxable years of P.A. 26-75, § 2, which takes effect from passage.
    const [moved] = statutes.changesBy('P.A. 26-75').filter(({ section }) => section === '2');
    assert.deepEqual(
      [moved?.effective, moved?.fromPassage, moved?.applies],
      ['2026-05-27', true, 'income and taxable years from 2027-01-01'],
    );
  });

  it('has no amendment of 2025 that an act of 2026 repealed before its day', () => {
    // P.A. 26-68, § 61 repealed P.A. 25-168, §§ 359, 363 and 364.
    const late = statutes.on('2027-01-01');
    assert.deepEqual([late.find('12-263r')?.lastAmended, late.find('12-263r')?.pending.length], [2019, 0]);
    assert.deepEqual(
      ['12-263p', '12-263aa'].map((number) => late.find(number)?.lastAct),
      ['P.A. 26-76, S. 18', 'P.A. 26-76, S. 19'],
    );
  });

  it('joins the sections of an act that change one section on one day', () => {
    const section = statutes.on('2026-12-01').find('51-47')!;
    const entry = statutes
      .on('2026-12-01')
      .acts(section)
      .find(({ act }) => act === 'P.A. 26-76');
    assert.deepEqual([entry?.sections, entry?.part], ['15, 16', '(a),(b)']);
  });

  it('tells which sections an act changes, in any spelling of its name', () => {
    for (const name of ['P.A. 26-32', '26-32', 'Public Act No. 26-32']) {
      assert.deepEqual(
        after.amendedBy(name).map(({ section, sections }) => [section.number, sections]),
        [['53a-40e', '1']],
        name,
      );
    }
  });

  it('holds for every line of acts: its section is found with the change', () => {
    const late = statutes.on('2036-01-01');
    let lines = 0;
    for (let n = 1; n <= 151; n++) {
      for (const change of statutes.changesBy(`P.A. 26-${n}`)) {
        lines++;
        if (change.number === '' || change.undoneBy !== '') continue;
        const section = late.find(change.number);
        assert.ok(section !== undefined, change.number);
        if (change.what === 'repealed') assert.equal(section.status, 'repealed', change.number);
        assert.ok(
          section.status === 'repealed' || late.acts(section).some(({ act }) => act === change.act),
          `${change.number} ${change.act}`,
        );
      }
    }
    assert.equal(lines, 1731);
  });
});
