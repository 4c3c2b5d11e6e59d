import assert from 'node:assert/strict';
import { definitionOfPlace } from '../../server/src/features/definition';
import {
  addressOf,
  isPage,
  subjectFileName,
  subjectOf,
  type PageSubject,
} from '../../server/src/features/pages/address';
import { textDocumentContent } from '../../server/src/features/textDocumentContent';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { actAddress } from '../../server/src/code/actAddress';
import { loadCatalogue } from '../support/catalogue';
import { documentOf, TODAY } from '../support/features';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const statutes = smallStatutes(SAMPLE);
const page = (subject: PageSubject, code = statutes): string => textDocumentContent(addressOf(subject), code, TODAY);

describe('acts, chapters and titles', () => {
  const leads = (source: string): string[] => {
    const { snapshot, cursor } = documentOf(source);
    return definitionOfPlace(snapshot, cursor, statutes).map(({ subject }) => `${subject.kind} ${subject.name}`);
  };

  it('lead to their page, acts to the sections that they made too', () => {
    assert.deepEqual(leads('P.A. 21-1|03'), ['act P.A. 21-103', 'section 53a-192a']);
    assert.deepEqual(leads('Public| Acts 24-999 and 21-103'), [
      'act P.A. 24-999',
      'act P.A. 21-103',
      'section 53a-192a',
    ]);
    assert.deepEqual(leads('Public Acts 24-9|99 and 21-103'), ['act P.A. 24-999']);
    assert.deepEqual(leads('Public Acts 24-999 and 21-1|03, § 3'), ['act P.A. 21-103', 'section 53a-192a']);
    assert.deepEqual(leads('Public Act 21-1|03, § 3'), ['act P.A. 21-103', 'section 53a-192a']);
    assert.deepEqual(leads('Public Acts 1969, No. 8|28'), ['act 1969, P.A. 828', 'section 53a-70']);
    assert.deepEqual(leads('P.A. 24-9|99'), ['act P.A. 24-999']);
    assert.deepEqual(leads('chapter 95|2 of the general statutes'), ['chapter 952']);
    assert.deepEqual(leads('titl|es 1 and 53a of the general statutes'), ['title 1', 'title 53a']);
    assert.deepEqual(leads('titles 1 and 53|a of the general statutes'), ['title 53a']);
    assert.deepEqual(leads('title 53|a of the general statutes'), ['title 53a']);
    assert.deepEqual(leads('§ 53a-7|0'), []);
  });

  it('have a page', () => {
    const act = page({ kind: 'act', name: 'P.A. 21-103' });
    assert.match(act, /^# P\.A\. 21-103\n\nYear: 2021\n/);
    assert.match(
      act,
      /^## Sections that it made, amended or repealed \(1\)\n\n- § 53a-192a, Trafficking in persons: Class A felony: § 3$/m,
    );
    assert.match(
      page({ kind: 'act', name: 'P.A. 27-1' }),
      /No change that it made to the code is known\. The facts go through P\.A\. 26-151/,
    );
    assert.match(page({ kind: 'act', name: 'P.A. 20-1' }), /name no section/);
    assert.match(
      page({ kind: 'chapter', name: '952' }),
      /^# Chapter 952, Penal Code: Offenses\n\nTitle: 53a, Penal Code\n[\s\S]*^- § 53a-70, Sexual assault/m,
    );
    assert.match(
      page({ kind: 'title', name: '53a' }),
      /^# Title 53a, Penal Code\n[\s\S]*^- Chapter 952, Penal Code: Offenses \(§§ 53a-24 to 53a-323\)$/m,
    );
    for (const kind of ['act', 'chapter', 'title'] as const) {
      assert.match(textDocumentContent(addressOf({ kind, name: '999' }), null, TODAY), /could not be read/);
      assert.match(page({ kind, name: '999' }), /There is no|name no section/);
    }
  });

  it('have pages in the whole code, of which each section leads on', () => {
    const code = loadCatalogue();
    const text = page({ kind: 'chapter', name: '952' }, code);
    assert.ok(
      createSnapshot('x', 1, 'conncite-section', text).reading.citations.some(
        ({ sections }) => sections[0]?.number === '53a-70',
      ),
    );
    assert.match(page({ kind: 'chapter', name: 'Article 9' }, code), /^# Article 9, /);
    for (const { number } of code.titles())
      assert.match(page({ kind: 'title', name: number }, code), /^## Chapters \(/m, number);
  });

  it('have addresses that come back as they were', () => {
    for (const subject of [
      { kind: 'act', name: 'P.A. 21-103' },
      { kind: 'act', name: '1969, P.A. 828' },
      { kind: 'act', name: 'June Sp. Sess. P.A. 21-1' },
      { kind: 'chapter', name: 'Article 2A' },
    ] as const) {
      const uri = addressOf(subject);
      assert.deepEqual(subjectOf(uri), subject);
      assert.deepEqual(subjectOf(uri.replace(/,/g, '%2C')), subject);
      assert.ok(isPage(uri));
      assert.ok(isPage(`file:///cache/section/${subjectFileName(subject)}`));
    }
    for (const bad of [
      'conncite:/act/..%2F..%2Fx.conncite',
      'conncite:/act/%ff.conncite',
      'conncite:/act/.conncite',
      'conncite:/other/1.conncite',
      'conncite:/act/a/b.conncite',
      'file:///act/1.conncite',
    ]) {
      assert.equal(subjectOf(bad), undefined, bad);
    }
    assert.doesNotMatch(subjectFileName({ kind: 'act', name: '../../etc/passwd' }), /\/|^\./);
  });

  it('name an official page only where one is sure', () => {
    assert.equal(
      actAddress('P.A. 21-103'),
      'https://www.cga.ct.gov/asp/cgabillstatus/cgabillstatus.asp?selBillType=Public+Act&which_year=2021&bill_num=103',
    );
    for (const act of ['June Sp. Sess. P.A. 21-1', 'S.A. 21-1', 'P.A. 75-1', '1969, P.A. 828', ''])
      assert.equal(actAddress(act), undefined, act);
  });
});
