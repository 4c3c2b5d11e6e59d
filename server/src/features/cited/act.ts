import { factsThrough } from '../../analysis/changeWords';
import { actName, nameOf } from '../../citations/cited';
import type { CitedAct } from '../../citations/citation';
import { actAddress } from '../../code/actAddress';
import { actKey } from '../../code/actKey';
import { actSections, wholeSections } from '../../code/actSections';
import type { Statutes } from '../../facts/statutes';
import { LISTED, NO_FACTS, paragraph } from '../hovers/blocks';
import type { HoverContext } from '../hovers/section';
import type { PageSubject } from '../pages/address';
import { entry } from '../pages/entries';
import type { PageLine } from '../pages/page';
import * as line from '../pages/pageLines';
import { actLines, actSummary } from '../wording/actChanges';
import type { Block } from '../wording/richText';
import { factsWords, headRow } from '../wording/section';
import { editionFact, LISTED_ON_PAGE } from './pageParts';
import type { ShownKind } from './shownKind';

/** Public and special acts: what each did to the code, by its own text or by the source lines of the edition. */
export const act: ShownKind<CitedAct> = { hover, leadsTo, page };

function hover(cited: CitedAct, context: HoverContext): Block[] {
  const session = cited.session === null ? '' : ` of the ${cited.session}`;
  const year = cited.year === null ? '' : `, passed in ${cited.year}`;
  const head = paragraph({ strong: `${nameOf(cited)}${session}${year}.` });
  if (context.statutes === null) return [head, paragraph(NO_FACTS)];
  const name = actName(cited);
  const made = context.statutes.amendedBy(name);
  const { edition } = context.statutes;
  const address = actAddress(name);
  // Before what may be long: a hover shows few lines without scrolling.
  const top =
    address === undefined ? [head] : [head, paragraph({ label: 'Find the act at the General Assembly', address })];
  const facts = paragraph(`Facts: ${factsWords(edition)}.`);
  const changes = context.statutes.changesBy(name);
  const meant = new Set(wholeSections(cited.sections));
  if (changes.length > 0) {
    const { statutes } = context;
    const lines = actLines(changes, meant, (number) => headOf(number, statutes));
    const more = lines.length > LISTED ? [[`and ${lines.length - LISTED} more`]] : [];
    return [
      ...top,
      paragraph(actSummary(changes)),
      { list: [...lines.slice(0, LISTED).map((words) => [words]), ...more] },
      facts,
    ];
  }
  if (made.length === 0) {
    const nothing =
      cited.year !== null && cited.year > edition.actsThrough
        ? `No change that it made to the code is known. ${factsThrough(edition)}`
        : 'The source lines of this edition name no section that it made or amended.';
    return [...top, paragraph(nothing), ...(address === undefined ? [] : [facts])];
  }
  // "Public Act 21-103, § 3": what that section did comes first.
  const isMeant = (sections: string): boolean => (sections.match(/\d+/g) ?? []).some((section) => meant.has(section));
  const sorted = [
    ...made.filter(({ sections }) => isMeant(sections)),
    ...made.filter(({ sections }) => !isMeant(sections)),
  ];
  const items = sorted
    .slice(0, LISTED)
    .map(({ section, sections }) => [`${sections === '' ? '' : `${actSections(sections)}: `}${headRow(section)}`]);
  if (made.length > LISTED) items.push([`and ${made.length - LISTED} more`]);
  const count = made.length === 1 ? 'one section' : `${made.length} sections`;
  return [...top, paragraph(`By their source lines, it made, amended, or repealed ${count}:`), { list: items }, facts];
}

function headOf(number: string, statutes: Statutes): string {
  const section = statutes.find(number);
  return section === undefined ? `§ ${number}` : headRow(section);
}

function leadsTo(cited: CitedAct, statutes: Statutes | null): PageSubject[] {
  const name = actName(cited);
  const made = statutes?.amendedBy(name) ?? [];
  const wanted = wholeSections(cited.sections);
  const meant = wanted.length === 0 ? made : made.filter(({ sections }) => names(sections, wanted));
  return [
    { kind: 'act', name },
    ...(meant.length > 0 ? meant : made).map(({ section }): PageSubject => ({ kind: 'section', name: section.number })),
  ];
}

/** True where "1, 189" or "3-5" names one of the act's sections. */
function names(printed: string, wanted: readonly string[]): boolean {
  const ranges = Array.from(
    printed.matchAll(/(\d+)(?:[a-z(][^\s,;]*)?(?:\s?[-–]\s?(\d+))?/gi),
    ([, first = '', last]) => [Number(first), Number(last ?? first)] as const,
  );
  return wanted.some((section) => ranges.some(([first, last]) => first <= Number(section) && Number(section) <= last));
}

function page(name: string, statutes: Statutes): PageLine[] {
  const made = statutes.amendedBy(name);
  const year = yearOf(name);
  const address = actAddress(name);
  const lines: PageLine[] = [
    line.heading(name),
    ...(year === null ? [] : [line.fact('Year', String(year))]),
    editionFact(statutes),
  ];
  const changes = statutes.changesBy(name);
  if (changes.length > 0) {
    const nameOf = (number: string): string => {
      const section = statutes.find(number);
      return section === undefined ? `§ ${number}` : entry(section);
    };
    lines.push(
      line.part(`What it changes (${changes.length})`),
      line.paragraph(actSummary(changes)),
      ...actLines(changes, new Set(), nameOf)
        .slice(0, LISTED_ON_PAGE)
        .map((words) => line.item(words)),
    );
  } else if (made.length === 0) {
    const later = year !== null && year > statutes.edition.actsThrough;
    lines.push(
      line.paragraph(
        later
          ? `No change that it made to the code is known. ${factsThrough(statutes.edition)}`
          : 'The source lines of this edition name no section that it made, amended or repealed. An act may have done other things, or what it did may have been replaced since.',
      ),
    );
  } else {
    lines.push(line.part(`Sections that it made, amended or repealed (${made.length})`));
    lines.push(
      ...made
        .slice(0, LISTED_ON_PAGE)
        .map(({ section, sections }) =>
          line.item(`${entry(section)}${sections === '' ? '' : `: ${actSections(sections)}`}`),
        ),
    );
  }
  if (address !== undefined) lines.push(line.part('Official page'), line.paragraph(address));
  return lines;
}

/** Calendar year that an act's name tells: acts have borne it since 1973. */
function yearOf(name: string): number | null {
  const written = /\b(1[789]\d{2}|20\d{2})\b/.exec(name)?.[1];
  if (written !== undefined) return Number(written);
  const short = /:(\d{2})-\d+$/.exec(actKey(name))?.[1];
  return short === undefined ? null : Number(short) >= 73 ? 1900 + Number(short) : 2000 + Number(short);
}
