import { Char, CharBit } from '../text/char';
import {
  hasWord,
  isSpace,
  isDigit,
  isLetter,
  isLower,
  isWord,
  skipSpace,
  skipSpaceAndMarks,
  startsWithWord,
} from './chars';
import type { Member, MembersOptions } from './draftMember';
import { readEdition } from './edition';
import { isEnumerator, withoutEnumerator } from './enumerator';
import { readLevels } from './levels';
import { skipBracketedNote } from './noteMarks';
import { readLabelRange, readLabels, siblingPath, type LabelsReading } from './pinpoint';
import { readRangeEnd } from './range';
import type { NumberReading } from './sectionNumber';

/**
 * Pinpoints, range, "et seq." and year after a number. Gives the end, or -1 where
 * the number turns out to be no section.
 */
export function readAfterNumber(
  text: string,
  member: Member,
  read: NumberReading | undefined,
  options: MembersOptions,
): number {
  let end = member.end;
  if (read !== undefined && read.dashAt >= 0 && !(options.named && isLoneLetter(text, read.dashAt + 1))) {
    // "1-200–1-242" is a range; "46a-54-200" is a regulation; "53a-181c-181e" is a range if it rises.
    const range = readRangeEnd(text, read.dashAt, member, options, true);
    if (range < 0) return -1;
    end = range;
  } else if ((read?.decimal === true && !isFootnoteDigit(text, member.end)) || hasHyphenatedLabel(text, member.end)) {
    return -1;
  } else {
    end = readPinpoints(text, member);
    if (isNumberOfRegulation(text, member, end, options)) return -1;
    const range = member.pinpointThrough === null ? readRangeEnd(text, end, member, options, false) : -1;
    if (range >= 0) end = range;
  }
  const seq = readEtSeq(text, end);
  if (seq >= 0) {
    member.etSeq = true;
    end = seq;
  }
  member.end = end;
  const at = skipSpaceAndMarks(text, end);
  const edition = readEdition(text, at);
  if (edition !== undefined) {
    member.edition = edition;
    end = member.end = edition.end;
    // "§ 53a-122 (Rev. to 2017) (a) (4)": the revision's wrong place, but the labels are the citation's.
    const labels =
      member.pinpoint.length === 0 && member.through === null ? readLabels(text, skipSpace(text, end)) : undefined;
    if (labels !== undefined) {
      setPinpoint(member, labels);
      end = member.end = labels.end;
    }
    if (!member.etSeq) {
      const late = readEtSeq(text, end);
      if (late >= 0) {
        member.etSeq = true;
        end = member.end = late;
      }
    }
  }
  return end;
}

/** "53a-71-a": after the code's name a slip, elsewhere another's number. */
function isLoneLetter(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at + 1));
}

/** "8-406(b-5)": labels as Illinois writes them. */
function hasHyphenatedLabel(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === Char.LeftParenthesis &&
    isLetter(text.charCodeAt(at + 1)) &&
    text.charCodeAt(at + 2) === Char.Hyphen &&
    isDigit(text.charCodeAt(at + 3))
  );
}

/** What counts or measures is no part of a number: "§ 21a-277 (a)-2 counts", "§ 53a-59(a)(1)-20 years". */
const COUNTED = /^-\d{1,3}\s{1,3}(?!(?:and|or|to|through)\b)[a-z]/;
const RULE_OF_LABEL = /^-(\d{1,3})(?![\w-])/;

/**
 * "12-701(a)(20)-1": a regulation bears the number of the subsection that it carries out, and its own after a hyphen.
 * "(a) (1)-3" may be a range of labels.
 */
function isNumberOfRegulation(
  text: string,
  { numberEnd, pinpoint, pinpointEnd, pinpointThrough }: Member,
  end: number,
  { named }: MembersOptions,
): boolean {
  if (text.charCodeAt(end) !== Char.Hyphen || named || end !== pinpointEnd || pinpointThrough !== null) return false;
  if (text.charCodeAt(numberEnd) !== Char.LeftParenthesis) return false;
  const rest = text.slice(end, end + 16);
  const rule = RULE_OF_LABEL.exec(rest);
  const last = pinpoint.at(-1) ?? '';
  return rule !== null && !COUNTED.test(rest) && !(/^\d/.test(last) && Number(last) < Number(rule[1]));
}

/**
 * "22a-19.1 The council": a footnote's number after the sentence's dot; other states' numbers have decimals and go on.
 */
function isFootnoteDigit(text: string, dot: number): boolean {
  let i = dot + 1;
  while (isDigit(text.charCodeAt(i)) && i - dot < 4) i++;
  if (i >= text.length) return true;
  if (i - dot > 3 || !isSpace(text.charCodeAt(i))) return false;
  const next = text.charCodeAt(skipSpace(text, i));
  return !isLower(next);
}

/** Labels after a number, "-(c)" after them, and levels in words ("section 53a-70, subsection (a)"). */
function readPinpoints(text: string, member: Member): number {
  let end = member.end;
  if (skipBracketedNote(text, end) > end) return end;
  const found = readLabels(text, skipSpace(text, end));
  if (found !== undefined && isEnumerator(text, end, found)) return end;
  if (found !== undefined) {
    const labels = withoutEnumerator(text, found);
    setPinpoint(member, labels);
    end = labels.end;
    const range = readLabelRange(text, end);
    if (range !== undefined) {
      const through = siblingPath(member.pinpoint, range.labels);
      if (through !== undefined) {
        member.pinpointThrough = through;
        end = member.pinpointEnd = range.end;
      }
    }
    return end;
  }
  let i = skipSpace(text, end);
  if (text.charCodeAt(i) === Char.Comma) i = skipSpace(text, i + 1);
  const levels = readLevels(text, i);
  if (levels !== undefined && levels.paths.length === 1 && !hasWord(text, skipSpace(text, levels.end), 'of')) {
    member.pinpoint = levels.paths[0] ?? NONE;
    member.pinpointStart = i;
    end = member.pinpointEnd = levels.end;
  }
  return end;
}

const NONE: readonly string[] = [];

export function setPinpoint(member: Member, labels: LabelsReading): void {
  member.pinpoint = labels.labels;
  member.pinpointStart = labels.start;
  member.pinpointEnd = labels.end;
}

/** "el. seq.", "er. xeq.": what a scan makes of it, from its italics. */
const SCANNED_ET_SEQ = /^e[lr]\. ?[sx]eq/;

/** Reads ", et seq.", "et. seq.", "et, seq.", "*et seq.*" after `at`; -1 where there is none. */
export function readEtSeq(text: string, at: number): number {
  let i = skipSpaceAndMarks(text, at);
  if (text.charCodeAt(i) === Char.Comma) i = skipSpaceAndMarks(text, i + 1);
  const et = hasWord(text, i, 'et');
  if (!et && !(text.charCodeAt(i) === Char.SmallE && SCANNED_ET_SEQ.test(text.slice(i, i + 8)))) return -1;
  i += 2;
  if (text.charCodeAt(i) === Char.Dot || text.charCodeAt(i) === Char.Comma) i++;
  i = skipSpaceAndMarks(text, i);
  if (et && !startsWithWord(text, i, 'seq') && !startsWithWord(text, i, 'xeq')) return -1;
  i += 3;
  if ((text.charCodeAt(i) | CharBit.Small) === Char.SmallQ) i++;
  if (isWord(text.charCodeAt(i))) return -1;
  return text.charCodeAt(i) === Char.Dot ? i + 1 : i;
}
