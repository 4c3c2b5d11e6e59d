import type { Snapshot } from '../analysis/snapshot';
import type { Citation, CitedSection, Edition } from '../citations/citation';
import type { Section } from '../facts/statutes';
import type { RuleContext } from './finding';
import { lawYear } from './lawYear';

/**
 * True where a member cites the text of a year, or of the day whose law the document is
 * under, since which the section was amended.
 */
export function isOlderText(context: RuleContext, member: CitedSection, section: Section): boolean {
  const year = member.edition?.year ?? lawYear(context);
  return year !== undefined && section.lastAmended !== null && year <= section.lastAmended;
}

/**
 * Year of the supplement that the words after a section name, "of the 2012 supplement to the general statutes", as
 * bills and notices of even years do; undefined where none is named.
 */
export function supplementNamed({ text }: Snapshot, { trailer }: Citation): number | undefined {
  if (trailer === null) return undefined;
  const year = /\b(20\d\d)\s+supplement\b/i.exec(text.slice(trailer.start, trailer.end))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** True for an edition by which the writer chose an earlier text on purpose: "(Rev. to 2017)", "(Supp. 2020)". */
export function namesText({ revision, supplement, publisher }: Edition): boolean {
  return revision !== null || (supplement !== null && publisher === null);
}
