import { labelPath } from '../code/labels';
import { listed } from '../code/words';
import type { ActChange } from '../facts/actChanges';
import { partsOfChange } from '../facts/partsOfChange';
import type { CatalogueEdition } from '../facts/statutes';
import { longDate } from '../text/longDate';

/** "P.A. 26-32, § 1". */
export function changeName({ act, section }: Pick<ActChange, 'act' | 'section'>): string {
  return `${act}, § ${section}`;
}

/** "effective October 1, 2026", "effective from passage on May 26, 2026". */
export function effectiveWords({ effective, fromPassage }: Pick<ActChange, 'effective' | 'fromPassage'>): string {
  return `effective ${fromPassage ? 'from passage on ' : ''}${longDate(effective)}`;
}

/**
 * "subsection (a)", "subsections (a) and (b)", "subsections (c) to (g)", "subdivision (1)"; "" for the whole section.
 */
export function partName(part: string): string {
  const parts = partsOfChange(part);
  if (parts === undefined) return part === '' ? '' : 'a part of it';
  const all = parts.map(({ from, to }) => labelPath(from) + (to === null ? '' : ` to ${labelPath(to)}`));
  const written = [...new Set(all)];
  const [{ from } = { from: [] }] = parts;
  const level = /^\d/.test(from[0] ?? '')
    ? 'subdivision'
    : /^[A-Z]/.test(from[0] ?? '')
      ? 'subparagraph'
      : 'subsection';
  const several = written.length > 1 || parts[0]?.to !== null;
  return `${level}${several ? 's' : ''} ${listed(written)}`;
}

/** What is said after an act that a program read and nobody has looked at; "" for the others. */
export function readByProgram({ byProgram }: Pick<ActChange, 'byProgram'>): string {
  return byProgram ? ' (read by program from the act)' : '';
}

/** "It applies to taxable years from January 1, 2026."; "" where the act says nothing of it. */
export function appliesSentence({ applies }: Pick<ActChange, 'applies'>): string {
  return applies === '' ? '' : `It applies to ${applies.replace(/\d{4}-\d{2}-\d{2}/g, longDate)}.`;
}

/**
 * How far the facts go, as a sentence: "The facts go through P.A. 26-151 of the 2026 regular session." Of acts that a
 * program read on this machine it tells apart.
 */
export function factsThrough({ acts, actsThrough, readHere }: CatalogueEdition): string {
  const known = acts === null ? `the public acts of ${actsThrough}` : `${acts.through} of the ${acts.session}`;
  const more =
    readHere === undefined
      ? ''
      : ` A program on this computer has read on, through ${readHere.through} of the ${readHere.session}.`;
  return `The facts go through ${known}.${more}`;
}
