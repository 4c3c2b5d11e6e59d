import { OF_THREE_PARTS } from '../citations/malformedNumber';
import type { Edition } from '../citations/citation';
import type { OfficialOrigin } from '../official/pages/officialText';
import type { ActEntry, CatalogueEdition, Section } from '../facts/statutes';
import { longDate } from '../text/longDate';
import { actInWords } from '../code/actSections';
import { hasTitle } from '../citations/titles';

export { longDate };

/** The copy that is judged against: "the General Statutes revised to January 1, 2025, with the 2026 Supplement". */
export function copyName(edition: CatalogueEdition): string {
  const supplement = edition.supplement === null ? '' : `, with the ${edition.supplement} Supplement`;
  return `the General Statutes revised to January 1, ${edition.revision}${supplement}`;
}

/** The text that is judged by: "the official text revised to January 1, 2025, read on November 25, 2026". */
export function textName({ edition, supplement, read }: OfficialOrigin): string {
  const of = edition === null ? '' : supplement ? ` of the ${edition} Supplement` : ` revised to January 1, ${edition}`;
  return `the official text${of}, read on ${longDate(read)}`;
}

/** Year of the copy's newest volume: that of the supplement, if one is laid over the revision. */
export function copyYear(edition: CatalogueEdition): number {
  return edition.supplement ?? edition.revision;
}

/** What to do about a section that is repealed, where the document is written under current law. */
export const CITE_LAW_IN_FORCE = 'Cite the law that is in force, or say that the section is repealed.';

/** What is said besides of a repeal of late: a court applies the law of the day of the events. */
export const UNLESS_EARLIER = 'Keep the citation if the law of an earlier day governs.';

/** What a finding says of the law, without its advice to whoever writes under current law. */
export function withoutAdvice(message: string): string {
  return message.replace(` ${CITE_LAW_IN_FORCE}`, '').replace(` ${UNLESS_EARLIER}`, '');
}

/** What the year of a citation says of the text cited, as a sentence without an end: "Cites the 2019 edition". */
export function editionCited(edition: Edition): string {
  return `Cites ${volumeWords(edition, '')}`;
}

/** The text that a citation's year names: "the cited 2019 edition". */
export function citedEdition(edition: Edition): string {
  return volumeWords(edition, 'cited ');
}

function volumeWords({ year, supplement, revision, publisher }: Edition, cited: string): string {
  if (supplement === year) return `the ${cited}${year} Supplement`;
  if (revision === year) return cited === '' ? `the revision to January 1, ${year}` : `the ${cited}${year} revision`;
  if (publisher !== null)
    return cited === '' ? `${publisher}’s volume of ${year}` : `the ${cited}${publisher} volume of ${year}`;
  // Full editions bear odd years since 1975; in an even one the year can only be another kind of date.
  return year % 2 === 1 && year >= 1975 ? `the ${cited}${year} edition` : `the ${cited}text of ${year}`;
}

/**
 * "P.A. 21-103, § 3 (2021)"; old acts carry their year in front and are not given it twice. Of one passed since the
 * edition the day is told: "P.A. 26-32, § 1, effective October 1, 2026".
 */
export function actName(act: ActEntry): string {
  const name = actInWords(act);
  if (act.effective !== undefined) return `${name}, effective ${longDate(act.effective)}`;
  return act.act.includes(String(act.year)) ? name : `${name} (${act.year})`;
}

/** "§ 53a-70, Sexual assault in the first degree: Class B or A felony", cut at a word where the heading is long. */
export function sectionName(section: Section): string {
  const catchline = section.catchline.replace(/\.$/, '');
  if (catchline === '') return `§ ${section.number}`;
  if (catchline.length <= 70) return `§ ${section.number}, ${catchline}`;
  const cut = catchline.slice(0, 70);
  return `§ ${section.number}, ${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`;
}

const TITLE_ALONE = /^(\d{1,2}[a-z]?)-?$/i;
const CHAPTER_ALONE = /^[1-9]\d{2}[a-z]?$/i;

/** What is wrong with what stands after the code's name and is no number of the code. */
export function malformedWords(written: string): string {
  const title = TITLE_ALONE.exec(written)?.[1];
  if (title !== undefined && hasTitle(`${title.toLowerCase()}-1`))
    return `${written} is not a section number. Cite a title as title ${title}, a section as § ${title}-1.`;
  if (CHAPTER_ALONE.test(written))
    return `${written} is not a section number. Cite a chapter as such, a section by title and number, as § 53a-70.`;
  const regulation = OF_THREE_PARTS.test(written)
    ? ' Numbers of three parts belong to the Regulations of Connecticut State Agencies.'
    : '';
  return `${written} is not a section number. The General Statutes are numbered by title, hyphen and section, as in § 53a-70.${regulation}`;
}
