import type { CitedDivision } from '../../citations/citation';
import { capital } from '../../code/words';
import type { Chapter, Section, Statutes } from '../../facts/statutes';
import { NO_FACTS, paragraph } from '../hovers/blocks';
import type { HoverContext } from '../hovers/section';
import { pageAddress, titlePageName } from '../../facts/officialAddress';
import { entry } from '../pages/entries';
import type { PageLine } from '../pages/page';
import * as line from '../pages/pageLines';
import type { PageExtras } from '../pages/sectionPage';
import { dateWords } from '../wording/dates';
import { getTextAddress, getTextWords, originWords } from '../wording/official';
import type { Block } from '../wording/richText';
import { chapterWords, factsWords } from '../wording/section';
import { editionFact, LISTED_ON_PAGE } from './pageParts';
import type { ShownKind } from './shownKind';

const leadsTo: ShownKind<CitedDivision>['leadsTo'] = ({ kind, number }) => [{ kind, name: number }];

/** Titles of the code, with their chapters. */
export const title: ShownKind<CitedDivision> = {
  hover: (cited, context) => known(cited, context, titleBlocks),
  leadsTo,
  page: titlePage,
};

/** Chapters of the code, with their sections. */
export const chapter: ShownKind<CitedDivision> = {
  hover: (cited, context) => known(cited, context, chapterBlocks),
  leadsTo,
  page: chapterPage,
};

/** What is known of a division, or that there is none. @param told undefined where the facts do not have it */
function known(
  { kind, number }: CitedDivision,
  { statutes }: HoverContext,
  told: (number: string, statutes: Statutes) => Block[] | undefined,
): Block[] {
  if (statutes === null) return [paragraph({ strong: `${capital(kind)} ${number}.` }), paragraph(NO_FACTS)];
  const none = [paragraph({ strong: `There is no ${kind} ${number} in this edition.` })];
  const address = officialAddress({ kind, number }, statutes);
  return [
    ...(told(number, statutes) ?? none),
    paragraph(
      ...(address === undefined ? [] : [{ label: 'Official page', address }, ' · ']),
      `Facts: ${factsWords(statutes.edition)}.`,
    ),
  ];
}

/**
 * Where the General Assembly has a title's list of chapters, or a chapter; undefined where no page is known for sure.
 */
function officialAddress(
  { kind, number }: Pick<CitedDivision, 'kind' | 'number'>,
  statutes: Statutes,
): string | undefined {
  if (kind === 'title')
    return statutes.title(number) && pageAddress(statutes.edition, titlePageName(number), '', false);
  const found = statutes.chapter(number);
  // The supplement has only what it changed: the chapter itself is where the sections of the revision are.
  const section = found && statutes.sectionsOf(found.number, found.title).find(({ inSupplement }) => !inSupplement);
  return section && statutes.officialAddress(section).split('#', 1)[0];
}

function officialPart(division: Pick<CitedDivision, 'kind' | 'number'>, statutes: Statutes): PageLine[] {
  const address = officialAddress(division, statutes);
  return address === undefined ? [] : [line.part('Official page'), line.paragraph(address)];
}

function titleBlocks(number: string, statutes: Statutes): Block[] | undefined {
  const found = statutes.title(number);
  if (found === undefined) return undefined;
  const chapters = statutes.chapters(number).length;
  return [
    paragraph({ strong: `Title ${number}, ${found.name}.` }),
    paragraph(`${chapters} ${chapters === 1 ? 'chapter' : 'chapters'}. ${capital(found.status)}.`),
  ];
}

function chapterBlocks(number: string, statutes: Statutes): Block[] | undefined {
  const found = statutes.chapter(number);
  if (found === undefined) return undefined;
  const name = statutes.title(found.title)?.name;
  return [
    paragraph({ strong: `${chapterWords(number, statutes)}.` }),
    paragraph(
      `Title ${found.title}${name === undefined ? '' : `, ${name}`}. Sections ${found.first} to ${found.last}. ${capital(found.status)}.`,
    ),
  ];
}

function chapterPage(number: string, statutes: Statutes, extras: PageExtras): PageLine[] {
  const found = statutes.chapter(number);
  if (found === undefined)
    return [
      line.heading(`Chapter ${number}`),
      line.paragraph(`There is no chapter ${number} in this edition.`),
      editionFact(statutes),
    ];
  const sections = statutes.sectionsOf(found.number, found.title);
  return [
    line.heading(chapterWords(number, statutes)),
    line.fact('Title', `${found.title}, ${statutes.title(found.title)?.name ?? ''}`.replace(/, $/, '')),
    line.fact('Status', `${capital(found.status)}.`),
    editionFact(statutes),
    ...textFact(found, sections, extras),
    line.part(`Sections (${sections.length})`),
    ...sections.slice(0, LISTED_ON_PAGE).map((section) => line.item(entry(section))),
    ...officialPart({ kind: 'chapter', number }, statutes),
  ];
}

/** Whether the chapter's official text is on this computer, and what gets it. */
function textFact({ number }: Chapter, sections: readonly Section[], { official, links }: PageExtras): PageLine[] {
  if (official === undefined) return [];
  const first = sections.find((section) => official.has(section.number));
  const origin = first === undefined ? undefined : official.section(first.number)?.origin;
  if (origin !== undefined)
    return [line.fact('Official text', `On this computer: ${originWords(origin)}, read on ${dateWords(origin.read)}.`)];
  return links?.getText === true && getTextAddress(number) !== undefined
    ? [line.fact('Official text', getTextWords(number))]
    : [line.fact('Official text', 'Not on this computer.')];
}

function titlePage(number: string, statutes: Statutes): PageLine[] {
  const found = statutes.title(number);
  if (found === undefined)
    return [
      line.heading(`Title ${number}`),
      line.paragraph(`There is no title ${number} in this edition.`),
      editionFact(statutes),
    ];
  const chapters = statutes.chapters(number);
  return [
    line.heading(`Title ${number}, ${found.name}`),
    line.fact('Status', `${capital(found.status)}.`),
    editionFact(statutes),
    line.part(`Chapters (${chapters.length})`),
    ...chapters.map((one) => line.item(`${chapterWords(one.number, statutes)}${spanOf(one)}`)),
    ...officialPart({ kind: 'title', number }, statutes),
  ];
}

function spanOf(one: Chapter): string {
  return one.first === '' ? '' : one.first === one.last ? ` (§ ${one.first})` : ` (§§ ${one.first} to ${one.last})`;
}
