import type { CitedSection } from '../../citations/citation';
import { pendingActsInWords } from '../../facts/pendingActs';
import type { Digest, PendingAmendment, Section, Statutes } from '../../facts/statutes';
import { labelList } from '../../diagnostics/parts';
import type { OfficialSection, OfficialText } from '../../official/pages/officialText';
import { olderEdition, textsOfEditions } from '../../official/pages/editions';
import { actsOf, laterFacts } from '../pages/officialPart';
import { gistOf, missingLabel, missingPinpoint, versionsOf, type MissingLabel } from '../pages/subsections';
import { changeSentences } from '../wording/actChanges';
import { dateWords } from '../wording/dates';
import { excerpt } from '../wording/lawExcerpt';
import { compareWords, getTextWords, missingEditionWords, textWords } from '../wording/official';
import { levelWords, pinpointWords } from '../wording/pinpoint';
import type { Block, Inline } from '../wording/richText';
import {
  factsWords,
  openingSentence,
  outlineSentence,
  pendingSentence,
  placeWords,
  standingSentence,
} from '../wording/section';
import { paragraph } from './blocks';
import { capital, listed } from '../../code/words';
import { labelPath, labelsOf } from '../../code/labels';

/** What a hover is made with beside the document. */
export interface HoverContext {
  /** Null where the facts could not be read. */
  readonly statutes: Statutes | null;
  /** ISO date against which dates are judged. */
  readonly today: string;
  /** ISO date that the setting names as that of the law a document is written under; null or left out: none. */
  readonly asOf?: string | null;
  /** The official text on this machine, where there can be one. */
  readonly official?: OfficialText | undefined;
  /** Address that gets the official text of a chapter, where the client has one that a hover may hold. */
  getText?(chapter: string): string | undefined;
  /**
   * Address that opens a section's page, where the client has one that a hover may hold;
   * with `edition` the page of that year's text.
   */
  openSection(number: string, labelPath: string, edition?: number): string | undefined;
  /** Address that compares the texts of two editions, where the client has one that a hover may hold. */
  compare?(number: string, year: number): string | undefined;
}

/** What a hover asks of a cited section. */
export interface Meant extends Pick<CitedSection, 'number' | 'pinpoint' | 'pinpointThrough' | 'through' | 'etSeq'> {
  /** Year of the edition that is meant; undefined for the newest. */
  readonly year?: number | undefined;
  /** ISO date of the law that the document is written under, where that and no edition tells the year. */
  readonly day?: string | undefined;
}

/** Most changes since the edition that a hover tells of. */
const CHANGES = 2;

/**
 * All that a hover tells of a section of the code: its heading, whether it is law on the
 * day, links, and the words on what is cited.
 */
export function sectionBlocks(section: Section, member: Meant, context: HoverContext, statutes: Statutes): Block[] {
  const { today } = context;
  const place = placeWords(section, statutes);
  const where = `${place.title}; ${place.chapter.replace(/^Chapter/, 'chapter')}.`;
  const digest = statutes.digest(section.number);
  const standing = standingSentence(section, statutes, today, digest);
  const edition = olderEdition(context.official, section.number, member.year);
  const text = context.official?.section(section.number, edition);
  const blocks = [
    paragraph({ strong: openingSentence(section, statutes, today, digest) }),
    paragraph(
      where,
      ...(standing === '' ? [] : [' ', section.status === 'in force' ? standing : { strong: standing }]),
    ),
    // Before what may be long: a hover shows few lines without scrolling.
    links(section, member, context, statutes, text),
    ...missingText(section, member, context, edition),
  ];
  // Of a printed range the code says only where the whole went; today's sections say it of each number.
  const heirs = statutes
    .findFormer(section.number)
    .filter((heir) => !(section.successor?.numbers ?? []).includes(heir.number));
  if (section.status !== 'in force' && heirs.length > 0) blocks.push(paragraph(nowAt(heirs)));
  const shown = { textActs: text && actsOf(text), summary: digest !== undefined, told: digest?.pending };
  blocks.push(...changes(changeSentences(section, today, shown)));
  // What the code itself prints of amendments to come stands with the official text.
  for (const pending of section.pending)
    if (text === undefined || pending.change !== undefined) blocks.push(amendment(pending, section, digest, today));
  blocks.push(
    ...(text === undefined ? ours(section, member, digest, context, statutes) : lawBlocks(text, member, context)),
  );
  if (member.etSeq) blocks.push(paragraph('“et seq.” does not say where the citation ends.'));
  blocks.push(facts(statutes));
  return blocks;
}

/** That the words below are not those of the year that is meant, where they may read otherwise. */
function missingText(
  section: Section,
  { year, day }: Meant,
  { official, statutes }: HoverContext,
  edition: number | undefined,
): Block[] {
  if (
    edition !== undefined &&
    day !== undefined &&
    statutes?.acts(section).some((act) => act.year === edition) === true
  ) {
    return [
      paragraph({
        strong: `Amended in ${edition}: the text of January 1, ${edition}, which is shown, may not be that of ${dateWords(day)}.`,
      }),
    ];
  }
  const newest = official?.editions().at(-1);
  if (
    year === undefined ||
    edition !== undefined ||
    newest === undefined ||
    year >= newest ||
    official?.editions().includes(year) === true
  )
    return [];
  return section.lastAmended !== null && section.lastAmended >= year && official?.has(section.number) === true
    ? [paragraph({ strong: `${missingEditionWords(year)} The newest is shown.` })]
    : [];
}

/** Changes since the edition: the first ones, and how many more the section page tells of. */
function changes(sentences: readonly string[]): Block[] {
  const told = sentences.slice(0, CHANGES).map((sentence) => paragraph({ strong: sentence }));
  const more = sentences.length - told.length;
  return more === 0
    ? told
    : [
        ...told,
        paragraph({
          strong:
            more === 1 ? 'The section page lists one more change.' : `The section page lists ${more} more changes.`,
        }),
      ];
}

/** An amendment to come or come since, and what we know that it changes. */
function amendment(pending: PendingAmendment, section: Section, digest: Digest | undefined, today: string): Block {
  const changes = digest?.pending.find(({ effective }) => effective === pending.effective)?.changes ?? '';
  return paragraph(
    { strong: pendingSentence(pending, today, section.changes) },
    ...(changes === '' ? [] : [` ${changes}`]),
  );
}

/** Our summary, and our sentences on the cited subsections; without one, what is known beside the text. */
function ours(
  section: Section,
  member: Meant,
  digest: Digest | undefined,
  { today }: HoverContext,
  statutes: Statutes,
): Block[] {
  if (digest !== undefined) {
    const told = digest.pending.filter(
      ({ effective, changes }) => changes !== '' && !section.pending.some((pending) => pending.effective === effective),
    );
    return [
      paragraph({ emphasis: 'Summary by Conncite, not the official text:' }, ` ${digest.summary}`),
      ...told.map(({ effective, by, changes }) =>
        paragraph(`From ${dateWords(effective)} (${pendingActsInWords(by)}): ${changes}`),
      ),
      ...subsections(section, member, digest, today),
    ];
  }
  const outline = section.status === 'in force' ? outlineSentence(section, statutes) : '';
  return [
    ...(outline === '' ? [] : [paragraph({ emphasis: 'No summary yet.' }, ` ${outline}`)]),
    ...subsections(section, member, digest, today),
  ];
}

/** The words of the law that are cited, and of which text they are. */
export function lawBlocks(text: OfficialSection, member: Meant, { official, today }: HoverContext): Block[] {
  const older = olderEdition(official, member.number, member.year);
  // What an older edition prints of amendments to come is no news.
  const notes = older === undefined ? laterFacts(text, today).map((line) => paragraph({ strong: line.text })) : [];
  const found = excerpt(text, member.pinpoint, member.pinpointThrough, older === undefined ? today : `${older}-01-01`);
  const of = capital(textWords(text.origin));
  if (found !== undefined) {
    const since = found.text.from === null ? '' : `, as amended from ${dateWords(found.text.from.date)}`;
    return [
      ...notes,
      paragraph({ emphasis: `${of}${since}:` }),
      ...found.blocks,
      ...(found.cut ? [paragraph('Excerpt. Open the section page for the full text.')] : []),
    ];
  }
  const missing = missingLabel(text.body.subsections, member.pinpoint);
  return [
    ...notes,
    ...(missing === undefined
      ? []
      : [paragraph({ strong: `${missingWords(missing, 'found')} (${textWords(text.origin)}).` })]),
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
      return [
        {
          list: siblings
            .slice(from, to + 1)
            .map((entry) => [`${capital(pinpointWords(labelsOf(entry.label)))}: ${entry.gist}`]),
        },
      ];
    }
  }
  const gist = gistOf(version, member.pinpoint);
  const since = version.from === null ? '' : `, as amended from ${dateWords(version.from.date)}`;
  if (gist !== undefined) return [paragraph({ emphasis: `${capital(words)}${since}:` }, ` ${gist}`)];
  const missing = section.status === 'in force' ? missingPinpoint(version, member.pinpoint) : undefined;
  return missing === undefined
    ? []
    : [paragraph(`${missingWords(missing, 'known')}. The list of labels may be incomplete.`)];
}

/** "No subparagraph (A) is known in subdivision (2) of subsection (a); its known labels are (B) and (C)". */
function missingWords({ path, labels }: MissingLabel, how: 'known' | 'found'): string {
  const depth = path.length - 1;
  const place = depth === 0 ? 'this section' : pinpointWords(path.slice(0, depth));
  const which = how === 'known' ? 'known labels' : 'labels';
  const has = labels.length === 0 ? `, which has no ${which}` : `; its ${which} are ${labelList(labels)}`;
  return `No ${levelWords(path, depth)} is ${how} in ${place}${has}`;
}

function links(
  section: Section,
  member: Meant,
  context: HoverContext,
  statutes: Statutes,
  text: OfficialSection | undefined,
): Block {
  const open = context.openSection(
    section.number,
    labelPath(member.pinpoint),
    olderEdition(context.official, section.number, member.year),
  );
  const get = text === undefined ? context.getText?.(section.chapter) : undefined;
  return paragraph(
    ...(open === undefined ? [] : [{ label: 'Open section page', address: open }, ' · ']),
    { label: 'Official page', address: text?.origin.address ?? statutes.officialAddress(section) },
    ...(get === undefined ? [] : [' · ', { label: getTextWords(section.chapter), address: get }]),
    ...comparing(section.number, member, context),
  );
}

/** A link that shows the words of another edition beside those that the hover shows. */
function comparing(number: string, { year }: Meant, context: HoverContext): readonly Inline[] {
  const { official } = context;
  if (official === undefined || context.compare === undefined) return [];
  const texts = textsOfEditions(official, number);
  const newest = texts.at(-1)?.year;
  const older = olderEdition(official, number, year) ?? texts.at(-2)?.year;
  const address = older === undefined ? undefined : context.compare(number, older);
  const other = olderEdition(official, number, year) === undefined ? older : newest;
  return address === undefined || other === undefined ? [] : [' · ', { label: compareWords(other), address }];
}

/** What the facts are of; the pages tell more of it. */
function facts({ edition }: Statutes): Block {
  return paragraph(`Facts: ${factsWords(edition)}.`);
}

/** Where the law of a number stands now that went to others. */
export function nowAt(sections: readonly Section[]): string {
  const now = sections.slice(0, 3).map((section) => `§ ${section.number}`);
  return `A section that bore this number is now ${listed(now)}.`;
}
