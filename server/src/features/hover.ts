import { factsThrough } from '../analysis/changeWords';
import { citedYear } from '../analysis/citedYear';
import { lawDate } from '../analysis/lawDate';
import type { Snapshot } from '../analysis/snapshot';
import { actName, isSection } from '../citations/cited';
import {
  isCitation,
  type ActReference,
  type Citation,
  type Cited,
  type CitedDivision,
  type CitedSection,
} from '../citations/citation';
import { malformedWords } from '../diagnostics/wording';
import { actAddress } from '../facts/officialAddress';
import { olderEdition } from '../official/pages/editions';
import type { OfficialSection } from '../official/pages/officialText';
import type { Statutes } from '../facts/statutes';
import type { Span } from '../text/span';
import { lawBlocks, nowAt, paragraph, sectionBlocks, type HoverContext, type Meant } from './hovers/section';
import { editionOfPage } from './pages/address';
import { ownReference } from './pages/ownReference';
import { actLines, actSummary, newNumberSentence } from './wording/actChanges';
import { pinpointWords } from './wording/pinpoint';
import { placeAt } from './wording/place';
import type { Block, Inline, RichText } from './wording/richText';
import { chapterWords, factsWords, headSentence, statusSentence } from './wording/section';

export type { HoverContext } from './hovers/section';
import { capital } from '../code/words';
import { labelPath } from '../code/labels';
import { actSections } from '../code/actSections';

export interface Hover extends Span {
  readonly content: RichText;
}

/** Longest list of sections in a hover. */
const LISTED = 8;

const NO_FACTS = 'The facts about the statutes could not be read, so nothing more can be said.';

/** What is known of the citation at a source offset; undefined where there is none. */
export function hover(snapshot: Snapshot, offset: number, given: HoverContext): Hover | undefined {
  const context = onLawDate(snapshot, given);
  const place = placeAt(snapshot, offset);
  if (place === undefined) return own(snapshot, offset, context);
  const { citation, cites, span } = place;
  const content: Block[] = citation.kind === 'id' ? [...antecedent(snapshot, citation)] : [];
  const sections = cites.filter(isSection);
  if (sections.length > 1) content.push(...list(sections, context));
  else content.push(...firstOf(cites, (one) => told(snapshot, one, context)));
  content.push(...citation.malformed.map(({ written }) => paragraph({ strong: malformedWords(written) })));
  return content.length === 0 ? undefined : { ...span, content };
}

/** The same by the day whose law the document is written under, where it or the setting says so. */
function onLawDate(snapshot: Snapshot, context: HoverContext): HoverContext {
  const day = lawDate(snapshot, context.asOf ?? null);
  return day === null ? context : { ...context, today: day, statutes: context.statutes?.on(day) ?? null };
}

function told(snapshot: Snapshot, one: Cited, context: HoverContext): Block[] {
  if (one.kind === 'act') return act(one, context);
  if (!isSection(one)) return division(one, context);
  const day = one.edition === null ? (lawDate(snapshot, context.asOf ?? null) ?? undefined) : undefined;
  return cited({ ...one, year: citedYear(snapshot, one, context.asOf ?? null), day }, context);
}

/** What a section's own page names of itself: "subsection (a) of this section". */
function own(snapshot: Snapshot, offset: number, context: HoverContext): Hover | undefined {
  const found = ownReference(snapshot, offset);
  if (found === undefined) return undefined;
  const { start, end, number, pinpoint } = found;
  return {
    start,
    end,
    content: cited(
      { number, pinpoint, pinpointThrough: null, through: null, etSeq: false, year: editionOfPage(snapshot.uri) },
      context,
    ),
  };
}

/** Which citation an Id. stands for. */
function antecedent(snapshot: Snapshot, citation: Citation): Block[] {
  const to = citation.antecedent === null ? undefined : snapshot.reading.authorities[citation.antecedent];
  if (to === undefined)
    return citation.sections.length > 0
      ? []
      : [paragraph({ strong: 'There is no citation before this that it could refer to.' })];
  const words = snapshot.read(to);
  const line = snapshot.lines.positionAt(to.start).line + 1;
  const several = citation.ambiguous
    ? ' That citation has several authorities, so a reader cannot tell which is meant.'
    : '';
  const what = isCitation(to) ? 'refers to' : 'refers to an authority that is no Connecticut statute:';
  return [
    paragraph(
      `${snapshot.read(citation.idSpan ?? citation)} ${what} ${words.length > 120 ? `${words.slice(0, 119)}…` : words}, on line ${line}.${several}`,
    ),
  ];
}

function cited(member: Meant, context: HoverContext): Block[] {
  const { statutes, official } = context;
  if (member.through !== null && statutes !== null) return range(member, member.through, context, statutes);
  const section = statutes?.find(member.number);
  if (statutes !== null && section !== undefined) return sectionBlocks(section, member, context, statutes);
  const text =
    member.through === null
      ? official?.section(member.number, olderEdition(official, member.number, member.year))
      : undefined;
  if (text !== undefined) return textAlone(text, member, context);
  return statutes === null
    ? [paragraph({ strong: `Section ${member.number}.` }), paragraph(NO_FACTS)]
    : unknown(member, context, statutes);
}

/** A number that the official text has and our facts do not. */
function textAlone(text: OfficialSection, member: Meant, context: HoverContext): Block[] {
  const catchline = text.catchline.replace(/\.$/, '');
  const open = context.openSection(
    text.number,
    labelPath(member.pinpoint),
    olderEdition(context.official, text.number, member.year),
  );
  return [
    paragraph({ strong: `Section ${text.number}${catchline === '' ? '' : `, ${catchline}`}.` }),
    ...lawBlocks(text, member, context),
    paragraph(
      ...(open === undefined ? [] : [{ label: 'Open section page', address: open }, ' · ']),
      { label: 'Official page', address: text.origin.address },
      context.statutes === null ? ` · ${NO_FACTS}` : " · Conncite's own facts do not have this number.",
    ),
  ];
}

function unknown(member: Meant, context: HoverContext, statutes: Statutes): Block[] {
  const made = newNumberSentence(member.number, statutes.changesOf(member.number));
  if (made !== undefined) return [paragraph({ strong: made }), paragraph(factsThrough(statutes.edition))];
  // The finding above it names the edition in full; the last line does here, as in every hover.
  const blocks = [paragraph({ strong: `There is no section ${member.number}.` })];
  const former = statutes.findFormer(member.number);
  if (former.length > 0) blocks.push(paragraph(nowAt(former)));
  const near = statutes.nearest(member.number, 3);
  if (near.length > 0)
    blocks.push(paragraph('Similar section numbers:'), { list: near.map((section) => [headSentence(section)]) });
  const open = context.openSection(member.number, '');
  return [
    ...blocks,
    paragraph(
      ...(open === undefined ? [] : [{ label: 'Open section page', address: open }, ' · ']),
      `Facts: ${factsWords(statutes.edition)}.`,
    ),
  ];
}

function range(member: Meant, through: string, context: HoverContext, statutes: Statutes): Block[] {
  const count = statutes.countBetween(member.number, through);
  const head = `Sections ${member.number} to ${through}`;
  const ends = [member.number, through].map((number) => {
    const section = statutes.find(number);
    return [section === undefined ? `There is no section ${number} in this edition.` : headSentence(section)];
  });
  const open = context.openSection(member.number, '');
  return [
    paragraph({
      strong:
        count > 0
          ? `${head}: ${count} ${count === 1 ? 'section number' : 'section numbers'}.`
          : `${head}: no section numbers run from the first to the second.`,
    }),
    { list: ends },
    paragraph(
      ...(open === undefined ? [] : [{ label: `Open section page of ${member.number}`, address: open }, ' · ']),
      `Facts: ${factsWords(statutes.edition)}.`,
    ),
  ];
}

function list(members: readonly CitedSection[], context: HoverContext): Block[] {
  const statutes = context.statutes;
  const items = members.slice(0, LISTED).map((member): Inline[] => {
    const section = statutes?.find(member.number);
    const pinpoint = pinpointWords(member.pinpoint);
    const tail = pinpoint === '' ? '' : ` Cited: ${pinpoint}.`;
    if (statutes !== null && member.through !== null) return [`Sections ${member.number} to ${member.through}.`];
    if (section === undefined)
      return [
        statutes === null
          ? `Section ${member.number}.${tail}`
          : `There is no section ${member.number} in this edition.`,
      ];
    const state =
      section.status === 'in force' || section.catchline === '' ? '' : ` ${statusSentence(section, context.today)}`;
    return [headSentence(section) + state + tail];
  });
  if (members.length > LISTED) items.push([`and ${members.length - LISTED} more`]);
  const facts = statutes === null ? NO_FACTS : `Facts: ${factsWords(statutes.edition)}.`;
  return [paragraph({ strong: `${members.length} sections are cited here.` }), { list: items }, paragraph(facts)];
}

/** Most acts, chapters or titles of a list that are told of. */
const TOLD = 5;

function firstOf<T>(all: readonly T[], tell: (one: T) => Block[]): Block[] {
  const blocks = all.slice(0, TOLD).flatMap(tell);
  return all.length <= TOLD ? blocks : [...blocks, paragraph(`and ${all.length - TOLD} more`)];
}

function act(reference: ActReference, context: HoverContext): Block[] {
  const type = reference.type === 'public' ? 'Public' : 'Special';
  const session = reference.session === null ? '' : ` of the ${reference.session}`;
  const year = reference.year === null ? '' : `, passed in ${reference.year}`;
  const head = paragraph({ strong: `${type} Act ${reference.number}${session}${year}.` });
  if (context.statutes === null) return [head, paragraph(NO_FACTS)];
  const name = actName(reference);
  const made = context.statutes.amendedBy(name);
  const { edition } = context.statutes;
  const address = actAddress(name);
  const facts = paragraph(
    ...(address === undefined ? [] : [{ label: 'Find the act at the General Assembly', address }, ' · ']),
    `Facts: ${factsWords(edition)}.`,
  );
  const changes = context.statutes.changesBy(name);
  const meant = new Set(reference.sections.map((section) => /^\d*/.exec(section)?.[0]));
  if (changes.length > 0) {
    const { statutes } = context;
    const lines = actLines(changes, meant, (number) => nameOf(number, statutes));
    const more = lines.length > LISTED ? [[`and ${lines.length - LISTED} more`]] : [];
    return [
      head,
      paragraph(actSummary(changes)),
      { list: [...lines.slice(0, LISTED).map((line) => [line]), ...more] },
      facts,
    ];
  }
  if (made.length === 0) {
    const nothing =
      reference.year !== null && reference.year > edition.actsThrough
        ? `No change of the code by it is known here. ${factsThrough(edition)}`
        : 'The source lines of this edition name no section that it made or amended.';
    return [head, paragraph(nothing), ...(address === undefined ? [] : [facts])];
  }
  // "Public Act 21-103, § 3": what that section did comes first.
  const isMeant = (sections: string): boolean => (sections.match(/\d+/g) ?? []).some((section) => meant.has(section));
  const sorted = [
    ...made.filter(({ sections }) => isMeant(sections)),
    ...made.filter(({ sections }) => !isMeant(sections)),
  ];
  const items = sorted
    .slice(0, LISTED)
    .map(({ section, sections }) => [`${sections === '' ? '' : `${actSections(sections)}: `}${headSentence(section)}`]);
  if (made.length > LISTED) items.push([`and ${made.length - LISTED} more`]);
  const count = made.length === 1 ? 'one section' : `${made.length} sections`;
  return [
    head,
    paragraph(`It is in the source line of ${count}, which it made, amended or repealed:`),
    { list: items },
    facts,
  ];
}

function nameOf(number: string, statutes: Statutes): string {
  const section = statutes.find(number);
  return section === undefined ? `Section ${number}` : headSentence(section).replace(/\.$/, '');
}

function division({ kind, number }: CitedDivision, context: HoverContext): Block[] {
  const statutes = context.statutes;
  const word = kind === 'title' ? 'Title' : 'Chapter';
  if (statutes === null) return [paragraph({ strong: `${word} ${number}.` }), paragraph(NO_FACTS)];
  const facts = paragraph(`Facts: ${factsWords(statutes.edition)}.`);
  if (kind === 'title') {
    const title = statutes.title(number);
    if (title === undefined) return [paragraph({ strong: `There is no title ${number} in this edition.` }), facts];
    const chapters = statutes.chapters(number).length;
    return [
      paragraph({ strong: `Title ${number}, ${title.name}.` }),
      paragraph(`${chapters} ${chapters === 1 ? 'chapter' : 'chapters'}. ${capital(title.status)}.`),
      facts,
    ];
  }
  const chapter = statutes.chapter(number);
  if (chapter === undefined) return [paragraph({ strong: `There is no chapter ${number} in this edition.` }), facts];
  const title = statutes.title(chapter.title)?.name;
  return [
    paragraph({ strong: `${chapterWords(number, statutes)}.` }),
    paragraph(
      `Title ${chapter.title}${title === undefined ? '' : `, ${title}`}. Sections ${chapter.first} to ${chapter.last}. ${capital(chapter.status)}.`,
    ),
    facts,
  ];
}
