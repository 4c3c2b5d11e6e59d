import assert from 'node:assert/strict';
import type { Severity } from '../../server/src/diagnostics/finding';
import { checkRule, fixed, STYLES, type CheckOptions } from '../support/check';
import { ID_CASES } from './idCases';

/** A text in which « and » enclose each place where the rule speaks; none, and it is silent. */
export interface Case extends CheckOptions {
  readonly text: string;
  /** Part of the first finding's message. */
  readonly says?: string | RegExp;
  readonly severity?: Severity;
  /** The text after the first finding's first fix; null: no fix. */
  readonly becomes?: string | null;
  /** Texts of the places that the first finding points to besides its own. */
  readonly related?: readonly string[];
}

const BLUEBOOK = { style: 'bluebook' } as const;
const COURTS = { style: 'connecticut' } as const;
const LAWS = { style: 'legislative' } as const;
const MARKDOWN = { language: 'markdown' } as const;
const LATEX = { language: 'latex' } as const;
const HTML = { language: 'html' } as const;

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'unknown-section': [
    {
      text: 'See § «53a-7000».',
      says: /no § 53a-7000 in the General Statutes\. Checked against the General Statutes revised to January 1, 2025, with the 2026 Supplement/,
      severity: 'error',
    },
    { text: 'See § «53a-7000».', says: 'The facts go through P.A. 26-151 of the 2026 regular session.' },
    { text: '§§ 53a-70, «53a-7000» and «53a-8000»' },
    {
      text: 'In Connecticut: See §§ 31-306 and «31-3061».[^1]\n\n[^1]: A note of the document’s own.',
      ...MARKDOWN,
      severity: 'error',
    },
    { text: '§§ «53a-7000» to «53a-8000»' },
    { text: '§§ 53a-54a, «-54z»' },
    { text: 'Id. § «53a-7000»' },
    { text: 'section «53a-7000»', severity: 'error' },
    { text: '“He violated § «53a-7000».”' },
    { text: '§ 53a-7000. *Id.*'.replace('53a-7000', '«53a-7000»'), ...MARKDOWN },
    { text: '`§ 53a-7000` and <https://example.com/53a-7000>', ...MARKDOWN },
    { text: 'formerly Sec. 53a-7000' },
    { text: 'Practice Book § 67-400; 42 U.S.C. § 1983; Regs., Conn. State Agencies § 22a-174-3' },
    { text: 'N.C. Gen. Stat. § 14-4311' },
    { text: 'See § 53a-1171 and § 31-3061.' },
  ],
  'malformed-number': [
    {
      text: 'Conn. Gen. Stat. § «53-a-70» (a).',
      says: '53-a-70 is not a section number',
      severity: 'error',
      becomes: 'Conn. Gen. Stat. § 53a-70 (a).',
    },
    { text: 'Its powers are in CGS § «124».', says: 'Cite a chapter as such, a section by title and number' },
    { text: 'The list: CGS Sec. 10-76Definitions of words.' },
    { text: 'General Statutes § «53-a-70»', severity: 'error', becomes: 'General Statutes § 53a-70' },
    { text: 'General Statutes § «53a 70»', becomes: 'General Statutes § 53a-70' },
    { text: 'C.G.S. § «46b56»', becomes: 'C.G.S. § 46b-56' },
    { text: 'Conn. Gen. Stat. § «1234»', becomes: 'Conn. Gen. Stat. § 12-34' },
    { text: 'Conn. Gen. Stat. § «53a»', says: 'Cite a title as title 53a', becomes: null },
    { text: 'Conn. Gen. Stat. § «52.584»', becomes: 'Conn. Gen. Stat. § 52-584' },
    { text: 'Conn. Gen. Stat. § «53a-l92a»', becomes: 'Conn. Gen. Stat. § 53a-192a' },
    { text: 'C.G.S. Sec. «l-210»', becomes: 'C.G.S. Sec. 1-210' },
    { text: 'Conn. Gen. Stat. § «22a-174-33»', says: 'Regulations of Connecticut State Agencies' },
    {
      text: 'Conn. Gen. Stat. §§ 53a-70, «53a-71-a», and 53a-72a',
      becomes: 'Conn. Gen. Stat. §§ 53a-70, 53a-71, and 53a-72a',
    },
    { text: '“He violated Conn. Gen. Stat. § «53a_70».”' },
    { text: 'Conn. Gen. Stat. &sect; <i>«53-a-70»</i>', ...HTML },
    { text: 'section «53-a-70» of the general statutes', becomes: 'section 53a-70 of the general statutes' },
    { text: '§ «46b56» of the General Statutes', becomes: '§ 46b-56 of the General Statutes' },
    { text: '§ 53-a-70, section 46b56, § 1234 and § 53a' },
    { text: 'General Statutes (1930 Rev.) § 5903; General Statutes § 8676 (Rev. 1949)' },
    { text: 'N.C. Gen. Stat. § 14-27.7A; General Statutes § 14-27.7A applies; General Statutes § 105-130' },
    { text: 'General Statutes § 46b-56.3 The court held so. Connecticut General Statutes 2021 edition' },
    { text: 'Conn. Gen. Stat. § 46b-15-related matters; Conn. Gen. Stat. § XX-XXX' },
    { text: 'Conn. Gen. Stat. tit. 53a, § 53a-70; Conn. Gen. Stat. ch. 952' },
  ],
  'missing-symbol': [
    {
      text: 'See «Conn. Gen. Stat. 14-227a» (g).',
      says: 'Add § between',
      severity: 'information',
      becomes: 'See Conn. Gen. Stat. §\u00a014-227a (g).',
    },
    { text: '«Conn. Gen. Stat. 14-227a», 14-227b', ...BLUEBOOK, becomes: 'Conn. Gen. Stat. §§\u00a014-227a, 14-227b' },
    { text: 'CGS § 14-227a, C.G.S. Sec. 4-183, General Statutes section 4-183' },
    { text: 'Conn. Gen. Stat. 14-227a', ...LAWS },
  ],
  'letter-l-as-one': [
    {
      text: 'See § «53a-1171»(a).',
      says: 'Did you mean § 53a-117l, which ends in the letter l',
      severity: 'warning',
      becomes: 'See § 53a-117l(a).',
    },
    { text: 'In Connecticut: See § «4-6111».', says: '4-61ll', becomes: 'In Connecticut: See § 4-61ll.' },
    { text: '§ 12-811 and § 12-81l' },
    { text: '§ 53a-117l' },
    { text: '§ 1-1l and § 1-11' },
  ],
  'glued-footnote': [
    {
      text: 'In Connecticut: § «31-3061»',
      says: 'Is the 1 after § 31-306 a footnote number?',
      severity: 'hint',
      becomes: null,
    },
    { text: 'In Connecticut: § 31-306 and later § «31-3062»', says: 'Is the 2 after § 31-306' },
    { text: 'In Connecticut: § 31-3067' },
    { text: 'In Connecticut: See §§ 31-306 and 31-3061.[^1]\n\n[^1]: A note of the document’s own.', ...MARKDOWN },
    { text: 'In Connecticut: § 31-3060' },
  ],
  'unknown-subsection': [
    { text: 'Conn. Gen. Stat. § 53a-25«(z)»', says: 'are (a), (b), (c) and (d)', severity: 'warning', becomes: null },
    { text: '§ 53a-192a«(a)(4)»', says: 'No (a)(4) is known in § 53a-192a', severity: 'hint' },
    { text: '«subsection (z)» of section 53a-25' },
    { text: 'By § 5-270 (g) it is; subdivisions (2) and (3) of § 5-270 require it.' },
    { text: 'By § 5-270 (a) it is; «subdivisions (2) and (3)» of § 5-270 require it.', severity: 'hint' },
    { text: '§ 53a-192a(a)(1)(B)' },
    { text: '§ 53a-192a(a)-(c)' },
    { text: 'General Statutes (Rev. to 1995) § 53a-25 (z)' },
    { text: '§ 53a-25. Id. at «(z)».' },
    { text: '§ 53a-25«(z)». Id.' },
    { text: '§ 53a-53(a)' },
    { text: 'See § 53-393«(a)».', says: 'No labeled parts are known in § 53-393, so no (a). The', severity: 'warning' },
    { text: 'See § 53a-25«(1)».', says: 'No (1) is known in § 53a-25', severity: 'hint' },
    { text: '§ 53a-25«(a)-(z)»', says: 'No (z) is known in § 53a-25' },
    {
      text: '§ 53a-192a«(b)(9)»',
      says: 'The labels were read by a program from the General Statutes revised to January 1, 2025, with the 2026 Supplement; it may have missed some. Check the text.',
    },
    { text: '§ 42a-2-314 (2) (c) and § 42a-2-314«(4)»' },
    { text: 'formerly Sec. 53a-25(z)' },
    { text: 'Conn. Gen. Stat. § 53a-25«(z)» (2025)' },
  ],
  'repealed-section': [
    { text: 'Chapter 926, §§ 52-573 to 52-598a, has it. Chapter 926 – Limits\nSections 52-573 to 52-598a have.' },
    { text: 'Chapter 52, §§ «52-573» to 52-598a, has the limits.' },
    { text: 'By §§ «4-124c» through 4-124h, inclusive, of the general statutes' },
    { text: 'In Connecticut (1949 Rev., § 53-396; 1953, P.A. 100; 53a-53)' },
    { text: 'An excerpt.\n\n§ 53a-53. Repealed\n\n§ 53a-65. Definitions' },
    { text: '## § 53a-53. Trespass. Repealed.\n', ...MARKDOWN },
    { text: 'An excerpt from the General Statutes.\n\n§ «53a-53». It says more.', severity: 'error' },
    { text: '§ «53a-53»', says: '§ 53a-53 is repealed', severity: 'error', becomes: null },
    { text: 'In Connecticut, section 10-233 (a-n) is on the discipline of pupils, 31-71 a-i on wages.' },
    { text: 'In Connecticut, section «10-233» (a-z) is on the discipline of pupils.' },
    { text: 'General Statutes (Rev. to 1971) § 53a-53' },
    { text: 'General Statutes (Rev. to 2021) § «53a-53»', severity: 'error' },
    { text: 'section 34-79 of the general statutes, revision of 1958, revised to January 1, 1997' },
    { text: 'Conn. Gen. Stat. § «1-20» (2021)', says: 'P.A. 75-342, § 17 (1975)', severity: 'error' },
    { text: 'Conn. Gen. Stat. § «1-20».', ...BLUEBOOK, becomes: 'Conn. Gen. Stat. § 1-20 (repealed 1975).' },
    {
      text: 'General Statutes § «31-71» et seq.',
      says: 'The first section in force that follows is § 31-71a',
      severity: 'information',
      becomes: 'General Statutes § 31-71a et seq.',
    },
    { text: 'Conn. Gen. Stat. § 53a-53 (repealed 1973)' },
    { text: 'former § 53a-53' },
    { text: '§ 53a-53, which was repealed in 1973,' },
    { text: 'The repeal of § 53a-53 changed it.' },
    {
      text: 'It was repealed. Now § «53a-53» says',
      says: 'Cite the law that is in force, or say that the section is repealed.',
    },
    { text: '§ «53a-53» says so. It was repealed.' },
    { text: 'Conn. Gen. Stat. § «1-20», 1-21a', ...BLUEBOOK, becomes: null },
    { text: 'Conn. Gen. Stat. § «53a-76».', ...BLUEBOOK, becomes: null },
    { text: 'Conn. Gen. Stat. § «1-20» (2021)', ...BLUEBOOK, becomes: null },
    { text: 'Conn. Gen. Stat. § «1-20»', ...COURTS, becomes: null },
    { text: 'Conn. Gen. Stat. § «1-20» (1975)', severity: 'information', says: 'Keep it if you mean the law of 1975' },
    { text: 'Conn. Gen. Stat. § «1-20» (1977)', severity: 'error' },
  ],
  'transferred-section': [
    { text: '§ «53a-90»(a)', says: 'transferred to § 54-102a', severity: 'error', becomes: '§ 54-102a(a)' },
    { text: 'formerly Sec. 53a-90' },
    { text: 'Under former § 53a-90 he was.' },
    { text: 'General Statutes § 53a-90 (a), now codified at § 54-102a (a), or § 53a-90, later § 54-102a.' },
    { text: 'Section 53a-90 is now § 54-102a.' },
    { text: 'See § 53a-90 (transferred to § 54-102a).' },
    { text: 'Section «53a-90» now requires it.', severity: 'error' },
    { text: 'That was former law. Section «53a-90» is cited.' },
    { text: 'General Statutes (Rev. to 1973) § 53a-90' },
    { text: 'Conn. Gen. Stat. § «53a-90» (1973)', severity: 'information', says: 'Cites the text of 1973. The date' },
    { text: 'Conn. Gen. Stat. § «53a-90» (Supp. 2026)', severity: 'error' },
    { text: '§ 54-102a' },
  ],
  'reserved-section': [
    { text: '§ «53a-61b»', says: 'reserved for future use. § 53a-61 has a subsection (b).', becomes: '§ 53a-61(b)' },
    { text: '§ 53a-61, §§ 47-200 through 47-299' },
  ],
  'former-number': [
    {
      text: '§ «25-7d»',
      says: '§ 25-7d is a former number, now § 22a-361.',
      severity: 'information',
      becomes: '§ 22a-361',
    },
    { text: '§ 46b-146 (Formerly Sec. 51-327)' },
    { text: 'General Statutes § 1-19 (b) (2), now § 1-210 (b) (2),' },
    { text: 'former General Statutes § 1-19 (b) (2)' },
    { text: 'See General Statutes (Rev. to 1993) § 1-19 (b) (2).' },
    { text: 'See Conn. Gen. Stat. § «1-19»(b)(2) (1993).', severity: 'hint', says: /now § 1-210\. Cites the 1993 ed/ },
  ],
  'pending-amendment': [
    {
      text: '§ «8-2»',
      says: /July 1, 2026, in subsection \(d\)\. The amended text \(Nov\. Sp\. Sess\. P\.A\. 25-1, § 18\) is now the law.*effective October 1, 2027, in subsections \(b\) and \(c\)\. Until then/,
      severity: 'hint',
      becomes: null,
    },
    {
      text: '§ «8-2» (b)',
      today: '2027-10-01',
      says: 'effective October 1, 2027, in subsections (b) and (c). The amended text (P.A. 25-33, § 16) is now the law',
    },
    { text: '§ «8-2»', today: '2027-09-30', says: 'Until then' },
    { text: '§ 8-2 was amended by Public Acts 25-1, 25-33 and 99-1.' },
    { text: '§ «8-2» was amended by P.A. 25-33. It has 25-1 parts, and see P.A. 25-14.' },
    { text: '§ 8-2, as amended, and § 8-2 as it may be amended. See § «8-2», as amended by P.A. 24-1.' },
    {
      text: 'Section 8-2 of the General\nStatutes, as amended; Section 8-2, Conn. Gen. Stat., and any subsequent amendments',
    },
    { text: 'General Statutes (Rev. to 1999) § 8-2' },
    { text: '§ 8-1' },
  ],
  'not-yet-effective': [
    {
      text: '§ «22-26rr»',
      severity: 'warning',
      becomes: null,
      says: '§ 22-26rr takes effect on July 1, 2027. It is not the law on July 15, 2026: cite the law of that day, or say from when the section applies. A later act may have moved the date.',
    },
    { text: '§ «22-26rr»', today: '2027-06-30' },
    { text: '§ 22-26rr', today: '2027-07-01' },
    { text: 'Conn. Gen. Stat. § «22-26rr» (Supp. 2026)' },
    { text: '§ 22-26rr (effective July 1, 2027)' },
    { text: 'When § 22-26rr takes effect, that will change.' },
    { text: 'Effective Jul. 1, 2027, § 22-26rr says so.' },
    { text: 'The new rule will take effect with § 22-26rr' },
    { text: 'It is effective. So § «22-26rr» governs.' },
    { text: 'It is effective; § «22-26rr» governs. It will take effect.' },
    { text: 'It is effective.\n\n§ «22-26rr» governs.' },
    { text: '§ 54-36q and § 7-323m (repealed)' },
    { text: '§ «54-36q»', today: '2026-06-30' },
  ],
  'amended-since': [
    { text: '“General Statutes (Rev. to 2017) § 53a-122”', ...COURTS },
    {
      text: 'Conn. Gen. Stat. § «53a-122» (2017)',
      severity: 'information',
      says: '§ 53a-122 was amended in 2022 (P.A. 22-115, § 8), after the cited 2017 edition. Keep the year if you mean the older text.',
    },
    {
      text: 'Conn. Gen. Stat. § «46a-170» (2021)',
      says: /2024 \(P\.A\. 24-139, § 3\), 2025 \(P\.A\. 25-139, § 1\) and 2026 \(P\.A\. 26-70, § 2, effective July 1, 2026\), after the cited 2021 edition\. P\.A\. 26-70 changes subsections \(a\) and \(b\)\./,
    },
    // The code is the Revision of 1958 to this day.
    {
      text: 'General Statutes (Rev. 1958) § 54-193; General Statutes § 54-193 (Rev. 1958); section 54-193 of the General Statutes (Rev. 1958)',
    },
    { text: 'General Statutes (Rev. to 1959) § 54-193' },
    { text: 'General Statutes (Rev. to 1975) § 54-193' },
    {
      text: 'Conn. Gen. Stat. §§ «53a-54» to 53a-72 (2001)',
      says: /^§ 53a-54a was amended in 2012 \(P\.A\. 12-5, § 7\) and 2015 .*, § 53a-54b in 2011 .*, § 53a-54c in .*, § 53a-54d in .*, § 53a-5\w+ in [^§]+§[^§]+ and \d+ more sections, after the cited 2001 edition\./,
    },
    { text: 'General Statutes (Rev. to 2012) § 54-193' },
    { text: 'Conn. Gen. Stat. § «53a-192a» (2020)', says: 'after the cited text of 2020' },
    { text: 'Conn. Gen. Stat. Ann. § «53a-192a» (West 2012)', says: 'after the cited West volume of 2012' },
    { text: 'Conn. Gen. Stat. § 53a-192a (Supp. 2020)' },
    { text: 'Conn. Gen. Stat. §§ «53a-192a», 53a-192 (2001)' },
    {
      text: 'Conn. Gen. Stat. §§ «54-250» to 54-254 (2013)',
      says: /^§ 54-250 was amended in .*, § 54-251 in 2015 \(P\.A\. 15-211/,
    },
    {
      text: 'General Statutes (Rev. to 2031) § «1-1» and General Statutes (Rev. to 2031) § 1-2',
      says: 'cannot be checked',
    },
    { text: 'Conn. Gen. Stat. § 53a-192a (2021)' },
    { text: 'Conn. Gen. Stat. § 53a-192 (1992)' },
    { text: 'Conn. Gen. Stat. § 53a-192 (2007)' },
    { text: 'Conn. Gen. Stat. § 53a-122 (2026)' },
    { text: 'Conn. Gen. Stat. § 53a-122' },
    { text: 'Conn. Gen. Stat. § 53a-53 (1971)' },
    { text: 'General Statutes (Rev. to 2017) § 53a-122', ...LAWS },
  ],
  'same-year-amendment': [
    { text: 'Conn. Gen. Stat. § «53a-192a» (2021)', ...BLUEBOOK, says: 'P.A. 21-103, § 3 (2021)', severity: 'hint' },
    { text: 'Conn. Gen. Stat. § 53a-192a (2023)', ...BLUEBOOK },
  ],
  'impossible-edition': [
    { text: 'Conn. Gen. Stat. § 1-1 «(2024)»', ...BLUEBOOK, says: '(Supp. 2024)', severity: 'hint', becomes: null },
    { text: 'General Statutes «(Rev. to 2016)» § 1-1', ...COURTS },
    { text: 'Conn. Gen. Stat. §§ 1-1, 1-2 «(2024)»', ...BLUEBOOK },
    { text: 'General Statutes (Rev. to 1966) § 1-1', ...COURTS },
    { text: 'Conn. Gen. Stat. § 1-1 (2023)', ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. Ann. § 1-1 (West 2024)', ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. Ann. § 1-1 (2024)', ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. § 1-1 (2024)' },
  ],
  'missing-year': [
    {
      text: '«Conn. Gen. Stat. § 53a-70»(a) applies. Conn. Gen. Stat. § 53a-70.'.replace('»(a)', '(a)»'),
      ...BLUEBOOK,
      becomes: 'Conn. Gen. Stat. § 53a-70(a) (2025) applies. Conn. Gen. Stat. § 53a-70.',
    },
    { text: '«Conn. Gen. Stat. § 14-227a»', ...BLUEBOOK, becomes: 'Conn. Gen. Stat. § 14-227a (Supp. 2026)' },
    { text: '«Conn. Gen. Stat. Ann. § 53a-70»', ...BLUEBOOK, becomes: null },
    { text: 'Conn. Gen. Stat. § 53a-70 (2025). § 53a-71', ...BLUEBOOK },
  ],
  'missing-publisher': [
    { text: 'C.G.S.A. § 53a-70 «(2019)»', ...BLUEBOOK, becomes: null },
    { text: 'Conn. Gen. Stat. Ann. §§ 53a-70, 53a-71 «(2019)»', ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. Ann. §§ 53a-70 «(2019)», 53a-71 «(2021)»', ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. Ann. § 53a-70 (West 2019)', ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. Ann. § 53a-70 «(2019)»', ...BLUEBOOK, becomes: null },
    { text: 'Conn. Gen. Stat. Ann. § 53a-70', ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. § 53a-70 (2019)', ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. Ann. § 53a-70 (2019)', ...COURTS },
  ],
  'code-name': [
    { text: 'Conn. Gen. Stat. Ann. § 1-1', ...BLUEBOOK },
    { text: 'General Statutes § 1-1', ...BLUEBOOK },
    { text: '«C.G.S.» § 1-1', ...BLUEBOOK, becomes: 'Conn. Gen. Stat. § 1-1' },
    { text: '«C.G.S.A.» § 1-1', ...BLUEBOOK, becomes: 'Conn. Gen. Stat. Ann. § 1-1' },
    { text: '«Conn. Gen. Stats.» § 1-1', ...COURTS, becomes: 'General Statutes § 1-1' },
    { text: '«Connecticut General Statutes» § 1-1', ...COURTS, becomes: 'General Statutes § 1-1' },
    {
      text: 'See «Conn.\\ Gen.\\ Stats.»\\ \\S~1-1.',
      ...LATEX,
      ...BLUEBOOK,
      becomes: 'See Conn.\\ Gen.\\ Stat.\\ \\S~1-1.',
    },
    {
      text: 'See «C.G.S.»\\ \\S~1-1 and Conn.\\ Gen.\\ Stat.\\ \\S~1-2.',
      ...LATEX,
      ...BLUEBOOK,
      becomes: 'See Conn.\\ Gen.\\ Stat.\\ \\S~1-1 and Conn.\\ Gen.\\ Stat.\\ \\S~1-2.',
    },
    {
      text: '«C.G.S.» § 1-1 and *Conn. Gen.* Stat. § 1-2',
      ...MARKDOWN,
      ...BLUEBOOK,
      becomes: 'Conn. Gen. Stat. § 1-1 and *Conn. Gen.* Stat. § 1-2',
    },
    { text: '*«Conn. Gen.* Stats.» § 1-1', ...MARKDOWN, ...BLUEBOOK, becomes: '*Conn. Gen.* Stat. § 1-1' },
    { text: '«CGS» 4-141, 142', ...COURTS, becomes: 'General Statutes §§ 4-141, 142' },
    { text: '«C.G.S.» 31-51kk(1)', ...BLUEBOOK, becomes: 'Conn. Gen. Stat. § 31-51kk(1)' },
    { text: '«C.G.S.» 31-51kk', ...LATEX, ...BLUEBOOK, becomes: 'Conn. Gen. Stat. \\S~31-51kk' },
    {
      text: '<p>«C.G.S.» 31-51kk; &sect; 1-1</p>',
      ...HTML,
      ...COURTS,
      becomes: '<p>General Statutes &sect; 31-51kk; &sect; 1-1</p>',
    },
    { text: 'CONN. GEN. STAT. § 1-1', ...BLUEBOOK },
    { text: 'Conn.\u00A0Gen.\u00A0Stat. § 1-1', ...BLUEBOOK },
    { text: '“C.G.S. § 1-1”', ...BLUEBOOK },
    { text: 'C.G.S. § 1-1' },
  ],
  'code-name-other-style': [
    { text: '«Conn. Gen. Stat. Ann.» § 1-1', ...COURTS, becomes: 'General Statutes § 1-1' },
    { text: '«General Statutes» § 1-1', ...BLUEBOOK, becomes: 'Conn. Gen. Stat. § 1-1' },
    { text: 'General Statutes § 1-1', ...COURTS },
    { text: '> General Statutes § 1-1', ...BLUEBOOK, ...MARKDOWN },
  ],
  'section-word': [
    {
      text: 'Conn.\\ Gen.\\ Stat.\\ «Sec.» 1-1, then Conn.\\ Gen.\\ Stat.\\ \\S~1-2',
      ...LATEX,
      ...BLUEBOOK,
      becomes: 'Conn.\\ Gen.\\ Stat.\\ \\S~1-1, then Conn.\\ Gen.\\ Stat.\\ \\S~1-2',
    },
    {
      text: '<p>General Statutes «Secs.» 1-1 and 1-2; &sect; 1-3</p>',
      ...HTML,
      ...COURTS,
      says: 'Use the section symbol (§§) after',
      becomes: '<p>General Statutes &sect;&sect; 1-1 and 1-2; &sect; 1-3</p>',
    },
    { text: 'General Statutes 1-1', ...COURTS },
    { text: 'Conn. Gen. Stat. «Sec.» 1-1', ...BLUEBOOK, becomes: 'Conn. Gen. Stat. § 1-1' },
    { text: 'General Statutes «sections» 1-1 and 1-2', ...COURTS, becomes: 'General Statutes §§ 1-1 and 1-2' },
    { text: 'section 1-1 of the general statutes', ...COURTS },
    { text: 'Sec. 53a-70. Sexual assault.', ...BLUEBOOK },
  ],
  'symbol-in-legislation': [
    {
      text: 'under «§» 53a-70 (a) (2)',
      ...LAWS,
      severity: 'warning',
      becomes: 'under subdivision (2) of subsection (a) of section 53a-70',
    },
    {
      text: 'under Conn. Gen. Stat. «§§» 53a-70 to 53a-73 there',
      ...LAWS,
      becomes: 'under sections 53a-70 to 53a-73, inclusive, of the general statutes there',
    },
    { text: '15 USC 7001 et seq.', ...LAWS },
    { text: '42 U.S.C. § 1983', ...LAWS },
  ],
  'symbol-starts-sentence': [
    { text: '| Provision | Asks |\n|---|---|\n| § 53a-70 with § 53a-71 | It is a crime. |', ...MARKDOWN },
    { text: 'It is so.  «§»\n53a-70\nprovides it.', ...COURTS, becomes: 'It is so.  Section\n53a-70\nprovides it.' },
    {
      text: '<p>So.</p><p>«&sect;»\r\n53a-70 provides it.</p>',
      ...HTML,
      ...COURTS,
      becomes: '<p>So.</p><p>Section\r\n53a-70 provides it.</p>',
    },
    { text: 'So.\n\n«§» 53a-70  provides it.', ...COURTS },
    { text: 'So.\n\n- § 53a-70 provides it.\n- It is so. «§» 53a-70 provides it.', ...COURTS },
    { text: 'It is so. § 53a-70 a. “. . . § 53a-70 is so,” and in . . . § 53a-70 is. § 53a-70 B', ...COURTS },
    { text: 'So. . . . «§» 53a-70 provides it.', ...COURTS, becomes: 'So. . . . Section 53a-70 provides it.' },
    { text: 'It is so. «§» 53a-70 provides it.', ...COURTS, becomes: 'It is so. Section 53a-70 provides it.' },
    { text: '«§§»53a-70 and 53a-71 provide it.', ...BLUEBOOK, becomes: 'Sections 53a-70 and 53a-71 provide it.' },
    { text: 'See, e.g., Conn. Gen. Stat. § 1-1. See § 53a-70 for it.', ...BLUEBOOK },
    { text: 'Cf. § 53a-70 on the point.', ...BLUEBOOK },
    { text: 'See § 31-57v. «§» 31-57w provides it.', ...COURTS, becomes: 'See § 31-57v. Section 31-57w provides it.' },
    { text: 'Doe v. § 53a-70 holds', ...COURTS },
    { text: 'It is so. § 53a-70. But then', ...BLUEBOOK },
    { text: 'It is so (§ 53a-70 provides it).', ...BLUEBOOK },
  ],
  'symbol-in-text': [
    {
      text: 'charged under «§§»53a-70 and 53a-71 there',
      ...BLUEBOOK,
      becomes: 'charged under sections 53a-70 and 53a-71 there',
    },
    { text: 'charged under  «§»\n53a-70 there', ...BLUEBOOK, becomes: 'charged under  section\n53a-70 there' },
    { text: 'charged under «§»\r\n53a-70 there', ...BLUEBOOK, becomes: 'charged under section\r\n53a-70 there' },
    { text: 'It says so. § 53a-70', ...BLUEBOOK },
    { text: 'charged. See § 53a-70', ...BLUEBOOK },
    { text: 'charged under «§» 53a-70 there', ...BLUEBOOK, becomes: 'charged under section 53a-70 there' },
    { text: 'See § 53a-70', ...BLUEBOOK },
    { text: 'see also § 53a-70', ...BLUEBOOK },
  ],
  'symbol-spacing': [
    { text: '§ 53a-70, «§»53a-71', says: 'Add a space between § and the number.' },
    { text: '«§§»53a-70, 53a-71', ...BLUEBOOK, says: 'Add a space between §§ and the number.' },
    { text: 'See § 53a-70. See «§»53a-71. See § 53a-72.' },
    { text: 'Connecticut «§»52-572m; Ohio Rev. Code § 2307.71; Ga. Code §51-1-11' },
    { text: 'Conn. Gen. Stat. «§»52-572m; Ohio Rev. Code §2307.71', ...BLUEBOOK },
    { text: '«§»53a-70', ...BLUEBOOK, severity: 'information', becomes: '§\u00A053a-70' },
    { text: 'Conn. Gen. Stat. «§§»53a-70, 53a-71', ...BLUEBOOK, becomes: 'Conn. Gen. Stat. §§\u00A053a-70, 53a-71' },
    {
      text: '<p>Conn. Gen. Stat. «&sect;»12-222</p>',
      ...HTML,
      ...BLUEBOOK,
      becomes: '<p>Conn. Gen. Stat. &sect;&nbsp;12-222</p>',
    },
    {
      text: '<p>&sect;&#160;1-1, then Conn. Gen. Stat. «&sect;»12-222</p>',
      ...HTML,
      becomes: '<p>&sect;&#160;1-1, then Conn. Gen. Stat. &sect;&#160;12-222</p>',
    },
    { text: 'Conn. Gen. Stat. «§»12-222', ...MARKDOWN, ...BLUEBOOK, becomes: 'Conn. Gen. Stat. §\u00A012-222' },
    {
      text: 'A&nbsp;B. Conn. Gen. Stat. «§»12-222',
      ...MARKDOWN,
      ...BLUEBOOK,
      becomes: 'A&nbsp;B. Conn. Gen. Stat. §&nbsp;12-222',
    },
    {
      text: '<p>A\u00A0B. Conn. Gen. Stat. «&sect;»12-222</p>',
      ...HTML,
      ...BLUEBOOK,
      becomes: '<p>A\u00A0B. Conn. Gen. Stat. &sect;\u00A012-222</p>',
    },
    { text: 'See «\\S»53a-70.', ...LATEX, ...BLUEBOOK, becomes: 'See \\S~53a-70.' },
    { text: '§\u00A053a-70, §\u202F53a-71, §\u200953a-72' },
    { text: '§\n53a-70' },
    { text: '“§53a-70”' },
    { text: '§53a-70', ...LAWS },
  ],
  'symbol-number': [
    { text: '«§» 53a-70(a), 53a-71(b)', says: 'Use §§ for several sections.' },
    {
      text: '«§§» 53a-70(a)-(c)',
      ...BLUEBOOK,
      says: 'Use § for one section, even where several of its subsections are cited.',
      becomes: '§ 53a-70(a)-(c)',
    },
    { text: '«§§» 53a-70', ...BLUEBOOK, says: /^Use § for one section\.$/ },
    // The other sections stand after a semicolon.
    { text: 'Conn. Gen. Stat. §§ 17a-101; 53a-65', ...BLUEBOOK },
    { text: 'Conn. Gen. Stat. §§ 19a-673; 673b.', ...BLUEBOOK },
    { text: '§§ 53a-70, 53a-71, «§» 53a-72, 53a-73', becomes: '§§ 53a-70, 53a-71, §§ 53a-72, 53a-73' },
    { text: '§§ 53a-70 et seq., 53a-71' },
    { text: '«§» 53a-70, 53a-71', ...BLUEBOOK, severity: 'warning', becomes: '§§ 53a-70, 53a-71' },
    { text: '«§» 53a-70 to 53a-73', becomes: '§§ 53a-70 to 53a-73' },
    { text: '«§§» 53a-36(a)', becomes: '§ 53a-36(a)' },
    { text: '<p>«&sect;&sect;» 52-146d.</p>', ...HTML, becomes: '<p>&sect; 52-146d.</p>' },
    { text: '<p>«&sect;» 52-146d, 52-146e.</p>', ...HTML, becomes: '<p>&sect;&sect; 52-146d, 52-146e.</p>' },
    { text: '«\\S»~53a-35a, 53a-41', ...LATEX, becomes: '\\S\\S~53a-35a, 53a-41' },
    { text: '«§§» 53a-70(a) and (b)', ...BLUEBOOK, becomes: '§ 53a-70(a) and (b)' },
    { text: '§§ 53a-70 (a) and (b)', ...COURTS },
    { text: '§§ 53a-70(a) and 53a-70(b)', ...BLUEBOOK },
    { text: '§ 53a-70 through § 53a-73' },
    { text: '«§» 53a-70 through 53a-73 and § 53a-80', says: 'Use §§ for several sections.' },
    { text: '§ 53a-70 (a) (1) and (2)' },
    { text: '§ 53a-70, § 53a-71' },
    { text: '§ 22a-14 et seq. and §§ 22a-14 et seq.' },
    { text: '§ 53a-70(a)-(c)' },
    { text: '§ 53a-70, 53a-71', ...LAWS },
  ],
  'et-seq': [
    { text: 'Conn. Gen. Stat. § «22a-14 et seq.»', ...BLUEBOOK, severity: 'information', becomes: null },
    { text: 'General Statutes § 22a-14 et seq.', ...COURTS },
    { text: 'General Statutes § 22a-14 et seq.' },
  ],
  'range-dash': [
    {
      text: '§§ «46b-38a–f»',
      ...BLUEBOOK,
      says: 'Use “to” between the section numbers of a range: 46b-38a to 46b-38f',
      becomes: '§§ 46b-38a to 46b-38f',
    },
    { text: '§§ «53a-54a–53a-54d». Id.', ...BLUEBOOK },
    { text: '§§ «53a-54a -- 53a-54d»', ...BLUEBOOK, becomes: '§§ 53a-54a to 53a-54d' },
    { text: '§§ «54-250 — 54-254»', ...BLUEBOOK },
    { text: '§§ «53a-54a-53a-54d»', ...BLUEBOOK, becomes: '§§ 53a-54a to 53a-54d' },
    { text: '§§ «42-110a – 42-110q»', ...COURTS, becomes: '§§ 42-110a through 42-110q' },
    { text: '§§ 53a-70 to 53a-73', ...BLUEBOOK },
    { text: '§ 53a-70(a)-(c)', ...BLUEBOOK },
  ],
  'range-order': [
    { text: '§§ «54-254 to -250». Id. Id. § 1-1.' },
    { text: '§§ «53a-73 to 53a-70»(a)', becomes: null },
    { text: '§§ «53a-73(a) to 53a-70»', becomes: null },
    { text: '§§ «53a-73 to 53a-70» (2021)', becomes: '§§ 53a-70 to 53a-73 (2021)' },
    { text: 'formerly Secs. 53a-73 to 53a-70' },
    { text: '§§ «20-341bb to 20-341s»', severity: 'warning', becomes: '§§ 20-341s to 20-341bb' },
    { text: '§§ «54-254 to -250»', becomes: '§§ 54-250 to 54-254' },
    { text: '§§ 20-341s to 20-341bb' },
    { text: 'sections 8-37zz to 8-37uuu, inclusive,' },
    { text: '§§ 53a-70 to 53a-70' },
    {
      text: '§§ «42A-2A-103 to 42A-2A-101»',
      says: '§ 42a-2A-101 comes before § 42a-2A-103 in the code',
      becomes: '§§ 42A-2A-101 to 42A-2A-103',
    },
    { text: '§§ «54–254 to 54–250»', becomes: '§§ 54-250 to 54-254' },
  ],
  'range-inclusive': [
    { text: 'sections 4-1 to 4-9 inclusive are', ...LAWS },
    { text: 'sections 4-1 to 4-9,  inclusive are', ...LAWS },
    { text: 'sections 4-1 to 4-9,        inclusive are', ...LAWS },
    { text: 'sections 4-1 to 4-9,inclusive, are', ...LAWS },
    { text: 'sections 7-339a to 7-339 l , inclusive, of the general statutes', ...LAWS },
    { text: 'sections «4-1 to 4-9». All inclusive', ...LAWS, becomes: 'sections 4-1 to 4-9, inclusive. All inclusive' },
    { text: 'sections «4-1 to 4-9»\n  (both)', ...LAWS, becomes: 'sections 4-1 to 4-9, inclusive,\n  (both)' },
    { text: 'sections «4-1 to 4-9»(a)(1) are', ...LAWS },
    { text: 'sections 4-1 and 4-9', ...LAWS },
    { text: '§§ 4-1 to 4-9', ...LAWS },
    { text: 'C.G.S. 4-1 to 4-9', ...LAWS },
    { text: 'sections «4-1 to 4-9» are', ...LAWS, becomes: 'sections 4-1 to 4-9, inclusive, are' },
    { text: 'sections «4-1 to 4-9», and', ...LAWS, becomes: 'sections 4-1 to 4-9, inclusive, and' },
    { text: 'sections 4-1 to 4-9, inclusive, are', ...LAWS },
    { text: 'sections 4-1 to 4-9 are', ...BLUEBOOK },
  ],
  'subsection-spacing': [
    { text: '§ «53a-70 (a) (2)»', ...BLUEBOOK, becomes: '§ 53a-70(a)(2)' },
    { text: '§ «53a-70(a)(2)»', ...COURTS, becomes: '§ 53a-70 (a) (2)' },
    { text: '§ «53a-70 (a)(2)»', ...COURTS, becomes: '§ 53a-70 (a) (2)' },
    { text: '<p>&sect; «53a-70&nbsp;(a)» here</p>', ...HTML, ...BLUEBOOK, becomes: '<p>&sect; 53a-70(a) here</p>' },
    { text: '§ 53a-70 (a) (1) and (2)', ...COURTS },
    { text: '§ 53a-70 (a)\n(2)', ...COURTS },
    { text: '§ «53a-70 (b) (1) through (3)»', ...BLUEBOOK, becomes: '§ 53a-70(b)(1) through (3)' },
    { text: '§ «53a-70 (a) to (c)»', ...BLUEBOOK, becomes: '§ 53a-70(a) to (c)' },
    { text: '§ 53a-70(b)(1) to (3)', ...BLUEBOOK },
    { text: '(§ «53a-70 [a] [1]»)', ...BLUEBOOK, becomes: '(§ 53a-70(a)(1))' },
    { text: '“§ 53a-70(a)”', ...COURTS },
    { text: '"One § 53a-70(a).\n\n  "Two § 53a-70(a)." Then § «53a-70(a)».', ...COURTS },
    { text: '<p>“One § 53a-70(a).</p><p>“Two § 53a-70(a).”</p><p>§ «53a-70(a)»</p>', ...HTML, ...COURTS },
    { text: 'A stray “ and § «53a-70(a)».\n\nNo mark, § «53a-70(a)».', ...COURTS },
    { text: 'A pipe of 6" by § «53a-70(a)» and "§ 53a-70(a)" there', ...COURTS },
    { text: 'subsection (a) of section 53a-70', ...BLUEBOOK },
    { text: '§ 53a-70(a) and § 53a-71 (a)' },
  ],
  'brackets-in-parentheses': [
    { text: '(§ 4-186 «(f)»)', ...COURTS, becomes: '(§ 4-186 [f])' },
    { text: '(§ 4-186 [f])', ...COURTS },
    { text: '(1) Under § 4-186 (f) and (2)', ...COURTS },
    { text: '(§ 4-186 (f))', ...BLUEBOOK },
  ],
  'level-name': [
    {
      text: '«Paragraph» (1) of section 53a-25',
      ...LAWS,
      says: '(1) is a subdivision in the Connecticut statutes.',
      becomes: 'Subdivision (1) of section 53a-25',
    },
    { text: 'clause (zzzz) of section 53a-25', ...LAWS },
    {
      text: '«paragraph» (1) of section 53a-25',
      ...LAWS,
      severity: 'warning',
      becomes: 'subdivision (1) of section 53a-25',
    },
    { text: '«Subdivision» (a) of section 53a-25', ...LAWS, becomes: 'Subsection (a) of section 53a-25' },
    { text: 'subparagraph (A) of subdivision (1) of subsection (b) of section 12-81', ...LAWS },
    { text: 'subdivision (33) of section 12-81', ...LAWS },
  ],
  'level-order': [
    {
      text: 'under «subsection (a), subdivision (1), subparagraph» (A) of section 53a-70',
      ...LAWS,
      becomes: 'under subparagraph (A) of subdivision (1) of subsection (a) of section 53a-70',
    },
    { text: 'under section 53a-70, «subsection» (a)', ...LAWS, becomes: 'under subsection (a) of section 53a-70' },
    { text: 'subsections (a) and (b) of section 53a-70', ...LAWS },
    { text: 'subsection (a) of section 53a-70 and section 53a-71', ...LAWS },
    {
      text: 'under «subsection (a), subdivision» (2) of section 53a-70',
      ...LAWS,
      becomes: 'under subdivision (2) of subsection (a) of section 53a-70',
    },
    { text: 'under subdivision (2) of subsection (a) of section 53a-70', ...LAWS },
  ],
  'stacked-labels': [
    {
      text: 'under «subsection (a)(2)» of section 53a-70',
      ...LAWS,
      becomes: 'under subdivision (2) of subsection (a) of section 53a-70',
    },
    { text: 'under section 53a-70 «(a)»', ...LAWS, becomes: 'under subsection (a) of section 53a-70' },
    { text: 'under «subsection (a) (2)» of section 53a-70', ...LAWS },
    { text: 'subdivision (2) of subsection (a) of section 53a-70, and section 53a-71', ...LAWS },
    { text: '§ 53a-70(a)(2)', ...LAWS },
    {
      text: 'under section 53a-70«(a)(2)»',
      ...LAWS,
      becomes: 'under subdivision (2) of subsection (a) of section 53a-70',
    },
    {
      text: 'under subdivision (2) of section 53a-70«(a)»',
      ...LAWS,
      becomes: 'under subdivision (2) of subsection (a) of section 53a-70',
    },
    { text: 'under subdivision (2) of section 53a-70« (a)» there', ...LAWS },
    { text: 'subsection (a) of section 53a-70', ...LAWS },
    { text: 'section 53a-70(a)', ...BLUEBOOK },
  ],
  'number-dash': [
    { text: '§ «53a–70»', severity: 'information', becomes: '§ 53a-70' },
    { text: '§ 53a\u201170' },
    { text: '<p>&sect; «53a&ndash;70»</p>', ...HTML, becomes: '<p>&sect; 53a-70</p>' },
    { text: '“§ 53a–70”' },
    { text: '> § 53a–70', ...MARKDOWN },
    { text: '§§ 53a-70–53a-73' },
  ],
  'number-case': [
    { text: 'HEADER: CONN. GEN. STAT.\n§ «53A-70» is\nNOTES AND MORE' },
    { text: 'Header of the text\nCONN. GEN. STAT. § 53A-70' },
    { text: 'THE LAST LINE IS § 53A-70 OF' },
    { text: '§ «53A-70»\nBELOW IT STANDS ONE' },
    { text: 'CONN. GEN. STAT. § 53A-70\nfooter of the text' },
    { text: 'Under CONN. GEN. STAT. § «53A-70»' },
    { text: 'PAR: § «53A-70»' },
    // The code writes it no more.
    { text: 'General Statutes § 19-43C' },
    { text: '§ «53A–70»', becomes: '§ 53a–70' },
    { text: '<p>§ «53<b>A</b>-70»</p>', ...HTML, becomes: '<p>§ 53<b>a</b>-70</p>' },
    { text: '§ 53a–70' },
    { text: '§ «53A-70»', severity: 'warning', becomes: '§ 53a-70' },
    { text: '§ «42a-2a-101»', says: 'The code writes this number 42a-2A-101.', becomes: '§ 42a-2A-101' },
    // There is no such section, and nothing else is said of it here.
    { text: '§ «42a-2a-9999»', says: 'The code writes this number 42a-2A-9999', becomes: '§ 42a-2A-9999' },
    { text: '§§ 53a-54a, «-54C»', becomes: '§§ 53a-54a, -54c' },
    { text: '§ 42a-4A-101' },
    { text: 'HEADER: CONN. GEN. STAT. ANN. § 53A-192A(a) AND NOTES' },
  ],
  'number-space': [
    { text: '§ «53a- 70»', severity: 'warning', becomes: '§ 53a-70' },
    { text: '§ «53a -70»', becomes: '§ 53a-70' },
    { text: 'General Statutes § 53a-\n            134 (a)' },
  ],
  ...ID_CASES,
  'supra-statute': [
    { text: '§ 53a-70, *«supra»*.', ...BLUEBOOK, ...MARKDOWN, becomes: '§ 53a-70.' },
    { text: '§ 53a-70 *«supra»* and', ...BLUEBOOK, ...MARKDOWN, becomes: '§ 53a-70 and' },
    { text: '§ 53a-70 «supra» and', ...BLUEBOOK, becomes: '§ 53a-70 and' },
    { text: '§ 53a-70, *«supra* note 12», and', ...BLUEBOOK, ...MARKDOWN, becomes: null },
    { text: '§ 53a-70, **«supra»**, and', ...BLUEBOOK, ...MARKDOWN, becomes: null },
    { text: '<p>§ 53a-70, <i>«supra»</i>, and</p>', ...BLUEBOOK, ...HTML, becomes: null },
    { text: '§ 53a-70,  «supra  note  1234», and', ...BLUEBOOK, becomes: '§ 53a-70, and' },
    { text: '§ 53a-70. And supra', ...BLUEBOOK },
    { text: '§ 53a-70, suprax', ...BLUEBOOK },
    { text: '§ 53a-70\n\nSupra note 5 says', ...BLUEBOOK },
    { text: 'P.A. 21-103, supra', ...BLUEBOOK },
    { text: '§ 53a-70, «supra».', ...BLUEBOOK, becomes: '§ 53a-70.' },
    { text: '§ 53a-70, *«supra»*.', ...BLUEBOOK, ...MARKDOWN },
    { text: '§ 53a-70, «supra note 5», and', ...BLUEBOOK, becomes: '§ 53a-70, and' },
    { text: 'State v. Chapman, supra.', ...BLUEBOOK },
    { text: '§ 53a-70, supra.', ...COURTS },
  ],
  'rev-position': [
    { text: 'General Statutes §§ 53a-122 (Rev. to 2021) and 53a-123 (Rev. to 2023)', ...COURTS },
    {
      text: 'General Statutes §§ 53a-122 and 53a-123  «(Rev. to 2023)»',
      ...COURTS,
      becomes: 'General Statutes (Rev. to 2023) §§ 53a-122 and 53a-123',
    },
    { text: '§ 53a-122 (Rev. to 2023)', ...COURTS },
    {
      text: 'General Statutes § 53a-122 (a) «(Rev. to 2023)».',
      ...COURTS,
      becomes: 'General Statutes (Rev. to 2023) § 53a-122 (a).',
    },
    { text: 'General Statutes (Rev. to 2023) § 53a-122', ...COURTS },
    { text: 'General Statutes § 53a-122 (2023)', ...COURTS },
  ],
  'short-before-full': [
    { text: 'Section 1-1 of the general statutes. § 53a-71.', ...BLUEBOOK },
    { text: 'Section 1-1. «§ 53a-71».', ...BLUEBOOK },
    { text: 'Section 1-1. «§ 53a-71». Section 1-1 of the general statutes.', ...BLUEBOOK },
    { text: '“§ 53a-70.” «§ 53a-71».', ...BLUEBOOK },
    { text: 'Section 53a-70 says so. § 53a-71. Conn. Gen. Stat. § 53a-70.', ...BLUEBOOK },
    { text: 'See «§ 53a-71». § 53a-72.', ...BLUEBOOK },
    { text: 'See «§ 53a-71».', ...COURTS },
    {
      text: 'See «§ 53a-71». § 53a-72. Conn. Gen. Stat. § 53a-70.',
      ...BLUEBOOK,
      becomes: 'See Conn. Gen. Stat. § 53a-71. § 53a-72. Conn. Gen. Stat. § 53a-70.',
    },
    {
      text: 'See «§ 53a-71». General Statutes § 53a-70.',
      ...COURTS,
      becomes: 'See General Statutes § 53a-71. General Statutes § 53a-70.',
    },
    { text: 'The statute (§ 53a-13 (a)) and §1-200(1), G.S. General Statutes § 53a-70.', ...COURTS },
    { text: 'Conn. Gen. Stat. § 53a-70. § 53a-71.', ...BLUEBOOK },
    { text: 'See § 53a-71.' },
  ],
  'stale-table': [
    {
      text: '«% conncite:table-of-authorities»\nold\n% /conncite:table-of-authorities\nGeneral Statutes \\S~53a-70.\n',
      ...LATEX,
      severity: 'warning',
      says: 'out of date',
      becomes:
        '% conncite:table-of-authorities\n\\noindent General Statutes \\S~53a-70 \\dotfill{} \\pageref{conncite:1}\\par\n' +
        '% /conncite:table-of-authorities\nGeneral Statutes \\S~53a-70\\label{conncite:1}.\n',
    },
    {
      text: '«<!-- conncite:table-of-authorities -->»\n\nGeneral Statutes § 53a-70',
      ...MARKDOWN,
      says: 'marker',
      becomes: null,
    },
    { text: 'Text.\n\n«<!-- /conncite:table-of-authorities -->»', ...MARKDOWN, becomes: null },
    {
      text: '<!-- conncite:table-of-authorities -->\n\nNo statutes or acts are cited.\n\n<!-- /conncite:table-of-authorities -->\n',
      ...MARKDOWN,
    },
    {
      text:
        '<!-- conncite:table-of-authorities -->\n\n| Authority                 | Cited in    |\n| ------------------------- | ----------- |\n' +
        '| General Statutes § 53a-70 | paragraph 1 |\n\n<!-- /conncite:table-of-authorities -->\n\nGeneral Statutes § 53a-70 (a).\n',
      ...MARKDOWN,
    },
    { text: '`<!-- conncite:table-of-authorities -->` is a marker.', ...MARKDOWN },
  ],
  'unused-ignore': [
    {
      text: '«<!-- conncite-ignore-file unknown-section number-dash -->»\nConn. Gen. Stat. § 53a-7000',
      ...MARKDOWN,
      says: 'Nothing is ignored here by number-dash.',
      becomes: null,
    },
    { text: '«<!-- conncite-ignore-file -->»', ...MARKDOWN, says: 'This comment ignores nothing.', becomes: '' },
    { text: 'See «<!-- conncite-ignore-line -->» § 53a-70\n', ...MARKDOWN, becomes: 'See  § 53a-70\n' },
    {
      text: '<!-- conncite-ignore-file unknown-section et-seq number-dash -->\nConn. Gen. Stat. § 53a-7000',
      ...MARKDOWN,
    },
    {
      text: '«<!-- conncite-ignore-next-line unknown-section -->»\n§ 53a-70\n',
      ...MARKDOWN,
      severity: 'hint',
      becomes: '§ 53a-70\n',
    },
    { text: '«<!-- conncite-ignore-file -->» § 53a-70', ...MARKDOWN, becomes: ' § 53a-70' },
    { text: '<!-- conncite-ignore-next-line unknown-section -->\nConn. Gen. Stat. § 53a-7000', ...MARKDOWN },
    { text: '<!-- conncite-ignore-file et-seq -->\n§ 53a-70', ...MARKDOWN },
    { text: '% conncite-ignore-next-line unknown-section\nConn. Gen. Stat. § 53a-7000', ...LATEX },
    { text: '<!-- another comment -->', ...MARKDOWN },
  ],
};

/** The text without its marks, and the places that they enclose. */
function read(marked: string): { readonly text: string; readonly places: readonly (readonly [number, number])[] } {
  let text = '';
  const places: [number, number][] = [];
  for (const c of marked) {
    if (c === '«') places.push([text.length, -1]);
    else if (c === '»') places.at(-1)![1] = text.length;
    else text += c;
  }
  return { text, places };
}

describe('rules', () => {
  for (const [code, cases] of Object.entries(CASES)) {
    describe(code, () => {
      for (const { text: marked, says, severity, becomes, related, ...options } of cases) {
        const { text, places } = read(marked);
        const where = [options.style, options.language].filter((word) => word != null).join(', ');
        it(`${places.length > 0 ? 'speaks of' : 'is silent on'} ${JSON.stringify(marked)}${where === '' ? '' : ` (${where})`}`, () => {
          const findings = checkRule(code, text, options);
          assert.deepEqual(
            findings.map((f) => [f.start, f.end]),
            places,
            `found at ${findings.map((f) => text.slice(f.start, f.end)).join(' | ')}`,
          );
          const first = findings[0];
          if (first === undefined) return;
          if (typeof says === 'string') assert.ok(first.message.includes(says), first.message);
          if (says instanceof RegExp) assert.match(first.message, says);
          if (severity !== undefined) assert.equal(first.severity, severity);
          if (becomes === null) assert.deepEqual(first.fixes, []);
          if (related !== undefined)
            assert.deepEqual(
              first.related?.map((place) => text.slice(place.start, place.end)),
              related,
            );
          if (typeof becomes === 'string') {
            assert.equal(fixed(text, first), becomes);
            assert.deepEqual(
              checkRule(code, becomes, options).filter((f) => f.start === first.start),
              [],
              'the fix leaves its finding',
            );
          }
        });
      }
    });
  }

  it('are silent on what is no citation of theirs, in any style', () => {
    const silent = [
      'Sec. 53a-70. Sexual assault in the first degree.',
      'P.A. 75-380, S. 15',
      'Regs., Conn. State Agencies § 22a-174-3',
      'Practice Book § 67-4',
      '42 U.S.C. § 1983',
      'Public Act 21-103 and No. 21-103',
      'Call (860) 240-0531 on 10-12-2024.',
      'Section 4-1 of the operating agreement',
      'Conn. Code Evid. § 8-3 (2)',
      '“Conn. Gen. Stat. §53a–70 (a)(2)”',
      '§ 2 of the lease',
    ];
    for (const style of STYLES) {
      for (const text of silent) {
        for (const code of Object.keys(CASES))
          assert.deepEqual(checkRule(code, text, { style }), [], `${code} speaks of ${text} (${style ?? 'no style'})`);
      }
    }
  });
});
