import { attribute } from './tags';

/** As much of a preformatted text is looked at. */
const SAMPLE = 4_000;
/** Shorter ones are taken for code: prose needs no `pre` there. */
const LEAST = 400;
/** Five words in small letters, one after the other, and how many characters of prose have one at least. */
const RUN_OF_WORDS = /(?<![a-z])[a-z]{2,20}(?:\s{1,40}[a-z]{2,20}){4}(?![a-z])/g;
const ONE_IN = 250;
const CODE = /^\s{0,200}<(?:code|samp|kbd|span)\b|[{}]|[=-]>|\(\)|[=!]=/;
const NEXT = /<\/?pre\b/i;

/**
 * True for a `pre` element that holds prose: an opinion, as Free Law Project publishes one (`class="inline"`), a
 * report or a message of the days when pages were typed.
 * @param start of its tag @param end of its tag @param to the text that is read ends here
 */
export function isPreformattedProse(source: string, start: number, end: number, to: number): boolean {
  if (attribute(source.slice(start, end), 'class') === 'inline') return true;
  const ahead = source.slice(end, Math.min(end + SAMPLE, to));
  const next = ahead.search(NEXT);
  const sample = next < 0 ? ahead : ahead.slice(0, next);
  if (sample.length < LEAST || CODE.test(sample)) return false;
  return (sample.match(RUN_OF_WORDS)?.length ?? 0) * ONE_IN >= sample.length;
}
