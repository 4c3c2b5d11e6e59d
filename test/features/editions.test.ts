import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { codeAction } from '../../server/src/features/codeAction';
import { codeLens } from '../../server/src/features/codeLens';
import { definition } from '../../server/src/features/definition';
import { hover } from '../../server/src/features/hover';
import { editionOfPage, numberOfPage, pageAddress } from '../../server/src/features/pages/address';
import { comparableTexts, comparedBy } from '../../server/src/features/pages/comparison';
import { textDocumentContent } from '../../server/src/features/textDocumentContent';
import { markdown } from '../../server/src/features/wording/richText';
import { diagnose } from '../../server/src/diagnostics/diagnose';
import type { OfficialText } from '../../server/src/official/pages/officialText';
import { olderEdition, textsOfEditions } from '../../server/src/official/pages/editions';
import { block, editions, officialText } from '../support/officialText';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const code = (year: number, words: string, more: readonly string[] = []): OfficialText =>
  officialText(
    [
      {
        number: '952',
        name: 'Offenses',
        title: '53a',
        blocks: [
          block('53a-192a', 'Trafficking.', [`(a) A keeper shall light the lamp at ${words}.`, ...more], {
            source: ['(P.A. 06-43, S. 1.)'],
          }),
        ],
      },
    ],
    year,
  );
const TEXTS = editions(
  code(2019, 'five'),
  code(2023, 'six'),
  code(2025, 'seven', ['(b) A lamp is put out at dawn by the keeper of it.']),
);
const statutes = smallStatutes(SAMPLE);

function hovered(text: string, official: OfficialText = TEXTS, asOf: string | null = null): string {
  const snapshot = createSnapshot('file:///brief.md', 0, 'markdown', text);
  const found = hover(snapshot, text.indexOf('53a-192a'), {
    statutes,
    official,
    today: '2026-11-26',
    asOf,
    openSection: (number, path, year) => `command:open:${number}${path}:${year ?? ''}`,
    compare: (number, year) => `command:compare:${number}:${year}`,
  });
  return found === undefined ? '' : markdown(found.content);
}

describe('the text of the year that is cited', () => {
  it('is shown by the hover, which says which it is', () => {
    const shown = hovered('Conn. Gen. Stat. § 53a-192a(a) (2019).');
    assert.match(shown, /Official text, General Statutes revised to January 1, 2019, read on/);
    assert.match(shown, /at five/);
    assert.match(shown, /\(command:open:53a-192a%28a%29:2019\)/);
    assert.match(shown, /\[Compare with the text of 2025\]\(command:compare:53a-192a:2019\)/);
    assert.match(hovered('General Statutes (Rev. to 2023) § 53a-192a (a).'), /at six/);
    assert.match(hovered('General Statutes (Rev. to 1958) § 53a-192a (a).'), /at seven/);
  });

  it('is that of the day whose law the document is written under', () => {
    assert.match(hovered('General Statutes § 53a-192a (a).', TEXTS, '2019-05-01'), /at five/);
    assert.match(hovered('<!-- conncite: as-of 2023-02-01 -->\n\nGeneral Statutes § 53a-192a (a).'), /at six/);
    assert.match(hovered('General Statutes § 53a-192a (a).'), /at seven/);
    assert.match(
      hovered('General Statutes § 53a-192a (a).'),
      /\[Compare with the text of 2023\]\(command:compare:53a-192a:2023\)/,
    );
  });

  it('is said to be missing where it is not on this computer and the section was amended since', () => {
    assert.match(
      hovered('Conn. Gen. Stat. § 53a-192a(a) (2021).'),
      /The text of 2021 is not on this computer\. The newest is shown\.[\s\S]*at seven/,
    );
    assert.doesNotMatch(hovered('Conn. Gen. Stat. § 53a-192a(a) (2024).'), /not on this computer/);
  });

  it('is where a citation leads', () => {
    const text = 'Conn. Gen. Stat. § 53a-192a(a) (2019). Section 53a-192a.';
    const snapshot = createSnapshot('file:///brief.md', 0, 'markdown', text);
    assert.deepEqual(
      [definition(snapshot, 20)[0]?.year, definition(snapshot, text.length - 3)[0]?.year],
      [2019, undefined],
    );
    assert.deepEqual(
      [2018, 2019, 2023, 2025, undefined].map((year) => olderEdition(TEXTS, '53a-192a', year)),
      [undefined, 2019, 2023, undefined, undefined],
    );
  });

  it('has a page of its own that says which edition it is', () => {
    const address = pageAddress('53a-192a', 2019);
    assert.equal(address, 'conncite:/section/53a-192a.2019.conncite');
    assert.deepEqual(
      [numberOfPage(address), editionOfPage(address), editionOfPage(pageAddress('53a-192a'))],
      ['53a-192a', 2019, undefined],
    );
    const page = textDocumentContent(address, statutes, '2026-11-26', { official: TEXTS });
    assert.match(
      page,
      /^# § 53a-192a\. Trafficking\.\n\nShown: Official text, General Statutes revised to January 1, 2019; read .*\. This is an older text; the current law may be different\.\n\n## Official text\n\n\(a\) A keeper shall light the lamp at five\./,
    );
    assert.doesNotMatch(
      textDocumentContent(pageAddress('53a-192a', 2025), statutes, '2026-11-26', { official: TEXTS }),
      /An older text/,
    );
    assert.match(
      textDocumentContent(pageAddress('53a-192a', 2021), statutes, '2026-11-26', { official: TEXTS }),
      /The text of 2021 is not on this computer\./,
    );
    assert.match(
      textDocumentContent(pageAddress('1-1', 2019), statutes, '2026-11-26', { official: TEXTS }),
      /The 2019 edition has no § 1-1\./,
    );
  });
});

describe('texts of editions side by side', () => {
  it('are each listed once, with what changed', () => {
    assert.deepEqual(
      comparableTexts('53a-192a', TEXTS).map(({ year, changes }) => [year, changes]),
      [
        [2019, '(a) changed and (b) was added'],
        [2023, '(a) changed and (b) was added'],
        [2025, ''],
      ],
    );
    const twice = { ...TEXTS, editions: () => [2025, 2026], section: (number: string) => TEXTS.section(number) };
    assert.deepEqual(
      textsOfEditions(twice, '53a-192a').map(({ year }) => year),
      [2025],
    );
  });

  it("are offered on the section's pages", () => {
    const lenses = (uri: string, official?: OfficialText): unknown =>
      codeLens(createSnapshot(uri, 0, 'conncite-section', '# § 53a-192a. Trafficking.\n'), official).map(
        ({ compare }) => compare,
      );
    assert.deepEqual(lenses('conncite:/section/53a-192a.conncite', TEXTS), [undefined, { older: 2023, other: 2023 }]);
    assert.deepEqual(lenses('conncite:/section/53a-192a.2019.conncite', TEXTS), [
      undefined,
      { older: 2019, other: 2025 },
    ]);
    assert.deepEqual(
      [
        lenses('conncite:/section/53a-192a.conncite', code(2025, 'seven')),
        lenses('conncite:/section/53a-192a.conncite'),
      ],
      [[undefined], [undefined]],
    );
  });

  for (const [code, data, is] of [
    ['amended-since', { acts: [{ number: '1-1' }], number: '1-2', year: 2019 }, { number: '1-1', year: 2019 }],
    ['amended-since', { acts: [], number: '1-2', asOf: '2019-03-01' }, { number: '1-2', year: 2019 }],
    ['amended-since', { number: '1-2', asOf: '2019-03-01', year: 2017 }, { number: '1-2', year: 2017 }],
    ['amended-since', { acts: 'x', number: 1, year: 2019 }, undefined],
    ['amended-since', { number: '1-2', asOf: 2019 }, undefined],
    ['amended-since', undefined, undefined],
    ['repealed-section', { number: '1-2', year: 2019 }, undefined],
  ] as const) {
    it(`are those of what a finding is about: ${code}, ${JSON.stringify(data)}`, () => {
      assert.deepEqual(comparedBy({ code, data } as never), is);
    });
  }

  it('are offered where an outdated edition is cited', () => {
    const snapshot = createSnapshot('file:///brief.md', 0, 'markdown', 'Conn. Gen. Stat. § 53a-192a(a) (2019).\n');
    const findings = diagnose({ snapshot, statutes, official: TEXTS, style: 'bluebook', today: '2026-11-26' });
    const offered = (years: readonly number[]): unknown =>
      codeAction(snapshot, findings, { start: 20, end: 20 }, false, years).flatMap(({ title, compare }) =>
        compare === undefined ? [] : [[title, compare]],
      );
    assert.deepEqual(offered([2019]), [['Compare with the text of 2019', { number: '53a-192a', year: 2019 }]]);
    assert.deepEqual(offered([]), []);
  });
});

describe('a quotation from an older edition', () => {
  const told = (words: string, cited: string): readonly string[] => {
    const snapshot = createSnapshot(
      'file:///brief.md',
      0,
      'markdown',
      `“[A] keeper shall light the lamp at ${words}.” ${cited}.\n`,
    );
    return diagnose({ snapshot, statutes, official: TEXTS, style: null, today: '2026-11-26' })
      .filter(({ code: rule }) => rule === 'quotation-differs')
      .map(({ message }) => message);
  };

  it('is held against the text of the year cited', () => {
    assert.deepEqual(told('five', 'Conn. Gen. Stat. § 53a-192a(a) (2019)'), []);
    assert.match(
      told('nine', 'Conn. Gen. Stat. § 53a-192a(a) (2019)')[0] ?? '',
      /^The quoted words are not in § 53a-192a\(a\)\. Nearest: “.*at five” in .*2019/,
    );
  });

  it('may have the newest words, but where the revision is named', () => {
    assert.deepEqual(told('seven', 'Conn. Gen. Stat. Ann. § 53a-192a(a) (West 2019)'), []);
    assert.match(
      told('seven', 'General Statutes (Rev. to 2019) § 53a-192a (a)')[0] ?? '',
      /^The quoted words are not in § 53a-192a\(a\) as cited \(.*2019.*\), but in its newest text \(.*2025.*\)\.$/,
    );
  });

  it('is left alone where that text is not on this computer', () => {
    assert.deepEqual(told('five', 'Conn. Gen. Stat. § 53a-192a(a) (2018)'), []);
  });
});
