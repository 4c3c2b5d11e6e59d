import { Char } from '../../text/char';
import {
  backOverSpace,
  hasWord,
  isDigit,
  isLetter,
  isLower,
  isUpper,
  isWord,
  skipSpace,
  skipSpaceAndMarks,
  startsWithWord,
} from '../chars';
import { draft, type CitationDraft } from '../draft';
import { readLevels, type LevelsReading } from '../levels';
import { Member } from '../draftMember';
import { readMembers } from '../members';
import { readJoiner } from '../joiner';
import { skipNoteNumber } from '../noteMarks';
import { readLabels, siblingPath, type LabelsReading } from '../pinpoint';
import { readSign, type SignReading } from '../sign';
import type { Form } from '../form';

/** Reads the mark: "Id.", "id.", "ID.", "Ibid." and the slip without a dot. */
function readMark(text: string, at: number): { readonly end: number; readonly dotted: boolean } | undefined {
  // "object.id" is a name.
  if (text.charCodeAt(at) === Char.SmallI && text.charCodeAt(at - 1) === Char.Dot) return undefined;
  const ibid = startsWithWord(text, at, 'ibid');
  const end = at + (ibid ? 4 : 2);
  if (text.charCodeAt(end) === Char.Dot) {
    // "id.est", "I.D." and file names are none.
    if (isWord(text.charCodeAt(end + 1)) && !isBeforeNote(text, at, end + 1)) return undefined;
    // Capitals ("ID.") are a badge or a state unless they stand where a citation sentence begins.
    if (text.charCodeAt(at + 1) === Char.CapitalD && !beginsCitation(text, at)) return undefined;
    return { end: end + 1, dotted: true };
  }
  if (isWord(text.charCodeAt(end))) return undefined;
  if (ibid) return { end, dotted: false };
  return text.charCodeAt(at + 1) === Char.SmallD ? { end, dotted: false } : undefined;
}

/** "Id.6 It is": a note's mark sticks to it, and another sentence begins. */
function isBeforeNote(text: string, at: number, end: number): boolean {
  const after = skipNoteNumber(text, end);
  return after > end && text.charCodeAt(at) === Char.CapitalI && isUpper(text.charCodeAt(skipSpace(text, after)));
}

/** "$id", "/:id", "user_id", "job-id": the end of a name. */
const JOINED_BEFORE = /(?:[$:/@#|-]|\w_)$/;
/** Words that lead to a citation in running text. */
const SIGNAL =
  /(?:^|[^A-Z])(?:see|also|cf|accord|and|or|but|with|under|in|of|from|compare|citing|quoting|e\.g|at|is|that|per|again|then|both|to|as)[\s*_]{1,8}$/i;

function beginsCitation(text: string, at: number): boolean {
  const last = backOverSpace(text, at);
  return last < 0 || /[.;,:()[*_\u2029\ufffc“"]/.test(text.charAt(last));
}

/** An Id. with what stands between it and what it names. */
interface IdHead {
  readonly start: number;
  readonly end: number;
  readonly dotted: boolean;
  /** A comma, "at" or a sign leads on: what stands after is the citation's. */
  readonly joined: boolean;
  /** The word "at" does. */
  readonly word: boolean;
  readonly sign: SignReading | undefined;
  /** Where labels in words may begin, and where numbers and labels may. */
  readonly after: number;
  readonly next: number;
}

/** Reads the mark with a comma, "at" and a sign after it. */
function readHead(text: string, at: number): IdHead | undefined {
  const mark = JOINED_BEFORE.test(text.slice(Math.max(0, at - 2), at)) ? undefined : readMark(text, at);
  if (mark === undefined) return undefined;
  let i = skipSpaceAndMarks(text, mark.end);
  const comma = text.charCodeAt(i) === Char.Comma;
  if (comma) i = skipSpaceAndMarks(text, i + 1);
  const word = hasWord(text, i, 'at');
  if (word) i = skipSpaceAndMarks(text, i + 2);
  // "Id. Section 53a-71 is older": a capital begins another sentence.
  const sign = text.charCodeAt(i) === Char.CapitalS && !comma && !word ? undefined : readSign(text, i, false);
  const next = sign?.next ?? i;
  return { start: at, ...mark, joined: comma || word || sign !== undefined, word, sign, after: i, next };
}

/**
 * Id. in every form: bare; "Id. § 53-396(b)", "Id., § 53a-70 (a) (2)" (replaces the number); "Id. at (b)", "Id. (b)",
 * "Id., subsection (b)" (replaces the pinpoint); "Id., 620" and "Id. at 620" point at a page and so at no statute.
 * Bluebook 12.10 knows `Id.` and `Id. § x`; the courts set a comma.
 */
function readId(text: string, at: number): CitationDraft | undefined {
  const head = readHead(text, at);
  return head === undefined ? undefined : (readNumbers(text, head) ?? readPinpoint(text, head) ?? readBare(text, head));
}

/** "Id. § 53-396(b)", "Id. at 53-396": other numbers. */
function readNumbers(text: string, { start, end, word, sign, next }: IdHead): CitationDraft | undefined {
  if (sign === undefined && !word) return undefined;
  const members = readMembers(text, next, {
    named: false,
    plural: sign?.plural ?? false,
    signed: true,
    symbol: sign?.form === 'symbol',
  });
  if (members === undefined) return undefined;
  return draft('id', start, members.end, {
    sections: members.foreign ? [] : members.members,
    sign: sign ?? null,
    idSpan: { start, end },
    id: {
      replaces: 'number',
      page: members.foreign,
      pages: sign === undefined && !isLettered(members.members[0]?.number ?? ''),
    },
  });
}

/** "Id. at (b)", "Id. (a) and (b)", "Id., subsection (b)": another place in the same section. */
function readPinpoint(text: string, head: IdHead): CitationDraft | undefined {
  const { start, after, sign } = head;
  const labels = readLabels(text, head.next);
  const read =
    labels !== undefined
      ? readLabelList(text, labels)
      : sign === undefined
        ? readLevelsOfId(text, after, head.joined)
        : undefined;
  if (read === undefined || !(head.joined || head.dotted)) return undefined;
  return draft('id', start, read.end, {
    sections: read.paths.map((path) => pinpointMember(path, after, read.end)),
    sign: sign ?? null,
    idSpan: { start, end: head.end },
    id: { replaces: 'pinpoint', page: false },
  });
}

/** "Id. 632 n. 7", "Id. 210.": a page with no comma before it, in one line. */
const PAGE = /^ \d{2,4}(?:,? n\.|[.;)])/;

/** Nothing but the mark, or the mark and a page. */
function readBare(text: string, { start, end, dotted, joined, next }: IdHead): CitationDraft | undefined {
  if (dotted ? isWordInText(text, start) : !standsAsMark(text, start, end)) return undefined;
  if (isSpokenOf(text, start, end)) return undefined;
  const after = text.charCodeAt(next);
  // An Id. at a paragraph (¶) points into the record or a book.
  const isAtPage = isDigit(after) && (joined || PAGE.test(text.slice(end, end + 12)));
  return bare(text, start, end, after === Char.Pilcrow || isAtPage);
}

/** "a revision id.", "chain id.": a small one in running text is a word, and a capital one in "on the Table Id.". */
function isWordInText(text: string, at: number): boolean {
  if (!isLetter(text.charCodeAt(backOverSpace(text, at)))) return false;
  const before = text.slice(Math.max(0, at - 24), at);
  return text.startsWith('id.', at) ? !SIGNAL.test(before) : NOUN.test(before);
}

/** 'You may use “id.” for the authority before', and a line of contents, "Keeper Id. . . . . 17". */
const WORD_IN_QUOTES = /^[“"‘'][Ii](?:bi)?d\.?[”"’']/;
const LEADERS = /^(?: ?\.){5}/;

function isSpokenOf(text: string, at: number, end: number): boolean {
  return WORD_IN_QUOTES.test(text.slice(at - 1, end + 1)) || LEADERS.test(text.slice(end, end + 10));
}

/** An article and a noun. */
const NOUN = /\b(?:the|an?|each|every|its|your) [A-Z]?[a-z]{1,12} $/;

/** A letter in a number: pages have none. */
function isLettered(number: string): boolean {
  return /[a-z]/i.test(number);
}

/** "Id., subsection (b)"; a capital begins another sentence, and "of section 53a-71" another citation. */
function readLevelsOfId(text: string, at: number, joined: boolean): LevelsReading | undefined {
  if (!joined && !isLower(text.charCodeAt(at))) return undefined;
  const levels = readLevels(text, at);
  return levels === undefined || hasWord(text, skipSpace(text, levels.end), 'of') ? undefined : levels;
}

/** "(a) and (b)": each path of labels after an Id. */
function readLabelList(
  text: string,
  first: LabelsReading,
): { readonly paths: readonly (readonly string[])[]; readonly end: number } {
  const paths: (readonly string[])[] = [first.labels];
  let end = first.end;
  while (paths.length < 50) {
    const joiner = readJoiner(text, end);
    const next = joiner === undefined ? undefined : readLabels(text, joiner.end);
    const path = next === undefined ? undefined : siblingPath(paths[paths.length - 1] ?? first.labels, next.labels);
    if (next === undefined || path === undefined) break;
    paths.push(path);
    end = next.end;
  }
  return { paths, end };
}

function pinpointMember(path: readonly string[], start: number, end: number): Member {
  const member = new Member(start, end, '', false, -1, -1);
  member.pinpoint = path;
  member.pinpointStart = start;
  member.pinpointEnd = end;
  return member;
}

/** In plain text the marks of emphasis are characters of the text: "*Id.*" is taken whole. */
function bare(text: string, at: number, end: number, page: boolean): CitationDraft {
  let start = at;
  let stop = end;
  for (let k = 0; k < 2; k++) {
    const c = text.charCodeAt(start - 1);
    if ((c !== Char.Asterisk && c !== Char.Underline) || text.charCodeAt(stop) !== c) break;
    start--;
    stop++;
  }
  return draft('id', start, stop, { idSpan: { start: at, end }, id: { replaces: 'nothing', page } });
}

/**
 * A mark without a dot is taken only where nothing else can be meant: at a sentence's or clause's end, or after "see".
 */
function standsAsMark(text: string, at: number, end: number): boolean {
  if (startsWithWord(text, at, 'ibid')) return true;
  const c = text.charCodeAt(end);
  const next = text.charCodeAt(skipSpace(text, end));
  const capital = text.charCodeAt(at) === Char.CapitalI;
  const closes =
    c === Char.Comma ||
    c === Char.Semicolon ||
    c === Char.RightParenthesis ||
    Number.isNaN(next) ||
    next === Char.LineFeed ||
    next === Char.CarriageReturn ||
    next === Char.ParagraphSeparator;
  if (!closes || isWholeCell(text, at, next)) return false;
  // "Choosing Keeper Id": a word goes on, where no signal leads to it.
  const follows = !capital || /[a-z] $/i.test(text.slice(Math.max(0, at - 2), at));
  return !follows || /(?:^|[^a-z])(?:see|cf\.|accord|also)[\s*_]{1,40}$/i.test(text.slice(Math.max(0, at - 48), at));
}

/**
 * "| Id | ax65 |": a cell of a table, or an item of a list, that is nothing but the word.
 * @param next what stands after its blanks
 */
function isWholeCell(text: string, at: number, next: number): boolean {
  return next === Char.ParagraphSeparator && text.charCodeAt(backOverSpace(text, at)) === Char.ParagraphSeparator;
}

export const id: Form = {
  openings: [
    { first: 'I', second: 'dD', then: /\b/ },
    { first: 'i', second: 'd', then: /\.|\b/ },
    { first: 'Ii', second: 'b', then: /id/ },
  ],
  read: readId,
};
