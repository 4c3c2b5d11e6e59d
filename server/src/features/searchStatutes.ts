import type { TextWords } from '../facts/search';
import type { Statutes } from '../facts/statutes';
import type { OfficialStatus, OfficialText } from '../official/pages/officialText';
import { searchLaw } from './search/lawPlaces';
import { foundSection, newerSection, numberTyped, searchSections, type FoundSection } from './searchSections';
import { dateWords } from './wording/dates';
import { labelPath } from '../code/labels';

/** A place of the law whose words were found. */
export interface FoundPassage extends FoundSection {
  /** Words of the law around the place. */
  readonly snippet: string;
  /** Found words in the snippet, [start, end), UTF-16. */
  readonly marks: readonly (readonly [number, number])[];
}

/** What was found, and in what. */
export interface FoundLaw {
  /** Best first: by number, or by words of heading, summary, popular name and text. */
  readonly sections: readonly FoundSection[];
  /** Those of them whose official text has words of the question, in the same order, with the place. */
  readonly passages: readonly FoundPassage[];
  /** How much of the official text was searched; "unavailable" where this server can have none. */
  readonly text: 'whole' | 'chapters' | 'none' | 'unavailable';
  /** Whether the words of that text were searched: not while their index is being made, nor where none can be. */
  readonly words: 'searched' | 'coming' | 'none';
  /** "revised to January 1, 2025, with the 2026 Supplement"; "" if no text is installed or its pages do not say. */
  readonly edition: string;
  /** Newest day on which a page of it was read, "July 3, 2026"; "" if no text is installed. */
  readonly read: string;
  /** What of the text is damaged, as sentences. */
  readonly damage: readonly string[];
}

const LONGEST = 200;
/**
 * Searches the law for what a person has typed so far: a number, or words. The last word may be the
 * beginning of one unless a blank stands after it.
 * @param official undefined where this server can have no official text
 * @param most longest list
 */
export function searchStatutes(
  typed: string,
  statutes: Statutes | null,
  official: OfficialText | undefined,
  most: number,
): FoundLaw {
  const written = typed.slice(0, LONGEST);
  const status = official?.status();
  const texts = status === undefined ? undefined : official?.words();
  const [sections, passages] = statutes === null ? [[], []] : found(written, statutes, official, texts, most);
  if (official === undefined || status === undefined) {
    return {
      sections,
      passages,
      text: official === undefined ? 'unavailable' : 'none',
      words: 'none',
      edition: '',
      read: '',
      damage: official?.damage() ?? [],
    };
  }
  const words = texts !== undefined ? 'searched' : official.wordsAreComing?.() === true ? 'coming' : 'none';
  return {
    sections,
    passages,
    text: status.whole ? 'whole' : 'chapters',
    words,
    edition: editionWords(status),
    read: dateWords(status.read),
    damage: official.damage(),
  };
}

function found(
  typed: string,
  statutes: Statutes,
  official: OfficialText | undefined,
  texts: TextWords | undefined,
  most: number,
): [readonly FoundSection[], readonly FoundPassage[]] {
  if (texts === undefined || official === undefined || typed.trim() === '' || numberTyped(typed))
    return [searchSections(typed, statutes, most, official), []];
  const sections: FoundSection[] = [];
  const passages: FoundPassage[] = [];
  for (const { number, section, place } of searchLaw(typed, statutes, official, texts, most)) {
    const listed =
      section === undefined ? newerSection(number, '', official, statutes) : foundSection(section, '', statutes);
    if (listed === undefined) continue;
    sections.push(listed);
    if (place !== undefined)
      passages.push({
        ...listed,
        labelPath: labelPath(place.path),
        snippet: place.snippet,
        marks: place.marks,
      });
  }
  return [sections, passages];
}

function editionWords({ edition, supplement }: OfficialStatus): string {
  const revised = edition === null ? [] : [`revised to January 1, ${edition}`];
  return [...revised, ...(supplement === null ? [] : [`with the ${supplement} Supplement`])].join(', ');
}
