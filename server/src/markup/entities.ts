import { Char, CharBit } from '../text/char';
import { isDigit, isLetter, isWord } from './scan';

/** Named character references that occur in legal prose; those of `LEGACY` need no semicolon in HTML. */
const LEGACY: Readonly<Record<string, string>> = {
  AMP: '&',
  COPY: '\u00A9',
  GT: '>',
  LT: '<',
  QUOT: '"',
  REG: '\u00AE',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
  iexcl: '\u00A1',
  cent: '\u00A2',
  pound: '\u00A3',
  curren: '\u00A4',
  yen: '\u00A5',
  brvbar: '\u00A6',
  sect: '\u00A7',
  uml: '\u00A8',
  copy: '\u00A9',
  ordf: '\u00AA',
  laquo: '\u00AB',
  not: '\u00AC',
  shy: '\u00AD',
  reg: '\u00AE',
  macr: '\u00AF',
  deg: '\u00B0',
  plusmn: '\u00B1',
  sup1: '\u00B9',
  sup2: '\u00B2',
  sup3: '\u00B3',
  acute: '\u00B4',
  micro: '\u00B5',
  para: '\u00B6',
  middot: '\u00B7',
  cedil: '\u00B8',
  ordm: '\u00BA',
  raquo: '\u00BB',
  frac14: '\u00BC',
  frac12: '\u00BD',
  frac34: '\u00BE',
  iquest: '\u00BF',
  times: '\u00D7',
  divide: '\u00F7',
  Agrave: '\u00C0',
  Aacute: '\u00C1',
  Acirc: '\u00C2',
  Atilde: '\u00C3',
  Auml: '\u00C4',
  Aring: '\u00C5',
  AElig: '\u00C6',
  Ccedil: '\u00C7',
  Egrave: '\u00C8',
  Eacute: '\u00C9',
  Ecirc: '\u00CA',
  Euml: '\u00CB',
  Igrave: '\u00CC',
  Iacute: '\u00CD',
  Icirc: '\u00CE',
  Iuml: '\u00CF',
  Ntilde: '\u00D1',
  Ograve: '\u00D2',
  Oacute: '\u00D3',
  Ocirc: '\u00D4',
  Otilde: '\u00D5',
  Ouml: '\u00D6',
  Oslash: '\u00D8',
  Ugrave: '\u00D9',
  Uacute: '\u00DA',
  Ucirc: '\u00DB',
  Uuml: '\u00DC',
  szlig: '\u00DF',
  agrave: '\u00E0',
  aacute: '\u00E1',
  acirc: '\u00E2',
  atilde: '\u00E3',
  auml: '\u00E4',
  aring: '\u00E5',
  aelig: '\u00E6',
  ccedil: '\u00E7',
  egrave: '\u00E8',
  eacute: '\u00E9',
  ecirc: '\u00EA',
  euml: '\u00EB',
  igrave: '\u00EC',
  iacute: '\u00ED',
  icirc: '\u00EE',
  iuml: '\u00EF',
  ntilde: '\u00F1',
  ograve: '\u00F2',
  oacute: '\u00F3',
  ocirc: '\u00F4',
  otilde: '\u00F5',
  ouml: '\u00F6',
  oslash: '\u00F8',
  ugrave: '\u00F9',
  uacute: '\u00FA',
  ucirc: '\u00FB',
  uuml: '\u00FC',
  yuml: '\u00FF',
};

const NAMED: Readonly<Record<string, string>> = {
  ...LEGACY,
  apos: "'",
  num: '#',
  percnt: '%',
  lpar: '(',
  rpar: ')',
  ast: '*',
  midast: '*',
  plus: '+',
  comma: ',',
  period: '.',
  sol: '/',
  colon: ':',
  semi: ';',
  equals: '=',
  quest: '?',
  excl: '!',
  commat: '@',
  dollar: '$',
  lsqb: '[',
  lbrack: '[',
  rsqb: ']',
  rbrack: ']',
  bsol: '\\',
  lowbar: '_',
  grave: '`',
  lcub: '{',
  rcub: '}',
  lbrace: '{',
  rbrace: '}',
  vert: '|',
  verbar: '|',
  Hat: '^',
  Tab: '\t',
  NewLine: '\n',
  NonBreakingSpace: '\u00A0',
  ensp: '\u2002',
  emsp: '\u2003',
  emsp13: '\u2004',
  emsp14: '\u2005',
  numsp: '\u2007',
  puncsp: '\u2008',
  thinsp: '\u2009',
  ThinSpace: '\u2009',
  hairsp: '\u200A',
  zwnj: '\u200C',
  zwj: '\u200D',
  lrm: '\u200E',
  rlm: '\u200F',
  NoBreak: '\u2060',
  ZeroWidthSpace: '\u200B',
  hyphen: '\u2010',
  dash: '\u2010',
  ndash: '\u2013',
  mdash: '\u2014',
  horbar: '\u2015',
  minus: '\u2212',
  lsquo: '\u2018',
  rsquo: '\u2019',
  sbquo: '\u201A',
  ldquo: '\u201C',
  rdquo: '\u201D',
  bdquo: '\u201E',
  lsaquo: '\u2039',
  rsaquo: '\u203A',
  dagger: '\u2020',
  Dagger: '\u2021',
  ddagger: '\u2021',
  bull: '\u2022',
  bullet: '\u2022',
  hellip: '\u2026',
  mldr: '\u2026',
  prime: '\u2032',
  Prime: '\u2033',
  frasl: '\u2044',
  trade: '\u2122',
  euro: '\u20AC',
  numero: '\u2116',
  permil: '\u2030',
  larr: '\u2190',
  rarr: '\u2192',
  harr: '\u2194',
  ne: '\u2260',
  le: '\u2264',
  ge: '\u2265',
  star: '\u2606',
  check: '\u2713',
  cross: '\u2717',
  OElig: '\u0152',
  oelig: '\u0153',
  Scaron: '\u0160',
  scaron: '\u0161',
  circ: '\u02C6',
  tilde: '\u02DC',
};

/** What HTML reads for the numbers 128 to 159: the Windows code page, since that is what writers of them meant. */
const WINDOWS =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

const LONGEST = 24;

/** A character reference as read: its text, and the offset after it. */
export interface Entity {
  readonly text: string;
  readonly end: number;
}

/** The character that HTML gives a name, or undefined. */
export function namedCharacter(name: string): string | undefined {
  return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
}

/**
 * Reads the character reference at `at`, where an ampersand stands, within `end`.
 * @param html true reads as HTML does (no semicolon needed after old names and numbers,
 * Windows code page); false as Markdown does
 */
export function entityAt(source: string, at: number, end: number, html: boolean): Entity | undefined {
  const first = source.charCodeAt(at + 1);
  if (first === Char.NumberSign) return numeric(source, at, end, html);
  if (!isLetter(first)) return undefined;
  const limit = Math.min(end, at + 1 + LONGEST);
  let i = at + 1;
  while (i < limit && isWord(source.charCodeAt(i))) i++;
  const name = source.slice(at + 1, i);
  if (i < end && source.charCodeAt(i) === Char.Semicolon && Object.hasOwn(NAMED, name))
    return { text: NAMED[name] ?? '', end: i + 1 };
  if (!html) return undefined;
  for (let length = Math.min(name.length, 6); length >= 2; length--) {
    const known = name.slice(0, length);
    if (Object.hasOwn(LEGACY, known)) return { text: LEGACY[known] ?? '', end: at + 1 + length };
  }
  return undefined;
}

function numeric(source: string, at: number, end: number, html: boolean): Entity | undefined {
  const hex = (source.charCodeAt(at + 2) | CharBit.Small) === Char.SmallX;
  const start = at + (hex ? 3 : 2);
  let i = start;
  let value = 0;
  while (i < end) {
    const c = source.charCodeAt(i);
    const digit = isDigit(c)
      ? c - Char.Digit0
      : hex && (c | CharBit.Small) >= Char.SmallA && (c | CharBit.Small) <= Char.SmallF
        ? (c | CharBit.Small) - 87
        : -1;
    if (digit < 0) break;
    value = Math.min(value * (hex ? 16 : 10) + digit, 0x110000);
    i++;
  }
  const closed = i < end && source.charCodeAt(i) === Char.Semicolon;
  if (i === start || (!html && (!closed || i - start > (hex ? 6 : 7)))) return undefined;
  return { text: charOf(value, html), end: closed ? i + 1 : i };
}

function charOf(value: number, html: boolean): string {
  if (value === 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return '\uFFFD';
  if (html && value >= 128 && value < 160) return WINDOWS.charAt(value - 128);
  return String.fromCodePoint(value);
}
