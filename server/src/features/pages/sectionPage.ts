import type { ActEntry, Digest, Section, SectionStatus, Statutes } from '../../statutes/statutes';
import { dateWords } from '../wording/dates';
import { catchlineOf, editionLimit, editionWords, pendingSentence, placeWords, statusSentence, successorWords } from '../wording/section';
import type { Page, PageLine } from './page';
import { subsectionLines, versionsOf, type Version } from './subsections';

/** Longest list of sections on a page; the heading counts them all. */
const LISTED = 60;

/** What stands in place of a heading that the code does not print. */
const WITHOUT_HEADING: Readonly<Record<SectionStatus, string>> = {
  'in force': 'No heading.', repealed: 'Repealed.', transferred: 'Transferred.', reserved: 'Reserved for future use.', obsolete: 'Obsolete.',
};

const OURS = 'Conncite\'s own summary, not the official text.';

/**
 * The page of a section number: a document to read, with something true on it for every number, known or not.
 * `statutes` is null where the facts could not be read; `today` is the ISO date against which dates are judged.
 */
export function sectionPage(number: string, statutes: Statutes | null, today: string): Page {
  if (statutes === null) {
    return {
      number,
      lines: [heading(`§ ${number}`), paragraph('The facts about the statutes could not be read, so nothing can be said about this section.')],
    };
  }
  const section = statutes.find(number);
  return { number, lines: section === undefined ? unknown(number, statutes) : known(section, statutes, today) };
}

const heading = (text: string): PageLine => ({ kind: 'heading', level: 1, text });
const part = (text: string): PageLine => ({ kind: 'heading', level: 2, text });
const paragraph = (text: string): PageLine => ({ kind: 'paragraph', text });
const fact = (name: string, text: string): PageLine => ({ kind: 'fact', name, text });
const item = (text: string): PageLine => ({ kind: 'item', text });

/** "§ 53a-35a, Imprisonment for felony", so that a reader sees it and the recognizer finds it. */
export function entry(section: Section): string {
  const catchline = catchlineOf(section, 160);
  const status = section.status === 'in force' ? '' : ` (${section.status})`;
  return `§ ${section.number}${catchline === '' ? '' : `, ${catchline}`}${status}`;
}

function entries(numbers: readonly string[], statutes: Statutes): PageLine[] {
  const lines = numbers.slice(0, LISTED).map((number) => {
    const section = statutes.find(number);
    return item(section === undefined ? `§ ${number}` : entry(section));
  });
  return numbers.length > LISTED ? [...lines, item(`and ${numbers.length - LISTED} more`)] : lines;
}

function actWords(act: ActEntry): string {
  const named = act.sections === '' ? act.act : `${act.act}, S. ${act.sections}`;
  return named.includes(String(act.year)) ? named : `${named} (${act.year})`;
}

function unknown(number: string, statutes: Statutes): PageLine[] {
  const edition = statutes.edition;
  const lines: PageLine[] = [
    heading(`§ ${number}`),
    paragraph(`There is no section ${number} in the ${editionWords(edition)}. ${editionLimit(edition)}`),
  ];
  const now = statutes.findFormer(number);
  if (now.length > 0) lines.push(part('Sections that once bore this number'), ...now.map((section) => item(entry(section))));
  const near = statutes.nearest(number, 5);
  if (near.length > 0) lines.push(part('Numbers like it'), ...near.map((section) => item(entry(section))));
  return lines;
}

function known(section: Section, statutes: Statutes, today: string): PageLine[] {
  const catchline = catchlineOf(section);
  const place = placeWords(section, statutes);
  const edition = statutes.edition;
  const digest = statutes.digest(section.number);
  const lines: PageLine[] = [
    heading(`§ ${section.number}. ${catchline === '' ? WITHOUT_HEADING[section.status] : `${catchline}.`}`),
    fact('Title', place.title.replace(/^Title /, '')),
    fact('Chapter', place.chapter.replace(/^Chapter /, '')),
    fact('Status', statusSentence(section, today, digest)),
  ];
  if (section.status === 'in force' && section.enacted !== null) lines.push(fact('Enacted', String(section.enacted)));
  if (digest?.effective != null) lines.push(fact('Last act in effect since', dateWords(digest.effective)));
  if (section.formerly.length > 0) lines.push(fact('Formerly', section.formerly.map((number) => `§ ${number}`).join(', ')));
  lines.push(fact('Edition', `${editionWords(edition)}; read in ${dateWords(edition.read)}. ${editionLimit(edition)}`));
  for (const pending of section.pending) lines.push(fact('Note', pendingSentence(pending, today)));
  if (section.inRange) {
    const range = section.printedRange === null ? '' : ` (${section.printedRange})`;
    lines.push(fact('Note', `The code prints this number together with others${range}, under one heading.`));
  }
  lines.push(...contents(section, digest, today), ...successors(section, statutes), ...history(section, statutes));
  lines.push(...neighbours(section, statutes), ...edges(section, statutes));
  lines.push(part('Official text'), paragraph(statutes.officialAddress(section)));
  return lines;
}

/** What stands under the number: our digest until the official text is at hand. */
function contents(section: Section, digest: Digest | undefined, today: string): PageLine[] {
  if (section.status !== 'in force') return digest === undefined ? [] : [part('Summary'), paragraph(OURS), paragraph(digest.summary)];
  const lines = [part('Summary')];
  if (digest === undefined) lines.push(paragraph('There is no summary of this section yet, and its official text is not installed.'));
  else lines.push(paragraph(OURS), paragraph(digest.summary));
  if (digest?.note != null) lines.push(fact('Note', digest.note));
  // An amendment whose text is not known may have moved the letters.
  const moved = section.pending.some((pending) => pending.effective <= today);
  for (const version of versionsOf(section, digest, today)) {
    const subsections = subsectionLines(version);
    lines.push(part(versionHeading(version, section.pending.length > 0)));
    if (version.current && version.from === null && moved) {
      lines.push(paragraph('These labels may be those of the text before the amendment.'));
    }
    lines.push(...(subsections.length > 0 ? subsections : [paragraph('None are known.')]));
  }
  return lines;
}

/** "Subsections", with the time for which they hold where the edition prints two texts. */
function versionHeading(version: Version, several: boolean): string {
  if (version.from !== null) {
    const date = dateWords(version.from.date);
    return version.current ? `Subsections, the law since ${date} (${version.from.by})` : `Subsections from ${date} (${version.from.by})`;
  }
  if (!several) return 'Subsections';
  return version.current ? 'Subsections' : 'Subsections before that';
}

function successors(section: Section, statutes: Statutes): PageLine[] {
  const successor = section.successor;
  if (successor === null || successor.numbers.length === 0) return [];
  const first = successor.numbers[0] ?? '';
  const numbers = successor.through === null
    ? successor.numbers
    : statutes.range(first, successor.through, LISTED).map((s) => s.number);
  return [part('Where it went'), paragraph(`Transferred to ${successorWords(section)}.`), ...entries(numbers, statutes)];
}

function history(section: Section, statutes: Statutes): PageLine[] {
  const acts = statutes.acts(section);
  return acts.length === 0 ? [] : [part('Acts, oldest first'), ...acts.map((act) => item(actWords(act)))];
}

function neighbours(section: Section, statutes: Statutes): PageLine[] {
  const near = [statutes.at(section.index - 1), statutes.at(section.index + 1)].filter((s) => s !== undefined);
  return near.length === 0 ? [] : [part('Before and after it in the code'), ...near.map((s) => item(entry(s)))];
}

function edges(section: Section, statutes: Statutes): PageLine[] {
  const cites = statutes.cites(section.number);
  const citedBy = statutes.citedBy(section.number);
  return [
    ...(cites.length === 0 ? [] : [part(`Sections that it cites (${cites.length})`), ...entries(cites, statutes)]),
    ...(citedBy.length === 0 ? [] : [part(`Sections that cite it (${citedBy.length})`), ...entries(citedBy, statutes)]),
  ];
}
