import { changedWords } from '../../diagnostics/staleness';
import type { Finding } from '../../diagnostics/finding';
import { compareSections } from '../../official/pages/compareText';
import { olderEdition, textsOfEditions } from '../../official/pages/editions';
import type { OfficialText } from '../../official/pages/officialText';
import { originWords } from '../wording/official';

/** A section's text in one edition, to be laid beside the newest. */
export interface ComparableText {
  readonly year: number;
  /** "General Statutes revised to January 1, 2025". */
  readonly name: string;
  /** "(b) changed and (e) was added", against the newest; "" where it reads the same. */
  readonly changes: string;
}

/** The texts of a section that are on this machine, oldest first. */
export function comparableTexts(number: string, official: OfficialText | undefined): readonly ComparableText[] {
  const texts = official === undefined ? [] : textsOfEditions(official, number);
  const newest = texts.at(-1);
  return texts.map(({ year, section }) => {
    const parts = compareSections(section, newest?.section);
    return { year, name: originWords(section.origin), changes: parts[0]?.state === 'same' ? '' : changedWords(parts) };
  });
}

/** Years whose texts of a section a page can lay side by side: its own, or the one before the newest, and the other. */
export interface Comparison {
  readonly older: number;
  /** The year that is not the page's own. */
  readonly other: number;
}

/** @param edition of the page; undefined for that of the text in force */
export function comparisonOf(
  number: string,
  edition: number | undefined,
  official: OfficialText | undefined,
): Comparison | undefined {
  if (official === undefined) return undefined;
  const texts = textsOfEditions(official, number);
  const [before, newest] = [texts.at(-2), texts.at(-1)];
  if (before === undefined || newest === undefined) return undefined;
  const own = olderEdition(official, number, edition);
  return own === undefined ? { older: before.year, other: before.year } : { older: own, other: newest.year };
}

/** Section and year that an `amended-since` finding is about: what its reader wants to compare. */
export function comparedBy({ code, data }: Finding): { readonly number: string; readonly year: number } | undefined {
  if (code !== 'amended-since' || data === undefined) return undefined;
  const [first] = Array.isArray(data['acts']) ? (data['acts'] as readonly { readonly number?: unknown }[]) : [];
  const number = first?.number ?? data['number'];
  const year = data['year'] ?? (typeof data['asOf'] === 'string' ? Number(data['asOf'].slice(0, 4)) : undefined);
  return typeof number === 'string' && typeof year === 'number' ? { number, year } : undefined;
}
