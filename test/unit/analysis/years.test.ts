import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  appliesSentence,
  changeName,
  effectiveWords,
  factsThrough,
  partName,
  readByProgram,
} from '../../../server/src/analysis/changeWords';
import { citedYear } from '../../../server/src/analysis/citedYear';
import { documentDay, documentYear } from '../../../server/src/analysis/documentDate';
import { lastOfManyYears, lastYearSaid } from '../../../server/src/analysis/lastYearSaid';
import { ZoneSearch } from '../../../server/src/analysis/zoneSearch';
import type { Zone } from '../../../server/src/markup/prose';
import { snapshotOf } from '../../support/check';
import { smallStatutes } from '../../support/smallStatutes';

describe('the year whose words a citation means', () => {
  for (const [text, asOf, year] of [
    ['Conn. Gen. Stat. § 53a-70 (2019)', null, 2019],
    ['Conn. Gen. Stat. § 53a-70 (2019)', '2021-05-01', 2019],
    ['Conn. Gen. Stat. § 53a-70', '2021-05-01', 2021],
    ['Conn. Gen. Stat. § 53a-70', null, undefined],
    ['General Statutes (Rev. to 2017) § 53a-70', '2021-05-01', 2017],
  ] as const) {
    it(`is ${String(year)} of ${text} on ${asOf ?? 'any day'}`, () => {
      const snapshot = snapshotOf(text);
      const [member] = snapshot.reading.citations.flatMap(({ sections }) => sections);
      assert.ok(member);
      assert.equal(citedYear(snapshot, member, asOf), year);
    });
  }
});

describe('the last year that a paper names', () => {
  for (const [text, year] of [
    ['On May 23, 1984, the board met. See § 1-21g, as amended by P.A. 86-226.', 1986],
    ['On May 23, 1984, the board met. On June 3, 1985, it acted. It cites an act of 1990.', 1990],
    ['By P.A. 99-215 and Public Act No. 07-4.', 2007],
    ['On May 23, 1984, the board met.', undefined],
    ['On August 31,1966. By 1989 Conn. Pub. Acts 89-251.', 1989],
    ['In 1984 and in 1986 it met.', undefined],
    ['By section 36a-17 of the 2012 Supplement to the General Statutes, as amended by P.A. 12-96.', 2012],
  ] as const) {
    it(`is ${String(year)} of ${JSON.stringify(text)}`, () => {
      assert.equal(lastYearSaid(snapshotOf(text)), year);
    });
  }
});

describe('the last of many years', () => {
  for (const [text, year] of [
    ['It cites cases of 1950, 1961, 1965, 1970, 1971, 1972, 1973 and 1974.', 1974],
    ['It cites cases of 1950, 1961, 1965, 1970, 1971, 1972, 1973 and 1973.', undefined],
  ] as const) {
    it(`is ${String(year)} of ${JSON.stringify(text)}`, () => {
      assert.equal(lastOfManyYears(snapshotOf(text)), year);
    });
  }
});

describe('the year that a paper bears', () => {
  const far = (length: number): string => `${'x'.repeat(length - 1)}\n`;
  for (const [text, year] of [
    ['Decided July 29, 2008.', 2008],
    [`A paper.\n${far(1300)}So  ordered this 26th Day  of April,  1989. \nA. Judge`, 1989],
    ['November 13, 2013', 2013],
    ['January 18, 1995, Argued\nApril 26, 1995, * Decided\n', 1995],
    ['Penry v. Lynaugh, 492 U.S. 302, 109 S. Ct. 2934 (1989)\n', 1989],
    ['CODE OF EVIDENCE\n(2023 Edition)\n', 2023],
    ['Kennedy v. Louisiana, 554 U.S. 407 (2008) | FindLaw\n', 2008],
    ['See Kennedy v. Louisiana, 554 U.S. 407 (2008), and the rest.\n', undefined],
    ['Sept. 3, 1991', 1991],
    ['Client Alert\nMarch 2016\n', 2016],
    ['Family Law Section Bulletin, Winter 2014\n', 2014],
    ['NOTICE\nDate of Issuance: July 2, 2014\n', 2014],
    ['ORDER\n____ day of May, 2025\n', 2025],
    ['July 1, 2017 - June 30, 2021', undefined],
    ['It was so in the Winter 2014', undefined],
    ['LABOR ALERT, January 12, 2024\n', 2024],
    ['AGO 1990-032L.', 1990],
    ['OLR Research Report\n\nDecember 19, 1995 95-R-1476', 1995],
    ['Connecticut State Library\n\nConnecticut Public Acts 1996\n\nPrevious Page', 1996],
    ['Filed 10/07/2021\n\nPUBLIC ACT SUMMARY', 2021],
    ['Civil Case Number 3:14-cv-01333 (VLB) November 29, 2016 Memorandum of Decision The plaintiffs say', 2016],
    ['In No. 3:14-cv-01333 November 29, 2016 was the day.', undefined],
    ['LCO No. 1184 1 of 15 General Assembly Raised Bill No. 139 February Session, 2022 LCO No. 1184 Referred', 2022],
    ['LCO No. 6295 1 of 30 General Assembly Committee Bill No. 6921 January Session, 2019 LCO No. 6295', 2019],
    ['APRIL 29, 2015', 2015],
    ['DOCKET NO. HHD-CV13-6042295-S : SUPERIOR COURT\nBRADLEY K. ROE      : NOVEMBER 24, 2014', 2014],
    ['CV 87 0088213        BARRETT v. TOOL CORP.        Waterbury        June 30, 1988\nMEMORANDUM', 1988],
    ['FA 95-0546120 S ROE V. ROE Hartford-New Britain at Hartford March 21, 1996\nRULING', 1996],
    ['JOURNAL OF THE HOUSE             Wednesday, May 3, 2017          1731', 2017],
    ['STATE v. ROMEO — TRANSCRIPT, Superior Court, New Haven County, December 8, 1966, Palmer, J.', 1966],
    ['TSR-CV17-4008731-S   ROE v. WARDEN   Rockville, Oct. 8, 2019 (Newson, J.)', 2019],
    ['Argued Jan. 9—released April 3, 1979', 1979],
    ['Minutes of Special Meeting of Directors, March 14, 1989', 1989],
    ['BOARD OF PARDONS\nSession of February 16, 1959, Wethersfield', 1959],
    ['(from a student note, 39 Conn. B.J. 219 (1965))', 1965],
    ['AGREEMENT\nDated as of September 1, 2009', 2009],
    ['OFFICE OF LEGISLATIVE RESEARCH          2009 Session\nBILL ANALYSIS', 2009],
    ['CIRCULAR LETTER\nDATE: 10-6-00', 2000],
    ['DPUC Form EL-244 (Rev. 11/04)', 2004],
    ['Case No. 7820114                      Date of Decision: December 4, 1978\n\nFINDING', 1978],
    ['ConnPACE — What Pharmacists Need                   January 2007\n(A contract)', 2007],
    ['Judicial District of Hartford — First Report, January 1980', 1980],
    ['MEETING OF SHAREHOLDERS\nHeld at 33-38 Spring Street, June 14, 1985, 10 A.M.', 1985],
    ['Brief of the Plaintiff\n\nAt a special meeting on June 5, 2001, the commission denied it.', undefined],
    ['DATE: 11/2/2022\nRE: Old provisions', 2022],
    ['Docket: CR19-0293811-T      Defendant: J. M.      Date: 2/11/2020', 2020],
    ['From: Ada\nSent: Friday, August 20, 2021 5:58 PM', 2021],
    ['Incident Date: 2/11/2020', undefined],
    ['Dates of injury: 2/7/2022 (lumbar spine)', undefined],
    ['Hired 2/7/2022 as a nurse', undefined],
    ['Thursday, June 16, 2022 - 6:30 p.m. - Firehouse', 2022],
    ['July 1, 2017 - June 30, 2021', undefined],
    ['May 31, 2022      J.D. of Hartford', 2022],
    ['OLR RESEARCH REPORT\nSeptember 14, 2021             2021-R-0142', 2021],
    ['Testimony -- Judiciary Committee Public Hearing, March 20, 2017', 2017],
    ['Home Schools in Connecticut (volunteer column, August 2022)', 2022],
    ['FACT SHEET\nConnecticut Legal Services, 2018', 2018],
    ['The law was changed in the town, 2018', undefined],
    ['Conn. Gen. Stat. Ann., 2018', undefined],
    ['Employee Handbook (rev. January 2020)', undefined],
    ['Fiscal Note, HB-5329, Feb. Session 2018', 2018],
    ['TOWN OF SALEM\nORDINANCE NO. 2018-04', 2018],
    ['It was so by Ordinance 2018-04-17', undefined],
    ['November 7, 2023 Municipal Election', 2023],
    // A form's revision of late is no record's date, and a day in a sentence tells what happened.
    ['JD-CV-24   Rev. 2-15', undefined],
    ['The board held a hearing      and he was arrested on May 3, 2018', undefined],
    ['Friday, March 28, 2008', 2008],
    ['Opinion No. 1990-032L', 1990],
    ['PS 2008(2)\nSales of Tools', 2008],
    ['AN 94(5)', 1994],
    ['Special Notice 2005(10.1)', 2005],
    ['PS 12(a) applies', undefined],
    ['Roe v. Doe, 339 F.3d 91 (2d Cir. 2003)', 2003],
    ['He cites Roe v. Doe, 339 F.3d 91 (2d Cir. 2003), and more.', undefined],
    ['The act of\nMarch 2016 applies', undefined],
    ['12/19/2007 Mr. Sigman', 2007],
    ['Public Act No. 96-185', 1996],
    ['PUBLIC ACT NO. 49-1', 2049],
    ['Public Act 96-185\n\nAN ACT CONCERNING TOWN ROADS', 1996],
    ['Public Act 96-185', undefined],
    ['Public Act 96-185, § 3, amended the statute.', undefined],
    ['Public Act No. 96-185, § 3, amended the statute.', undefined],
    ['Public Act No. 96-185 is still cited.', undefined],
    ['Ruling 50-1', 1950],
    ['Substitute House Bill No. 5000 Public Act No. 08-1', 2008],
    ['Argued May 1, 2007\nDecided July 29, 2008', 2008],
    ['Decided July 29, 2008\nArgued May 1, 2007', 2008],
    ['288 Conn. 116 (2008)', 2008],
    ['Filed Date: 7/25/1963', 1963],
    ['Decision Date22 December 1967', 1967],
    ['Doe v. Roe, No. CV 94 0000000 S (Apr. 24, 1997)', 1997],
    ['Respondents | August 14, 1991 |', 1991],
    ['Citation Numbers: 151 Conn. 1, 193 A.2d 2, 1963 Conn. LEXIS 3', 1963],
    ['House Bill No. 5000\n   July Special Session, PUBLIC ACT NO. 97-4', 1997],
    ['June Special Session, Public Act No. 07-2', 2007],
    ['P.A. 98-40 An Act Concerning Town Roads', 1998],
    ['P.A. 98-40\n\nAN ACT CONCERNING TOWN ROADS', 1998],
    ['P.A. 98-40 added a notice to the statute.', undefined],
    ['P.A. 98-40\nis why the notice was late.', undefined],
    ['2003 Connecticut Code - Sec. 8-2. Regulations.', 2003],
    ['2013 Connecticut General Statutes\nTitle 8 - Zoning', 2013],
    ['2003 Connecticut Code sections are cited below.', undefined],
    [`${far(200)}2003 Connecticut Code - Sec. 8-2. Regulations.`, undefined],
    ['SPECIAL ACTS\nMAY SPECIAL SESSION, 1955\nand JANUARY SESSION, 1957', 1957],
    ['SPECIAL ACTS\n\nHARTFORD 1957 Published by the state', 1957],
    ['From the official site at\nhttp://www.cga.ct.gov/2005/pub/Title53a.htm', 2005],
    ['https://www.cga.ct.gov/current/pub/chap_952.htm', undefined],
    ['See https://www.cga.ct.gov/2005/pub/chap_952.htm for it.', undefined],
    ['Hartford 1957 was a city of mills.', undefined],
    ['Town of Salem, Its Assessor, and Chairman of the Board, Respondents | May 4, 1979 |', 1979],
    ['Jane Doe, of Salem, Plaintiff | May 4, 1979', 1979],
    ['| The day on which the roof of the barn, at last, fell in | May 4, 1979 |', undefined],
    ['SC 10000\n1-31-2012\nDOE, J. This appeal', 2012],
    ['The roof fell in on 1-31-2012', undefined],
    ['1-31-2012 was a Tuesday', undefined],
    ['The claim was filed on 7/25/1963 and decided', undefined],
    [`${far(199)}288 Conn. 116 (2008)`, 2008],
    [`${far(200)}288 Conn. 116 (2008)`, undefined],
    [`${far(1186)}May 1, 2007`, 2007],
    [`${far(1195)}May 1, 2007\nThe rest follows.`, undefined],
    [`${far(1195)}Voted at the meeting of May 1, 2007.\n`, 2007],
    [`${far(1195)}Hearing Officer\nMay 1, 2007\n`, 2007],
    ['CONTRACT\n\nTerm: July 1, 2025 through June 30, 2028', 2025],
    ['The hearing was held on Monday, and it was there on May 1, 2007', undefined],
    ['May 1, 1899', undefined],
    // A sentence that is broken into lines, and a citation with its year, date nothing.
    ['The act took effect on the day that the council had set for all of it,\nOctober 1, 2015.', undefined],
    ['The statute was amended with an effective date of\nOctober 1, 2015.\nIt stands.', undefined],
    ['OFFICE OF THE ATTORNEY GENERAL OF THE STATE OF CONNECTICUT\nOctober 1, 2015', 2015],
    ['since October 1, 2015.', undefined],
    ['(Effective October 1, 2015)', undefined],
    ['He was arrested on May 3, 2015.', undefined],
    ['Hartford, dated at the office May 3, 2015', undefined],
    ['Conn. Gen. Stat. § 1-20 (1975)', undefined],
    ['Conn. Gen. Stat. Ann. § 53a-70 (2019)', undefined],
    ['Conn.Gen.Stat. § 53a-70 (2019)', undefined],
    ['Doe v. Roe, No. CV 92 0000000 S , 1993 Conn. Super. Ct. 1000', 1993],
    ['Jane Roe, State Capitol, 2000-017 Formal Opinion, Attorney General of Connecticut', 2000],
    ['2000 Formal Opinions\nPage 2 of 3', 2000],
    ['Respondents Febraury 24, 1988', 1988],
    // A caption whose lines are broken, and a docket with the year in two digits.
    ['Roe Board of Burgesses,\nRespondent March\n29, 1988', 1988],
    ['The board met again in the town hall of Salem in March\n29, 1988', undefined],
    ['In March\n29 of them left', undefined],
    ['against Docket\n#FIC 87-300', 1987],
    ['Docket #FIC 02-300', 2002],
    ['See FIC 87-300 for it', undefined],
    ['MARCH TERM, 1956.          431\n\nDoe v. Roe', 1956],
    ['Tuesday Oct 17 2023   7:00 PM', 2023],
    ['filed by permission, Practice Book § 67-7 — May 17, 2019', 2019],
    ['This AGREEMENT (the “Agreement”) is made as of November 12, 2013 by and', 2013],
    [
      'A bill\n\nSection 1. Section 8-2 of the general statutes is repealed and the following is substituted in lieu thereof (Effective July 1, 2017):',
      2017,
    ],
    [
      'The act says: “Sec. 2. Section 8-2 is repealed and the following is substituted in lieu thereof (Effective July 1, 2017):”',
      undefined,
    ],
    [
      'Section 1. Section 8-2 is repealed and the following is substituted in lieu thereof (Effective from passage):',
      undefined,
    ],
    ['THIS LEASE, dated as of the 3rd day of June, 2015, between', 2015],
    // Of other papers, and in a sentence.
    ['The parties signed a lease, dated as of May 3, 2001, for the store.', undefined],
    ['The lease, dated as of the 3rd day of June, 2001, ran', undefined],
    ['He fell on the ice before the store of the defendant on\nTuesday May 3 1995', undefined],
    ['The complaint against the town and its officers was\nfiled in court — May 3, 1995', undefined],
    ['No date at all', undefined],
  ] as const) {
    it(`is ${String(year)}: ${JSON.stringify(text.slice(-40))} at ${text.length}`, () => {
      assert.equal(documentYear(snapshotOf(text)), year);
    });
  }
});

describe('the day that a paper bears at its head', () => {
  for (const [text, day] of [
    ['Argued May 1, 2007\nDecided July 29, 2008', '2008-07-29'],
    ['Decided July 29, 2008\nArgued May 1, 2007', '2008-07-29'],
    ['Respondents Febraury 4, 1988', '1988-02-04'],
    ['LABOR ALERT, SEPTEMBER 12, 2024', '2024-09-12'],
    ['October 30 and 31, 1996', '1996-10-30'],
    ['Last updated: 16 February, 2026', '2026-02-16'],
    ['Decision Date22 December 1967', '1967-12-22'],
    ['ADVISORY OPINION NO. 2012-04          April 26, 2012', '2012-04-26'],
    ['Decided July 29, 2008\n\n2009 Formal Opinions', undefined],
    ['March 2016', undefined],
    ['No date at all', undefined],
  ] as const)
    it(`is ${String(day)}: ${JSON.stringify(text)}`, () => {
      assert.equal(documentDay(snapshotOf(text)), day);
    });
});

it('the year of a saved page stands under its title, below the menus of the site', () => {
  const menus = '<ul><li>Find a lawyer</li></ul>\n'.repeat(100);
  const page = `${menus}<h1>Doe v. Roe</h1>\n<p>No. 01-1231</p>\n<p>Argued: May 1, 2002 Decided: March 05, 2003</p>`;
  assert.equal(documentYear(snapshotOf(`${page}${'<p>It is so.</p>'.repeat(200)}`, 'html')), 2003);
  assert.equal(documentYear(snapshotOf(page.replace('h1', 'h2'), 'html')), undefined);
});

describe('the date that a document’s markup gives it', () => {
  for (const [language, text, year] of [
    ['markdown', '---\ntitle: Notes\ndate: 2022-05-09\n---\n\nIt is so.', 2022],
    ['markdown', '---\npublished: "May 9, 2021"\nlastmod: 2022-05-09\n---\n\nIt is so.', 2022],
    ['markdown', '---\ndate: today\n---\n\nIt is so.', undefined],
    ['markdown', '---\ntitle: Plan of 2022\n---\n\nIt is so.', undefined],
    ['latex', '\\documentclass{article}\n\\date{May 9, 2022}\n\\begin{document}\nIt is so.\n\\end{document}', 2022],
    ['latex', '% \\date{May 9, 2022}\n\\begin{document}\nIt is so.\n\\end{document}', undefined],
    ['org', '#+TITLE: Notes\n#+DATE: <2022-05-09 Mon>\n\nIt is so.', 2022],
    ['asciidoc', '= Notes\n:revdate: May 9, 2022\n\nIt is so.', 2022],
    ['typst', '#set document(date: datetime(year: 2022, month: 5, day: 9))\nIt is so.', 2022],
    ['html', '<head><meta name="date" content="2022-05-09"></head><p>It is so.</p>', 2022],
    ['html', '<head><meta property="article:modified_time" content="2022-05-09T10:00"></head><p>It is so.</p>', 2022],
    ['html', '<head><meta name="description" content="2022-05-09"></head><p>It is so.</p>', undefined],
    // What it says to its readers comes first.
    ['asciidoc', '= Notes\n:revdate: May 9, 2022\n\nMay 1, 2007\n\nIt is so.', 2007],
  ] as const)
    it(`is of ${String(year)} in ${language}: ${JSON.stringify(text.slice(0, 60))}`, () => {
      assert.equal(documentYear(snapshotOf(text, language)), year);
    });
});

it('the year that a paper bears is none of an act in its own table of authorities', () => {
  const table =
    '<!-- conncite:table-of-authorities -->\n\n| Authority | Cited in |\n| --- | --- |\n| Public Act No. 21-103 | One |\n\n<!-- /conncite:table-of-authorities -->\n';
  assert.equal(documentYear(snapshotOf(table, 'markdown')), undefined);
  assert.equal(documentYear(snapshotOf(`${table}\nMay 1, 2007\n`, 'markdown')), 2007);
});

describe('what an act does, in words', () => {
  it('names the act and when it is the law', () => {
    assert.equal(changeName({ act: 'P.A. 26-32', section: '1' }), 'P.A. 26-32, § 1');
    assert.equal(effectiveWords({ effective: '2026-10-01', fromPassage: false }), 'effective October 1, 2026');
    assert.equal(
      effectiveWords({ effective: '2026-05-26', fromPassage: true }),
      'effective from passage on May 26, 2026',
    );
    assert.deepEqual(
      [true, false].map((byProgram) => readByProgram({ byProgram })),
      [' (read by program from the act)', ''],
    );
    assert.equal(
      appliesSentence({ applies: 'taxable years from 2026-01-01 to 2027-12-31' }),
      'It applies to taxable years from January 1, 2026 to December 31, 2027.',
    );
    assert.equal(appliesSentence({ applies: '' }), '');
  });

  for (const [part, words] of [
    ['', ''],
    ['(a)', 'subsection (a)'],
    ['(1)', 'subdivision (1)'],
    ['(A)', 'subparagraph (A)'],
    ['(a)(1),(a)(1)', 'subsection (a)(1)'],
  ] as const) {
    it(`names a part: "${part}"`, () => {
      assert.equal(partName(part), words);
    });
  }

  const { edition } = smallStatutes({ sections: [] });
  for (const [what, facts, words] of [
    ['acts of a session', edition, 'The facts go through P.A. 26-151 of the 2026 regular session.'],
    ['a year alone', { ...edition, acts: null }, 'The facts go through the public acts of 2025.'],
    [
      'what a program read on',
      { ...edition, readHere: { through: 'P.A. 27-9', session: '2027 regular session', read: '2027-07' } },
      'The facts go through P.A. 26-151 of the 2026 regular session. A program on this computer has read on, through P.A. 27-9 of the 2027 regular session.',
    ],
  ] as const) {
    it(`says how far the facts go: ${what}`, () => {
      assert.equal(factsThrough(facts), words);
    });
  }
});

describe('zones of a document', () => {
  /** Zones as they close, some in others, none crossing. */
  const zones = fc
    .array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 8 }), fc.boolean()), { maxLength: 8 })
    .map((spans) => {
      const kept: Zone[] = [];
      for (const [start, length, isNote] of spans) {
        const end = start + length;
        const crosses = kept.some(
          (one) =>
            (one.start === start && one.end === end) ||
            (one.start < start && start < one.end && one.end < end) ||
            (start < one.start && one.start < end && end < one.end),
        );
        if (!crosses) kept.push({ start, end, kind: isNote ? 'note' : 'quotation' });
      }
      return kept.sort((a, b) => a.end - b.end || b.start - a.start);
    });

  it('are found as by looking at each of them', () => {
    fc.assert(
      fc.property(zones, fc.nat(30), (all, offset) => {
        const search = new ZoneSearch(all, 'note');
        const notes = all.filter(({ kind }) => kind === 'note');
        const holding = notes.filter(({ start, end }) => start <= offset && offset < end);
        assert.equal(search.holding(offset), holding[0]);
        assert.equal(
          search.startingFrom(offset),
          notes.find(({ start }) => start >= offset),
        );
        assert.equal(
          search.endingBy(offset),
          notes.findLast(({ end }) => end <= offset),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
