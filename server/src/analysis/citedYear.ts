import type { CitedSection } from '../citations/citation';
import { namesTheCode } from '../styles/parts';
import { lawDate } from './lawDate';
import type { Snapshot } from './snapshot';

/**
 * Year of the edition whose words a citation means: the one that it names, else that of the day whose law the document
 * is written under; undefined where neither is said, and the newest text is meant.
 * @param asOf the setting's day; null where it names none
 */
export function citedYear(
  snapshot: Snapshot,
  { edition }: Pick<CitedSection, 'edition'>,
  asOf: string | null,
): number | undefined {
  if (edition !== null && !namesTheCode(edition)) return edition.year;
  const day = lawDate(snapshot, asOf);
  return day === null ? undefined : Number(day.slice(0, 4));
}
