import type { Edition } from '../citations/citation';
import type { OfficialOrigin } from '../official/pages/officialText';
import type { ActEntry, CatalogueEdition, Section } from '../facts/statutes';

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];

/** "October 1, 2027" for the ISO date "2027-10-01"; what is no such date is given back as it stands. */
export function longDate(iso: string): string {
  const read = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const month = MONTHS[Number(read?.[2]) - 1];
  return read === null || month === undefined ? iso : `${month} ${Number(read[3])}, ${read[1] ?? ''}`;
}

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

/** What the year of a citation says of the text cited, as a sentence without an end: "Cites the 2019 edition". */
export function editionCited(edition: Edition): string {
  const year = edition.year;
  if (edition.supplement === year) return `Cites the ${year} Supplement`;
  if (edition.revision === year) return `Cites the revision to January 1, ${year}`;
  if (edition.publisher !== null) return `Cites ${edition.publisher}’s volume of ${year}`;
  // Full editions bear odd years since 1975; in an even one the year can only be another kind of date.
  return year % 2 === 1 && year >= 1975 ? `Cites the ${year} edition` : `Cites the text of ${year}`;
}

/** "P.A. 21-103, § 3 (2021)"; old acts carry their year in front and are not given it twice. */
export function actName(act: ActEntry): string {
  const name = act.sections === '' ? act.act : `${act.act}, ${act.sections.includes(',') || /[–-]/.test(act.sections) ? '§§' : '§'} ${act.sections}`;
  return act.act.includes(String(act.year)) ? name : `${name} (${act.year})`;
}

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[], word = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1] ?? ''}`;
}

/** "§ 53a-70, Sexual assault in the first degree: Class B or A felony", cut at a word where the heading is long. */
export function sectionName(section: Section): string {
  const catchline = section.catchline.replace(/\.$/, '');
  if (catchline === '') return `§ ${section.number}`;
  if (catchline.length <= 70) return `§ ${section.number}, ${catchline}`;
  const cut = catchline.slice(0, 70);
  return `§ ${section.number}, ${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`;
}

/** A path of labels as it is written behind a number: "(a)(1)". */
export function pinpointText(path: readonly string[]): string {
  return path.map((label) => `(${label})`).join('');
}

/** Three parts, as the regulations of state agencies are numbered: "22a-174-33". */
const OF_REGULATIONS = /^\d{1,2}[a-z]?-\d{1,4}[a-z]{0,3}-\d+/i;
const TITLE_ALONE = /^(\d{1,2}[a-z]?)-?$/i;

/** What is wrong with what stands behind the code's name and is no number of the code. */
export function malformedWords(written: string): string {
  const title = TITLE_ALONE.exec(written)?.[1];
  if (title !== undefined) return `${written} is not a section number: cite a title as title ${title}, a section as § ${title}-1.`;
  const regulation = OF_REGULATIONS.test(written) ? ' Numbers of three parts belong to the Regulations of Connecticut State Agencies.' : '';
  return `${written} is not a section number: the General Statutes are numbered by title, hyphen and section, as in § 53a-70.${regulation}`;
}
