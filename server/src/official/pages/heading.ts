import { readAnchor, readNumberList, type NumberSpan } from './sectionNumbers';

/** A printed heading in its parts. */
export interface Heading {
  readonly numbers: readonly NumberSpan[];
  readonly formerly: readonly string[];
  /** Everything behind numbers and brackets, stars included; "" where the code prints none. */
  readonly catchline: string;
  /** What "(See end of section ...)" promises; "" where it promises nothing. */
  readonly promise: string;
  /** Said where heading and anchor name different numbers. */
  readonly warning: string | null;
}

const FORMERLY = /\(Formerly ([^()]*)\)\.?/g;
const PROMISE = /\((See end[^()]*(?:\([^()]*\)[^()]*)*)\)\.?/;
const SIGN = /^Secs?\. ?/;
/** The numbers at the heading's beginning with what joins them. */
const NUMBERS = /^(?:(?:,? ?(?:and|to) |, )?\d[\da-zA-Z-]*)+/;

/**
 * Reads "Sec. 53a-13. (Formerly Sec. 53-9). *(See end of section ...). Fuel." The heading's numbers count if they are
 * complete, else the anchor's: each of the two is wrong once in the code.
 */
export function readHeading(printed: string, anchor: string): Heading {
  const formerly: string[] = [];
  let rest = printed.replace(FORMERLY, (_, old: string) => {
    // "38-254" without its sign, and ranges, whose ends are kept.
    for (const span of readNumberList(old)) formerly.push(span.first, ...(span.through === null ? [] : [span.through]));
    return '';
  });
  let promise = '';
  rest = rest.replace(PROMISE, (_, words: string) => {
    promise = words;
    return '';
  });
  rest = rest.replace(/\s+/g, ' ').trim().replace(SIGN, '');
  const written = NUMBERS.exec(rest)?.[0] ?? '';
  const catchline = rest.slice(written.length).replace(/^[ .]+/, '').replace(/^\*+ ?\.?(?: |$)/, '').trim();
  const inHeading = readNumberList(written);
  const inAnchor = readAnchor(anchor);
  // "Secs. 417l to 417z." has numbers without their title.
  const complete = inHeading.length > 0 && !/(?:^|[ ,])\d+[a-z]*(?=$|[ ,])/.test(written);
  const numbers = complete || inAnchor.length === 0 ? inHeading : inAnchor;
  const differ = inAnchor.length > 0 && JSON.stringify(inHeading) !== JSON.stringify(inAnchor);
  return {
    numbers, formerly, catchline, promise,
    warning: differ ? `the heading "${printed.slice(0, 60)}" has the anchor "${anchor}"` : null,
  };
}
