import type { OfficialOrigin, OfficialSection, OfficialText } from './officialText';

/** A section's text in one edition. */
export interface TextOfEdition {
  /** Year of the revision or supplement that has it. */
  readonly year: number;
  readonly section: OfficialSection;
}

/**
 * True where two texts are of one page: a supplement has only what was changed, and leaves the rest to its revision.
 */
function isOneText(a: OfficialOrigin, b: OfficialOrigin): boolean {
  return a.edition === b.edition && a.supplement === b.supplement;
}

/**
 * The texts of a section in the editions that are on this machine, oldest first, each once: what a
 * supplement does not print is its revision's.
 */
export function textsOfEditions(official: OfficialText, number: string): readonly TextOfEdition[] {
  const texts: TextOfEdition[] = [];
  for (const year of official.editions()) {
    const section = official.section(number, year);
    const last = texts.at(-1)?.section.origin;
    if (section === undefined || (last !== undefined && isOneText(last, section.origin))) continue;
    texts.push({ year: section.origin.edition ?? year, section });
  }
  return texts;
}

/**
 * The edition of a year, where it is here and its text of a section is another page than the newest.
 * @param year that is cited, or of the day whose law is meant; undefined where neither is
 * @returns undefined where the newest text is meant, or the year's is not here
 */
export function olderEdition(
  official: OfficialText | undefined,
  number: string,
  year: number | undefined,
): number | undefined {
  if (official === undefined || year === undefined) return undefined;
  const editions = official.editions();
  if (!editions.includes(year) || year === editions.at(-1)) return undefined;
  const [own, newest] = [official.section(number, year), official.section(number)];
  return own === undefined || (newest !== undefined && isOneText(own.origin, newest.origin)) ? undefined : year;
}

/** The official text as one edition has it: who asks for a section gets that edition's. */
export function ofEdition(official: OfficialText, year: number): OfficialText {
  return {
    status: () => official.status(),
    editions: () => official.editions(),
    section: (number) => official.section(number, year),
    annotations: (number) => official.annotations(number),
    has: (number) => official.has(number),
    words: () => official.words(),
    fault: (number) => official.fault(number),
    damage: () => official.damage(),
  };
}
