import type { Snapshot } from '../../analysis/snapshot';
import type { Citation, CitedSection } from '../../citations/citation';
import { asRead } from '../../citations/movedCitation';
import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { BLANK, replaceCharacters, sourceSpan } from '../typography';

/**
 * Spaces before labels after a number: none in Bluebook, one before each in the courts' style. Silent where nobody
 * chose a style and the document does so seldom: then that is its own way.
 */
export const subsectionSpacing: Rule = {
  code: 'subsection-spacing',
  styles: ['bluebook', 'connecticut'],
  severity: 'information',
  onByDefault: true,
  ofForm: true,
  kinds: ['full', 'short', 'prose', 'id'],
  checkCitation(citation, { snapshot, style }, tell) {
    const wantsSpace = style === 'connecticut';
    for (const member of citation.sections) {
      const found = labels(snapshot, citation, member, wantsSpace);
      if (found === undefined || found.edits.length === 0) continue;
      tell(
        find(
          subsectionSpacing,
          { start: found.start, end: found.end },
          wantsSpace
            ? `Put a space before each label in the courts’ style: ${found.fixed}.`
            : `Leave no space before a label in Bluebook style: ${found.fixed}.`,
          { fixes: () => [formFix(wantsSpace ? 'Add the spaces' : 'Remove the spaces', ...found.edits)] },
        ),
        (now) => now.styleIsChosen === true || isSlip(now.snapshot, wantsSpace),
      );
    }
  },
};

/** True where a document sets most of its labels as its style does, so that the few others are slips, or the one. */
function isSlip(snapshot: Snapshot, wantsSpace: boolean): boolean {
  const { spaced, closed } = snapshot.kept(spacing);
  const [right, wrong] = wantsSpace ? [spaced, closed] : [closed, spaced];
  return right >= (wrong === 1 ? 1 : RIGHT_TO_SLIPS * wrong);
}

const RIGHT_TO_SLIPS = 4;

/** How many labels of a document stand after a number with a space before them, and how many without one. */
function spacing({ reading }: Snapshot): { readonly spaced: number; readonly closed: number } {
  const found = { spaced: 0, closed: 0 };
  for (const citation of reading.citations) {
    for (const { numberSpan, pinpointSpan } of asRead(citation).sections) {
      if (numberSpan === null || pinpointSpan === null || pinpointSpan.start < numberSpan.end) continue;
      found[pinpointSpan.start === numberSpan.end ? 'closed' : 'spaced']++;
    }
  }
  return found;
}

/**
 * The edits at the labels of one member, and how it then reads; undefined where it has none after a
 * number, or in words ("subsection (a) of").
 */
function labels(snapshot: Snapshot, citation: Citation, member: CitedSection, wantsSpace: boolean) {
  const { numberSpan, pinpointSpan } = member;
  if (pinpointSpan === null || !standsAfter(citation, numberSpan, pinpointSpan)) return undefined;
  const { prose } = snapshot;
  const { text } = prose;
  const first = prose.toProse(pinpointSpan.start);
  if (!opensLabel(text, first)) return undefined;
  const end = prose.toProse(pinpointSpan.end);
  const start = numberSpan?.start ?? pinpointSpan.start;
  const edits: Edit[] = [];
  let read = numberSpan === null ? first : prose.toProse(numberSpan.start);
  let fixed = '';
  // A label that begins the member without a number ("and (2)") stands after a word and keeps its space.
  for (let i = numberSpan === null ? first + 1 : first; i < end; i++) {
    if (!opensLabel(text, i)) continue;
    const before = blanksBefore(text, i);
    // A wrapped line breaks where it must; after a dash or a word ("through") a label is a range's end.
    if (!(i === first ? /[\da-z]/i : /[)\]]/).test(text[before - 1] ?? '')) continue;
    fixed += `${text.slice(read, before)}${wantsSpace ? ' ' : ''}`;
    read = i;
    if (wantsSpace && before === i) {
      const at = prose.toSourceEnd(i);
      edits.push({ start: at, end: at, newText: ' ' });
    } else if (!wantsSpace && before < i) {
      edits.push({ ...sourceSpan(snapshot, before, i), newText: '' });
    }
  }
  fixed += text.slice(read, end);
  if (wantsSpace || edits.length === 0) return { start, end: pinpointSpan.end, edits, fixed };
  // The courts' square brackets go with their spaces: Bluebook has neither.
  edits.push(...replaceCharacters(snapshot, pinpointSpan, round));
  edits.sort((a, b) => a.start - b.start);
  return { start, end: pinpointSpan.end, edits, fixed: Array.from(fixed, round).join('') };
}

/** True where the labels are of the citation's own text, after the number where it has one. */
function standsAfter(citation: Span, number: Span | null, labelled: Span): boolean {
  if (labelled.start < citation.start || labelled.end > citation.end) return false;
  return number === null || number.end <= labelled.start;
}

function opensLabel(text: string, at: number): boolean {
  return text[at] === '(' || text[at] === '[';
}

/** Where the blanks before a place begin; the place itself where there are none. */
function blanksBefore(text: string, at: number): number {
  let before = at;
  while (before > 0 && BLANK.test(text[before - 1] ?? '')) before--;
  return before;
}

function round(c: string): string {
  return c === '[' ? '(' : c === ']' ? ')' : c;
}
