import { EVIDENCE_OF_OTHERS } from './evidenceOfOthers';
import { EVIDENCE_OF_PAPERS } from './evidenceOfPapers';
import { list, type Evidence } from './evidenceRow';
import { raw } from '../text/raw';

/**
 * What a document says of the law that it is about. One row a kind of evidence; a contributor adds words to a row, or a
 * row. Words are taken as they stand, capitals included; a blank stands for any white space, and a word ends where the
 * text's word ends. A row marked `pattern` is written as regular expressions. `notBefore` and `notAfter` are patterns
 * that, directly before or after, take the evidence away.
 *
 * A document that names Connecticut is Connecticut's. Else the weights are added up, and other law must outweigh what
 * Connecticut's own papers say without naming the state.
 */
export const EVIDENCE: readonly Evidence[] = [
  // A list of states names ours as one of many, and a street is no state.
  {
    of: 'connecticut',
    by: 'name',
    weight: 2,
    words: list(`Connecticut · CONNECTICUT · Conn. · CONN.`),
    notBefore: '(?:Colorado|California|Arkansas|COLORADO),? (?:and )?',
    notAfter: ',? (?:and |or )?(?:Delaware|District of Columbia|Florida|Georgia|DELAWARE)| (?:Avenue|Ave\\b)',
  },
  { of: 'connecticut', by: 'code', weight: 2, words: list(`C.G.S. · C.G.S.A. · R.C.S.A.`), notBefore: '\\.' },

  // Not counted where a state is named whose code is called the same.
  {
    of: 'ours',
    by: 'code',
    weight: 2,
    words: list(`the general statutes · the General Statutes · General Statutes § · Gen. Stat. §`),
  },
  {
    of: 'ours',
    by: 'court',
    weight: 2,
    words: list(`
      Practice Book · judicial district of · Judicial District of · Freedom of Information Commission ·
      Secretary of the State
    `),
  },
  {
    of: 'ours',
    by: 'wording',
    weight: 2,
    pattern: true,
    words: list(raw`
      P\.A\. \d\d-\d{1,3}, S\. \d · 19\d\d, P\.A\. \d · \b\d{1,3} (?:CA|CS) \d{1,3}\b · \b\d{2,3} C\. \d{1,3}\b ·
      Subsecs?\. \( · Formerly Sec\. \d · [Ss]ections \d{1,2}[a-e]?-\d[\w, -]{0,40} are repealed\b ·
      \b\d{1,2}-\d{1,4}([a-z])\1{1,2}\b
    `),
  },
  { of: 'ours', by: 'code', weight: 2, words: list(`CUTPA · CUIPA · CIOA · CEPA · UAPA · CFEPA · CHRO`) },
  {
    of: 'ours',
    by: 'court',
    weight: 2,
    pattern: true,
    words: list(raw`\b[SA]C \d{5}\b · [A-Z]{3}-(?:CV|FA|CR)-?\d{2}-?\d`),
  },
  {
    of: 'ours',
    by: 'wording',
    weight: 1,
    pattern: true,
    words: list(raw`
      \d, inclusive\b · \d , inclusive\b · selectmen\b · boroughs?\b · [Jj]udge of probate · [Tt]own [Cc]lerk ·
      General Fund\b · \b\d{1,2}-\d{3}[a-z]\b
    `),
  },
  // Cities head their sections likewise.
  {
    of: 'ours',
    by: 'wording',
    weight: 1,
    once: true,
    pattern: true,
    words: list(raw`Secs?\. \d{1,2}[a-e]?-\d{1,4}[a-z]{0,3}(?: l)?\. [A-Z]`),
  },
  {
    of: 'ours',
    by: 'place',
    weight: 2,
    words: list(`
      Hartford · New Haven · Bridgeport · Stamford · Waterbury · Fairfield · Middletown · Danbury · Norwalk ·
      New London · Litchfield · Windham · Tolland · Groton · Torrington · Meriden · Wallingford · Southington ·
      Shelton · Naugatuck · Glastonbury · Ridgefield · Westport · Darien · Simsbury · Branford · Guilford · Ansonia ·
      Stonington · Killingly · Willimantic
    `),
  },
  ...EVIDENCE_OF_OTHERS,
  ...EVIDENCE_OF_PAPERS,
];
