import assert from 'node:assert/strict';
import { annotationsPage } from '../../server/src/features/pages/annotationsPage';
import { editionPage } from '../../server/src/features/pages/editionPage';
import { pageDocument, type Page } from '../../server/src/features/pages/page';
import { textDocumentContent } from '../../server/src/features/textDocumentContent';
import type { OfficialText } from '../../server/src/official/pages/officialText';
import { TODAY } from '../support/features';
import { block, officialText } from '../support/officialText';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const lines = (page: Page): readonly string[] => pageDocument(page).text.trimEnd().split(/\n+/);
const SITE = 'https://www.cga.ct.gov/current/pub';
const TEXT = officialText([
  {
    number: '952',
    name: 'Offenses',
    title: '53a',
    blocks: [block('53a-555', 'Lamps.', ['(a) One.'], { annotations: ['Cited.'] }), block('53a-558', '', ['Words.'])],
  },
  { number: '999', name: 'New', title: '99', blocks: [block('99-1', 'Lamps', ['One.'])] },
]);
const READ =
  "Shown: Official text, General Statutes revised to January 1, 2025; read from the General Assembly's page on November 25, 2026.";

describe('a page beside that of a section', () => {
  it('of an edition is its text alone, or says what is not here', () => {
    const of = (number: string, year: number, official: OfficialText | undefined): readonly string[] =>
      lines(editionPage(number, year, official));
    assert.deepEqual(of('53a-558', 2025, TEXT), [
      '# § 53a-558. No heading.',
      READ,
      '## Official text',
      'Words.',
      '## Official page',
      `${SITE}/chap_952.htm#sec_53a-558`,
    ]);
    const section = TEXT.section('53a-558') ?? assert.fail();
    const marked = { ...TEXT, section: () => ({ ...section, catchline: 'Lamps.\u200e' }) };
    assert.equal(of('53a-558', 2025, marked)[0], '# § 53a-558. Lamps.');
    assert.deepEqual(of('53a-557', 2025, TEXT), ['# § 53a-557', 'The 2025 edition has no § 53a-557.']);
    assert.deepEqual(of('53a-558', 2020, undefined), ['# § 53a-558', 'The text of 2020 is not on this computer.']);
  });

  it('of annotations names the section by the facts, else by the text', () => {
    const of = (number: string, statutes: ReturnType<typeof smallStatutes> | null): readonly string[] =>
      lines(annotationsPage(number, statutes, TEXT));
    const SHOWN =
      "Shown: Annotations that the General Assembly's page prints under the section, General Statutes revised to January 1, 2025; read on November 25, 2026. They are not part of the law.";
    assert.deepEqual(of('99-1', null), [
      '# Annotations to § 99-1',
      'Section: § 99-1, Lamps',
      SHOWN,
      '## Annotations (0)',
      'The official page prints none.',
      '## Official page',
      `${SITE}/chap_999.htm#sec_99-1`,
    ]);
    assert.equal(of('53a-558', null)[1], 'Section: § 53a-558');
    const known = smallStatutes({ ...SAMPLE, sections: [{ number: '53a-555', catchline: 'Lanterns.' }] });
    assert.deepEqual(of('53a-555', known).slice(1, 5), [
      'Section: § 53a-555, Lanterns',
      SHOWN,
      '## Annotations (1)',
      '- Cited.',
    ]);
  });

  it('of no section says so', () => {
    assert.equal(
      textDocumentContent('conncite:/', null, TODAY),
      '# No such page\n\nThis address names no section, act, chapter or title of the General Statutes.\n',
    );
  });
});
