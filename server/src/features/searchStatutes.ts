import type { OfficialStatus, OfficialText, TextHit } from '../official/pages/officialText';
import type { Statutes } from '../facts/statutes';
import { foundSection, searchSections, type FoundSection } from './searchSections';
import { dateWords } from './wording/dates';
import { labelPath } from './wording/pinpoint';

/** A place of the law whose words were found. */
export interface FoundPassage extends FoundSection {
  /** Words of the law around the place. */
  readonly snippet: string;
  /** Found words in the snippet, [start, end), UTF-16. */
  readonly marks: readonly (readonly [number, number])[];
}

/** What was found, and in what. */
export interface FoundLaw {
  /** By number or words of the heading. */
  readonly sections: readonly FoundSection[];
  /** By words of the official text. */
  readonly passages: readonly FoundPassage[];
  /** How much of the official text was searched; "unavailable" where this server can have none. */
  readonly text: 'whole' | 'chapters' | 'none' | 'unavailable';
  /** "revised to January 1, 2025, with the 2026 Supplement"; "" where there is no text, or its pages did not say. */
  readonly edition: string;
  /** Newest day on which a page of it was read, "July 3, 2026"; "" where there is no text. */
  readonly read: string;
  /** What of the text is damaged, as sentences. */
  readonly damage: readonly string[];
}

/** Words of one or two letters stand in every section. */
const SHORTEST = 3;
const LONGEST = 200;

/**
 * Searches the law for what a person has typed so far: a number, words of a heading, and, where the official text is on
 * this machine, words of the law. The last word may be the beginning of one unless a blank stands behind it.
 * @param official undefined where this server can have no official text
 * @param most longest list of each kind
 */
export async function searchStatutes(typed: string, statutes: Statutes | null, official: OfficialText | undefined, most: number): Promise<FoundLaw> {
  const words = typed.slice(0, LONGEST);
  const sections = statutes === null ? [] : searchSections(words, statutes, most, official);
  const status = official?.status();
  if (official === undefined || status === undefined) {
    return { sections, passages: [], text: official === undefined ? 'unavailable' : 'none', edition: '', read: '', damage: official?.damage() ?? [] };
  }
  // The index is opened for the empty box, so that the first word need not wait for it.
  if (words === '') await official.search('', 1);
  const hits = /[\p{L}\p{N}]/u.test(words) && words.trim().length >= SHORTEST ? await searchText(words, official, most) : [];
  // A section that has the words in its heading alone is among the sections already.
  const passages = hits.filter(({ marks }) => marks.length > 0).map((hit) => toPassage(hit, statutes));
  return { sections, passages, text: status.whole ? 'whole' : 'chapters', edition: editionWords(status), read: dateWords(status.read), damage: official.damage() };
}

/** While a short word is being typed behind others, what those found stays. */
async function searchText(words: string, official: OfficialText, most: number): Promise<readonly TextHit[]> {
  const hits = await official.search(words, most);
  const before = /^(.*\S\s+)\S{1,3}$/s.exec(words)?.[1];
  return hits.length > 0 || before === undefined ? hits : official.search(before, most);
}

function toPassage({ number, catchline, path, snippet, marks }: TextHit, statutes: Statutes | null): FoundPassage {
  const known = statutes?.find(number);
  const section = statutes === null || known === undefined ? undefined : foundSection(known, labelPath(path), statutes);
  const plain = { number, labelPath: labelPath(path), catchline, place: '', state: '' };
  return { ...(section ?? plain), snippet, marks };
}

function editionWords({ edition, supplement }: OfficialStatus): string {
  const revised = edition === null ? [] : [`revised to January 1, ${edition}`];
  return [...revised, ...(supplement === null ? [] : [`with the ${supplement} Supplement`])].join(', ');
}
