import type { RuleContext } from './finding';
import type { Mention } from './mentions';
import { around } from './spelling';

/** So far on either side of a citation its sentence is looked at. */
const REACH = 220;
const SENTENCE_BEFORE = /[.?!]["”’)\]]{0,2}\s+(?=[A-Z“"(§]|$)/g;
const SENTENCE_BEHIND = /[.?!]["”’)\]]{0,2}(?:\s+[A-Z“"(]|\s*$)/;
/** What a sentence says of law that is no longer in force under its number. */
const SAYS =
  /\b(?:former(?:ly)?|repeal(?:ed|ing|s|er)?|transferred|renumbered|recodified|redesignated|reserved|superseded|obsolete|predecessor|expired|deleted|eliminated|no longer|now\s+(?:codified|found|at|§|section|general|conn))\b/i;
/** After a number inside a list: "53a-53 (repealed), 53a-54". */
const NUMBER_SAYS = /^[^.;\n]{0,12}\((?:repealed|transferred|reserved|formerly|now\s)/i;
/** After a heading of the code: "Sec. 53a-53. Larceny. Repealed." */
const HEADING_SAYS = /^[^\n\u2029]{0,200}\b(?:Repealed|Transferred|Reserved|Obsolete)\b/;

/** What stands before a heading on its line, and after its number where the heading says it at once or after a catchline. */
const BEGINS_LINE = /(?:^|[\n\r\u2029])[ \t#*>_]{0,12}$/;
const NUMBERED_HEADING =
  /^(?:\.|\s[-–—]|:)?[*_]{0,3}\s{1,4}[[(]?(?:Repealed|Transferred|Reserved|Obsolete|REPEALED|TRANSFERRED|RESERVED)\b|^\.\s[^\n\u2029]{0,200}\.\s[[(]?(?:Repealed|Transferred|Reserved|Obsolete)\b/;

/** True where the sentence that cites a number says itself that it is repealed, transferred, reserved or a former one. */
export function isSaidOfNumber(
  { snapshot }: RuleContext,
  { citation, span }: Pick<Mention, 'citation' | 'span'>,
): boolean {
  if (NUMBER_SAYS.test(around(snapshot, span, 32).after)) return true;
  const { before, after } = around(snapshot, citation, REACH);
  let from = 0;
  for (const end of before.matchAll(SENTENCE_BEFORE)) from = end.index;
  const behind = SENTENCE_BEHIND.exec(after);
  if (SAYS.test(before.slice(from)) || SAYS.test(behind === null ? after : after.slice(0, behind.index))) return true;
  if (BEGINS_LINE.test(before) && NUMBERED_HEADING.test(after)) return true;
  return citation.kind === 'prose' && citation.sign?.form === 'abbreviation' && HEADING_SAYS.test(after);
}
