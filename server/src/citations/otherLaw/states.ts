/** The states but Connecticut, whose statutes are numbered like ours. */
export const STATES =
  'alabama|alaska|arizona|arkansas|california|colorado|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|' +
  'massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|' +
  'oklahoma|oregon|pennsylvania|puerto rico|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|wisconsin|wyoming';
/** A state at the end of a text. */
export const STATE = new RegExp(String.raw`\b(?:${STATES})$`, 'i');
export const OTHER_STATE = new RegExp(
  String.raw`\b(?:${STATES})\b|\b(?:N\. ?[YJHCDM]|R\. ?I|Mass|Vt|S\. ?[CD]|W\. ?Va|Va|Pa|Del|Md|Fla|Ga|Ala|Cal|Tex)\.`,
  'i',
);
/** "the Georgia Code". */
export const STATE_BEFORE_LAW = new RegExp(String.raw`(?:${STATES})\b[\w' ]{1,40}(?:laws?|code|statutes?|acts?)`);
/** "the General Statutes of North Carolina", "the Penal Code of New York". */
export const LAW_OF_STATE = new RegExp(
  String.raw`(?:laws?|code|statutes?|acts?) of (?:the )?(?:(?:state|commonwealth) of )?(?:${STATES})`,
);
/** After "section 4-1 of the statutes": " of Tennessee". */
export const OF_OTHER_STATE = new RegExp(String.raw`^ of (?:the )?(?:(?:state|commonwealth) of )?(?:${STATES})\b`, 'i');
/** After "of": "Gen. Stat. § 1-52 of North Carolina". */
export const STATE_AT_START = new RegExp(String.raw`^(?:the (?:state|commonwealth) of )?(?:${STATES})`);
/** Maryland's code is one of articles with names, which hold more than one noun: "of the Courts and Judicial Proceedings Article". */
export const NAMED_ARTICLE = /^the (?:[A-Z][a-z]{1,20},? (?:and )?){1,5}Article\b/;
/** Articles of a code by their capitals, as Maryland cites its own: "CJ § 12-606", "GP § 4-351", "TRANSP. § 15-313". */
const ARTICLE_LETTERS = /(?:^|[^A-Z\s] |\()(?:[A-Z]{2}|[A-Z]{3,7}\.)$/;
/** Capitals before a sign that name no source, or ours. */
const NO_ARTICLE = new Set([
  'PA',
  'SA',
  'GS',
  'CT',
  'OF',
  'IN',
  'TO',
  'BY',
  'OR',
  'AT',
  'ON',
  'AS',
  'IS',
  'IF',
  'CF',
  'AND',
  'SEE',
  'THE',
  'STAT.',
  'ANN.',
  'GEN.',
  'SEC.',
  'SECS.',
  'CONN.',
  'CGS.',
  'CGSA.',
  'SUPP.',
  'REV.',
]);

/** True where a text ends with such an article. @param word its last word */
export function namesArticle(text: string, word: string): boolean {
  return ARTICLE_LETTERS.test(text) && !NO_ARTICLE.has(word);
}
