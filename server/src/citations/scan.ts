import { isDigit, isUpper, isWord, skipSpace, startsWithWord } from './chars';
import type { Draft } from './draft';
import { readAct, readSectionsOfAct } from './forms/act';
import { readDivision, readNamedDivision } from './forms/division';
import { readFormer } from './forms/former';
import { readFull } from './forms/full';
import { readId } from './forms/id';
import { readLeveled, readProse } from './forms/prose';
import { readShort } from './forms/short';

/**
 * Where a citation may begin. The engine's own search finds the next candidate; no code of ours runs on the characters between.
 * Each alternative takes one character and looks at what follows, so that `lastIndex - 1` is the candidate's place; an underline is
 * emphasis, and its candidate stands behind it. The word's edge comes first: most letters then need no look at what follows. The capitals
 * of the code's name are seen inside words too, since a star page or a note's number may stick to them; `goesOnFrom` tells.
 */
const CANDIDATE =
  /§|_(?=[A-Za-z])|[CG](?=onn|(?<=G)en|on-|ONN|(?<=G)EN|LAUSE|lause|T[.\s]|t\.\s|\.\s*G\.|(?<=G)\.\s?S|GS|h\.|hap)|\b(?:[Ss](?=\](?:ec|ub)|ec[st.\s\-\u2010\u00ad]|ub(?:sec|di|par|clause|[-\u2010\u00ad])|\.A\.|pec(?:ial|\.)\s+[Aa]ct|EC|UB(?:SEC|DI|PAR|CLAUSE|-)|A\s+\d\d-)|c(?=lause|hap|h\.|onn(?:\.|ecticut|\s)\s*g|gs\b)|g(?=en\.?\s+stat|eneral\s+stat)|I(?=[dD]\b|bid|tems?\s*\()|i(?=d\.|d\b|bid|tems?\s*\()|P(?=\.\s?A|A\s+\d\d-|ub(?:lic|\.|-\s{1,40}lic)\s+[Aa]|UBLIC\s+A|ara|ARA)|p(?=ublic\s+act|ara)|T(?=it(?:le|\.)|ITLE)|t(?=it(?:le|\.))|[Ff](?=ormerly))/g;

/** "336General Statutes", "1CGS": the code's name behind a number that sticks to it. */
const GLUED = /G(?=eneral\s+St|en\.\s?St)|C(?=onn\.\s?G|onnecticut\s+G|GS\b|\.\s?G\.\s?S)/y;

const UNDERLINE = 0x5f;

/** Reads the form whose first word stands at `at`. */
function readAt(text: string, at: number): Draft | undefined {
  switch (text.charCodeAt(at)) {
    case 0xa7:
      return readShort(text, at) ?? readSectionsOfAct(text, at);
    case 0x53:
    case 0x73: {
      if (text.charCodeAt(at + 1) === 0x5d) return readFitted(text, at - 1);
      const second = text.charCodeAt(at + 1) | 32;
      if (second === 0x65) return readProse(text, at) ?? readSectionsOfAct(text, at);
      if (second === 0x75) return readLeveled(text, at) ?? readSectionsOfAct(text, at);
      return readAct(text, at);
    }
    case 0x43:
    case 0x63:
      if (startsWithWord(text, at, 'clause')) return readLeveled(text, at) ?? readSectionsOfAct(text, at);
      return (text.charCodeAt(at + 1) | 32) === 0x68 ? readDivision(text, at) : readFull(text, at) ?? readNamedDivision(text, at);
    case 0x47:
    case 0x67:
      return readFull(text, at) ?? readNamedDivision(text, at);
    case 0x49:
    case 0x69:
      return startsWithWord(text, at, 'item') ? readLeveled(text, at) : readId(text, at);
    case 0x50:
    case 0x70:
      return startsWithWord(text, at, 'para') ? readLeveled(text, at) : readAct(text, at);
    case 0x54:
    case 0x74:
      return readDivision(text, at);
    default:
      return readFormer(text, at);
  }
}

/** "[s]ection 53a-70": the letter in the bracket is where the search stops. */
function readFitted(text: string, at: number): Draft | undefined {
  if (isWord(text.charCodeAt(at - 1))) return undefined;
  return readProse(text, at) ?? readLeveled(text, at) ?? readSectionsOfAct(text, at);
}

/** "N.C.G.S.", "18 U.S.C.": a dotted capital directly before belongs to the same abbreviation. */
function goesOnFrom(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  // A star page or a note's number may stick to the code's name: "336General Statutes", "1CGS".
  if (isDigit(before)) {
    GLUED.lastIndex = at;
    return !GLUED.test(text) || isWord(text.charCodeAt(backOverDigits(text, at) - 1));
  }
  return isWord(before) || (before === 0x2e && isUpper(text.charCodeAt(at - 2)) && text.charCodeAt(at) !== 0xa7 && isUpper(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 0x2e);
}

/** Start of the digits that end before `at`; few, since no page has more. */
function backOverDigits(text: string, at: number): number {
  let i = at;
  while (at - i < MOST_DIGITS && isDigit(text.charCodeAt(i - 1))) i--;
  return i;
}

const MOST_DIGITS = 5;

/** True for a stretch that belongs to an address: "https://example.org/section-4-1". Plain text has no reader to take them out. */
function inAddress(text: string, at: number): boolean {
  let i = at - 1;
  const stop = Math.max(0, at - 300);
  while (i >= stop) {
    const c = text.charCodeAt(i);
    if (c <= 32 || c === 0xa0 || c === 0x3c || c === 0x28 || c === 0x22 || c >= 0x2000) break;
    i--;
  }
  if (i + 1 >= at) return false;
  const run = text.slice(i + 1, at);
  return run.includes('://') || run.startsWith('www.');
}

/**
 * Reads a text's authorities front to back, one at a time. Where it goes on depends only on where the last one ended, so that
 * it can begin behind any authority that an earlier scan of the same text found.
 */
export class Scan {
  readonly #text: string;
  /** End of the last authority. */
  #last: number;
  /** Where the search for candidates goes on. */
  #from: number;

  /** @param from prose offset: 0, or the end of an authority */
  constructor(text: string, from: number) {
    this.#text = text;
    this.#last = from;
    this.#from = from === 0 ? 0 : skipSpace(text, from);
  }

  /** The next authority in prose offsets, not yet resolved; undefined where there is none any more. */
  next(): Draft | undefined {
    const text = this.#text;
    // One pattern for all scans: it is compiled once, and no reader calls back into a scan.
    const pattern = CANDIDATE;
    pattern.lastIndex = this.#from;
    while (pattern.test(text)) {
      const found = pattern.lastIndex - 1;
      const at = text.charCodeAt(found) === UNDERLINE ? found + 1 : found;
      if (at < this.#last || (text.charCodeAt(at) !== 0xa7 && goesOnFrom(text, at))) continue;
      const read = readAt(text, at);
      if (read === undefined || read.start < this.#last || inAddress(text, at)) continue;
      this.#last = read.end;
      this.#from = Math.max(at + 1, skipSpace(text, read.end));
      return read;
    }
    this.#from = text.length;
    return undefined;
  }
}
