import type { Snapshot } from '../analysis/snapshot';
import type { CitedSection } from '../citations/citation';
import { raw } from '../text/raw';

/**
 * A figure after a section's number and a dot. Where the sentence goes on, the
 * reading itself takes it as a part of the number.
 */
const DECIMALS = /^\.(\d{1,3})(?![\w-])/;

/**
 * The figure after the dot of "§ 52-584.5": the number of a note, which copied text glues to the end of a sentence, or
 * part of a number that the code does not have.
 * @returns undefined where none stands there, and where the document has a note of that number
 */
export function decimalsOf(
  { prose }: Snapshot,
  { numberSpan, pinpoint, through, etSeq }: CitedSection,
): string | undefined {
  if (numberSpan === null || pinpoint.length > 0 || through !== null || etSeq) return undefined;
  const at = prose.toProse(numberSpan.end);
  const figure = DECIMALS.exec(prose.text.slice(at, at + 6))?.[1];
  if (figure === undefined) return undefined;
  const isNote = prose.zones.some(
    ({ kind, order, mark }) => kind === 'note' && (String(order) === figure || mark === figure),
  );
  return isNote || new RegExp(raw`(?:^|[\n\u2029])[ \t]{0,12}\[?${figure}\]?[.)]?\s+\S`).test(prose.text)
    ? undefined
    : figure;
}
