import { hasWord, isLetter, skipSpace, skipSpaceAndMarks } from './chars';
import { readNumber } from './sectionNumber';
import { readSymbol } from './sign';

export interface JoinerReading {
  readonly end: number;
  /** A bare comma joins less firmly than "and". */
  readonly comma: boolean;
}

/** Reads ", and", "or", "&", "/" behind `at`, and ", inclusive" before it. */
export function readJoiner(text: string, at: number): JoinerReading | undefined {
  let i = skipSpaceAndMarks(text, at);
  let comma = false;
  if (text.charCodeAt(i) === 0x2c) {
    comma = true;
    i = skipSpace(text, i + 1);
  }
  if (hasWord(text, i, 'inclusive')) {
    i = skipSpace(text, i + 9);
    comma = false;
    if (text.charCodeAt(i) === 0x2c) {
      comma = true;
      i = skipSpace(text, i + 1);
    }
  }
  const c = text.charCodeAt(i);
  if (c === 0x26) return { end: skipSpace(text, i + 1), comma: false };
  if (c === 0x2f) return comma ? undefined : { end: skipSpace(text, i + 1), comma: false };
  if (hasWord(text, i, 'and')) {
    i += 3;
    if (text.charCodeAt(i) === 0x2f && hasWord(text, i + 1, 'or')) i += 3;
    return { end: skipSpaceAndMarks(text, i), comma: false };
  }
  if (hasWord(text, i, 'or')) return { end: skipSpaceAndMarks(text, i + 2), comma: false };
  return comma ? { end: i, comma: true } : undefined;
}

const LONGEST_REMARK = 120;

/** "45a-18 (judges of probate), 9-190": a remark in brackets between two members, if a number follows it. */
export function readJoinerBehindRemark(text: string, at: number): JoinerReading | undefined {
  const open = skipSpace(text, at);
  if (text.charCodeAt(open) !== 0x28 || !isLetter(text.charCodeAt(open + 1))) return undefined;
  let i = open + 1;
  while (i - open < LONGEST_REMARK) {
    const c = text.charCodeAt(i);
    if (c === 0x29) break;
    if (c === 0x28 || c === 0xa7 || Number.isNaN(c)) return undefined;
    i++;
  }
  if (text.charCodeAt(i) !== 0x29) return undefined;
  const joiner = readJoiner(text, i + 1);
  if (joiner === undefined) return undefined;
  const sign = readSymbol(text, joiner.end);
  const number = readNumber(text, sign?.next ?? joiner.end, false);
  return number !== undefined && number.dashAt < 0 && !number.decimal ? joiner : undefined;
}
