import { factsThrough } from '../analysis/changeWords';
import type { Snapshot } from '../analysis/snapshot';
import { actName, isSection } from '../citations/cited';
import { isCitation, type ActReference, type Citation, type Cited, type CitedDivision, type CitedSection } from '../citations/citation';
import { malformedWords } from '../diagnostics/wording';
import { actAddress } from '../facts/officialAddress';
import type { OfficialSection, OfficialText } from '../official/pages/officialText';
import type { Digest, Section, Statutes } from '../facts/statutes';
import type { Span } from '../text/span';
import { ownReference } from './pages/ownReference';
import { actsOf as actsOfText, laterFacts } from './pages/officialPart';
import { gistOf, hasPinpoint, outermost, versionsOf } from './pages/subsections';
import { actLines, actSummary, changeSentences, newNumberSentence } from './wording/actChanges';
import { dateWords } from './wording/dates';
import { excerpt } from './wording/lawExcerpt';
import { getTextWords, textWords } from './wording/official';
import { labelPath, labelsOf, pinpointWords } from './wording/pinpoint';
import { placeAt } from './wording/place';
import type { Block, Inline, RichText } from './wording/richText';
import {
  chapterWords, editionWords, headSentence, listWords, pendingSentence, placeWords, statusSentence,
} from './wording/section';

/** What a hover is made with beside the document. */
export interface HoverContext {
  /** Null where the facts could not be read. */
  readonly statutes: Statutes | null;
  /** ISO date against which dates are judged. */
  readonly today: string;
  /** The official text on this machine, where there can be one. */
  readonly official?: OfficialText | undefined;
  /** Address that gets the official text of a chapter, where the client has one that a hover may hold. */
  getText?(chapter: string): string | undefined;
  /** Address that opens a section's page, where the client has one that a hover may hold. */
  openSection(number: string, labelPath: string): string | undefined;
}

/** What a hover asks of a cited section. */
type Meant = Pick<CitedSection, 'number' | 'pinpoint' | 'pinpointThrough' | 'through' | 'etSeq'>;

export interface Hover extends Span {
  readonly content: RichText;
}

/** Longest list of sections in a hover. */
const LISTED = 8;

const NO_FACTS = 'The facts about the statutes could not be read, so nothing more can be said.';

/** What is known of the citation at a source offset; undefined where there is none. */
export function hover(snapshot: Snapshot, offset: number, context: HoverContext): Hover | undefined {
  const place = placeAt(snapshot, offset);
  if (place === undefined) return own(snapshot, offset, context);
  const { citation, cites, span } = place;
  const content: Block[] = citation.kind === 'id' ? [...antecedent(snapshot, citation)] : [];
  const sections = cites.filter(isSection);
  if (sections.length > 1) content.push(...list(sections, context));
  else content.push(...firstOf(cites, (one) => told(one, context)));
  content.push(...citation.malformed.map(({ written }) => paragraph({ strong: malformedWords(written) })));
  return content.length === 0 ? undefined : { ...span, content };
}

function told(one: Cited, context: HoverContext): Block[] {
  if (one.kind === 'act') return act(one, context);
  return isSection(one) ? cited(one, context) : division(one, context);
}

/** What a section's own page names of itself: "subsection (a) of this section". */
function own(snapshot: Snapshot, offset: number, context: HoverContext): Hover | undefined {
  const found = ownReference(snapshot, offset);
  if (found === undefined) return undefined;
  const { start, end, number, pinpoint } = found;
  return { start, end, content: cited({ number, pinpoint, pinpointThrough: null, through: null, etSeq: false }, context) };
}

function paragraph(...content: Inline[]): Block {
  return { paragraph: content };
}

/** Which citation an Id. stands for. */
function antecedent(snapshot: Snapshot, citation: Citation): Block[] {
  const to = citation.antecedent === null ? undefined : snapshot.reading.authorities[citation.antecedent];
  if (to === undefined) return citation.sections.length > 0 ? [] : [paragraph({ strong: 'There is no citation before this that it could refer to.' })];
  const words = snapshot.read(to);
  const line = snapshot.lines.positionAt(to.start).line + 1;
  const several = citation.ambiguous ? ' That citation has several authorities, so a reader cannot tell which is meant.' : '';
  const what = isCitation(to) ? 'refers to' : 'refers to an authority that is no Connecticut statute:';
  return [paragraph(`${snapshot.read(citation.idSpan ?? citation)} ${what} ${words.length > 120 ? `${words.slice(0, 119)}…` : words}, on line ${line}.${several}`)];
}

function cited(member: Meant, context: HoverContext): Block[] {
  const { statutes, official } = context;
  if (member.through !== null && statutes !== null) return range(member, member.through, context, statutes);
  const section = statutes?.find(member.number);
  if (statutes !== null && section !== undefined) return known(section, member, context, statutes);
  const text = member.through === null ? official?.section(member.number) : undefined;
  if (text !== undefined) return textAlone(text, member, context);
  return statutes === null ? [paragraph({ strong: `Section ${member.number}.` }), paragraph(NO_FACTS)] : unknown(member, context, statutes);
}

function known(section: Section, member: Meant, context: HoverContext, statutes: Statutes): Block[] {
  const place = placeWords(section, statutes);
  const where = `${place.title}; ${place.chapter.replace(/^Chapter/, 'chapter')}. `;
  const digest = statutes.digest(section.number);
  const status = statusSentence(section, context.today, digest);
  const blocks = [paragraph({ strong: headSentence(section) })];
  blocks.push(section.status === 'in force' ? paragraph(where + status) : paragraph(where, { strong: status }));
  // Of a printed range the code says only where the whole went; today's sections say it of each number.
  const heirs = statutes.findFormer(section.number).filter((heir) => !(section.successor?.numbers ?? []).includes(heir.number));
  if (section.status !== 'in force' && heirs.length > 0) blocks.push(paragraph(nowAt(heirs)));
  const text = context.official?.section(section.number);
  const shown = { textActs: text && actsOfText(text), summary: digest !== undefined };
  for (const sentence of changeSentences(section, context.today, shown)) blocks.push(paragraph({ strong: sentence }));
  // What the code itself prints of amendments to come stands with the official text.
  for (const pending of section.pending) if (text === undefined || pending.change !== undefined) blocks.push(paragraph({ strong: pendingSentence(pending, context.today) }));
  if (text === undefined) {
    if (digest !== undefined) blocks.push(paragraph({ emphasis: 'Summary by Conncite, not the official text:' }, ` ${digest.summary}`));
    blocks.push(...subsections(section, member, digest, context.today));
  } else {
    blocks.push(...law(text, member, context));
  }
  if (member.etSeq) blocks.push(paragraph('“et seq.” does not say with which section the citation ends.'));
  blocks.push(links(section, labelPath(member.pinpoint), context, statutes, text));
  return blocks;
}

/** The words of the law that are cited, and of which text they are. */
function law(text: OfficialSection, member: Meant, { today }: HoverContext): Block[] {
  const notes = laterFacts(text, today).map((line) => paragraph({ strong: line.text }));
  const found = excerpt(text, member.pinpoint, member.pinpointThrough, today);
  const of = capital(textWords(text.origin));
  if (found !== undefined) {
    const since = found.text.from === null ? '' : `, as amended from ${dateWords(found.text.from.date)}`;
    return [...notes, paragraph({ emphasis: `${of}${since}:` }), ...found.blocks, ...(found.cut ? [paragraph('It goes on; the section page has all of it.')] : [])];
  }
  const labels = [...new Set(text.body.subsections.map(({ label }) => `(${label})`))];
  const has = labels.length === 0 ? 'it has no labelled parts that could be read' : `at its outermost level it has ${labels.length > 8 ? `${labels[0] ?? ''} to ${labels.at(-1) ?? ''}` : listWords(labels)}`;
  return [...notes, paragraph({ strong: `${capital(pinpointWords(member.pinpoint))} is not seen in the ${textWords(text.origin)}: ${has}.` })];
}

/** A number that the official text has and our facts do not. */
function textAlone(text: OfficialSection, member: Meant, context: HoverContext): Block[] {
  const catchline = text.catchline.replace(/\.$/, '');
  const open = context.openSection(text.number, labelPath(member.pinpoint));
  return [
    paragraph({ strong: `Section ${text.number}${catchline === '' ? '' : `, ${catchline}`}.` }),
    ...law(text, member, context),
    paragraph(
      ...(open === undefined ? [] : [{ label: 'Open section page', address: open }, ' · ']), { label: 'Official page', address: text.origin.address },
      context.statutes === null ? ` · ${NO_FACTS}` : ' · Conncite\'s own facts do not have this number.',
    ),
  ];
}

/** Our sentences on the cited subsections, or that the labels known lack one. */
function subsections(section: Section, member: Meant, digest: Digest | undefined, today: string): Block[] {
  if (member.pinpoint.length === 0) return [];
  const [version] = versionsOf(section, digest, today);
  const words = pinpointWords(member.pinpoint);
  if (member.pinpointThrough !== null) {
    const first = labelPath(member.pinpoint);
    const last = labelPath([...member.pinpoint.slice(0, -member.pinpointThrough.length), ...member.pinpointThrough]);
    const siblings = version.gists.filter((entry) => labelsOf(entry.label).length === member.pinpoint.length);
    const [from, to] = [siblings.findIndex((e) => e.label === first), siblings.findIndex((e) => e.label === last)];
    if (from >= 0 && to >= from) {
      return [{ list: siblings.slice(from, to + 1).map((entry) => [`${capital(pinpointWords(labelsOf(entry.label)))}: ${entry.gist}`]) }];
    }
  }
  const gist = gistOf(version, member.pinpoint);
  const since = version.from === null ? '' : `, as amended from ${dateWords(version.from.date)}`;
  if (gist !== undefined) return [paragraph({ emphasis: `${capital(words)}${since}:` }, ` ${gist}`)];
  if (section.status !== 'in force' || hasPinpoint(version, member.pinpoint)) return [];
  const labels = outermost(version);
  const has = labels.length === 0
    ? 'no subsections are known in this section'
    : `the labels known at its outermost level are ${labels.length > 8 ? `${labels[0] ?? ''} to ${labels.at(-1) ?? ''}` : listWords(labels)}`;
  return [paragraph(`${capital(words)} is not known: ${has}. The list of labels may be incomplete.`)];
}

function unknown(member: Meant, context: HoverContext, statutes: Statutes): Block[] {
  const made = newNumberSentence(member.number, statutes.changesOf(member.number));
  if (made !== undefined) return [paragraph({ strong: made }), paragraph(factsThrough(statutes.edition))];
  const blocks = [
    paragraph({ strong: `There is no section ${member.number} in the ${editionWords(statutes.edition)}.` }),
    paragraph(factsThrough(statutes.edition)),
  ];
  const former = statutes.findFormer(member.number);
  if (former.length > 0) blocks.push(paragraph(nowAt(former)));
  const near = statutes.nearest(member.number, 3);
  if (near.length > 0) blocks.push(paragraph('Numbers like it:'), { list: near.map((section) => [headSentence(section)]) });
  const open = context.openSection(member.number, '');
  if (open !== undefined) blocks.push(paragraph({ label: 'Open section page', address: open }));
  return blocks;
}

function nowAt(sections: readonly Section[]): string {
  const now = sections.slice(0, 3).map((section) => `section ${section.number}`);
  return `A section that bore this number is now ${listWords(now)}.`;
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
    paragraph({ strong: count > 0
      ? `${head}: ${count} ${count === 1 ? 'number' : 'numbers'} of the code.`
      : `${head}: no number of the code lies between them in this order.` }),
    { list: ends },
    paragraph(...(open === undefined ? [] : [{ label: `Open section page of ${member.number}`, address: open }, ' · ']),
      `Facts: ${editionWords(statutes.edition)}.`),
  ];
}

function list(members: readonly CitedSection[], context: HoverContext): Block[] {
  const statutes = context.statutes;
  const items = members.slice(0, LISTED).map((member): Inline[] => {
    const section = statutes?.find(member.number);
    const pinpoint = pinpointWords(member.pinpoint);
    const tail = pinpoint === '' ? '' : ` Cited: ${pinpoint}.`;
    if (statutes !== null && member.through !== null) return [`Sections ${member.number} to ${member.through}.`];
    if (section === undefined) return [statutes === null ? `Section ${member.number}.${tail}` : `There is no section ${member.number} in this edition.`];
    const state = section.status === 'in force' || section.catchline === '' ? '' : ` ${statusSentence(section, context.today)}`;
    return [headSentence(section) + state + tail];
  });
  if (members.length > LISTED) items.push([`and ${members.length - LISTED} more`]);
  const facts = statutes === null ? NO_FACTS : `Facts: ${editionWords(statutes.edition)}.`;
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
  const facts = paragraph(...(address === undefined ? [] : [{ label: 'Find the act at the General Assembly', address }, ' · ']), `Facts: ${editionWords(edition)}.`);
  const changes = context.statutes.changesBy(name);
  const meant = new Set(reference.sections.map((section) => /^\d*/.exec(section)?.[0]));
  if (changes.length > 0) {
    const { statutes } = context;
    const lines = actLines(changes, meant, (number) => nameOf(number, statutes));
    const more = lines.length > LISTED ? [[`and ${lines.length - LISTED} more`]] : [];
    return [head, paragraph(actSummary(changes)), { list: [...lines.slice(0, LISTED).map((line) => [line]), ...more] }, facts];
  }
  if (made.length === 0) {
    const nothing = reference.year !== null && reference.year > edition.actsThrough
      ? `No change of the code by it is known here. ${factsThrough(edition)}`
      : 'The source lines of this edition name no section that it made or amended.';
    return [head, paragraph(nothing), ...(address === undefined ? [] : [facts])];
  }
  // "Public Act 21-103, § 3": what that section did comes first.
  const isMeant = (sections: string): boolean => (sections.match(/\d+/g) ?? []).some((section) => meant.has(section));
  const sorted = [...made.filter(({ sections }) => isMeant(sections)), ...made.filter(({ sections }) => !isMeant(sections))];
  const items = sorted.slice(0, LISTED).map(({ section, sections }) => [`${sections === '' ? '' : `S. ${sections}: `}${headSentence(section)}`]);
  if (made.length > LISTED) items.push([`and ${made.length - LISTED} more`]);
  const count = made.length === 1 ? 'one section' : `${made.length} sections`;
  return [head, paragraph(`It is in the source line of ${count}, which it made, amended or repealed:`), { list: items }, facts];
}

function nameOf(number: string, statutes: Statutes): string {
  const section = statutes.find(number);
  return section === undefined ? `Section ${number}` : headSentence(section).replace(/\.$/, '');
}

function division({ kind, number }: CitedDivision, context: HoverContext): Block[] {
  const statutes = context.statutes;
  const word = kind === 'title' ? 'Title' : 'Chapter';
  if (statutes === null) return [paragraph({ strong: `${word} ${number}.` }), paragraph(NO_FACTS)];
  const facts = paragraph(`Facts: ${editionWords(statutes.edition)}.`);
  if (kind === 'title') {
    const title = statutes.title(number);
    if (title === undefined) return [paragraph({ strong: `There is no title ${number} in this edition.` }), facts];
    const chapters = statutes.chapters(number).length;
    return [paragraph({ strong: `Title ${number}, ${title.name}.` }), paragraph(`${chapters} ${chapters === 1 ? 'chapter' : 'chapters'}. ${capital(title.status)}.`), facts];
  }
  const chapter = statutes.chapter(number);
  if (chapter === undefined) return [paragraph({ strong: `There is no chapter ${number} in this edition.` }), facts];
  const title = statutes.title(chapter.title)?.name;
  return [
    paragraph({ strong: `${chapterWords(number, statutes)}.` }),
    paragraph(`Title ${chapter.title}${title === undefined ? '' : `, ${title}`}. Sections ${chapter.first} to ${chapter.last}. ${capital(chapter.status)}.`),
    facts,
  ];
}

function links(section: Section, path: string, context: HoverContext, statutes: Statutes, text: OfficialSection | undefined): Block {
  const open = context.openSection(section.number, path);
  const get = text === undefined ? context.getText?.(section.chapter) : undefined;
  return paragraph(
    ...(open === undefined ? [] : [{ label: 'Open section page', address: open }, ' · ']),
    { label: 'Official page', address: text?.origin.address ?? statutes.officialAddress(section) },
    ...(get === undefined ? [] : [' · ', { label: getTextWords(section.chapter), address: get }]),
    ` · Facts: ${editionWords(statutes.edition)}. ${factsThrough(statutes.edition)}`,
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
