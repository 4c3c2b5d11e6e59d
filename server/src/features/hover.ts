import { factsThrough } from '../analysis/changeWords';
import { citedYear } from '../analysis/citedYear';
import { lawDate } from '../analysis/lawDate';
import type { Snapshot } from '../analysis/snapshot';
import { isSection } from '../citations/cited';
import type { Citation, Cited, CitedSection } from '../citations/citation';
import { malformedWords } from '../diagnostics/wording';
import { olderEdition } from '../official/pages/editions';
import type { OfficialSection } from '../official/pages/officialText';
import { goneAround, withinWords } from '../facts/goneAround';
import type { Section, Statutes } from '../facts/statutes';
import type { Span } from '../text/span';
import { shownKind } from './cited/registry';
import { LISTED, NO_FACTS, paragraph } from './hovers/blocks';
import { lawBlocks, nowAt, sectionBlocks, type HoverContext, type Meant } from './hovers/section';
import { editionOfPage } from './pages/address';
import { ownReference } from './pages/ownReference';
import { newNumberSentence } from './wording/actChanges';
import { pinpointWords } from './wording/pinpoint';
import { placeAt } from './wording/place';
import type { Block, Inline, RichText } from './wording/richText';
import { factsWords, headRow, statusSentence } from './wording/section';

export type { HoverContext } from './hovers/section';
import { labelPath } from '../code/labels';

export interface Hover extends Span {
  readonly content: RichText;
}

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
  if (!isSection(one)) return shownKind(one.kind).hover(one, context);
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
      : [paragraph({ strong: 'There is no earlier citation for it to refer to.' })];
  const words = snapshot.read(to);
  const line = snapshot.lines.positionAt(to.start).line + 1;
  const several = citation.ambiguous
    ? ' That citation has several authorities, so a reader cannot tell which is meant.'
    : '';
  return [
    paragraph(
      `${snapshot.read(citation.idSpan ?? citation)} refers to ${words.length > 120 ? `${words.slice(0, 119)}…` : words}, on line ${line}.${several}`,
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
  const around = goneAround(statutes, member.number);
  const head = around === undefined ? `There is no § ${member.number}` : withinWords(member.number, around);
  const blocks = [paragraph({ strong: `${head}.` })];
  const former = statutes.findFormer(member.number);
  if (former.length > 0) blocks.push(paragraph(nowAt(former)));
  const near = statutes.nearest(member.number, 3);
  if (near.length > 0)
    blocks.push(paragraph('Similar section numbers:'), { list: near.map((section) => [linkedRow(section, context)]) });
  const open = context.openSection(member.number, '');
  return [
    ...blocks,
    paragraph(
      ...(open === undefined ? [] : [{ label: 'Open section page', address: open }, ' · ']),
      `Facts: ${factsWords(statutes.edition)}.`,
    ),
  ];
}

/** A section in a list, linked to its page where a client can open it. */
function linkedRow(section: Section, context: HoverContext): Inline {
  const address = context.openSection(section.number, '');
  return address === undefined ? headRow(section) : { label: headRow(section), address };
}

function range(member: Meant, through: string, context: HoverContext, statutes: Statutes): Block[] {
  const count = statutes.countBetween(member.number, through);
  const head = `Sections ${member.number} to ${through}`;
  const ends = [member.number, through].map((number) => {
    const section = statutes.find(number);
    return [section === undefined ? `There is no § ${number} in this edition` : headRow(section)];
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
    if (statutes !== null && member.through !== null) return [`§§ ${member.number} to ${member.through}`];
    if (section === undefined)
      return [statutes === null ? row(`§ ${member.number}`, tail) : `There is no § ${member.number} in this edition`];
    const state =
      section.status === 'in force' || section.catchline === '' ? '' : ` ${statusSentence(section, context.today)}`;
    return [row(headRow(section), state + tail)];
  });
  if (members.length > LISTED) items.push([`and ${members.length - LISTED} more`]);
  const facts = statutes === null ? NO_FACTS : `Facts: ${factsWords(statutes.edition)}.`;
  return [paragraph({ strong: `${members.length} sections are cited here.` }), { list: items }, paragraph(facts)];
}

/** A row that ends as a sentence does where more sentences follow. */
function row(head: string, more: string): string {
  return more === '' ? head : `${head}.${more}`;
}

/** Most acts, chapters or titles of a list that are told of. */
const TOLD = 5;

function firstOf<T>(all: readonly T[], tell: (one: T) => Block[]): Block[] {
  const blocks = all.slice(0, TOLD).flatMap(tell);
  return all.length <= TOLD ? blocks : [...blocks, paragraph(`and ${all.length - TOLD} more`)];
}
