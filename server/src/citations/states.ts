/** Other states, whose statutes are numbered like ours. */
const STATES =
  'alabama|alaska|arizona|arkansas|california|colorado|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|' +
  'massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|' +
  'oklahoma|oregon|pennsylvania|puerto rico|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|wisconsin|wyoming';
/** "the General Statutes of North Carolina". */
export const STATE_OF = new RegExp(String.raw`\b(?:laws?|code|statutes?) of (?:the )?(?:(?:state|commonwealth) of )?(?:${STATES}),?$`, 'i');
export const STATE = new RegExp(String.raw`\b(?:${STATES})$`, 'i');
export const OTHER_STATE = new RegExp(String.raw`\b(?:${STATES})\b|\b(?:N\. ?[YJHCDM]|R\. ?I|Mass|Vt|S\. ?[CD]|W\. ?Va|Va|Pa|Del|Md|Fla|Ga|Ala|Cal|Tex)\.`, 'i');
/** "the Georgia Code", "the Penal Code of New York". */
export const OTHER_STATES_LAW = new RegExp(String.raw`\b(?:${STATES})\b[\w' ]{1,40}(?:laws?|code|statutes?|acts?)\b|\b(?:laws?|code|statutes?|acts?) of (?:the )?(?:(?:state|commonwealth) of )?(?:${STATES})\b`, 'i');
/** Behind "of": "Gen. Stat. § 1-52 of North Carolina". */
export const OF_STATE = new RegExp(String.raw`^(?:the (?:state|commonwealth) of )?(?:${STATES})\b`, 'i');
/** Maryland's code is one of articles with names, which hold more than one noun: "of the Courts and Judicial Proceedings Article". */
export const NAMED_ARTICLE = /^the (?:[A-Z][a-z]{1,20},? (?:and )?){1,5}Article\b/;
