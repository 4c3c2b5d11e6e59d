import { listed } from '../code/words';
import type { Section } from '../facts/statutes';

/** So many acts are named; data has all. */
const MOST_ACTS = 3;

/** "P.A. 25-1 and P.A. 25-2"; "5 acts, the last P.A. 25-3". */
export function listedActs(acts: readonly string[]): string {
  return acts.length <= MOST_ACTS ? listed(acts) : `${acts.length} acts, the last ${acts.at(-1) ?? ''}`;
}

/** "§§ 1-2 and 1-3", the first five of them. */
export function sectionsWords(numbers: readonly string[]): string {
  const shown = numbers.length > 5 ? [...numbers.slice(0, 5), `${numbers.length - 5} more`] : numbers;
  return `${numbers.length > 1 ? '§§' : '§'} ${listed(shown)}`;
}

/** "§ 1-2 or § 1-3". */
export function nearestWords(numbers: readonly string[]): string {
  return listed(
    numbers.map((number) => `§ ${number}`),
    'or',
  );
}

/** A section's heading without its period; null where it has none. */
export function headingOf(section: Section | undefined): string | null {
  const heading = section?.catchline.replace(/\.\s*$/, '') ?? '';
  return heading === '' ? null : heading;
}
