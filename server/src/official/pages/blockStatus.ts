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
const TRANSFERRED = /^Transferred to (?:Chapter|Article|Title|Part|Secs?\.)[^;]*$/;
const OBSOLETE = /^Obsolete\.$/;
/** "Section 1-9b is repealed, effective October 1, 2003.", "Sections 1-42 to 1-54, inclusive, have been transferred or repealed." */
const REPEALED = /^Sections? [\da-zA-Z\-, ]*?(?:is|are|has been|have been) (?:transferred or |obsolete or )?repealed(?:, [\s\S]*)?\.?$/;
/** Longest text that says no more than that there is no law here. */
const LONGEST = 600;

/**
 * What a block without law says of itself. The whole text is judged, not its first words: "Reserved name." heads a section
 * in force.
 * @param paragraphs text of the block, without its notes
 */
export function readStatus(paragraphs: readonly string[]): BlockStatus {
  const [first = '', ...others] = paragraphs;
  if (first.length > LONGEST) return IN_FORCE;
  if (RESERVED.test(first) && others.every((other) => /^\**Note:/.test(other))) return { ...IN_FORCE, status: 'reserved' };
  if (others.length > 0) return IN_FORCE;
  if (OBSOLETE.test(first)) return { ...IN_FORCE, status: 'obsolete' };
  if (TRANSFERRED.test(first)) return { ...IN_FORCE, status: 'transferred', successor: successorOf(first) };
  if (REPEALED.test(first)) {
    const effective = /effective ([\s\S]*)/.exec(first)?.[1] ?? '';
    return { ...IN_FORCE, status: 'repealed', repealedOn: firstDate(effective) || null };
  }
  return IN_FORCE;
}

function successorOf(text: string): Successor | null {
  const spans = readNumberList(text.slice(Math.max(0, text.search(/Secs?\. /))));
  const [only] = spans;
  if (only === undefined) return null;
  if (spans.length === 1 && only.through !== null) return { numbers: [only.first], through: only.through };
  return { numbers: spans.flatMap((span) => (span.through === null ? [span.first] : [span.first, span.through])), through: null };
}
