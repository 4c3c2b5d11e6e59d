import assert from 'node:assert/strict';
import { isPage, numberOfPage, pageAddress, pageFileName } from '../../server/src/features/pages/address';
import { lineOfPinpoint, pageDocument } from '../../server/src/features/pages/page';
import { sectionPage } from '../../server/src/features/pages/sectionPage';
import { pageForTerminal } from '../../server/src/features/pages/terminal';
import { textDocumentContent } from '../../server/src/features/textDocumentContent';
import { TODAY } from '../support/features';
import { SAMPLE, smallStatutes } from '../support/smallStatutes';

const statutes = smallStatutes(SAMPLE);
const text = (number: string, today = TODAY): string => pageDocument(sectionPage(number, statutes, today)).text;

describe('section page', () => {
  it('is a document with all that is known', () => {
    assert.equal(
      text('53a-192a'),
      `# § 53a-192a. Trafficking in persons: Class A felony.

Title: 53a, Penal Code
Chapter: 952, Penal Code: Offenses
Status: In force. Last amended in 2021 by P.A. 21-103, § 3.
Enacted: P.A. 06-43, § 1 (2006)
Shown: Conncite's own summary, not the official text.
Previous: § 53a-192, Coercion: Class A misdemeanor or class D felony
Next: § 54-102a, Venereal examination and HIV testing of persons charged with certain sexual offenses

## Summary

Makes human trafficking, for labor or for sex, a class A felony.

## Subsections

(a) Sets out three ways of committing trafficking in persons.
    (1) Knowingly making someone act through one of the three listed means.
(c) Grades the crime as a class A felony.

## Amendments (1)

- P.A. 21-103, § 3 (2021)

## Sections that it cites (1)

- § 53a-192, Coercion: Class A misdemeanor or class D felony

## Labels (11)

- (a) (1)(A) to (C), (2)(A), (B), (3)
- (b), (c)

## Where this comes from

https://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-192a

Facts: General Statutes revised to January 1, 2025, with the 2026 Supplement; read in July 2026. The facts go through P.A. 26-151 of the 2026 regular session.
`,
    );
  });

  it('says of which revision a section is that no act enacted', () => {
    const acts = [{ act: '1949 Rev.', sections: '8769', year: 1949 }];
    const old = smallStatutes({
      sections: [{ number: '54-56', enacted: 1949, lastAmended: 1949, lastAct: '1949 Rev., S. 8769', acts }],
    });
    const page = pageDocument(sectionPage('54-56', old, TODAY)).text;
    assert.match(page, /^Carried forward from: 1949 Rev\., § 8769$/m);
    assert.doesNotMatch(page, /Enacted/);
  });

  it('finds the line of a subsection, or of the nearest above it', () => {
    const document = pageDocument(sectionPage('53a-192a', statutes, TODAY));
    const lines = document.text.split('\n');
    const at = (pinpoint: string[]): string | undefined =>
      lines[lineOfPinpoint(document, pinpoint)]?.trim().slice(0, 3);
    assert.equal(at(['a']), '(a)');
    assert.equal(at(['a', '1']), '(1)');
    assert.equal(at(['a', '1', 'B']), '(1)');
    assert.equal(at(['a', '2', 'Z']), '(a)');
    assert.equal(lineOfPinpoint(document, ['z']), 0);
    assert.equal(lineOfPinpoint(document, []), 0);
  });

  it('puts a label that only the digest knows in its place', () => {
    const code = smallStatutes({
      sections: [
        { number: '1-1', labels: 'a', digest: { summary: 'S.', gists: [{ label: '(b)(2)', gist: 'G.' }], note: 'N.' } },
      ],
    });
    const page = pageDocument(sectionPage('1-1', code, TODAY));
    assert.match(page.text, /## Subsections\n\n\(b\)\n {4}\(2\) G\.\n/);
    assert.match(page.text, /\nNote: N\.\n/);
  });

  it('shows no wall of labels where there is no summary: they stand at the end, in few lines', () => {
    const labels = `a(1(A,B,C),2),b,c,d(${Array.from({ length: 40 }, (_, i) => i + 1).join(',')})`;
    const page = pageDocument(sectionPage('1-1', smallStatutes({ sections: [{ number: '1-1', labels }] }), TODAY)).text;
    assert.match(
      page,
      /\nSubsections: 4, \(a\) to \(d\)\nShown: Facts alone: there is no summary of this section yet\.\n/,
    );
    assert.match(
      page,
      /\n## Labels \(49\)\n\n- \(a\) \(1\)\(A\) to \(C\), \(2\)\n- \(b\), \(c\)\n- \(d\) \(1\) to \(40\)\n\n## Where this comes from\n/,
    );
    assert.doesNotMatch(page, /## Summ|## Sub/);
  });

  it('says where a transferred section went', () => {
    assert.match(text('53a-90'), /\nStatus: Transferred to § 54-102a\.\n/);
    assert.match(text('53a-90'), /## Where it went\n\n- § 54-102a, Venereal/);
    assert.match(text('54-102a'), /\nFormerly: § 53a-90\n/);
  });

  it('says which text is the law on the day it is read', () => {
    assert.match(
      text('54-102a', '2027-09-30'),
      /takes effect on October 1, 2027; until then the earlier text is the law\./,
    );
    assert.match(text('54-102a', '2027-10-01'), /the amended text is now the law\./);
  });

  it('says that a number is not in the edition', () => {
    assert.match(
      text('53a-7000'),
      /^# § 53a-7000\n\nThere is no § 53a-7000 in the General Statutes revised to January 1, 2025, with the 2026 Supplement\./,
    );
    assert.match(text('53a-7000'), /## Similar section numbers\n\n- § 53a-70, Sexual/);
  });

  it('bounds its lists and counts them whole', () => {
    const sections = Array.from({ length: 100 }, (_, i) => ({ number: `1-${i + 1}`, cites: i === 0 ? [] : ['1-1'] }));
    const page = pageDocument(sectionPage('1-1', smallStatutes({ sections }), TODAY)).text;
    assert.match(page, /## Sections that cite it \(99\)\n\n- § 1-2\n/);
    assert.match(page, /- and 39 more\n/);
  });

  it('opens for every address, and says so where it names nothing', () => {
    for (const uri of [
      'conncite:/section/..%2F..%2Fetc.conncite',
      'conncite:/section/<b>.conncite',
      'conncite:/',
      'conncite:/section/.conncite',
    ]) {
      assert.match(textDocumentContent(uri, statutes, TODAY), /^# No such page\n/);
    }
    assert.match(textDocumentContent(pageAddress('53a-70'), null, TODAY), /could not be read/);
  });

  it('has an address that leads back to its number, and a file name that leads nowhere else', () => {
    for (const number of ['53a-192a', '42a-2A-101', '1-1']) assert.equal(numberOfPage(pageAddress(number)), number);
    assert.equal(numberOfPage('file:///home/x/.cache/conncite/section/53a-70.conncite'), '53a-70');
    assert.equal(numberOfPage('file:///home/x/brief.md'), undefined);
    assert.equal(pageFileName('../../etc/passwd'), '______etc_passwd.conncite');
    assert.ok(isPage('untitled:x', 'conncite-section') && !isPage('file:///brief.md', 'markdown'));
  });

  it('is wrapped for a terminal, without markup, and no line is too wide', () => {
    const page = pageForTerminal(sectionPage('53a-192a', statutes, TODAY), 60);
    assert.doesNotMatch(page, /^#/m);
    assert.match(page, /^§ 53a-192a\. Trafficking in persons: Class A felony\.\n/);
    assert.match(
      page,
      /\nSUBSECTIONS\n\(a\) Sets out three ways of committing trafficking in\n {4}persons\.\n {4}\(1\) Knowingly/,
    );
    for (const line of page.split('\n')) assert.ok(line.length <= 60 || line.includes('https://'), line);
  });
});
