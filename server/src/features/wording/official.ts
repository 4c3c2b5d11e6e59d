import { partsAt } from '../../official/pages/parts';
import type { LaterVersion, OfficialBody, OfficialOrigin, OfficialSection } from '../../official/pages/officialText';
import { GET_CHAPTER_TEXT } from '../commands';
import { dateWords } from './dates';

/** "General Statutes revised to January 1, 2025"; "2026 Supplement to the General Statutes". */
export function originWords({ edition, supplement }: OfficialOrigin): string {
  if (edition === null) return 'General Statutes (the page names no edition)';
  return supplement
    ? `${edition} Supplement to the General Statutes`
    : `General Statutes revised to January 1, ${edition}`;
}

/** "official text, General Statutes revised to January 1, 2025, read on November 25, 2026". */
export function textWords(origin: OfficialOrigin): string {
  return `official text, ${originWords(origin)}, read on ${dateWords(origin.read)}`;
}

/** That an edition's text is not here. */
export function missingEditionWords(year: number): string {
  return `The text of ${year} is not on this computer.`;
}

/** "Compare with the text of 2019". */
export function compareWords(year: number): string {
  return `Compare with the text of ${year}`;
}

/** "Get the official text of chapter 952"; the articles of title 42a bear their own word. */
export function getTextWords(chapter: string): string {
  return `Get the official text of ${/^\d/.test(chapter) ? 'chapter ' : ''}${chapter.replace(/^Article/, 'article')}`;
}

/** Address of the command for a chapter; undefined where it is none that a page or a hover could name. */
export function getTextAddress(chapter: string): string | undefined {
  if (!/^(?:Article )?\d[\da-z-]{0,15}$/i.test(chapter)) return undefined;
  return `command:${GET_CHAPTER_TEXT}?${encodeURIComponent(JSON.stringify([chapter]))}`;
}

/** One text of a section, whole or of a part of it. */
export interface SectionText {
  readonly body: OfficialBody;
  /** What it replaces: "" for the whole section, else "subsection (b)". */
  readonly scope: string;
  /**
   * ISO date from which it is the law ("" where the note's date could not be read) and by which
   * acts; null for the text printed as in force.
   */
  readonly from: { readonly date: string; readonly by: string } | null;
  /** True where it is the law on the day asked about: of the whole section, or of its part. */
  readonly current: boolean;
}

/**
 * The texts of a section that the official page prints, in the order of their dates: the one printed as in force,
 * and those of amendments that were not yet in effect. The law on `today` (ISO) is the newest whole text whose date
 * has come, and the parts that came after it.
 */
export function textsOf(section: OfficialSection, today: string): readonly [SectionText, ...SectionText[]] {
  const later = [...section.later].sort((a, b) => dateOf(a).localeCompare(dateOf(b)));
  const hasCome = (version: LaterVersion): boolean => version.effective !== '' && version.effective <= today;
  const whole = later.findLastIndex((version) => version.scope === '' && hasCome(version));
  const printed: SectionText = { body: section.body, scope: '', from: null, current: whole < 0 };
  return [
    printed,
    ...later.map((version, i): SectionText => ({
      body: version.body,
      scope: version.scope,
      from: { date: version.effective, by: version.by },
      current: hasCome(version) && i >= whole,
    })),
  ];
}

/** A date that could not be read comes last: nothing says that it has come. */
function dateOf({ effective }: LaterVersion): string {
  return effective === '' ? '9999' : effective;
}

/** The text that is the law of a part on the day that `texts` was asked for: the newest that has it. */
export function textWith(texts: readonly SectionText[], path: readonly string[]): SectionText | undefined {
  const law = texts.filter((text) => text.current);
  return law.findLast((text) => (path.length === 0 ? text.scope === '' : partsAt(text.body, path).length > 0));
}
