import { readLabel, type LabelReading } from './labels';

/** A label where it stands in a body. */
export interface LabelPlace {
  readonly label: string;
  readonly readings: readonly LabelReading[];
  /** Offset of the bracket (of the star before it, where a paragraph begins so) and of the words behind it. */
  readonly start: number;
  readonly textStart: number;
  /** True at the beginning of a paragraph, or directly behind a label that is. */
  readonly atStart: boolean;
  /** Which paragraph. */
  readonly paragraph: number;
}

const LABEL = /\(([a-z]{1,6}|\d{1,3})\)/gi;
/** Words behind which a label names a place instead of beginning one: "subsection (a)", "section 53a-70 (b)", "Form (A)". */
const REFERRING = /(?:\b(?:sub)?(?:section|sec|division|div|paragraph|para|clause|part)s?\.?|\b(?:chapter|article|title|act|item|form|schedule|table|appendix|exhibit|class|category|column|line|rule|type|tier|phase|said|such)|\d[a-z]?|§) ?$/i;
/** What joins a label to a label that names a place: "(1), (2) and (3)", "(a) to (d)". */
const JOINER = /^(?:, inclusive)?(?:,? ?(?:and|or|to|through)|,)?(?: either)? ?$/;
/** "(1) of this section", "(A) of subdivision (2)": the place named, whatever stands before. */
const NAMED_AFTER = /^,? (?:inclusive, )?of (?:this |said |such )?(?:section|subsection|subdivision|subparagraph|clause|subclause)\b(?! \d)/;
/** "thirty (30) days": the figure of a number in words. */
const IN_WORDS = /(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|hundred) $/i;

/** Labels of a paragraph that begin a part, in order. References to parts are left out. */
export function labelPlaces(text: string, start: number, end: number, paragraph: number): readonly LabelPlace[] {
  const places: LabelPlace[] = [];
  LABEL.lastIndex = start;
  let at = start;
  while (at < end && (text.charCodeAt(at) === 0x2a || text.charCodeAt(at) === 0x20)) at++;
  // Where the last label that names a place ended, and where the last one that begins a part did.
  let [named, begun] = [-1, at];
  for (let match = LABEL.exec(text); match !== null && match.index < end; match = LABEL.exec(text)) {
    const from = match.index;
    const to = from + match[0].length;
    const label = match[1] ?? '';
    const readings = readLabel(label);
    if (readings.length === 0) continue;
    if (from === begun || (from === begun + 1 && text.charCodeAt(begun) === 0x20)) {
      begun = to;
      places.push({ label, readings, start: from === at ? start : from, textStart: skipBlank(text, to, end), atStart: from === at || (places.at(-1)?.atStart ?? false), paragraph });
      continue;
    }
    const before = text.slice(Math.max(start, from - 40), from);
    const between = named < 0 ? null : text.slice(named, from);
    const next = text.slice(to, to + 30);
    if (REFERRING.test(before) || (between !== null && between.length < 30 && JOINER.test(between)) || NAMED_AFTER.test(next)) {
      named = to;
      continue;
    }
    if (text.charCodeAt(from - 1) !== 0x20 || text.charCodeAt(to) !== 0x20 || IN_WORDS.test(before)) continue;
    places.push({ label, readings, start: from, textStart: skipBlank(text, to, end), atStart: false, paragraph });
    begun = to;
  }
  return places;
}

function skipBlank(text: string, at: number, end: number): number {
  return at < end && text.charCodeAt(at) === 0x20 ? at + 1 : at;
}
