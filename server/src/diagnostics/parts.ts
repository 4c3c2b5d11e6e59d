import { listed } from '../code/words';
import type { Citation, CitedSection } from '../citations/citation';
import type { ActChange } from '../facts/actChanges';
import { touches } from '../facts/partsOfChange';
import type { Section } from '../facts/statutes';

/**
 * An act passed since the edition that may have made a part, which that edition's text cannot have.
 * @param today ISO day by which acts count
 */
export function changeSince(today: string, { changes }: Section, path: readonly string[]): ActChange | undefined {
  return changes.find(({ what, part, effective }) => what !== 'repealed' && effective <= today && touches(part, path));
}

/** "(a), (b) and (c)"; the ends of a long list. */
export function labelList(labels: readonly string[]): string {
  const written = labels.map((label) => `(${label})`);
  return written.length > 12 ? `${written[0] ?? ''} to ${written.at(-1) ?? ''}` : listed(written);
}

/**
 * True for the later numbers of a list with a part named before it: "subsection (f) of section 14-164i, 14-196 or
 * 14-197". Whether the part is of them too, the words leave open.
 */
export function isOpenWhosePart(
  citation: Pick<Citation, 'sections'>,
  { number, numberSpan, pinpointSpan }: CitedSection,
): boolean {
  return (
    pinpointSpan !== null &&
    numberSpan !== null &&
    pinpointSpan.start < numberSpan.start &&
    citation.sections[0]?.number !== number
  );
}
