import { normalNumber } from '../../citations/sectionNumber';
import { compareNumbers } from '../../code/sectionKey';
import { listed } from '../../code/words';
import type { NumberRange as NumberSpan } from '../../facts/statutes';
import { raw } from '../../text/raw';

export type { NumberRange as NumberSpan } from '../../facts/statutes';

const NUMBER = raw`\d{1,2}[a-z]?-(?:\d{1,2}[A-Za-z]?-)?\d{1,4}[a-z]{0,3}`;
const LIST = new RegExp(raw`(?:^|[^\w-])(?:(to) ?)?(${NUMBER})(?![\w-])`, 'g');
const ANCHOR_NUMBER = new RegExp(raw`(?:^|_)(?:(to)_?)?(?:and_)?(${NUMBER})(?=_|$)`, 'g');

/** Numbers of printed words: "53a-7 to 53a-9, 53a-11 and 53a-12". Words between them are passed over. */
export function readNumberList(words: string): readonly NumberSpan[] {
  return spansOf(words.matchAll(LIST));
}

/** Numbers of an anchor: "secs_1-1o_to_1-1s", "sec_53a-24". */
export function readAnchor(anchor: string): readonly NumberSpan[] {
  return spansOf(anchor.replace(/^secs?_/, '').matchAll(ANCHOR_NUMBER));
}

function spansOf(found: Iterable<RegExpExecArray>): readonly NumberSpan[] {
  const spans: NumberSpan[] = [];
  for (const [, to, written = ''] of found) {
    const number = normalNumber(written);
    if (number === undefined) continue;
    const last = spans.at(-1);
    if (to !== undefined && last?.through === null) spans[spans.length - 1] = { first: last.first, through: number };
    else spans.push({ first: number, through: null });
  }
  return spans;
}

/** "53a-7 to 53a-9 and 53a-11". */
export function writeNumbers(spans: readonly NumberSpan[]): string {
  const words = spans.map((span) => (span.through === null ? span.first : `${span.first} to ${span.through}`));
  return listed(words);
}

/** True where the spans hold a number, by the code's order. */
export function holdsNumber(spans: readonly NumberSpan[], number: string): boolean {
  return spans.some((span) =>
    span.through === null
      ? span.first === number
      : compareNumbers(span.first, number) <= 0 && compareNumbers(number, span.through) <= 0,
  );
}
