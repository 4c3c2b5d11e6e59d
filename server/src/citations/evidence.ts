import { STATE_NAMES, STATE_SHORT_NAMES } from './otherLaw/states';

/**
 * What a document says of the law that it is about. One row a kind of evidence; a contributor adds words to a row, or a row. Words are
 * taken as they stand, capitals included; a blank stands for any white space, and a word must end where the text's word ends. A row
 * marked `pattern` is written as a regular expression. `not` are words that, directly before or after, take the evidence away.
 *
 * A document that names Connecticut is Connecticut's. Else the weights are added up, and other law must outweigh what Connecticut's
 * own papers say without naming the state.
 */
export interface Evidence {
  /** `connecticut`: the state is named. `ours`: written as Connecticut's papers are. `other`: other law. */
  readonly of: 'connecticut' | 'ours' | 'other';
  /** What the words are. */
  readonly by: 'name' | 'place' | 'court' | 'code' | 'reporter' | 'wording';
  readonly weight: 1 | 2;
  readonly words: readonly string[];
  readonly pattern?: true;
  /** True where ten such places say no more than one. */
  readonly once?: true;
  readonly notBefore?: string;
  readonly notBehind?: string;
}

// prettier-ignore
export const EVIDENCE: readonly Evidence[] = [
  // A list of states names ours as one of many, and a street is no state.
  { of: 'connecticut', by: 'name', weight: 2, words: ['Connecticut', 'CONNECTICUT', 'Conn.', 'CONN.'],
    notBefore: '(?:Colorado|California|Arkansas|COLORADO),? (?:and )?', notBehind: ',? (?:and |or )?(?:Delaware|District of Columbia|Florida|Georgia|DELAWARE)| (?:Avenue|Ave\\b)' },
  { of: 'connecticut', by: 'code', weight: 2, words: ['C.G.S.', 'C.G.S.A.', 'R.C.S.A.'], notBefore: '\\.' },

  // Not counted where a state is named whose code is called the same.
  { of: 'ours', by: 'code', weight: 2, words: ['the general statutes', 'the General Statutes', 'General Statutes §', 'Gen. Stat. §'] },
  { of: 'ours', by: 'court', weight: 2, words: ['Practice Book', 'judicial district of', 'Judicial District of', 'Freedom of Information Commission', 'Secretary of the State'] },
  { of: 'ours', by: 'wording', weight: 2, pattern: true, words: ['P\\.A\\. \\d\\d-\\d{1,3}, S\\. \\d', '19\\d\\d, P\\.A\\. \\d', '\\b\\d{1,3} (?:CA|CS) \\d{1,3}\\b', '\\b\\d{2,3} C\\. \\d{1,3}\\b', 'Subsecs?\\. \\(', 'Formerly Sec\\. \\d', '\\b\\d{1,2}-\\d{1,4}([a-z])\\1{1,2}\\b'] },
  { of: 'ours', by: 'code', weight: 2, words: ['CUTPA', 'CUIPA', 'CIOA', 'CEPA', 'UAPA', 'CFEPA', 'CHRO'] },
  { of: 'ours', by: 'court', weight: 2, pattern: true, words: ['\\b[SA]C \\d{5}\\b', '[A-Z]{3}-(?:CV|FA|CR)-?\\d{2}-?\\d'] },
  { of: 'ours', by: 'wording', weight: 1, pattern: true, words: ['\\d, inclusive\\b', '\\d , inclusive\\b', 'selectmen\\b', 'boroughs?\\b', '[Jj]udge of probate', '[Tt]own [Cc]lerk', 'General Fund\\b'] },
  // Cities head their sections likewise.
  { of: 'ours', by: 'wording', weight: 1, once: true, pattern: true, words: ['Secs?\\. \\d{1,2}[a-e]?-\\d{1,4}[a-z]{0,3}(?: l)?\\. [A-Z]'] },
  { of: 'ours', by: 'place', weight: 2, words: ['Hartford', 'New Haven', 'Bridgeport', 'Stamford', 'Waterbury', 'Fairfield', 'Middletown', 'Danbury', 'Norwalk', 'New London', 'Litchfield', 'Windham', 'Tolland', 'Groton', 'Torrington', 'Meriden', 'Wallingford', 'Southington', 'Shelton', 'Naugatuck', 'Glastonbury', 'Ridgefield', 'Westport', 'Darien', 'Simsbury', 'Branford', 'Guilford', 'Ansonia', 'Stonington', 'Killingly', 'Willimantic'] },

  { of: 'other', by: 'name', weight: 1, words: STATE_NAMES, notBefore: 'Federal Reserve Bank of |University of |v\\. ', notBehind: ' v\\.| (?:Stock Exchange|Times|Mercantile|Post|Life|City Bank)' },
  { of: 'other', by: 'name', weight: 2, words: STATE_SHORT_NAMES, notBefore: '[A-Z]\\. ?|\\d ', notBehind: '(?: (?:Stat|Code|Laws|Rev|App|Gen|Const|Admin|Crim|Penal|Super|Ct)\\.?)?(?! ?(?:§|Ann|Stat|Code|Rev|Gen|App|Laws|Const|Admin|Law|Comp|\\d|Ct|Super|Sup|R\\.|P\\.|2d|3d|Official))' },
  { of: 'other', by: 'name', weight: 2, words: [
    'Canada', 'Canadian', 'Ontario', 'British Columbia', 'Alberta', 'Quebec', 'Québec', 'Manitoba', 'Saskatchewan', 'Nova Scotia', 'Australia', 'Australian', 'New South Wales', 'Queensland', 'Tasmania', 'New Zealand',
    'United Kingdom', 'England and Wales', 'Scotland', 'Northern Ireland', 'Ireland', 'Germany', 'German', 'Austria', 'Switzerland', 'Norway', 'Norwegian', 'Sweden', 'Denmark', 'Finland', 'Netherlands', 'Belgium',
    'France', 'Spain', 'Portugal', 'Italy', 'Poland', 'India', 'Indian Penal', 'Pakistan', 'Bangladesh', 'Sri Lanka', 'Singapore', 'Malaysia', 'Philippines', 'Hong Kong', 'Japan', 'China', 'Korea', 'South Africa', 'Nigeria', 'Kenya',
    'Ghana', 'Uganda', 'Israel', 'Brazil', 'Mexico', 'European Union', 'ECOWAS', 'Iceland', 'Estonia', 'Latvia', 'Lithuania', 'Hungary', 'Romania', 'Greece', 'Turkey', 'Russia', 'Ukraine',
  ], notBefore: 'New ' },
  { of: 'other', by: 'place', weight: 1, words: [
    'Albany', 'Annapolis', 'Atlanta', 'Austin', 'Baltimore', 'Boise', 'Boston', 'Brooklyn', 'Buffalo', 'Charlotte', 'Chicago', 'Cleveland', 'Columbus', 'Dallas', 'Denver', 'Detroit', 'Honolulu', 'Houston', 'Indianapolis', 'Las Vegas',
    'Los Angeles', 'Miami', 'Milwaukee', 'Minneapolis', 'Nashville', 'Oklahoma City', 'Orlando', 'Philadelphia', 'Phoenix', 'Pittsburgh', 'Raleigh', 'Richmond', 'Sacramento', 'Salt Lake', 'San Diego', 'San Francisco', 'Santa Fe',
    'Seattle', 'Tallahassee', 'Topeka', 'Trenton', 'Tulsa', 'Kings County', 'Cook County', 'King County', 'London', 'Sydney', 'Melbourne', 'Toronto', 'Ottawa', 'Berlin', 'Oslo', 'Parish of', 'the Commonwealth', 'Atlantic City',
  ], notBefore: 'New ', notBehind: ' of Puerto Rico' },
  { of: 'other', by: 'court', weight: 2, words: [
    'Appellate Division', 'Court of Special Appeals', 'Court of Criminal Appeals', 'Court of Civil Appeals', 'District Court of Appeal', 'Supreme Judicial Court', 'Court of Chancery', 'Commonwealth Court', 'Chancery Court',
    'High Court', 'Crown Court', 'Federal Court of Australia', 'Supreme Court of India', 'House of Lords', 'Bundesgerichtshof', 'Bundesverfassungsgericht', 'Court of Justice of the European', 'Board of Contract Appeals',
    'United States Army', 'Department of Defense', 'Contracting Officer', 'contracting officer', 'Federal Acquisition', 'Parliament', 'Lok Sabha', 'Riksdag', 'Storting', 'Secretary of State',
  ] },
  { of: 'other', by: 'code', weight: 2, words: [
    'O.C.G.A.', 'OCGA', 'N.C.G.S.', '[N.C.]G.S.', 'NCGS', 'N.J.S.A.', 'N.J.S.', 'M.G.L.', 'G.L. c.', 'Mass. Gen. Laws', 'M.C.L.', 'MCL', 'K.S.A.', 'KRS', 'ORS', 'RCW', 'NRS', 'A.R.S.', 'C.R.S.', 'R.S.Mo.', 'RSMo', 'I.C.', 'ILCS', 'R.C.', 'T.C.A.',
    'SDCL', 'NDCC', 'N.D.C.C.', 'NMSA', 'HRS', 'RSA', 'M.R.S.', 'V.S.A.', 'W.S.', 'D.C. Code', 'D.C. Law', 'Official Code', 'Code of Virginia', 'Idaho Code', 'Utah Code', 'Indiana Code', 'Code Ann.', 'Rev. Stat.', 'Comp. Stat.', 'Comp. Laws',
    'Codified Laws', 'Cent. Code', 'Revised Statutes', 'Compiled Laws', 'Compiled Statutes', 'Administrative Code', 'CPLR', 'EPTL', 'SCPA', 'ECL', 'Real Property Law', 'Vehicle and Traffic Law', 'Election Law', 'Penal Law', 'General Obligations Law',
    'Zoning Resolution', 'zoning resolution', 'Government Code', 'Penal Code of', 'Labor Code', 'Vehicle Code', 'Revised Code', 'Revenue and Taxation Code', 'Assessment Act', 'Corporations Act', 'Companies Act', 'Criminal Code of', 'FAR', 'DFARS', 'DFAR',
    'StGB', 'BGB', 'Grundgesetz', 'Bundesgesetzblatt', 'Code civil', 'Código', 'Allgemeines',
  ] },
  // Acts by their year, as the Commonwealth's are; statutes of Canada and the Philippines.
  { of: 'other', by: 'code', weight: 2, pattern: true, words: ['Act,? (?:18|19|20)\\d\\d\\b', 'R\\.S\\.[BCONQ]\\.', 'Republic Act No', 'Professions Code'] },
  { of: 'other', by: 'code', weight: 2, pattern: true, words: [
    '(?:Land Use|Estates and Trusts|Family Law|Public Safety|Public Utilities|Tax-Property|Health-General|Transportation|State Government) Article', 'Est\\. & Trusts',
    '[A-Za-zæøå]{3,}(?:loven|lagen|gesetzes?|satzung|verordnung|wet)\\b', '§§? ?\\d+(?:-\\d+)? (?:Awb|AO|BauGB|ZPO|StPO|OR|ZGB|ABGB)\\b',
  ] },
  // Towns, cities and counties of other states, and how their codes are printed.
  { of: 'other', by: 'place', weight: 2, pattern: true, words: ['[A-Z][a-z]{2,} County\\b'], notBefore: '(?=(?:Hartford|Haven|Fairfield|Litchfield|Middlesex|London|Tolland|Windham|The|That|Such|Each|Any) )' },
  { of: 'other', by: 'place', weight: 2, words: ['county commission', 'County Commission', 'board of county commissioners', 'Township', 'Zoning Board of Adjustment', 'board of adjustment', 'municipal court', 'Municipal Court', 'City Manager', 'city manager'] },
  { of: 'other', by: 'place', weight: 1, words: ['village', 'township', 'in the city', 'City Council', 'city council', 'common council', 'town limits'] },
  { of: 'other', by: 'code', weight: 2, words: ['Code of Ordinances', 'CODE OF ORDINANCES', 'Municipal Code', 'City Code', 'County Code', 'Development Code', 'Ord. No.', 'Ord. of', 'Ordinance No.', 'ORDINANCE NO.'] },
  { of: 'other', by: 'code', weight: 2, pattern: true, words: ["\\((?:Prior )?(?:Code|'\\d\\d Code|(?:19|20)\\d\\d Code)[, ]", 'CC (?:19|20)\\d\\d', '\\(Ord\\. ', '[Ss]ecs?\\. \\d{1,2}-\\d{1,4} ?(?:--|—|thru|through) ?\\d{1,2}-\\d'] },
  { of: 'other', by: 'wording', weight: 1, pattern: true, words: ['this (?:[Cc]ode|[Aa]rticle|[Oo]rdinance)\\b', 'DIVISION \\d', '[Cc]ross [Rr]eferences?:'] },
  { of: 'other', by: 'wording', weight: 2, once: true, pattern: true, words: ['ARTICLE [IVX]+\\.', '[Cc]hapter \\d{1,2}, [Ss]ection \\d{1,2}-\\d'] },
  // New York's laws; numbers of three parts, as Georgia's and Rhode Island's are.
  { of: 'other', by: 'code', weight: 2, once: true, pattern: true, words: ['(?:[A-Z][a-z]+,? (?:and )?){1,6}Law §'] },
  { of: 'other', by: 'code', weight: 2, once: true, pattern: true, words: ['§ ?\\d{1,2}-\\d{1,2}-\\d{1,3}\\b[^§]{1,200}§ ?\\d{1,2}-\\d{1,2}-\\d'] },
  { of: 'other', by: 'code', weight: 2, words: ['Official Comment', 'PEB Commentary', 'Board of Review', 'Appellate Term'] },
  // A publication by its letters and number, and a section of it; figures and tables with numbers like the sections'.
  { of: 'other', by: 'wording', weight: 2, once: true, pattern: true, words: [
    '(?!Acts?|[PS]A|[HS]B|No|Title|Chapter|Sections?|Secs?|Rev|January|February|March|April|May|June|July|August|September|October|November|December)[A-Z][A-Za-z]{1,12} (?:[A-Z]-?)?\\d+[.-]\\d[\\d.]*\\w?, (?:[Ss]ection|[Pp]ara(?:graph)?\\.?|§) ?\\d',
  ] },
  { of: 'other', by: 'wording', weight: 2, pattern: true, words: [
    '(?:[Ff]igures?|[Ff]ig\\.|[Tt]ables?|[Ee]quation|[Ee]q\\.|[Tt]heorem|[Ll]emma|[Pp]roblems?|[Ee]xercises?|[Pp]ara(?:graph)?s?\\.?|[Cc]hapter|[Rr]ule|[Cc]lause|[Aa]rticle|[Bb]y-?law) \\(?\\d{1,2}-\\d{1,3}\\b(?!-)',
  ] },
  // The word of a paper with sections of its own, with the number of one.
  { of: 'other', by: 'wording', weight: 2, once: true, pattern: true, words: [
    '(?:[Mm]anual|[Hh]andbook|[Gg]uide|[Rr]ulebook|[Tt]extbook|[Ss]tandard|[Ss]pecification|[Cc]ode|[Pp]rotocol|[Cc]onstitution|[Bb]y-?[Ll]aws|[Ss]ubcontract|[Cc]urriculum|[Ss]yllabus|UPC|UCC|U\\.C\\.C\\.|Order)(?:[ ,\\d.-]{0,12})? (?:§§?|[Ss]ections?|[Ss]ec\\.) ?\\d{1,2}-\\d{1,4}\\b',
  ] },
  { of: 'other', by: 'wording', weight: 1, once: true, words: ['Manual', 'Handbook', 'Rulebook', 'Bylaw', 'Guidebook', 'Rules of Court', 'CHANGELOG', 'Curriculum', 'Homework', 'Quiz', 'thesis', 'lemma', 'arXiv', 'algorithm'] },
  // Programs.
  { of: 'other', by: 'wording', weight: 2, pattern: true, words: ['#(?:include|define|ifdef)\\b', '// \\w', '/\\* \\w', '(?:const|let|var) \\w+ ?=', 'def \\w+\\(', 'function \\w*\\(', 'if \\(\\w+ ?={2,3}', 'SELECT \\S+ FROM', 'return \\w+\\(', 'return [\\w.]+;', 'HTTP/\\d', '\\{"\\w+":', '\\\\def\\\\\\w+'] },
  // The sign after its number, and other tongues' words of the law.
  { of: 'other', by: 'wording', weight: 2, pattern: true, words: ['\\d §{1,2}(?! ?\\d)', 'Artikel \\d', '[Aa]rticle [LRD]\\.', "l'article \\d", 'art[íi]culo \\d', 'art(?:igo|\\.) \\d+-\\d+ (?:da|do|ustawy)', 'stk\\. \\d', 'Absatz \\d', 'Abs\\. \\d', '[Ll]ovens?\\b', 'rozporządzenia', 'Højesteret', 'Høyesterett', 'Tribunal\\b', 'gr\\. laga', 'rechtbank'] },
  // Land by township and range.
  { of: 'other', by: 'place', weight: 2, pattern: true, words: ['T\\d{1,2}[NS],? R\\d', '\\bTownship \\d', 'Meridian\\b', '[NS][EW]1/4', '\\d{1,2}-\\d{1,2}[NS]-\\d{1,2}[EW]\\b'] },
  // Handbooks and orders of the federal government.
  { of: 'other', by: 'wording', weight: 2, pattern: true, words: [
    'Internal Revenue Manual', '\\bIRM\\b', '\\bAR \\d{2,3}-\\d{1,3}\\b', 'NUREG', 'FAA Order', 'HUD Handbook', 'Handbook \\d{4}\\.\\d', 'M21-1', 'FM \\d-\\d', 'TM \\d', 'Army Regulation', 'Department of the Army', 'VA Handbook', 'VA (?:Form|Directive)', 'Forest Service', 'Bureau of Land Management', 'Air Traffic', 'Rev\\. (?:Rul|Proc)\\.', 'Treas\\. Reg\\.', 'U\\.S\\.S\\.G\\.', 'PGI \\d', 'NISPOM', 'DoD\\b', 'State Operations Manual', 'H\\.R\\. Rep\\.', 'S\\. Rep\\.', 'GAO-\\d\\d',
  ] },
  // Papers with sections of their own.
  { of: 'other', by: 'wording', weight: 2, words: ['BYLAWS', 'BY-LAWS', 'COLLECTIVE BARGAINING AGREEMENT', 'Student Handbook', 'Employee handbook', 'Faculty handbook', 'INDENTURE', 'MASTER SERVICES AGREEMENT', 'AGREEMENT', 'Declaration of Covenants', 'Flight Manual', "Owner's manual", 'User Guide', 'Troubleshooting', 'manual: see', 'Release notes', 'Lemma', 'Theorem'] },
  { of: 'other', by: 'reporter', weight: 2, words: [
    'S.E.2d', 'S.E. 2d', 'N.E.2d', 'N.E.3d', 'N.W.2d', 'S.W.2d', 'S.W.3d', 'So. 2d', 'So. 3d', 'So.2d', 'So.3d', 'P.2d', 'P.3d', 'N.Y.S.2d', 'N.Y.S.3d', 'A.D.2d', 'A.D.3d', 'Cal. App.', 'Cal.App.', 'Cal. Rptr.', 'EWCA', 'UKSC', 'EWHC', 'SCC', 'BCCA', 'ONCA', 'HCA',
  ] },
];

/** Words that no text on law of some length does without. */
export const LAW_WORDS =
  /\b(?:same meaning|violat\w*|offens\w+|crim\w+|charge[ds]?|guilty|arrest\w*|jury|trial|prosecut\w*|sentenc(?:ed|ing)|counsel|clients?|lawyers?|judges?|divorce\w*|custody|mortgage\w*|liens?|felon\w+|misdemeanors?|probate|estates?|damages|negligen\w+|complaints?|motions?|briefs?|shall|statut\w+|courts?|laws?|legal\w*|plaintiffs?|defendants?|appeal\w*|acts?|judgments?|liab\w+|penalt\w+|commission\w*|boards?|towns?|municipal\w*|tax\w*|licen[cs]\w+|subsec\w+|subdivision|pursuant|provisions?|amend\w+|repeal\w+|attorneys?|convict\w+|petition\w*|owners?|transferred|reserved|state|cited|inclusive|defined|hereby|thereof|effective|notwithstanding|person|governor|highway|chapters?|departments?)\b/i;

/** Languages by their small words, each with a blank before and after it; English ones to set them against. */
export const SMALL_WORDS: Readonly<Record<string, string>> = {
  English: 'the|of|and|to|that|is|in|by|for|on|as|was|or',
  German: 'der|und|nach|für|nicht|ist|mit|dem|gemäß|vom|eine',
  Dutch: 'het|een|voor|niet|zijn|wordt|artikel|lid',
  'Danish and Norwegian': 'og|ikke|etter|efter|til|som|skal|eller|jf|jf.|ved|loven|lov|om|stk.|av|på',
  Swedish: 'och|inte|enligt|skall|eller|för|lagen|som',
  French: 'les|et|est|une|loi|selon|aux|dans',
  Spanish: 'los|las|del|una|ley|conforme|según',
  Portuguese: 'uma|lei|não|dos|pela|termos|artigo',
  Italian: 'della|delle|dei|legge|sono|gli|articolo',
  Finnish: 'ja|lain|sekä|mukaan|momentin',
  Polish: 'się|oraz|nie|ustawy|jest|zgodnie',
  Czech: 'podle|zákona|nebo|jsou',
  Hungarian: 'és|szerint|nem|egy',
  Estonian: 'või|seaduse|kohta',
};
/** Letters of writings that no document of ours is written in. */
export const OTHER_LETTERS =
  /[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu;
/** Front matter's keys that name a place or a language. */
export const FRONT_MATTER =
  /^[ \t]*["']?(?:jurisdiction|state|country|court|lang|language|locale)["']?[ \t]*[:=][ \t]*["']?([^\n"']{1,60})/gim;
