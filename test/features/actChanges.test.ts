import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { hover } from '../../server/src/features/hover';
import { placePage } from '../../server/src/features/pages/placePages';
import { pageDocument } from '../../server/src/features/pages/page';
import { sectionPage } from '../../server/src/features/pages/sectionPage';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { inlayHint } from '../../server/src/features/inlayHint';
import { typeHierarchy } from '../../server/src/features/typeHierarchy';
import { changeSentences, newNumberSentence } from '../../server/src/features/wording/actChanges';
import { plainText } from '../../server/src/features/wording/richText';
import type { ActChange } from '../../server/src/facts/actChanges';
import { loadCatalogue } from '../support/catalogue';
import { CHANGE } from '../support/features';
import { smallStatutes } from '../support/smallStatutes';

const change = (facts: Partial<ActChange>): ActChange => ({
  ...CHANGE,
  number: '1-1',
  act: 'P.A. 26-2',
  section: '1',
  effective: '2026-10-01',
  ...facts,
});

function hovered(text: string, today: string): string {
  const statutes = loadCatalogue().on(today);
  const found = hover(createSnapshot('file:///brief', 1, 'plaintext', text), text.indexOf('2') + 1, {
    statutes,
    today,
    openSection: () => undefined,
  });
  return found === undefined ? '' : plainText(found.content);
}

describe('acts passed since the edition', () => {
  it('stand in the hover of a section', () => {
    assert.match(
      hovered('§ 12-217s', '2026-11-26'),
      /P\.A\. 26-21, § 10, repeals it, effective January 1, 2027; until then it is the law\./,
    );
    assert.match(hovered('§ 12-217s', '2027-01-01'), /Repealed effective January 1, 2027 by P\.A\. 26-21/);
    assert.match(
      hovered('§ 22a-245', '2026-11-26'),
      /Amended by P\.A\. 26-2, § 1, effective from passage on March 3, 2026; the (?:text and summary|facts) here are older\./,
    );
  });

  it('stand in the hover by the day whose law the document is written under', () => {
    const text = 'See § 22a-245.\n\n<!-- conncite: as-of 2026-03-02 -->';
    const statutes = loadCatalogue().on('2026-11-26');
    const at = (source: string, asOf: string | null): string => {
      const found = hover(createSnapshot('file:///brief.md', 1, 'markdown', source), source.indexOf('22a'), {
        statutes,
        today: '2026-11-26',
        asOf,
        openSection: () => undefined,
      });
      return found === undefined ? '' : plainText(found.content);
    };
    for (const shown of [at(text, null), at('See § 22a-245.', '2026-03-02')])
      assert.match(
        shown,
        /P\.A\. 26-2, § 1, amends it, effective March 3, 2026; until then the earlier text is the law/,
      );
  });

  it('stand in the hover and on the page of the act', () => {
    assert.match(
      hovered('Public Act 26-32', '2026-11-26'),
      /It changes one section of the code:\s+- § 1: § 53a-40e, Standing criminal protective orders: amended in subsection \(a\), effective October 1, 2026/,
    );
    const page = pageDocument(placePage({ kind: 'act', name: 'P.A. 26-8' }, loadCatalogue().on('2026-11-26'))).text;
    assert.match(page, /§ 79: § 21a-421j[^\n]*: amended, effective October 1, 2026; undone by P\.A\. 26-100, § 68/);
    assert.match(page, /The facts go through P\.A\. 26-151 of the 2026 regular session\./);
  });

  it('stand on the page of a section', () => {
    const today = '2026-11-26';
    const page = pageDocument(sectionPage('53a-40e', loadCatalogue().on(today), today)).text;
    assert.match(page, /Status: In force\. Last amended in 2026 by P\.A\. 26-32/);
    assert.match(
      page,
      /Note: Amended in subsection \(a\) by P\.A\. 26-32, § 1, effective October 1, 2026; the summary mentions it\./,
    );
    assert.match(page, /- P\.A\. 26-32, § 1 \(2026; effective October 1, 2026; subsection \(a\)\)/);
    assert.doesNotMatch(page, /Public acts after/);
  });

  it('make a section no law wherever that shows', () => {
    const text = '§ 33-187';
    const snapshot = createSnapshot('file:///brief', 1, 'plaintext', text);
    const all = { start: 0, end: text.length };
    const shown = (day: string): unknown[] => {
      const statutes = loadCatalogue().on(day);
      return [
        semanticTokens(snapshot, all, statutes).some(({ deprecated }) => deprecated),
        inlayHint(snapshot, all, statutes).map(({ label }) => label),
        typeHierarchy(snapshot, 3, statutes).map(({ deprecated }) => deprecated),
      ];
    };
    assert.deepEqual(shown('2026-10-01'), [true, ['repealed'], [true]]);
    assert.deepEqual(shown('2026-09-30'), [false, ['Capital stock; franchise tax'], [false]]);
  });

  it('are left out where the text shown has them, and leave a text without them older', () => {
    const section = { changes: [change({ applies: 'taxable years from 2026-01-01' })] };
    const says = (acts: readonly string[]): readonly string[] =>
      changeSentences(section, '2026-12-01', {
        summary: true,
        textActs: acts.map((act) => ({ act, sections: '', year: 2026 })),
      });
    assert.deepEqual(says(['P.A. 26-2']), []);
    assert.deepEqual(says([]), [
      'Amended by P.A. 26-2, § 1, effective October 1, 2026; the text here is older. It applies to taxable years from January 1, 2026.',
    ]);
  });

  it('leave no summary older that tells of them', () => {
    const told = [
      { effective: '2026-10-01', by: 'P.A. 25-168, S. 360; P.A. 26-2, S. 1, 3', changes: 'Adds (b).', gists: [] },
    ];
    const says = (facts: Partial<ActChange>): readonly string[] =>
      changeSentences({ changes: [change(facts)] }, '2026-12-01', { summary: true, told });
    assert.deepEqual(says({ section: '3' }), [
      'Amended by P.A. 26-2, § 3, effective October 1, 2026; the summary mentions it.',
    ]);
    for (const other of [{ section: '2' }, { act: 'P.A. 26-3' }, { effective: '2026-07-01' }])
      assert.match(says(other)[0] ?? '', /; the text and summary here are older\.$/);
  });

  it('tell what a program read', () => {
    const section = { changes: [change({ byProgram: true, part: '(c) to (g)' })] };
    assert.deepEqual(changeSentences(section, '2026-12-01', { summary: false }), [
      'Amended in subsections (c) to (g) by P.A. 26-2, § 1, effective October 1, 2026 (read by program from the act); the facts here are older.',
    ]);
  });

  it('make a number that is to be codified: no section is unknown then', () => {
    const made = change({ number: '1-99', what: 'new' });
    assert.equal(
      newNumberSentence('1-99', [made]),
      'Section 1-99 is made by P.A. 26-2, § 1, effective October 1, 2026; it is to be codified, and the code does not print it yet.',
    );
    assert.equal(newNumberSentence('1-99', [change({})]), undefined);
    const statutes = { ...smallStatutes({ sections: [{ number: '1-1' }] }), changesOf: () => [made] };
    assert.match(pageDocument(sectionPage('1-99', statutes, '2026-12-01')).text, /it is to be codified/);
  });
});
