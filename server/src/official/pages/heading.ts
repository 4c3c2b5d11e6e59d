import { firstDate } from './dates';
import { readAnchor, readNumberList, type NumberSpan } from './sectionNumbers';

/** From which day a section is the law, or no longer the law. */
export interface HeadingNote {
  readonly repealed: boolean;
  /** ISO date. */
  readonly effective: string;
}

/** A printed heading in its parts. */
export interface Heading {
  readonly numbers: readonly NumberSpan[];
  /** Former numbers of all of them; of a range its ends. */
  readonly formerly: readonly string[];
  /** Former numbers that stand after one number of several: "Secs. 46b-141 (Formerly Sec. 51-322) to 46b-141b". */
  readonly formerlyOf: Readonly<Record<string, readonly string[]>>;
  /** The former numbers of all as printed, with their ranges. */
  readonly formerSpans: readonly NumberSpan[];
  /** Everything after numbers and brackets, stars included; "" where the code prints none. */
  readonly catchline: string;
  /**
   * What "(Note: This section is effective July 1, 2026.)" says of it; undefined where the heading has no such note.
   */
  readonly note: HeadingNote | undefined;
  /** What "(See end of section ...)" promises; "" where it promises nothing. */
  readonly promise: string;
  /** Said where heading and anchor name different numbers. */
  readonly warning: string | null;
}

/** "(Formerly Sec. 53-9)", "(Formerly Sec. 45-1(b))". */
const FORMERLY = /\(Formerly ([^()]*(?:\([^()]*\)[^()]*)*)\)\.?/g;
/** The number of several after which a former one stands; after a full stop it is that of them all. */
const OWNER = /^Secs\. (?:[\s\S]*[ ,])?(\d[\da-zA-Z-]*),? ?$/;
const PROMISE = /\((See end[^()]*(?:\([^()]*\)[^()]*)*)\)\.?/;
const NOTE = /\(Note: This section is (repealed, )?effective ([^()]*)\)\.?/;
const SIGN = /^Secs?\. ?/;
/** The numbers at the heading's beginning with what joins them. */
const NUMBERS = /^(?:(?:,? ?(?:and|to) |, )?\d[\da-zA-Z-]*)+/;

/**
 * Reads "Sec. 53a-13. (Formerly Sec. 53-9). *(See end of section ...). Fuel." The heading's numbers count if they are
 * complete, else the anchor's: each of the two is wrong once in the code.
 */
export function readHeading(printed: string, anchor: string): Heading {
  const formerSpans: NumberSpan[] = [];
  const formerlyOf: Record<string, readonly string[]> = {};
  let rest = printed.replace(FORMERLY, (_, old: string, at: number) => {
    // "38-254" without its sign, too.
    const spans = readNumberList(old);
    const owner = OWNER.exec(printed.slice(0, at))?.[1];
    const number = owner === undefined ? undefined : readNumberList(owner)[0]?.first;
    if (number === undefined) formerSpans.push(...spans);
    else formerlyOf[number] = endsOf(spans);
    return ' ';
  });
  let promise = '';
  rest = rest.replace(PROMISE, (_, words: string) => {
    promise = words;
    return '';
  });
  let note: HeadingNote | undefined;
  rest = rest.replace(NOTE, (_, repealed: string | undefined, date: string) => {
    const effective = firstDate(date);
    if (effective !== '') note = { repealed: repealed !== undefined, effective };
    return ' ';
  });
  rest = rest
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.])/g, '')
    .trim()
    .replace(SIGN, '');
  const written = NUMBERS.exec(rest)?.[0] ?? '';
  const catchline = rest
    .slice(written.length)
    .replace(/^[ .]+/, '')
    .replace(/^\*+ ?\.?(?: |$)/, '')
    .trim();
  const inHeading = readNumberList(written);
  const inAnchor = readAnchor(anchor);
  // "Secs. 417l to 417z." has numbers without their title.
  const complete = inHeading.length > 0 && !/(?:^|[ ,])\d+[a-z]*(?=$|[ ,])/.test(written);
  const numbers = complete || inAnchor.length === 0 ? inHeading : inAnchor;
  const differ = inAnchor.length > 0 && JSON.stringify(inHeading) !== JSON.stringify(inAnchor);
  return {
    numbers,
    formerly: endsOf(formerSpans),
    formerlyOf,
    formerSpans,
    catchline,
    note,
    promise,
    warning: differ ? `the heading "${printed.slice(0, 60)}" has the anchor "${anchor}"` : null,
  };
}

function endsOf(spans: readonly NumberSpan[]): readonly string[] {
  return spans.flatMap(({ first, through }) => (through === null ? [first] : [first, through]));
}
