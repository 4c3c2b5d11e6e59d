import { factsThrough } from '../../analysis/changeWords';
import type { Chapter, Section, Statutes } from '../../facts/statutes';
import { actAddress } from '../../facts/officialAddress';
import { actKey } from '../../code/actKey';
import { actLines, actSummary } from '../wording/actChanges';
import { dateWords } from '../wording/dates';
import { getTextAddress, getTextWords, originWords } from '../wording/official';
import { chapterWords, editionWords } from '../wording/section';
import type { PageSubject } from './address';
import type { Page, PageLine } from './page';
import { fact, heading, item, paragraph, part } from './pageLines';
import { entry } from './entries';
import type { PageExtras } from './sectionPage';
import { capital } from '../../code/words';
import { actSections } from '../../code/actSections';

/** Longest list of a page; the heading counts all. */
const LISTED = 1000;

/** The page of an act, a chapter or a title; every name has one, and one that is not known says so. */
export function placePage(subject: PageSubject, statutes: Statutes | null, extras: PageExtras = {}): Page {
  if (statutes === null) {
    return {
      number: subject.name,
      lines: [
        heading(subject.name),
        paragraph('The facts about the statutes could not be read, so nothing can be said here.'),
      ],
    };
  }
  return { number: subject.name, lines: linesOf(subject, statutes, extras) };
}

function linesOf({ kind, name }: PageSubject, statutes: Statutes, extras: PageExtras): PageLine[] {
  switch (kind) {
    case 'act':
      return act(name, statutes);
    case 'chapter':
      return chapter(name, statutes, extras);
    default:
      return title(name, statutes);
  }
}

function edition(statutes: Statutes): PageLine {
  const { edition: facts } = statutes;
  return fact('Edition', `${editionWords(facts)}; read in ${dateWords(facts.read)}. ${factsThrough(facts)}`);
}

function act(name: string, statutes: Statutes): PageLine[] {
  const made = statutes.amendedBy(name);
  const year = yearOf(name);
  const address = actAddress(name);
  const lines: PageLine[] = [heading(name), ...(year === null ? [] : [fact('Year', String(year))]), edition(statutes)];
  const changes = statutes.changesBy(name);
  if (changes.length > 0) {
    const nameOf = (number: string): string => {
      const section = statutes.find(number);
      return section === undefined ? `§ ${number}` : entry(section);
    };
    lines.push(
      part(`What it changes (${changes.length})`),
      paragraph(actSummary(changes)),
      ...actLines(changes, new Set(), nameOf)
        .slice(0, LISTED)
        .map((line) => item(line)),
    );
  } else if (made.length === 0) {
    const later = year !== null && year > statutes.edition.actsThrough;
    lines.push(
      paragraph(
        later
          ? `No change of the code by it is known here. ${factsThrough(statutes.edition)}`
          : 'The source lines of this edition name no section that it made, amended or repealed. An act may have done other things, or what it did may have been replaced since.',
      ),
    );
  } else {
    lines.push(part(`Sections that it made, amended or repealed (${made.length})`));
    lines.push(
      ...made
        .slice(0, LISTED)
        .map(({ section, sections }) =>
          item(`${entry(section)}${sections === '' ? '' : `: ${actSections(sections)}`}`),
        ),
    );
  }
  if (address !== undefined) lines.push(part('Official page'), paragraph(address));
  return lines;
}

/** Calendar year that an act's name tells: acts have borne it since 1973. */
function yearOf(name: string): number | null {
  const written = /\b(1[789]\d{2}|20\d{2})\b/.exec(name)?.[1];
  if (written !== undefined) return Number(written);
  const short = /:(\d{2})-\d+$/.exec(actKey(name))?.[1];
  return short === undefined ? null : Number(short) >= 73 ? 1900 + Number(short) : 2000 + Number(short);
}

function chapter(number: string, statutes: Statutes, extras: PageExtras): PageLine[] {
  const found = statutes.chapter(number);
  if (found === undefined)
    return [
      heading(`Chapter ${number}`),
      paragraph(`There is no chapter ${number} in this edition.`),
      edition(statutes),
    ];
  const sections = statutes.sectionsOf(found.number, found.title);
  return [
    heading(chapterWords(number, statutes)),
    fact('Title', `${found.title}, ${statutes.title(found.title)?.name ?? ''}`.replace(/, $/, '')),
    fact('Status', `${capital(found.status)}.`),
    edition(statutes),
    ...textFact(found, sections, extras),
    part(`Sections (${sections.length})`),
    ...sections.slice(0, LISTED).map((section) => item(entry(section))),
  ];
}

/** Whether the chapter's official text is on this computer, and what gets it. */
function textFact({ number }: Chapter, sections: readonly Section[], { official, links }: PageExtras): PageLine[] {
  if (official === undefined) return [];
  const first = sections.find((section) => official.has(section.number));
  const origin = first === undefined ? undefined : official.section(first.number)?.origin;
  if (origin !== undefined)
    return [fact('Official text', `On this computer: ${originWords(origin)}, read on ${dateWords(origin.read)}.`)];
  return links?.getText === true && getTextAddress(number) !== undefined
    ? [fact('Official text', getTextWords(number))]
    : [fact('Official text', 'Not on this computer.')];
}

function title(number: string, statutes: Statutes): PageLine[] {
  const found = statutes.title(number);
  if (found === undefined)
    return [heading(`Title ${number}`), paragraph(`There is no title ${number} in this edition.`), edition(statutes)];
  const chapters = statutes.chapters(number);
  return [
    heading(`Title ${number}, ${found.name}`),
    fact('Status', `${capital(found.status)}.`),
    edition(statutes),
    part(`Chapters (${chapters.length})`),
    ...chapters.map((one) => item(`${chapterWords(one.number, statutes)}${spanOf(one)}`)),
  ];
}

function spanOf(one: Chapter): string {
  return one.first === '' ? '' : one.first === one.last ? ` (§ ${one.first})` : ` (§§ ${one.first} to ${one.last})`;
}
