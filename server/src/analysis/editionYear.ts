import type { CitedSection } from '../citations/citation';
import type { Statutes } from '../facts/statutes';

/** Full editions of the code bear odd years since then. */
const FIRST_OF_SERIES = 1975;
/** Longest range whose sections are looked at one by one. */
const MOST_SECTIONS = 300;

/**
 * Tells years that can only be an edition's: full editions come out in odd years, and no act of that year is in the
 * history note of any section cited, so that it cannot be the year of the last amendment.
 */
export function editionYears(statutes: Statutes): (member: CitedSection) => boolean {
  return ({ number, through, edition }) => {
    if (edition === null) return false;
    const { year } = edition;
    if (year % 2 === 0 || year < FIRST_OF_SERIES || year > statutes.edition.revision) return false;
    const section = statutes.find(number);
    const sections =
      through !== null ? statutes.range(number, through, MOST_SECTIONS + 1) : section === undefined ? [] : [section];
    return (
      sections.length > 0 &&
      sections.length <= MOST_SECTIONS &&
      sections.every((cited) => {
        const years = statutes.acts(cited).map((act) => act.year);
        return years.length > 0 && !years.includes(year) && Math.min(...years) < year;
      })
    );
  };
}
