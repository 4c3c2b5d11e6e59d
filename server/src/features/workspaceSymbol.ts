import type { OfficialText } from '../official/pages/officialText';
import { stateWord } from '../facts/status';
import type { Section, Statutes } from '../facts/statutes';
import { searchLaw } from './search/lawPlaces';
import { foldWords } from '../search/words';
import { labelPath } from '../code/labels';
import { catchlineOf, placeWords } from './wording/section';

/** A section found by number or words, or a place of one by words of the law. */
export interface FoundSection {
  readonly number: string;
  /** Labels of the place, outermost first; empty for the section. */
  readonly pinpoint: readonly string[];
  /** "§ 53a-70 Sexual assault in the first degree": holds what was searched for, since editors filter by it. */
  readonly name: string;
  /** Title and chapter. */
  readonly container: string;
  readonly deprecated: boolean;
}

const MOST = 40;
/** VS Code asks for the first word alone and looks for the others in what it gets: among fewer they might not be. */
const MOST_OF_WORD = 400;
const LONGEST = 160;
/** Passages come after the sections that the heading names. */
const MOST_PASSAGES = 15;

/** Dashes of all spellings as the catalogue writes them. */
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * Sections of the code that a query means, cited anywhere or not: "53a-70" and what begins so, "sexual assault first",
 * or both ("53a assault"). None for an empty query.
 */
export function workspaceSymbol(query: string, statutes: Statutes): readonly FoundSection[] {
  const plain = query
    .replace(DASHES, '-')
    .replace(/§|\bsec(?:tion|\.)?(?=\s)/gi, ' ')
    .trim();
  const [, written = '', words = ''] = /^(\d{1,2}[a-z]?(?:-[0-9a-z-]{0,12})?(?![\w-]))?(.{0,200})/i.exec(plain) ?? [];
  const number = written.toLowerCase().replace(/^(42a-[24])a/, '$1A');
  return sections(number, words.trim(), statutes).map((section) => toFound(section, statutes));
}

/**
 * Places of the law that hold all words of a query, where the official text is on this machine;
 * none for a number or for a single word, which stands in too many. Their names hold the words that
 * were found, since editors filter by them.
 */
export function passageSymbols(query: string, statutes: Statutes, official: OfficialText): readonly FoundSection[] {
  const asked = query.slice(0, LONGEST);
  if (asked.split(/\s/).filter((word) => /\p{L}{2}/u.test(word)).length < 2 || official.status() === undefined)
    return [];
  const texts = official.words();
  if (texts === undefined) return [];
  return searchLaw(asked, statutes, official, texts, MOST_PASSAGES).flatMap(({ number, section, place }) =>
    place === undefined
      ? []
      : [
          {
            number,
            pinpoint: place.path,
            name: `§ ${number}${labelPath(place.path)}: ${place.snippet.replace(/^… | …$/g, '')}`,
            container: section === undefined ? '' : catchlineOf(section, LONGEST),
            deprecated: false,
          },
        ],
  );
}

function sections(number: string, words: string, statutes: Statutes): readonly Section[] {
  // Editors filter by the name, so that what has the words elsewhere would not be shown.
  const begun = foldWords(words);
  const named = ({ catchline }: Section): boolean => {
    const own = foldWords(catchline);
    return begun.every((word) => own.some((one) => one.startsWith(word)));
  };
  if (number === '')
    return words === ''
      ? []
      : statutes
          .search(words, MOST_OF_WORD)
          .filter(named)
          .slice(0, words.includes(' ') ? MOST : MOST_OF_WORD);
  if (words !== '') {
    // A search among all headings is as quick as one within a title.
    return statutes
      .search(words, MOST * 10)
      .filter((section) => section.number.startsWith(number))
      .slice(0, MOST);
  }
  const exact = statutes.find(number);
  const others = [...statutes.withPrefix(number, MOST), ...statutes.findFormer(number)].filter(
    (section) => section.number !== number,
  );
  const distinct = [
    ...new Map(
      [...(exact === undefined ? [] : [exact]), ...others].map((section) => [section.number, section]),
    ).values(),
  ];
  return distinct.slice(0, MOST);
}

function toFound(section: Section, statutes: Statutes): FoundSection {
  const catchline = catchlineOf(section, LONGEST);
  const place = placeWords(section, statutes);
  const state = section.status === 'in force' ? '' : ` (${stateWord(section.status)})`;
  return {
    number: section.number,
    pinpoint: [],
    name: `§ ${section.number}${catchline === '' ? '' : ` ${catchline}`}${state}`,
    container: `${place.title}, ${place.chapter}`,
    deprecated: section.status !== 'in force',
  };
}
