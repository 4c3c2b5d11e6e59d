import { factsThrough } from '../../analysis/changeWords';
import { goneAround, withinWords } from '../../facts/goneAround';
import type { ActEntry, Digest, Section, SectionStatus, Statutes } from '../../facts/statutes';
import type { OfficialSection, OfficialText } from '../../official/pages/officialText';
import { changeSentences, newNumberSentence } from '../wording/actChanges';
import { dateWords } from '../wording/dates';
import { getTextAddress, getTextWords } from '../wording/official';
import { editionWords, partsName, pendingSentence, placeWords, runWords, statusSentence } from '../wording/section';
import { actsSince, enactedFact, history } from './acts';
import { citingParts, type CitingDocument } from './citingDocuments';
import { entry } from './entries';
import { actsOf, differences, laterFacts, noteParts, officialParts, shownWords } from './officialPart';
import { shownLine } from './officialLines';
import type { Page, PageLine } from './page';
import { fact, heading, item, paragraph, part } from './pageLines';
import { edges, neighbours, successors } from './related';
import { labelsPart, summaryParts } from './summary';

/** What stands in place of a heading that the code does not print. */
const WITHOUT_HEADING: Readonly<Record<SectionStatus, string>> = {
  'in force': 'No heading.',
  repealed: 'Repealed.',
  transferred: 'Transferred.',
  reserved: 'Reserved for future use.',
  obsolete: 'Obsolete.',
  'transferred or repealed': 'Transferred or repealed.',
  unknown: 'Transferred, repealed or obsolete.',
};

const OURS = "Conncite's own summary, not the official text.";
const NO_SUMMARY = 'Facts alone: there is no summary of this section yet.';

/** What a page may be made of beside the facts. */
export interface PageExtras {
  /** The official text on this computer, where there can be one: it stands in place of our summary. */
  readonly official?: OfficialText | undefined;
  /** True for a document whose words can be links: to the annotations, and to what gets a chapter's text. */
  readonly links?: { readonly getText: boolean } | undefined;
  /**
   * Documents of the workspace that cite the section; 'reading' while they are looked for; left out: they are not told.
   */
  readonly citing?: readonly CitingDocument[] | 'reading' | undefined;
}

/**
 * The page of a section number: a document to read, with something true on it for every number, known or not.
 * `statutes` is null where the facts could not be read; `today` is the ISO date against which dates are judged.
 */
export function sectionPage(number: string, statutes: Statutes | null, today: string, extras: PageExtras = {}): Page {
  const section = statutes?.find(number);
  const text = extras.official?.section(number);
  if (statutes !== null && section !== undefined)
    return { number, lines: known({ section, statutes, today, text, extras }) };
  if (text !== undefined) return { number, lines: textAlone(text, statutes, today, extras) };
  if (statutes !== null) return { number, lines: unknown(number, statutes) };
  return {
    number,
    lines: [
      heading(`§ ${number}`),
      paragraph('The facts about the statutes could not be read, so nothing can be said about this section.'),
    ],
  };
}

function unknown(number: string, statutes: Statutes): PageLine[] {
  const edition = statutes.edition;
  const made = newNumberSentence(number, statutes.changesOf(number));
  if (made !== undefined) return [heading(`§ ${number}`), paragraph(`${made} ${factsThrough(edition)}`)];
  const lines: PageLine[] = [
    heading(`§ ${number}`),
    paragraph(`There is no § ${number} in the ${editionWords(edition)}. ${factsThrough(edition)}`),
  ];
  const around = goneAround(statutes, number);
  if (around !== undefined) lines.push(paragraph(`${withinWords(number, around)}.`));
  const now = statutes.findFormer(number);
  if (now.length > 0)
    lines.push(part('Sections that once had this number'), ...now.map((section) => item(entry(section))));
  const near = statutes.nearest(number, 5);
  if (near.length > 0) lines.push(part('Similar section numbers'), ...near.map((section) => item(entry(section))));
  return lines;
}

/**
 * A number that the official text has and our facts do not: it came into the code
 * after them, or they could not be read.
 */
function textAlone(text: OfficialSection, statutes: Statutes | null, today: string, extras: PageExtras): PageLine[] {
  return [
    heading(`§ ${text.number}. ${headWords(text.catchline, text.status)}`),
    ...placeFacts(text, statutes, shownLine(text.chapterName)),
    ...(text.status === 'in force' ? enactedFact(actsOf(text)) : []),
    ...formerlyFact(text.formerly),
    fact('Shown', shownWords(text)),
    fact(
      'Note',
      statutes === null
        ? "Conncite's own facts about the statutes could not be read, so nothing more is said of this section."
        : `Conncite's own facts (${editionWords(statutes.edition)}) do not have this number.`,
    ),
    ...laterFacts(text, today),
    ...annotationsFact(text.number, extras),
    ...officialParts(text, today),
    ...noteParts(text),
    ...history(actsOf(text), text.status),
    ...citingParts(extras.citing),
    part('Official page'),
    paragraph(text.origin.address),
  ];
}

/** A section of the facts, and what else is at hand for its page: `text` is its official text. */
interface Known {
  readonly section: Section;
  readonly statutes: Statutes;
  readonly today: string;
  readonly text: OfficialSection | undefined;
  readonly extras: PageExtras;
}

function known(page: Known): PageLine[] {
  const { section, statutes, today, text, extras } = page;
  const digest = statutes.digest(section.number);
  const printed = text === undefined ? [] : actsOf(text);
  const acts = printed.length > 0 ? [...printed, ...actsSince(section, printed, statutes)] : statutes.acts(section);
  return [
    heading(`§ ${section.number}. ${headWords(text?.catchline ?? section.catchline, section.status)}`),
    ...placeFacts(section, statutes),
    ...partOfChapter(text),
    fact('Status', statusSentence(section, today, digest)),
    ...(section.status === 'in force' ? enactedFact(acts) : []),
    ...sinceFact(acts.at(-1)?.effective ?? digest?.effective),
    ...(text === undefined && digest === undefined && section.status === 'in force' ? partsFact(section) : []),
    ...formerlyFact(section.formerly),
    ...(text === undefined
      ? shownFacts(section, digest, extras)
      : [fact('Shown', shownWords(text)), ...differences(text, section, statutes)]),
    ...changeNotes(page, digest, printed),
    ...rangeNote(section),
    ...annotationsFact(section.number, extras),
    ...neighbours(section, statutes),
    ...(text === undefined ? summaryParts(section, digest, today) : officialParts(text, today)),
    ...successors(section, statutes),
    ...(text === undefined ? [] : noteParts(text)),
    ...history(acts, section.status),
    ...edges(section, statutes),
    ...citingParts(extras.citing),
    ...(text === undefined ? labelsPart(section, digest, today) : []),
    ...sources(page),
  ];
}

/** The part of the chapter that the official page puts the section in. */
function partOfChapter(text: OfficialSection | undefined): PageLine[] {
  if (text === undefined || text.part === '') return [];
  return [fact('Part', shownLine(text.part).replace(/^PART (\S+) /, '$1, '))];
}

function sinceFact(effective: string | null | undefined): PageLine[] {
  return effective == null ? [] : [fact('Last act in effect since', dateWords(effective))];
}

function formerlyFact(numbers: readonly string[]): PageLine[] {
  return numbers.length === 0 ? [] : [fact('Formerly', numbers.map((number) => `§ ${number}`).join(', '))];
}

/** What acts did to the section that its text does not show yet. `printed`: acts that the official text names. */
function changeNotes(
  { section, today, text }: Known,
  digest: Digest | undefined,
  printed: readonly ActEntry[],
): PageLine[] {
  const shown = { textActs: text && printed, summary: digest !== undefined, told: digest?.pending };
  const pending = section.pending.filter((one) => text === undefined || one.change !== undefined);
  return [
    ...changeSentences(section, today, shown).map((sentence) => fact('Note', sentence)),
    ...pending.map((one) => fact('Note', pendingSentence(one, today, section.changes))),
    ...(text === undefined ? [] : laterFacts(text, today)),
  ];
}

function rangeNote(section: Section): PageLine[] {
  if (!section.inRange) return [];
  const range = section.printedRange === null ? '' : ` (${section.printedRange})`;
  return [fact('Note', `The code prints this number together with others${range}, under one heading.`)];
}

function sources({ section, statutes, text }: Known): PageLine[] {
  const { edition } = statutes;
  return [
    part('Where this comes from'),
    paragraph(text?.origin.address ?? statutes.officialAddress(section)),
    fact('Facts', `${editionWords(edition)}; read in ${dateWords(edition.read)}. ${factsThrough(edition)}`),
  ];
}

function headWords(printed: string, status: SectionStatus): string {
  const catchline = shownLine(printed).trim();
  return catchline === '' ? WITHOUT_HEADING[status] : catchline.endsWith('.') ? catchline : `${catchline}.`;
}

/** Title and chapter; `chapterName` where the facts do not know the chapter. */
function placeFacts(
  section: Pick<Section, 'title' | 'chapter'>,
  statutes: Statutes | null,
  chapterName = '',
): PageLine[] {
  if (statutes?.chapter(section.chapter) === undefined) {
    return [
      fact('Title', section.title),
      fact('Chapter', chapterName === '' ? section.chapter : `${section.chapter}, ${chapterName}`),
    ];
  }
  const place = placeWords(section, statutes);
  return [fact('Title', place.title.replace(/^Title /, '')), fact('Chapter', place.chapter.replace(/^Chapter /, ''))];
}

/** That no official text is shown, and what gets it. */
function shownFacts(section: Section, digest: Digest | undefined, { official, links }: PageExtras): PageLine[] {
  const ours = digest === undefined ? NO_SUMMARY : OURS;
  const fault = official?.fault(section.number);
  const why =
    fault === undefined
      ? 'Its official text is not on this computer.'
      : `Its official text is on this computer, but cannot be read: ${fault}.`;
  const shown = official === undefined ? ours : `${ours} ${why}`;
  const offered = links?.getText === true && getTextAddress(section.chapter) !== undefined;
  return [fact('Shown', shown), ...(offered ? [fact('Official text', getTextWords(section.chapter))] : [])];
}

/** How many labeled parts the section has. */
function partsFact({ structure }: Section): PageLine[] {
  return structure.length < 2 ? [] : [fact(partsName(structure), `${structure.length}, ${runWords(structure)}`)];
}

/** How many annotations there are; they stand on a page of their own. */
function annotationsFact(number: string, { official, links }: PageExtras): PageLine[] {
  const count = official?.annotations(number).length ?? 0;
  if (count === 0) {
    const fault = official?.annotationsFault?.(number);
    return fault === undefined ? [] : [fact('Annotations', `They are on this computer, but cannot be read: ${fault}.`)];
  }
  const words = `${count === 1 ? 'one paragraph' : `${count} paragraphs`}, not shown here`;
  return [fact('Annotations', links === undefined ? `${words}.` : `${words}: show the annotations`)];
}
