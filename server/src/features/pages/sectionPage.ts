import { factsThrough, partName } from '../../analysis/changeWords';
import { actKey } from '../../code/actKey';
import type { OfficialSection, OfficialText } from '../../official/pages/officialText';
import type { ActEntry, Digest, Section, SectionStatus, Statutes } from '../../facts/statutes';
import { changeSentences, newNumberSentence } from '../wording/actChanges';
import { dateWords } from '../wording/dates';
import { getTextAddress, getTextWords } from '../wording/official';
import { stateWord } from '../../facts/status';
import { successorNumbers } from '../graph/node';
import {
  catchlineOf,
  editionWords,
  partsName,
  pendingSentence,
  placeWords,
  runWords,
  statusSentence,
} from '../wording/section';
import { citingParts, type CitingDocument } from './citingDocuments';
import { actsOf, differences, laterFacts, noteParts, officialParts, shownWords } from './officialPart';
import { shownLine } from './officialLines';
import type { Page, PageLine } from './page';
import { fact, heading, item, paragraph, part } from './pageLines';
import { labelLines, toldLines, versionsOf, type Version } from './subsections';
import { actSections } from '../../code/actSections';

/** Longest list of sections on a page; the heading counts them all. */
const LISTED = 60;

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
  /** Documents of the workspace that cite the section; 'reading' while they are looked for; left out: they are not told. */
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
    return { number, lines: known(section, statutes, today, text, extras) };
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

/** "§ 53a-35a, Imprisonment for felony", so that a reader sees it and the recognizer finds it. */
export function entry(section: Section): string {
  const catchline = catchlineOf(section, 160);
  const status = section.status === 'in force' ? '' : ` (${stateWord(section.status)})`;
  return `§ ${section.number}${catchline === '' ? '' : `, ${catchline}`}${status}`;
}

function entries(numbers: readonly string[], statutes: Statutes): PageLine[] {
  const lines = numbers.slice(0, LISTED).map((number) => {
    const section = statutes.find(number);
    return item(section === undefined ? `§ ${number}` : entry(section));
  });
  return numbers.length > LISTED ? [...lines, item(`and ${numbers.length - LISTED} more`)] : lines;
}

/** Acts passed since the edition that the official text does not name. */
function actsSince(section: Section, printed: readonly ActEntry[], statutes: Statutes): readonly ActEntry[] {
  const held = new Set(printed.map(({ act }) => actKey(act)));
  return statutes.acts(section).filter(({ act, effective }) => effective !== undefined && !held.has(actKey(act)));
}

function actWords(act: ActEntry): string {
  const named = act.sections === '' ? act.act : `${act.act}, ${actSections(act.sections)}`;
  if (act.effective !== undefined)
    return `${named} (${act.year}; effective ${dateWords(act.effective)}${partName(act.part ?? '') === '' ? '' : `; ${partName(act.part ?? '')}`})`;
  return named.includes(String(act.year)) ? named : `${named} (${act.year})`;
}

function unknown(number: string, statutes: Statutes): PageLine[] {
  const edition = statutes.edition;
  const made = newNumberSentence(number, statutes.changesOf(number));
  if (made !== undefined) return [heading(`§ ${number}`), paragraph(`${made} ${factsThrough(edition)}`)];
  const lines: PageLine[] = [
    heading(`§ ${number}`),
    paragraph(`There is no section ${number} in the ${editionWords(edition)}. ${factsThrough(edition)}`),
  ];
  const now = statutes.findFormer(number);
  if (now.length > 0)
    lines.push(part('Sections that once bore this number'), ...now.map((section) => item(entry(section))));
  const near = statutes.nearest(number, 5);
  if (near.length > 0) lines.push(part('Numbers like it'), ...near.map((section) => item(entry(section))));
  return lines;
}

/** A number that the official text has and our facts do not: it came into the code after them, or they could not be read. */
function textAlone(text: OfficialSection, statutes: Statutes | null, today: string, extras: PageExtras): PageLine[] {
  return [
    heading(`§ ${text.number}. ${headWords(text.catchline, text.status)}`),
    ...placeFacts(text, statutes, shownLine(text.chapterName)),
    ...(text.status === 'in force' ? enactedFact(actsOf(text)) : []),
    ...(text.formerly.length === 0 ? [] : [fact('Formerly', text.formerly.map((number) => `§ ${number}`).join(', '))]),
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

function known(
  section: Section,
  statutes: Statutes,
  today: string,
  text: OfficialSection | undefined,
  extras: PageExtras,
): PageLine[] {
  const digest = statutes.digest(section.number);
  const lines: PageLine[] = [
    heading(`§ ${section.number}. ${headWords(text?.catchline ?? section.catchline, section.status)}`),
    ...placeFacts(section, statutes),
    ...(text === undefined || text.part === ''
      ? []
      : [fact('Part', shownLine(text.part).replace(/^PART (\S+) /, '$1, '))]),
    fact('Status', statusSentence(section, today, digest)),
  ];
  const printed = text === undefined ? [] : actsOf(text);
  const acts = printed.length > 0 ? [...printed, ...actsSince(section, printed, statutes)] : statutes.acts(section);
  if (section.status === 'in force') lines.push(...enactedFact(acts));
  const since = acts.at(-1)?.effective ?? digest?.effective;
  if (since != null) lines.push(fact('Last act in effect since', dateWords(since)));
  if (text === undefined && digest === undefined && section.status === 'in force') lines.push(...partsFact(section));
  if (section.formerly.length > 0)
    lines.push(fact('Formerly', section.formerly.map((number) => `§ ${number}`).join(', ')));
  lines.push(
    ...(text === undefined
      ? shownFacts(section, digest, extras)
      : [fact('Shown', shownWords(text)), ...differences(text, section, statutes)]),
  );
  const shown = { textActs: text && printed, summary: digest !== undefined, told: digest?.pending };
  lines.push(...changeSentences(section, today, shown).map((sentence) => fact('Note', sentence)));
  for (const pending of section.pending)
    if (text === undefined || pending.change !== undefined) lines.push(fact('Note', pendingSentence(pending, today)));
  if (text !== undefined) lines.push(...laterFacts(text, today));
  if (section.inRange) {
    const range = section.printedRange === null ? '' : ` (${section.printedRange})`;
    lines.push(fact('Note', `The code prints this number together with others${range}, under one heading.`));
  }
  lines.push(...annotationsFact(section.number, extras), ...neighbours(section, statutes));
  lines.push(
    ...(text === undefined ? contents(section, digest, today) : officialParts(text, today)),
    ...successors(section, statutes),
  );
  if (text !== undefined) lines.push(...noteParts(text));
  lines.push(...history(acts, section.status), ...edges(section, statutes), ...citingParts(extras.citing));
  if (text === undefined) lines.push(...labels(section, digest, today));
  lines.push(part('Where this comes from'), paragraph(text?.origin.address ?? statutes.officialAddress(section)));
  lines.push(
    fact(
      'Facts',
      `${editionWords(statutes.edition)}; read in ${dateWords(statutes.edition.read)}. ${factsThrough(statutes.edition)}`,
    ),
  );
  return lines;
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

/** Our summary, where the official text is not at hand; labels without a sentence stand apart, at the page's end. */
function contents(section: Section, digest: Digest | undefined, today: string): PageLine[] {
  if (digest === undefined) return [];
  const lines = [part('Summary'), paragraph(digest.summary)];
  if (section.status !== 'in force') return lines;
  for (const { effective, by, changes } of digest.pending) {
    if (changes !== '') lines.push(fact(`From ${dateWords(effective)}`, `${changes} (${by})`));
  }
  if (digest.note !== null) lines.push(fact('Note', digest.note));
  for (const version of versionsOf(section, digest, today)) {
    const told = toldLines(version);
    if (told.length === 0) continue;
    lines.push(part(versionHeading(version, section.pending.length > 0)));
    if (version.current && version.from === null) lines.push(...movedWarning(section, digest, today));
    lines.push(...told);
  }
  return lines;
}

/** All labels that are known, in few lines, where not each of them has a sentence above. */
function labels(section: Section, digest: Digest | undefined, today: string): PageLine[] {
  if (section.status !== 'in force') return [];
  const [version] = versionsOf(section, digest, today);
  const { count, lines } = labelLines(version);
  if (count === 0 || toldLines(version).length >= count) return [];
  return [part(`Labels (${count})`), ...movedWarning(section, digest, today), ...lines.map(item)];
}

/** An amendment whose text is not known may have moved the letters. */
function movedWarning(section: Section, digest: Digest | undefined, today: string): PageLine[] {
  const moved = section.pending.some(
    ({ effective }) => effective <= today && digest?.pending.some((known) => known.effective === effective) !== true,
  );
  return moved ? [paragraph('These labels may be those of the text before the amendment.')] : [];
}

/** "Subsections", with the time for which they hold where the edition prints two texts. */
function versionHeading(version: Version, several: boolean): string {
  if (version.from !== null) {
    const date = dateWords(version.from.date);
    return version.current
      ? `Subsections, the law since ${date} (${version.from.by})`
      : `Subsections from ${date} (${version.from.by})`;
  }
  if (!several) return 'Subsections';
  return version.current ? 'Subsections' : 'Subsections before that';
}

function successors(section: Section, statutes: Statutes): PageLine[] {
  const successor = section.successor;
  if (successor === null || successor.numbers.length === 0) return [];
  const numbers = successorNumbers(successor, statutes, LISTED);
  return [part('Where it went'), ...entries(numbers, statutes)];
}

/** The first act of the source line: the one that made the section, or the revision that took it in. */
function enactedFact(acts: readonly ActEntry[]): PageLine[] {
  return acts[0] === undefined ? [] : [fact('Enacted', actWords(acts[0]))];
}

/** Of a section in force what changed it since it was made; of another number all acts. */
function history(acts: readonly ActEntry[], status: SectionStatus): PageLine[] {
  if (acts.length === 0) return [];
  if (status !== 'in force') return [part('Acts, oldest first'), ...acts.map((act) => item(actWords(act)))];
  const later = acts.slice(1);
  // Since the act named as enacting it.
  const since = `Amended since ${acts[0]?.year ?? ''}`;
  return later.length === 0
    ? [part(since), paragraph('By no act that its source line lists.')]
    : [part(`${since} (${later.length})`), ...later.map((act) => item(actWords(act)))];
}

function neighbours(section: Section, statutes: Statutes): PageLine[] {
  const [before, after] = [statutes.at(section.index - 1), statutes.at(section.index + 1)];
  return [
    ...(before === undefined ? [] : [fact('Previous', entry(before))]),
    ...(after === undefined ? [] : [fact('Next', entry(after))]),
  ];
}

function edges(section: Section, statutes: Statutes): PageLine[] {
  const cites = statutes.cites(section.number);
  const citedBy = statutes.citedBy(section.number);
  return [
    ...(cites.length === 0 ? [] : [part(`Sections that it cites (${cites.length})`), ...entries(cites, statutes)]),
    ...(citedBy.length === 0 ? [] : [part(`Sections that cite it (${citedBy.length})`), ...entries(citedBy, statutes)]),
  ];
}
