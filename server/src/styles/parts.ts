import type { Citation, CitedSection, Edition } from '../citations/citation';
import type { Conjunction, Spelling } from './style';
import { listed } from '../code/words';

/**
 * Members of a citation as all styles see them: a number with the pinpoints cited in it, so that
 * "§ 53a-70(a)(1), (2)" is one entry with two paths.
 */
export interface Entry {
  readonly number: string;
  readonly through: string | null;
  readonly etSeq: boolean;
  /** Pinpoints in order; empty where the whole section is cited. */
  readonly paths: readonly Path[];
  readonly first: CitedSection;
  /** The member whose year stands after this entry. */
  readonly last: CitedSection;
}

export interface Path {
  readonly member: CitedSection;
  readonly labels: readonly string[];
  readonly through: readonly string[] | null;
}

/**
 * The entries of a citation; undefined where a member has a shape that no style writes, or a list more than one word.
 */
export function entriesOf(citation: Citation, spelling: Spelling): Entry[] | undefined {
  const entries: { -readonly [K in keyof Entry]: Entry[K] extends readonly Path[] ? Path[] : Entry[K] }[] = [];
  for (const member of citation.sections) {
    const paths =
      member.pinpoint.length === 0 ? [] : [{ member, labels: member.pinpoint, through: member.pinpointThrough }];
    // A pinpoint at one end of a range: which end it belongs to is not kept.
    if (member.through !== null && paths.length > 0) return undefined;
    const before = entries.at(-1);
    const joins =
      before?.number === member.number &&
      before.through === null &&
      !before.etSeq &&
      member.through === null &&
      !member.etSeq;
    if (before !== undefined && joins && siblings(before.paths.at(-1), member) && sameEdition(before.last, member)) {
      before.paths.push(...paths);
      before.last = member;
    } else {
      entries.push({
        number: member.number,
        through: member.through,
        etSeq: member.etSeq,
        paths,
        first: member,
        last: member,
      });
    }
  }
  const words = [entryWord(entries, spelling), ...entries.map((entry) => pathWord(entry.paths, spelling))];
  return entries.length === 0 || words.includes('both') ? undefined : entries;
}

/** The word that joins entries. */
export function entryWord(entries: readonly Entry[], spelling: Spelling): Conjunction {
  return wordOf(
    entries.map((entry) => entry.first),
    spelling,
  );
}

/** The word that joins the pinpoints of an entry. */
export function pathWord(paths: readonly Path[], spelling: Spelling): Conjunction {
  return wordOf(
    paths.map((path) => path.member),
    spelling,
  );
}

function wordOf(members: readonly CitedSection[], { joined }: Spelling): Conjunction {
  const words = new Set(
    members
      .slice(1)
      .map((member) => joined?.(member) ?? '')
      .filter((word) => word !== ''),
  );
  const [only = ''] = words;
  return words.size > 1 ? 'both' : only;
}

/** The pinpoints that an Id. itself names; it cites them in each section that it repeats. */
export function ownPaths({ sections }: Citation): Path[] {
  return sections
    .filter(({ number }) => number === sections[0]?.number)
    .map((member) => ({ member, labels: member.pinpoint, through: member.pinpointThrough }));
}

/**
 * True for a pinpoint as deep as the one before it and of the same kinds of labels, which a list may
 * add without the number: "(a)(1) and (2)".
 */
function siblings(before: Path | undefined, { pinpoint }: CitedSection): boolean {
  return (
    before?.labels.length === pinpoint.length &&
    before.labels.every((label, i) => kindOf(label) === kindOf(pinpoint[i] ?? ''))
  );
}

function kindOf(label: string): 'number' | 'capital' | 'small' {
  return /^\d/.test(label) ? 'number' : /^[A-Z]/.test(label) ? 'capital' : 'small';
}

function sameEdition(a: CitedSection, b: CitedSection): boolean {
  return a.edition?.start === b.edition?.start;
}

/** True where more than one section is cited, so that "§§" and "sections" are right. */
export function isPlural(entries: readonly Entry[]): boolean {
  const first = entries[0];
  return entries.some((entry) => entry.through !== null || entry.number !== first?.number);
}

/**
 * "section" or "sections" before a list in words. Of alternatives the General Statutes speak in the singular ("a
 * violation of section 53a-70, 53a-71 or 53a-72a"); a writer who has the plural keeps it.
 */
export function sectionWordOf({ sign }: Citation, entries: readonly Entry[], spelling: Spelling): string {
  const single =
    entryWord(entries, spelling) === 'or' &&
    entries.every((entry) => entry.through === null) &&
    (sign?.form !== 'word' || !sign.plural);
  return isPlural(entries) && !single ? 'sections' : 'section';
}

/**
 * Labels of a path that follows `before` in a list: only the last ones where they have the rest in common, so that
 * "(a)(1)" and "(a)(2)" are written "(a)(1) and (2)".
 */
export function labelsAfter(path: readonly string[], before: readonly string[] | undefined): readonly string[] {
  if (before === undefined || before.length !== path.length || path.length < 2) return path;
  return path.slice(0, -1).every((label, i) => before[i] === label) ? path.slice(-1) : path;
}

/** Edition that all members share; null where none has one, undefined where they differ. */
export function commonEdition(citation: Citation): CitedSection['edition'] | undefined {
  const first = citation.sections[0]?.edition ?? null;
  const same = citation.sections.every((member) => (member.edition?.start ?? -1) === (first?.start ?? -1));
  if (!same) return undefined;
  return first?.detached === true && revisionAfter(citation) === undefined ? null : first;
}

/** The code as a whole is the Revision of 1958, to this day: "(Rev. 1958)" names it, and no year of its text. */
export function namesTheCode(edition: Edition): boolean {
  return edition.revision === 1958 && edition.year === 1958;
}

/** Between the code's name and its revision stand a comma and a blank. */
const NEAR = 6;

/**
 * The revision that a bill names after the code: "of the general statutes, revision
 * of 1958, revised to January 1, 2017".
 */
export function revisionAfter(citation: Citation): Edition | undefined {
  const { trailer } = citation;
  const edition = citation.sections[0]?.edition;
  if (trailer === null || edition == null || !edition.detached || edition.revision === null) return undefined;
  return edition.start >= trailer.end && edition.start - trailer.end <= NEAR ? edition : undefined;
}

/** "a", "a and b", "a, b or c"; "and" where the list has no word. */
export function joinList(items: readonly string[], word: Conjunction): string {
  return listed(items, word === '' ? 'and' : word);
}
