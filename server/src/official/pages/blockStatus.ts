import type { SectionStatus, Successor } from '../../facts/statutes';
import { firstDate } from './dates';
import { readNumberList } from './sectionNumbers';

export interface BlockStatus {
  readonly status: SectionStatus;
  readonly repealedOn: string | null;
  readonly successor: Successor | null;
}

const IN_FORCE: BlockStatus = { status: 'in force', repealedOn: null, successor: null };
const RESERVED = /^Reserved for future use ?\.$/;
/** "Transferred to Chapter 14, Secs. 1-210 and 1-211.", "Sections 45-9 to 45-12, inclusive, have been transferred." */
const TRANSFERRED = /^Transferred to (?:Chapter|Article|Title|Part|Secs?\.)[^;]*$/;
const OBSOLETE = /^Obsolete\.$/;
/**
 * "Sections 1-42 to 1-54, inclusive, are"; the sign of one page is torn ("S ections"). After it, what became of them.
 */
const OF_SECTIONS =
  /^(?:\(a\) )?S ?ections? [\da-zA-Z\-, ]*?(?: of the general statutes)? (?:is|are|has been|have been) ((?:transferred|repealed|obsolete)(?:,? (?:or )?(?:deemed )?(?:transferred|repealed|obsolete)){0,2})([\s\S]*)$/;
/** What may stand after it, so that the sentence still says no more than that there is no law here. */
const AFTERWARD =
  /^[,;]? ?(?:\.\**$|$|(?:effective|provided|except|by|pursuant|notwithstanding|and (?:applicable|any)|any)\b)/;
/** Longest text that says no more than that there is no law here. */
const LONGEST = 1500;
const NOTE = /^\**\s?Note:/;
/**
 * What belongs to the chapter or to the part that follows, and stands under a section without
 * law: a mark's note, "B", "MINOR PARTIES".
 */
const STRAY =
  /^\*|^(?:See (?:also )?Secs?\.|Cited\.)|^\(?[A-Z]{1,5}\)?\*?(?: \(\d{1,2}\))?$|^[^a-z]{2,150}$|^Annotations? to\b/;
/** A heading that a page repeats before the sentence on what became of its sections. */
const REPEATED =
  /^Secs?\. \d[\s\S]{0,1200}?\. (?=S ?ections? [\da-zA-Z\-, ]{2,200}? (?:is|are) (?:repealed|transferred|obsolete))/;
/** A second paragraph that saves rights from the repeal. */
const SAVING = /^\([b-z]\) [\s\S]*\brepeal of (?:such|said) sections?\b/;

/**
 * What a block without law says of itself. The whole text is judged, not its first words, and never the heading:
 * "Reserved name." heads a section in force.
 * @param paragraphs text of the block, without its notes
 */
export function readStatus(paragraphs: readonly string[]): BlockStatus {
  const [written = '', ...others] = paragraphs;
  if (written.length > LONGEST || !others.every((other) => [NOTE, SAVING, STRAY].some((known) => known.test(other))))
    return IN_FORCE;
  const first = written.replace(REPEATED, '');
  if (RESERVED.test(first)) return { ...IN_FORCE, status: 'reserved' };
  if (OBSOLETE.test(first)) return { ...IN_FORCE, status: 'obsolete' };
  if (TRANSFERRED.test(first)) return { ...IN_FORCE, status: 'transferred', successor: successorOf(first) };
  const [, fate = '', rest = ''] = OF_SECTIONS.exec(first) ?? [];
  const status = statusOfFate(fate);
  if (status === undefined || !AFTERWARD.test(rest)) return IN_FORCE;
  const effective = status === 'repealed' ? (/effective ([\s\S]*)/.exec(rest)?.[1] ?? '') : '';
  return { ...IN_FORCE, status, repealedOn: firstDate(effective) || null };
}

/**
 * One fate, or one of several without saying which: "transferred or repealed",
 * "transferred, repealed or deemed obsolete".
 */
function statusOfFate(fate: string): SectionStatus | undefined {
  const named = new Set(fate.match(/transferred|repealed|obsolete/g) ?? []);
  if (named.has('obsolete') && named.size > 1) return 'unknown';
  if (named.size === 2) return 'transferred or repealed';
  const [only] = named;
  return only as SectionStatus | undefined;
}

/** "Secs. 1-19 and 1-20"; several ranges keep their ends. The chapter's number before them is no section's. */
function successorOf(text: string): Successor | null {
  const spans = readNumberList(text.slice(Math.max(0, text.search(/Secs?\. /))));
  const range = spans.find(({ through }) => through !== null);
  if (spans.length === 0) return null;
  if (range === undefined) return { numbers: spans.map(({ first }) => first), through: null };
  const more = spans.filter((span) => span !== range);
  return { numbers: [range.first], through: range.through, ...(more.length === 0 ? {} : { more }) };
}
