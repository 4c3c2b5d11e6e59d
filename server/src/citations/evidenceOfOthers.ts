import { STATE_NAMES, STATE_SHORT_NAMES } from './otherLaw/states';

import { anyOf, list, type Evidence } from './evidenceRow';
import { raw } from '../text/raw';

/** What goes on as the name of a code, after a state's short name: "Mass. Gen. Laws", "Fla. Stat." */
const OF_CODE = anyOf(raw`
  § · Ann · Stat · Code · Rev · Gen · App · Laws · Const · Admin · Law · Comp ·
  \d · Ct · Super · Sup · R\. · P\. · 2d · 3d · Official
`);
/** Maryland's code is one of articles. */
const ARTICLES_OF_MARYLAND = anyOf(`
  Land Use · Estates and Trusts · Family Law · Public Safety · Public Utilities · Tax-Property · Health-General ·
  Transportation · State Government
`);

const TERRITORIES = list('District of Columbia · Puerto Rico · Virgin Islands · Guam · American Samoa');
const TERRITORY = `(?:${TERRITORIES.join('|')})`;
/**
 * Statutes of every state list them after its own, "any state, the District of Columbia
 * or Puerto Rico": looked back from the name.
 */
const TERRITORY_ALONE =
  raw`${TERRITORY}\b(?<!(?:[Ss]tates?|[Tt]erritor(?:y|ies)|[Pp]ossessions?|[Cc]ountry|[Pp]rovinces?|${TERRITORY}),? ` +
  raw`(?:(?:or|and|of|in|the|any|United States|Commonwealth)[ ,]{1,2}){0,6}${TERRITORY})` +
  raw`(?!,? (?:(?:and|or|the|Commonwealth of) ){0,3}(?:${TERRITORY}|United|territor|possession|any ))`;

/** Cities of Connecticut; a city of another name is another state's. */
const OUR_CITIES = anyOf(`
  Ansonia · Bridgeport · Bristol · Danbury · Derby · Groton · Hartford · Meriden · Middletown · Milford · New · Norwalk ·
  Norwich · Rockville · Shelton · Stamford · Torrington · Waterbury · West · Willimantic · Winsted
`);
/** Titles of our code with a letter, as a slip writes them. */
const OUR_CAPITALS = '(?:2C|4[A-E]|10A|13[AB]|16A|17[AB]|19A|21A|22A|36[AB]|38A|42[AB]|45A|46[AB]|47A|50A|53A)';

/** Signs of other law; `evidence.ts` tells how they are written. */
export const EVIDENCE_OF_OTHERS: readonly Evidence[] = [
  {
    of: 'other',
    by: 'name',
    weight: 1,
    words: STATE_NAMES.filter((name) => !TERRITORIES.includes(name)),
    notBefore: 'Federal Reserve Bank of |University of |v\\. ',
    notAfter: ' v\\.| (?:Stock Exchange|Times|Mercantile|Post|Life|City Bank)',
  },
  { of: 'other', by: 'name', weight: 1, pattern: true, words: [TERRITORY_ALONE] },
  {
    of: 'other',
    by: 'name',
    weight: 2,
    words: STATE_SHORT_NAMES,
    notBefore: '[A-Z]\\. ?|\\d ',
    notAfter: `(?: (?:Stat|Code|Laws|Rev|App|Gen|Const|Admin|Crim|Penal|Super|Ct)\\.?)?(?! ?${OF_CODE})`,
  },
  {
    of: 'other',
    by: 'name',
    weight: 2,
    words: list(`
      Canada · Canadian · Ontario · British Columbia · Alberta · Quebec · Québec · Manitoba · Saskatchewan ·
      Nova Scotia · Australia · Australian · New South Wales · Queensland · Tasmania · New Zealand · United Kingdom ·
      England and Wales · Scotland · Northern Ireland · Ireland · Germany · German · Austria · Switzerland · Norway ·
      Norwegian · Sweden · Denmark · Finland · Netherlands · Belgium · France · Spain · Portugal · Italy · Poland ·
      India · Indian Penal · Pakistan · Bangladesh · Sri Lanka · Singapore · Malaysia · Philippines · Hong Kong ·
      Japan · China · Korea · South Africa · Nigeria · Kenya · Ghana · Uganda · Israel · Brazil · Mexico ·
      European Union · ECOWAS · Iceland · Estonia · Latvia · Lithuania · Hungary · Romania · Greece · Turkey ·
      Russia · Ukraine
    `),
    notBefore: 'New ',
  },
  {
    of: 'other',
    by: 'place',
    weight: 1,
    words: list(`
      Albany · Annapolis · Atlanta · Austin · Baltimore · Boise · Boston · Brooklyn · Buffalo · Charlotte · Chicago ·
      Cleveland · Columbus · Dallas · Denver · Detroit · Honolulu · Houston · Indianapolis · Las Vegas · Los Angeles ·
      Miami · Milwaukee · Minneapolis · Nashville · Oklahoma City · Orlando · Philadelphia · Phoenix · Pittsburgh ·
      Raleigh · Richmond · Sacramento · Salt Lake · San Diego · San Francisco · Santa Fe · Seattle · Tallahassee ·
      Topeka · Trenton · Tulsa · Kings County · Cook County · King County · London · Sydney · Melbourne · Toronto ·
      Ottawa · Berlin · Oslo · Parish of · the Commonwealth · Atlantic City · Fort Worth · San Antonio · Memphis ·
      Louisville · New Orleans · St. Louis · Kansas City · Omaha · Spokane · Tucson · Tampa · Jacksonville · Des Moines ·
      Little Rock · Baton Rouge · Anchorage · Canberra · Brisbane · Auckland · Vancouver · Edinburgh · Dublin · Delhi ·
      Mumbai
    `),
    notBefore: 'New ',
    notAfter: ' of Puerto Rico',
  },
  {
    of: 'other',
    by: 'court',
    weight: 2,
    words: list(`
      Appellate Division · Court of Special Appeals · Court of Criminal Appeals · Court of Civil Appeals ·
      District Court of Appeal · Supreme Judicial Court · Court of Chancery · Commonwealth Court · Chancery Court ·
      High Court · Crown Court · Federal Court of Australia · Supreme Court of India · House of Lords ·
      Bundesgerichtshof · Bundesverfassungsgericht · Court of Justice of the European · Board of Contract Appeals ·
      Contracting Officer · contracting officer · Federal Acquisition ·
      Parliament · Lok Sabha · Riksdag · Storting · Secretary of State
    `),
  },
  {
    of: 'other',
    by: 'code',
    weight: 2,
    words: list(`
      O.C.G.A. · OCGA · N.C.G.S. · [N.C.]G.S. · NCGS · N.J.S.A. · N.J.S. · M.G.L. · G.L. c. · G.L. 1956 · Gen. Laws ·
      M.C.L. · MCL · K.S.A. · KRS · ORS · RCW · NRS · A.R.S. · C.R.S. · R.S.Mo. · RSMo · I.C. · ILCS · R.C. · T.C.A. ·
      L.P.R.A. · N.N.C. · GCA · Mont. Code · SDCL · NDCC · N.D.C.C. · NMSA · HRS · RSA · M.R.S. · V.S.A. · W.S. · D.C. Code · D.C. Law · Official Code ·
      Code of Virginia · Idaho Code · Utah Code · Indiana Code · Code Ann. · Rev. Stat. · Comp. Stat. · Comp. Laws ·
      Codified Laws · Cent. Code · Revised Statutes · Compiled Laws · Compiled Statutes · Administrative Code · CPLR ·
      EPTL · SCPA · ECL · Real Property Law · Vehicle and Traffic Law · Election Law · Penal Law ·
      General Obligations Law · Zoning Resolution · zoning resolution · Government Code · Penal Code of · Labor Code ·
      Vehicle Code · Revised Code · Revenue and Taxation Code · Assessment Act · Companies Act ·
      Criminal Code of · FAR · DFARS · DFAR · StGB · BGB · Grundgesetz · Bundesgesetzblatt · Code civil · Código ·
      Allgemeines
    `),
  },
  // Acts by their year, as the Commonwealth's are; statutes of Canada and the Philippines.
  {
    of: 'other',
    by: 'code',
    weight: 2,
    pattern: true,
    words: list(raw`\d{1,3}, MCA\b · Act,? (?:18|19|20)\d\d\b · R\.S\.[BCONQ]\. · Republic Act No · Professions Code`),
  },
  {
    of: 'other',
    by: 'code',
    weight: 2,
    pattern: true,
    words: [
      `${ARTICLES_OF_MARYLAND} Article`,
      ...list(
        raw`
      Est\. & Trusts · [A-Za-zæøå]{3,}(?:loven|lagen|gesetzes?|satzung|verordnung|wet)\b ·
      §§? ?\d+(?:-\d+)? (?:Awb|AO|BauGB|ZPO|StPO|OR|ZGB|ABGB)\b
    `,
      ),
    ],
  },
  // Towns, cities and counties of other states, and how their codes are printed.
  {
    of: 'other',
    by: 'place',
    weight: 2,
    pattern: true,
    words: list(raw`[A-Z][a-z]{2,} County\b`),
    notBefore: '(?=(?:Hartford|Haven|Fairfield|Litchfield|Middlesex|London|Tolland|Windham|The|That|Such|Each|Any) )',
  },
  {
    of: 'other',
    by: 'place',
    weight: 2,
    pattern: true,
    words: list(raw`(?:City|Village|Parish|County|Township) of [A-Z][a-z]{2,}`),
    notBefore: raw`(?=\w+ of (?:${OUR_CITIES}))`,
  },
  // Titles with a capital letter that our code does not have, and the Commonwealth's "s 6-5".
  {
    of: 'other',
    by: 'code',
    weight: 2,
    pattern: true,
    words: list(raw`
      (?:§§? ?|G\.S\. )(?!${OUR_CAPITALS}-)\d{1,3}[A-Z]-\d · (?:and|or|under|in|by|see|\d{4}|Act),? ss? \d{1,3}-\d{1,3}\b
    `),
  },
  {
    of: 'other',
    by: 'place',
    weight: 2,
    words: list(`
      county commission · County Commission · board of county commissioners · Township · Zoning Board of Adjustment ·
      board of adjustment · municipal court · Municipal Court · City Manager · city manager
    `),
  },
  {
    of: 'other',
    by: 'place',
    weight: 1,
    words: list(`
      village · township · in the city · City Council · city council · common council · town limits
    `),
  },
  {
    of: 'other',
    by: 'code',
    weight: 2,
    words: list(`
      Code of Ordinances · CODE OF ORDINANCES · Municipal Code · City Code · County Code · Development Code ·
      Ord. No. · Ord. of · Ordinance No. · ORDINANCE NO.
    `),
  },
  {
    of: 'other',
    by: 'code',
    weight: 2,
    pattern: true,
    words: list(raw`
      \((?:Prior )?(?:Code|'\d\d Code|(?:19|20)\d\d Code)[, ] · CC (?:19|20)\d\d · \(Ord\.  ·
      [Ss]ecs?\. \d{1,2}-\d{1,4} ?(?:--|—|thru|through) ?\d{1,2}-\d
    `),
  },
  {
    of: 'other',
    by: 'wording',
    weight: 1,
    pattern: true,
    words: list(raw`this (?:[Cc]ode|[Aa]rticle|[Oo]rdinance)\b · DIVISION \d · [Cc]ross [Rr]eferences?:`),
  },
  {
    of: 'other',
    by: 'wording',
    weight: 2,
    once: true,
    pattern: true,
    words: list(raw`ARTICLE [IVX]+\. · [Cc]hapter \d{1,2}, [Ss]ection \d{1,2}-\d`),
  },
  // New York's laws; numbers of three parts, as Georgia's and Rhode Island's are.
  {
    of: 'other',
    by: 'code',
    weight: 2,
    once: true,
    pattern: true,
    words: list(`(?:[A-Z][a-z]+,? (?:and )?){1,6}Law §`),
  },
  {
    of: 'other',
    by: 'code',
    weight: 2,
    once: true,
    pattern: true,
    words: list(raw`§ ?\d{1,2}-\d{1,2}-\d{1,3}\b[^§]{1,200}§ ?\d{1,2}-\d{1,2}-\d`),
  },
  // New York's laws in small letters, its cities' code and offices; and how Hawaii notes the acts of a section.
  {
    of: 'other',
    by: 'code',
    weight: 2,
    pattern: true,
    words: list(raw`
      sections? \d{1,4}(?:-[a-z])? of the (?:[a-z]+ ){1,4}law\b · of the administrative code\b ·
      city (?:department|agenc(?:y|ies))\b · \[L (?:Sp )?(?:18|19|20)\d\d, c \d
    `),
  },
  { of: 'other', by: 'code', weight: 2, words: list(`Official Comment · PEB Commentary · Appellate Term`) },
  // Connecticut's own statutes name these with more words.
  {
    of: 'other',
    by: 'court',
    weight: 2,
    pattern: true,
    words: list(raw`
      United States Army\b(?! Corps|,| or| and) · (?<!United States )Department of Defense\b ·
      (?<!Security )Board of Review\b · (?<![A-Z][a-z]+ )Corporations Act\b
    `),
  },
];
