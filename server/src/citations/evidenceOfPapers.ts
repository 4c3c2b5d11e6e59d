import { anyOf, list, type Evidence } from './evidenceRow';
import { raw } from '../text/raw';

/** Words with a number that name no publication: acts, bills, parts of the code, dates. */
const NO_PUBLICATION = anyOf(`
  Acts? · [PS]A · [HS]B · No · Title · Chapter · Sections? · Secs? · Rev · January · February · March · April · May ·
  June · July · August · September · October · November · December
`);
const NUMBERED_PARTS = anyOf(raw`
  [Ff]igures? · [Ff]ig\. · [Tt]ables? · [Ee]quation · [Ee]q\. · [Tt]heorem · [Ll]emma · [Pp]roblems? · [Ee]xercises? ·
  [Pp]ara(?:graph)?s?\.? · [Cc]hapter · [Rr]ule · [Cc]lause · [Aa]rticle · [Bb]y-?law
`);
const PAPERS_WITH_SECTIONS = anyOf(raw`
  [Mm]anual · [Hh]andbook · [Gg]uide · [Rr]ulebook · [Tt]extbook · [Ss]tandard · [Ss]pecification · [Cc]ode ·
  [Pp]rotocol · [Cc]onstitution · [Bb]y-?[Ll]aws · [Ss]ubcontract · [Cc]urriculum · [Ss]yllabus · UPC ·
  UCC · U\.C\.C\. · Order
`);

/**
 * Papers that have so few sections that a higher number is not theirs:
 * "the policy, § 4-2", and not "under the policy, § 38a-335".
 */
const PAPERS_WITH_FEW_SECTIONS = anyOf(raw`
  [Ss]pec · [Pp]aper · [Pp]olicy · [Ll]ease · [Cc]ontract · [Aa]greement · [Cc]harter · [Rr]ules · [Gg]uidelines ·
  [Cc]hecklist · [Cc]atalog(?:ue)? · [Pp]lan · [Vv]olume (?:\w+) · [Nn]otes · [Ee]ndorsement
`);

/** Signs of papers with sections of their own, and of other tongues; `evidence.ts` tells how they are written. */
export const EVIDENCE_OF_PAPERS: readonly Evidence[] = [
  // A publication by its letters and number, and a section of it; figures and tables with numbers like the sections'.
  {
    of: 'other',
    by: 'wording',
    weight: 2,
    once: true,
    pattern: true,
    words: [
      `(?!${NO_PUBLICATION})` +
        raw`[A-Z][A-Za-z]{1,12} (?:[A-Z]-?)?\d+[.-]\d[\d.]*\w?, (?:[Ss]ection|[Pp]ara(?:graph)?\.?|§) ?\d`,
    ],
  },
  {
    of: 'other',
    by: 'wording',
    weight: 2,
    pattern: true,
    words: [NUMBERED_PARTS + raw` \(?\d{1,2}-\d{1,3}\b(?!-)`],
  },
  // Chapter and verse.
  {
    of: 'other',
    by: 'wording',
    weight: 2,
    once: true,
    pattern: true,
    words: list(raw`
      (?:Genesis|Exodus|Leviticus|Psalms?|Proverbs|Isaiah|Matthew|Mark|Luke|John|Romans|Corinthians|Hebrews) \d{1,3}[:-]\d ·
      Surah? \d{1,3} · Summa\b
    `),
  },
  // The word of a paper with sections of its own, with the number of one.
  {
    of: 'other',
    by: 'wording',
    weight: 2,
    once: true,
    pattern: true,
    words: [PAPERS_WITH_SECTIONS + raw`(?:[ ,\d.-]{0,12})? (?:§§?|[Ss]ections?|[Ss]ec\.) ?\d{1,2}-\d{1,4}\b`],
  },
  {
    of: 'other',
    by: 'wording',
    weight: 2,
    once: true,
    low: true,
    pattern: true,
    words: [
      PAPERS_WITH_FEW_SECTIONS + raw`,? (?:§§?|[Ss]ections?|[Ss]ec\.) ?\d{1,2}-\d{1,2}\b(?![-\d(])`,
      raw`[Rr]ules of the (?:condominium|association|club|house|league|game)\b`,
    ],
  },
  {
    of: 'other',
    by: 'wording',
    weight: 1,
    once: true,
    pattern: true,
    words: [raw`\d{1,4}, (?:row|seat|aisle|gate) \w{1,3}\b`],
  },
  // Standards by their body and number, programs and machines.
  {
    of: 'other',
    by: 'wording',
    weight: 2,
    once: true,
    low: true,
    pattern: true,
    words: list(raw`
      (?:ASTM|ANSI|IEC|IEEE|ISO|ASHRAE|ASME|SAE|AISC|ACI|UL|NEMA|RFC|DIN|JIS) (?:[A-Z]{1,2} ?)?\d{1,5} ·
      \b(?:gcc|glibc|errno|stderr|stdout|Makefile|kernel|log index|man page)
    `),
  },
  {
    of: 'other',
    by: 'wording',
    weight: 1,
    once: true,
    low: true,
    pattern: true,
    words: list(
      raw`\b(?:[Tt]orque|camshaft|crankshaft|gaskets?|carburetor|pistons?|sprocket|flange|cotter pin|lb-ft|rpm)\b`,
    ),
  },
  {
    of: 'other',
    by: 'wording',
    weight: 1,
    once: true,
    words: list(`
      Handbook · Rulebook · Bylaw · Guidebook · Rules of Court · CHANGELOG · Curriculum · Homework · Quiz ·
      thesis · lemma · arXiv · algorithm
    `),
  },
  {
    of: 'other',
    by: 'wording',
    weight: 1,
    once: true,
    pattern: true,
    words: list(raw`(?<!Classification (?:System United States )?)Manual\b · NDC \d{4,5}- · pharmacokinetics · mg/kg`),
  },
  // Agreements speak of their parties by capitals and without an article, and of a town's associations by letters.
  {
    of: 'other',
    by: 'wording',
    weight: 2,
    once: true,
    pattern: true,
    words: list(raw`
      \b(?:Licensee|Licensor|Lessee|Lessor|Landlord|Tenant|Subcontractor|Borrower|Lender|Seller|Buyer|Purchaser|Contractor|Franchisee|Franchisor) (?:shall|may|must|will|agrees|represents|warrants)\b ·
      \bHOA\b · \b(?:Unicode|UAX #\d|ECMA-\d) · \(Cth\)
    `),
  },
  // Programs.
  {
    of: 'other',
    by: 'wording',
    weight: 2,
    pattern: true,
    words: list(raw`
      #(?:include|define|ifdef)\b · // \w · /\* \w · (?:const|let|var) \w+ ?= · def \w+\( · function \w*\( ·
      if \(\w+ ?={2,3} · SELECT \S+ FROM · return \w+\( · return [\w.]+; · HTTP/\d · \{"\w+": · (?:pip|npm|apt|brew|cargo) install · \\def\\\w+
    `),
  },
  // The sign after its number, and other tongues' words of the law.
  {
    of: 'other',
    by: 'wording',
    weight: 2,
    pattern: true,
    words: list(raw`
      \d §{1,2}(?! ?\d) · Artikel \d · [Aa]rticle [LRD]\. · l'article \d · art[íi]culo \d ·
      art(?:igo|\.) \d+-\d+ (?:da|do|ustawy) · stk\. \d · Absatz \d · Abs\. \d · [Ll]ovens?\b · rozporządzenia ·
      [A-ZÄÖÜ][a-zäöüß]{3,}(?:ordnung|gericht|gesetz|satzung)\b · [Ss]iehe · secci[oó]n \d · [Oo]rdenanza ·
      [Rr]echtbank · bestemmingsplan · artikel \d · Højesteret · Høyesterett · Tribunal\b · gr\. laga
    `),
  },
  // Land by township and range.
  {
    of: 'other',
    by: 'place',
    weight: 2,
    pattern: true,
    words: list(raw`
      T\d{1,2}[NS],? R\d · \bTownship \d · Meridian\b · [NS][EW]1/4 · \d{1,2}-\d{1,2}[NS]-\d{1,2}[EW]\b
    `),
  },
  // Handbooks and orders of the federal government.
  {
    of: 'other',
    by: 'wording',
    weight: 2,
    pattern: true,
    words: list(raw`
      Internal Revenue Manual · \bIRM\b · \bAR \d{2,3}-\d{1,3}\b · NUREG · FAA Order · HUD Handbook ·
      Handbook \d{4}\.\d · M21-1 · FM \d-\d · TM \d · Army Regulation · Department of the Army · VA Handbook ·
      VA (?:Form|Directive) · Forest Service · Bureau of Land Management · Air Traffic · Rev\. (?:Rul|Proc)\. ·
      Treas\. Reg\. · U\.S\.S\.G\. · PGI \d · NISPOM · DoD\b · State Operations Manual · H\.R\. Rep\. · S\. Rep\. ·
      GAO-\d\d
    `),
  },
  // Papers with sections of their own.
  {
    of: 'other',
    by: 'wording',
    weight: 2,
    words: list(`
      BYLAWS · BY-LAWS · COLLECTIVE BARGAINING AGREEMENT · Student Handbook · Employee handbook · Faculty handbook ·
      INDENTURE · MASTER SERVICES AGREEMENT · AGREEMENT · Declaration of Covenants · Flight Manual · Owner's manual ·
      User Guide · Troubleshooting · manual: see · Release notes · Lemma · Theorem
    `),
  },
  {
    of: 'other',
    by: 'reporter',
    weight: 2,
    words: list(`
      S.E.2d · S.E. 2d · N.E.2d · N.E.3d · N.W.2d · S.W.2d · S.W.3d · So. 2d · So. 3d · So.2d · So.3d · P.2d · P.3d ·
      N.Y.S.2d · N.Y.S.3d · A.D.2d · A.D.3d · Cal. App. · Cal.App. · Cal. Rptr. · EWCA · UKSC · EWHC · SCC · BCCA ·
      ONCA · HCA
    `),
  },
];
