import type { OfficialText } from '../official/pages/officialText';
import type { Section, Statutes } from '../facts/statutes';
import { labelPath, labelsOf } from '../code/labels';
import { stateWord } from '../facts/status';
import { catchlineOf, chapterWords, successorWords } from './wording/section';

/** A section as a list of sections shows it. */
export interface FoundSection {
  readonly number: string;
  /** The subsection that was typed with the number: "(a)(1)", or "". */
  readonly labelPath: string;
  /** "" where the code prints none. */
  readonly catchline: string;
  /** "Chapter 952, Penal Code: Offenses". */
  readonly place: string;
  /** "repealed", "transferred to § 54-102a"; "" for what is in force. */
  readonly state: string;
}

/** Longest catchline; lists are not wrapped. */
const CATCHLINE = 120;

/**
 * Sections for what a person has typed so far: the beginning of a number, with or without its sign and
 * subsection, or words of the heading. The section itself comes before those whose numbers go on. At
 * most `most`; nothing typed finds nothing.
 * @param official has sections that are newer than the facts
 */
export function searchSections(
  typed: string,
  statutes: Statutes,
  most: number,
  official?: OfficialText,
): readonly FoundSection[] {
  const text = typed.slice(0, 200).trim();
  const { number, path } = readNumber(text);
  if (number !== undefined) {
    const whole = statutes.find(number);
    const longer = statutes.withPrefix(number, most).filter((section) => section.number !== whole?.number);
    const sections = whole === undefined ? longer : [whole, ...longer];
    // Where the number has subsections after it, no longer number is meant.
    const meant = path === '' || whole === undefined ? sections : [whole];
    const newer = whole === undefined ? newerSection(number, path, official, statutes) : undefined;
    if (newer !== undefined)
      return [newer, ...meant.slice(0, most - 1).map((section) => foundSection(section, '', statutes))];
    if (meant.length > 0) return meant.slice(0, most).map((section) => foundSection(section, path, statutes));
    return statutes.nearest(number, most).map((section) => foundSection(section, '', statutes));
  }
  return text === '' ? [] : statutes.search(text, most).map((section) => foundSection(section, '', statutes));
}

/** @param path of the subsection that is meant: "(a)(1)", or "" */
export function foundSection(section: Section, path: string, statutes: Statutes): FoundSection {
  const to = section.status === 'transferred' ? successorWords(section) : '';
  return {
    number: section.number,
    labelPath: path,
    catchline: catchlineOf(section, CATCHLINE),
    place: chapterWords(section.chapter, statutes),
    state: section.status === 'in force' ? '' : to === '' ? stateWord(section.status) : `${section.status} to ${to}`,
  };
}

/** True where a number is typed and not words. */
export function numberTyped(typed: string): boolean {
  return readNumber(typed.slice(0, 200).trim()).number !== undefined;
}

/** A section that the official text on this computer has and the facts do not. */
export function newerSection(
  number: string,
  path: string,
  official: OfficialText | undefined,
  statutes: Statutes,
): FoundSection | undefined {
  const section = official?.section(number);
  if (section === undefined) return undefined;
  // The page prints the chapter's name in capital letters.
  const printed =
    statutes.chapter(section.chapter) === undefined && section.chapterName !== '' ? `, ${section.chapterName}` : '';
  return {
    number,
    labelPath: path,
    catchline: section.catchline.replace(/[. ]{1,9}$/, ''),
    place: `${chapterWords(section.chapter, statutes)}${printed}`,
    state: section.status === 'in force' ? '' : stateWord(section.status),
  };
}

/** "53a-70", "§ 53a-70(a)", "sec. 53a-7", "53a-" and the same with another dash; no number in other texts. */
function readNumber(text: string): { readonly number?: string; readonly path: string } {
  const read =
    /^(?:§+|secs?\.?|sections?)?\s{0,3}(\d{1,2}[a-z]?[-\u2010-\u2014][\w\u2010-\u2014-]{0,12}|\d{1,2}[a-z]?)\s{0,3}((?:\(\w{1,5}\)\s?){0,6})$/i.exec(
      text,
    );
  if (read?.[1] === undefined) return { path: '' };
  const number = read[1]
    .toLowerCase()
    .replace(/[\u2010-\u2014]/g, '-')
    .replace(/^42a-(2|4)a(?=$|-)/, '42a-$1A');
  return { number, path: labelPath(labelsOf(read[2] ?? '')) };
}
