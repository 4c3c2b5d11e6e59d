import type { TextWords } from '../../facts/search';
import type { Section, Statutes } from '../../facts/statutes';
import { findPassage, makeSnippet, pathAt, type Wanted } from '../../official/pages/passage';
import type { OfficialSection, OfficialText } from '../../official/pages/officialText';
import { readQuery, type Query } from '../../search/query';
import { corrected, expand } from '../../search/rank';
import { foldWords } from '../../search/words';

/** Where the official text of a section has the words of a question. */
export interface LawPlace {
  /** Labels of the part, outermost first; empty where none holds them. */
  readonly path: readonly string[];
  readonly snippet: string;
  /** Found words in the snippet, [start, end), UTF-16. */
  readonly marks: readonly (readonly [number, number])[];
}

export interface FoundInLaw {
  readonly number: string;
  /** Undefined where only the official text has the section. */
  readonly section: Section | undefined;
  /** Undefined where the text has none of the words, is not here, or is not among the first that are read. */
  readonly place: LawPlace | undefined;
}

/** Sections that are read for the place of the words; a phrase in quotation marks is looked for in more. */
const MOST_READ = 10;
const MOST_READ_FOR_PHRASE = 200;

/** Sections that answer words, best first, with the place in their official text. @param most longest list */
export function searchLaw(
  typed: string,
  statutes: Statutes,
  official: OfficialText,
  texts: TextWords,
  most: number,
): readonly FoundInLaw[] {
  const query = readQuery(typed);
  const { phrases } = query;
  const wanted = wantedOf(query, texts);
  const found: FoundInLaw[] = [];
  for (const number of statutes.searchTexts(typed, phrases.length > 0 ? MOST_READ_FOR_PHRASE : most, texts)) {
    if (found.length >= most) break;
    const section = statutes.find(number);
    const text = phrases.length > 0 || found.length < MOST_READ ? official.section(number) : undefined;
    if (phrases.every((phrase) => hasPhrase(phrase, text, section?.catchline ?? '')))
      found.push({ number, section, place: text === undefined ? undefined : placeOf(text, wanted) });
  }
  return found;
}

function wantedOf(query: Query, { index }: TextWords): readonly Wanted[] {
  const field = { index, weight: 1, length: 0, rowOf: (row: number) => row };
  return corrected(query, [field]).words.map((word) => ({
    stems: new Set([word.stem, ...expand(word, [field]).map(({ term }) => term)]),
  }));
}

function placeOf({ body }: OfficialSection, wanted: readonly Wanted[]): LawPlace | undefined {
  const passage = findPassage(body.text, wanted);
  return passage === undefined
    ? undefined
    : { path: pathAt(body, passage.start), ...makeSnippet(body.text, passage, wanted) };
}

function hasPhrase(phrase: readonly string[], text: OfficialSection | undefined, catchline: string): boolean {
  return [catchline, text?.body.text ?? ''].some((words) =>
    ` ${foldWords(words).join(' ')} `.includes(` ${phrase.join(' ')} `),
  );
}
