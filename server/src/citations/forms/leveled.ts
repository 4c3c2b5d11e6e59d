import { Char } from '../../text/char';
import { hasWord, skipSpace } from '../chars';
import { readCodeName } from '../codeName';
import type { Draft } from '../draft';
import { readLevels, readLevelWord } from '../levels';
import { skipNumberBeforeWord, skipNumberInside } from '../lineNumbers';
import { readNumbersInWords } from '../numbersInWords';
import { readSign } from '../sign';
import type { Form } from '../form';
import { LEVEL_OPENINGS } from '../openings';
import { isOfNoTitle } from '../titles';

/**
 * Citations that begin with a level: "subdivision (2) of subsection (a) of section
 * 53a-70", "subsection (b) of § 52-470".
 */
function readLeveled(text: string, at: number): Draft | undefined {
  const levels = readLevels(text, at);
  if (levels === undefined) return readLevelAsSection(text, at);
  let i = skipNumberBeforeWord(text, skipSpace(text, levels.end));
  if (text.charCodeAt(i) === Char.Comma) i = skipSpace(text, i + 1);
  if (hasWord(text, i, 'inclusive')) {
    i = skipSpace(text, i + 9);
    if (text.charCodeAt(i) === Char.Comma) i = skipSpace(text, i + 1);
  }
  if (hasWord(text, i, 'of') || hasWord(text, i, 'in')) i = skipSpace(text, i + 2);
  else if (hasWord(text, i, 'under')) i = skipSpace(text, i + 5);
  i = skipNumberInside(text, i);
  if (hasWord(text, i, 'said')) i = skipSpace(text, i + 4);
  const name = readCodeName(text, i);
  const sign = readSign(text, name?.next ?? i, name !== undefined);
  if (sign === undefined && name === undefined && !(levels.rank === 0 && NUMBER_ALONE.test(text.slice(i, i + 16))))
    return undefined;
  return readNumbersInWords(text, at, sign, sign?.next ?? name?.next ?? i, levels, name !== undefined);
}

/** "subsection (a) of 14-227b": a letter tells that it is a section's number. */
const NUMBER_ALONE = /^(?:\d{1,2}[a-e]-\d{1,4}[a-z]{0,3}|\d{1,2}-\d{1,4}[a-z]{1,3})(?![\w-])/;

/** "subsection 53a-70(a)": the word of a level where "section" is meant. */
function readLevelAsSection(text: string, at: number): Draft | undefined {
  const level = readLevelWord(text, at);
  if (level?.rank !== 0) return undefined;
  const read = readNumbersInWords(text, at, undefined, level.next, undefined, false);
  // "subsections 1a-1d above": no title of the code.
  return read?.kind !== 'foreign' && read?.sections.some(({ number }) => isOfNoTitle(number)) === true
    ? undefined
    : read;
}

export const leveled: Form = {
  openings: LEVEL_OPENINGS,
  read: readLeveled,
};
