import { BLOCK } from '../markup/prose';
import type { Snapshot } from '../analysis/snapshot';
import type { RuleContext } from './finding';
import type { WrittenNumber } from './writtenNumbers';
import { MONTHS } from '../text/longDate';
import type { Span } from '../text/span';
import { around } from './typography';
import { matchesOf } from '../text/matches';
import { raw } from '../text/raw';

/** So far on either side of a citation its sentence is looked at. */
const REACH = 220;
const SENTENCE_BEFORE = /(?<!\.[A-Z]|\b(?:Ann|Conn|Gen|Nos?|Pub|Secs?|Stat))[.?!]["”’)\]]{0,2}\s+(?=[A-Z“"(§]|$)/g;
const SENTENCE_AFTER = /[.?!]["”’)\]]{0,2}(?:\s+[A-Z“"(]|\s*$)/;
/** What a sentence says of law that is no longer in force under its number. */
const SAYS =
  /\b(?:former(?:ly)?|repeal(?:ed|ing|s|er)?|transferred|renumbered|recodified|redesignated|reserved|superseded|replaced by(?= (?:§|section|chapter))|obsolete|predecessor|the then|then[- ](?:applicable|existing|current|numbered|required|provided|governed|in (?:force|effect))|before that(?: date)?|the old (?:[\w’'-]+ ){0,5}(?:act|code|law|statute|section|number)|folded into|1[89]\d\d revision|revision of 19\d\d|(?<=\(|, )1[89]\d\d rev(?=\.|ision)|put an end to|(?:did|do|done|does) away with|off the (?:books|rolls)|left the books|used to be|once (?:scheduled|required|provided|governed)|expired|deleted|eliminated|no longer|now\s+(?:codified|found|at|§|section|general|conn))\b/i;
/** What tells directly before a number that other law stands in its place, or that it is an old one. */
const REPLACED =
  /\b(?:t(?:ook|akes?|aking) the place of|in (?:the )?place of|replac(?:ed(?! by)|es|ing))\s[^.;]{0,50}$|\bmoved\s(?:(?:§|sections?\s)[^.;]{0,60})?$|\b(?:old(?:er)?|previously|(?:it|that|what|this) (?:was|had been)|th[eo]se were|Rev\. (?:of )?19\d\d,?)\s{1,3}$/i;
/** What stands after an old number before the new one: "§ 1-18a → § 1-200", "§ 31-126 became § 46a-60". */
const ARROW = /^\)?\s{0,4}(?:(?:→|⇒|=>|->)\s{0,4}(?:§|\d)|(?:\/\s?now|became|is|are)\s{1,3}(?:now\s)?§)/;
/** What is said of the number itself, and would be of something else before it: "§ 53-317, ended July 1, 2016". */
const ENDS = /\b(?:ended|gone|dead|disappeared|dropped from|went (?:out|away)|went (?:in|on) (?=[A-Z\d]))\b/;
const ENDED = new RegExp(`^[^.;:\\n]{0,80}${ENDS.source}`);
/** After a number inside a list: "53a-53 (repealed), 53a-54", "12-118 [now 12-117a]". */
const NUMBER_SAYS = /^[^.;\n]{0,12}[([](?:repealed|transferred|reserved|formerly|now\s)/i;
/** After a heading of the code: "Sec. 53a-53. Larceny. Repealed." */
const HEADING_SAYS = /^[^\n\u2029]{0,200}\b(?:Repealed|Transferred|Reserved|Obsolete)\b/;

/** The sentence after a heading's catchlines: "... under Sec. 8-225. Sections 8-224, 8-225 and 8-225a are repealed." */
const NEXT_SAYS = /\.\s{1,3}Sections? (\d[^.;\n]{0,120}?) (?:is|are) repealed\b/;

/**
 * What stands before a heading on its line, and after its number where the heading
 * says it at once or after a catchline.
 */
const BEGINS_LINE = /(?:^|[\n\r\u2029])[ \t#*>_]{0,12}$/;
const NUMBERED_HEADING =
  /^(?:\.|\s[-–—]|:)?[*_]{0,3}\s{1,4}[[(]?(?:Repealed|Transferred|Reserved|Obsolete|REPEALED|TRANSFERRED|RESERVED)\b|^\.\s[^\n\u2029]{0,200}\.\s[[(]?(?:Repealed|Transferred|Reserved|Obsolete)\b/;

/**
 * The code's own notes on a section's history name numbers as they were: "History:
 * P.A. 93-262 deleted reference to Sec. 17-57a".
 */
const HISTORY = /^\s*["“]?History:/;
const ACT_DID =
  /\bP\.A\. \d{2}-\d{1,3} (?:\w+ ){0,2}(?:amended|replaced|replacing|substituted|added|deleted|divided|included|transferred|required|prohibited|inserted|defined|provided|authorized|permitted|redesignated)\b/;
/** A section's source note, within its parenthesis: "(1958 Rev., §§ 36-243a, 36-440; P.A. 77-418)". */
const SOURCE = /\(19[1-5]\d Rev\., [^()]*$/;
const LONGEST_NOTE = 12_000;

/** True for a number in such a note, which tells of acts and cites no law. */
export function isInHistoryNote({ snapshot }: RuleContext, { start }: { readonly start: number }): boolean {
  const { prose } = snapshot;
  const at = prose.toProse(start);
  const near = prose.text.slice(Math.max(0, at - LONGEST_NOTE), at);
  // Within its paragraph, since what stands beyond may be edited without the number being judged again.
  const before = near.slice(Math.max(near.lastIndexOf('\n'), near.lastIndexOf(BLOCK)) + 1);
  return HISTORY.test(before) || ACT_DID.test(before) || SOURCE.test(before);
}

/** After a heading of the code and its catchlines, up to the next heading: "Sections 30-49 and 30-50 are repealed." */
const TEXT_SAYS = /\b(?:(?:is|are) (?:repealed|transferred|obsolete)|Reserved for future use|Transferred to)\b/;
const NEXT_HEADING = /\n\s{0,8}Secs?\. \d/;
const LONGEST_HEADING = 1500;

/** True where a heading in the code's own form is followed by a text that says what became of the section. */
function isHeadingOfGone({ snapshot: { prose } }: RuleContext, { citation }: Pick<WrittenNumber, 'citation'>): boolean {
  if (citation.kind !== 'prose' || citation.sign?.form !== 'abbreviation') return false;
  const end = prose.toProse(citation.end);
  const after = prose.text.slice(end, end + LONGEST_HEADING);
  if (!/^ ?\.\s/.test(after)) return false;
  const next = NEXT_HEADING.exec(after);
  return TEXT_SAYS.test(next === null ? after : after.slice(0, next.index));
}

/** How the next sentence goes on with what was cited: "That section, which ..., was repealed by P.A. 95-283." */
const GOES_ON =
  /^[^.?!]{0,120}[.?!]["”’)\]]{0,2}\s+(?=(?:(?:That|This|The|Those|These) (?:section|statute|provision)s?|Those were)\b)([^.?!]{3,200})/;

/**
 * True where the sentence that cites a number says itself that it is repealed, transferred, reserved or a former one.
 */
export function isSaidOfNumber(context: RuleContext, mention: Pick<WrittenNumber, 'citation' | 'span'>): boolean {
  const { snapshot } = context;
  const { citation, span } = mention;
  if (isSaidInSentence(snapshot, mention)) return true;
  const { before, after } = around(snapshot, citation, REACH);
  if (BEGINS_LINE.test(before) && NUMBERED_HEADING.test(after)) return true;
  if (NEXT_SAYS.exec(after)?.[1]?.includes(snapshot.read(span)) === true) return true;
  if (citation.kind === 'prose' && citation.sign?.form === 'abbreviation' && HEADING_SAYS.test(after)) return true;
  if (BEGINS_LINE.test(before) && isHeadingOfGone(context, mention)) return true;
  return isInListOfGone(snapshot, span.start) || isInHistoryNote(context, span);
}

/** True where the words around a number say it: what follows it, its sentence, or the next one. */
export function isSaidInSentence(
  snapshot: Snapshot,
  { citation, span }: { readonly citation: Span; readonly span: Span },
): boolean {
  const next = around(snapshot, span, 32).after;
  if (NUMBER_SAYS.test(next) || ARROW.test(next)) return true;
  const { before, after } = around(snapshot, citation, REACH);
  if (REPLACED.test(before.slice(-80)) || ENDED.test(after)) return true;
  if (sentenceOf(before, after).some((part) => SAYS.test(part))) return true;
  const goesOn = GOES_ON.exec(after)?.[1] ?? '';
  return SAYS.test(goesOn) || ENDS.test(goesOn);
}

/** What a sentence says of a number that somebody else wrote, and that its writer knows to be none. */
const SAID_WRONG =
  /\b(?:non-?existent|(?:mis|(?:wrong|erroneous|mistaken|incorrect|improper)ly )(?:cit|number|designat|refer)\w+|typo(?:graphical)?\b|scrivener)/i;
const SIC = /^\W{0,3}[[(]sic[\])]/i;

/** True where the sentence that cites a number says itself that it is wrong. */
export function isSaidToBeWrong({ snapshot }: RuleContext, span: Span): boolean {
  const { before, after } = around(snapshot, span, REACH);
  return SIC.test(after) || sentenceOf(before, after).some((part) => SAID_WRONG.test(part));
}

/** True where the sentence that cites a number names one of `numbers` too. */
export function namesInSentence(snapshot: Snapshot, citation: Span, numbers: readonly string[]): boolean {
  const { before, after } = around(snapshot, citation, REACH);
  const named = naming(numbers);
  return sentenceOf(before, after).some((part) => named.test(part));
}

/** One of `numbers` as a whole: not 1-20 in "1-200". */
export function naming(numbers: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w-])(?:${numbers.join('|')})(?![\\w-])`);
}

/** How a paper is headed that tells where numbers came from, and where they went. */
const OF_OLD_NUMBERS =
  /\b(?:(?:disposition|derivation|transfer) table|table of (?:dispositions?|derivations?|transfers?)|sections transferred|legislative history of|renumbering)\b/i;
const HEAD = 300;

/** True for a paper whose head says that it tells of old numbers; what stands there may be edited by itself. */
export function tellsOfOldNumbers(snapshot: Snapshot): boolean {
  return snapshot.kept(ofOldNumbers);
}

function ofOldNumbers({ prose }: Snapshot): boolean {
  return OF_OLD_NUMBERS.test(prose.text.slice(0, HEAD));
}

const ITEM = /^\s*(?:[-*•]|\d{1,2}[.)]|\\item|<li>)\s?/;
const LEADS = /:\s*$/;
/** So far the line that leads to a list is looked for: within what is judged again where it is edited. */
const LONGEST_LIST = 300;

/** True in an item of a list to which a line leads that says it: "On that date these were repealed:". */
function isInListOfGone({ text }: Snapshot, at: number): boolean {
  const lines = text.slice(Math.max(0, at - LONGEST_LIST), at).split('\n');
  if (!ITEM.test(lines.at(-1) ?? '')) return false;
  const lead = lines.reverse().find((line) => line.trim() !== '' && !ITEM.test(line));
  return lead !== undefined && LEADS.test(lead) && SAYS.test(lead);
}

/** What stands of a citation's sentence on either side of it. */
function sentenceOf(before: string, after: string): readonly [before: string, after: string] {
  let from = 0;
  for (const end of matchesOf(SENTENCE_BEFORE, before)) from = end.index;
  const next = SENTENCE_AFTER.exec(after);
  return [before.slice(from), next === null ? after : after.slice(0, next.index)];
}

/** A year for which a sentence speaks, "in June of 1970", "In 2023-24", "Before October 1, 2001", "1961–1991". */
const FOR_YEAR = new RegExp(
  raw`\b(?:[Ii]n|[Uu]ntil|[Bb]efore|[Pp]rior to|[Tt]hrough|[Dd]uring|[Bb]y|[Oo]n) (?:(?:late|early) |the \w{4,6} of )?(?:(?:${MONTHS.map((month) => `${month}|${month.slice(0, 3)}\\.?`).join('|')}|Sept\.?),? (?:of )?(?:\d{1,2}, )?)?((?:18|19|20)\d\d)\b(?!-(?!\d\d\b(?!-)))|\b1[89]\d\d[–-]((?:19|20)\d\d)\b|\b[Pp]re-((?:19|20)\d\d)\b`,
  'g',
);

/**
 * True where the sentence that cites a number speaks of a year in which it was law.
 * @param last the last year in which it was
 */
export function isToldOfYear(
  { snapshot }: RuleContext,
  { citation }: Pick<WrittenNumber, 'citation'>,
  last: number,
): boolean {
  const { before, after } = around(snapshot, citation, REACH);
  return sentenceOf(before, after).some((part) => speaksOfYear(part, last));
}

/** So far before a citation the events may be told: within what is judged again where it is edited. */
const EVENTS = 380;

/** True where what stands before a number speaks of a year in which it was law: "In 2023 he went. By § 10-222d ..." */
export function isToldOfEvents(
  { snapshot }: RuleContext,
  { citation }: Pick<WrittenNumber, 'citation'>,
  last: number,
): boolean {
  return speaksOfYear(around(snapshot, citation, EVENTS).before, last);
}

function speaksOfYear(text: string, last: number): boolean {
  return Array.from(matchesOf(FOR_YEAR, text)).some(([, year, end, pre]) => Number(year ?? end ?? pre) <= last);
}
