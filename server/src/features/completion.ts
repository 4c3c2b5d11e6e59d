import type { Snapshot } from '../analysis/snapshot';
import { judgedStyle } from '../analysis/styleOf';
import { writesYears } from '../analysis/writesYears';
import { spellingOf } from '../diagnostics/typography';
import type { Section, Statutes } from '../facts/statutes';
import { composeCitation } from '../styles/compose';
import { format } from '../styles/format';
import type { Spelling } from '../styles/style';
import type { Span } from '../text/span';
import type { CompletionContext, Offer, Offers } from './typing/offer';
import { levelOffers, pinpointOffers } from './typing/pinpointOffers';
import { typedAt, type Head, type Typed } from './typing/typed';
import { typedLevel } from './typing/typedLevel';
import { excerpt } from './wording/lawExcerpt';
import { textWords } from './wording/official';
import { pinpointWords } from './wording/pinpoint';
import type { RichText } from './wording/richText';
import { catchlineOf, placeWords, statusSentence } from './wording/section';
import { type StyleName, styles } from '../styles/registry';
import { capital } from '../code/words';
import { labelPath } from '../code/labels';
import { foldWords, isEmptyWord } from '../search/words';

const MOST = 50;
const MOST_CITED = 20;
const LONGEST = 120;
const WORD_BEFORE = /\bsec(?:tion)?s?\.?\s*$|[\p{L}\p{N}]$/iu;
const LONGEST_WORD = 16;

/**
 * What can stand where a citation is being typed: sections by the beginning of their number or by words of
 * their heading, and labels by a section's structure, in brackets or after the names of their levels.
 * Undefined, quickly, where no citation is being typed.
 */
export function completion(snapshot: Snapshot, offset: number, context: CompletionContext): Offers | undefined {
  const level = typedLevel(snapshot.text, offset);
  if (level !== undefined) return levelOffers(snapshot, level, context);
  const typed = typedAt(snapshot.text, offset);
  switch (typed?.kind) {
    case 'pinpoint':
      return pinpointOffers(snapshot, typed, context);
    case 'number':
      return numbers(snapshot, typed, context);
    case 'words':
      return byWords(typed, context);
    case undefined:
      return undefined;
  }
}

/** True where a section sign was typed and nothing after it: words of a heading may follow. */
export function mayBeginWords(snapshot: Snapshot, offset: number): boolean {
  const typed = typedAt(snapshot.text, offset);
  return typed?.kind === 'number' && typed.head?.form === 'symbol' && typed.prefix === '';
}

/** What is told of an offer once it is looked at. */
export function completionDetails(
  number: string,
  pinpoint: readonly string[],
  { statutes, official, today }: Pick<CompletionContext, 'statutes' | 'official' | 'today'>,
): RichText {
  const section = statutes.find(number);
  if (section === undefined) return [];
  const digest = statutes.digest(number);
  const place = placeWords(section, statutes);
  const gist = digest?.gists.find((entry) => entry.label === labelPath(pinpoint))?.gist;
  const words = pinpointWords(pinpoint);
  const text = official?.section(number);
  const law = text && excerpt(text, pinpoint, null, today);
  return [
    { paragraph: [{ strong: `§ ${number}${labelPath(pinpoint)}` }, ` ${catchlineOf(section, 300)}`] },
    { paragraph: [statusSentence(section, today, digest)] },
    ...(gist === undefined ? [] : [{ paragraph: [{ emphasis: `${capital(words)}:` }, ` ${gist}`] }]),
    ...(digest === undefined || gist !== undefined
      ? []
      : [{ paragraph: [{ emphasis: 'Summary by Conncite, not the official text:' }, ` ${digest.summary}`] }]),
    ...(text === undefined || law === undefined
      ? []
      : [{ paragraph: [{ emphasis: `From the ${textWords(text.origin)}:` }] }, ...law.blocks]),
    { paragraph: [`${place.title}, ${place.chapter}.`] },
  ];
}

function numbers(
  snapshot: Snapshot,
  typed: Extract<Typed, { kind: 'number' }>,
  context: CompletionContext,
): Offers | undefined {
  const { head, prefix } = typed;
  // Without a sign "10-1" may be anything; a title with a letter and a hyphen is a section.
  const bare = head === null || head.form === 'name';
  if (bare && !/^\d{1,2}[a-e]-/.test(prefix) && !(context.invoked && /^\d{1,2}[a-e]?-\d/.test(prefix)))
    return undefined;
  if (head?.form === 'word' && prefix === '' && snapshot.reading.citations.length === 0) return undefined;
  const cited = citedNumbers(snapshot, typed.typed, prefix);
  const found = new Map<string, Section>();
  for (const number of cited) {
    const section = context.statutes.find(number);
    if (section !== undefined) found.set(number, section);
  }
  if (prefix !== '') {
    const exact = context.statutes.find(prefix);
    if (exact !== undefined) found.set(prefix, exact);
    for (const section of context.statutes.withPrefix(prefix, MOST)) found.set(section.number, section);
  }
  const sections = [...found.values()]
    .sort((a, b) => rank(a, prefix, cited) - rank(b, prefix, cited) || a.index - b.index)
    .slice(0, MOST);
  if (sections.length === 0) return undefined;
  const place = (section: Section, i: number): Offer =>
    offerOf(section, typed.typed, numberWith(section.number, typed.dash), i);
  const offers = sections.map(place);
  const full = sections[0] && fullForm(snapshot, typed, sections[0], context);
  if (full !== undefined) offers.splice(1, 0, full);
  return { offers, incomplete: true };
}

/** The number typed in full, then those that the document cites, then law in force. */
function rank(section: Section, prefix: string, cited: ReadonlySet<string>): number {
  if (section.number === prefix) return 0;
  if (cited.has(section.number)) return 1;
  return section.status === 'in force' ? 2 : 3;
}

/** Numbers that the document cites elsewhere, the newest before the place first. */
function citedNumbers(snapshot: Snapshot, place: Span, prefix: string): ReadonlySet<string> {
  const { citations } = snapshot.reading;
  const before = citations.filter((citation) => citation.end < place.start).reverse();
  const after = citations.filter((citation) => citation.start > place.end);
  const numbers = [...before, ...after].flatMap(({ sections }) => sections.map(({ number }) => number));
  return new Set([...new Set(numbers.filter((number) => number.startsWith(prefix)))].slice(0, MOST_CITED));
}

function offerOf(section: Section, span: Span, newText: string, place: number): Offer {
  const { number, status } = section;
  const catchline = catchlineOf(section, LONGEST);
  return {
    label: number,
    detail: status === 'in force' ? catchline : `${status}${catchline === '' ? '' : `: ${catchline}`}`,
    kind: 'section',
    span,
    newText,
    filterText: `${newText} ${catchline}`,
    sortText: sorted(place),
    deprecated: status !== 'in force',
    number,
    pinpoint: [],
  };
}

function sorted(place: number): string {
  return String(place).padStart(3, '0');
}

function numberWith(number: string, dash: string): string {
  return dash === '-' ? number : number.replaceAll('-', dash);
}

/**
 * The whole citation in the document's style, where the number is typed in full and its section not yet cited
 * by the code's name. What stands before the number is an edit of its own: both offers then replace the number
 * alone, and no client ranks one of them higher.
 */
function fullForm(
  snapshot: Snapshot,
  typed: Extract<Typed, { kind: 'number' }>,
  section: Section,
  context: CompletionContext,
): Offer | undefined {
  const { head, typed: span } = typed;
  if (section.number !== typed.prefix || section.status !== 'in force' || followsOther(head)) return undefined;
  const style = judgedStyle(snapshot, context.style) ?? 'bluebook';
  // In a sentence the word is the right form but for bills, which name the code after it.
  if (head?.form === 'word' && style !== 'legislative') return undefined;
  const start = head?.start ?? span.start;
  if (isNamed(snapshot, start, section) || saysTwice(snapshot, start, span)) return undefined;
  const whole = written(section, style, snapshot, head, context.statutes);
  const at = whole?.indexOf(section.number) ?? -1;
  if (whole === undefined || at < 0) return undefined;
  const end = at + section.number.length;
  return {
    ...offerOf(section, span, numberWith(section.number, typed.dash), 0),
    label: whole,
    detail: '',
    kind: 'full form',
    sortText: `${sorted(0)}a`,
    tail: whole.slice(end),
    before: { start, end: span.start, newText: whole.slice(0, at) },
  };
}

/** True after the code's name and in a list, where a name would stand twice or in the middle. */
function followsOther(head: Head | null): boolean {
  return head !== null && (head.named || head.list || head.form === 'name');
}

/** True where the document cites a section by the code's name before an offset. */
function isNamed({ reading }: Snapshot, offset: number, section: Section): boolean {
  return reading.citations.some(
    ({ name, end, sections }) =>
      name !== null && end < offset && sections.some(({ number }) => number === section.number),
  );
}

/**
 * True where the whole form would say something twice or be glued to a word: the code is named after the number, the
 * word for a section stands before the sign, or a word ends where the form would begin.
 */
function saysTwice(snapshot: Snapshot, start: number, number: Span): boolean {
  const { text } = snapshot.prose;
  const at = snapshot.prose.toProse(start);
  const before = text.slice(Math.max(0, at - LONGEST_WORD), at);
  return WORD_BEFORE.test(before) || snapshot.citationAt(number.start)?.citation.trailer != null;
}

function written(
  section: Section,
  style: StyleName,
  snapshot: Snapshot,
  head: Head | null,
  statutes: Statutes,
): string | undefined {
  const { edition } = statutes;
  const supplement = section.inSupplement ? edition.supplement : null;
  const cited = { year: supplement ?? edition.revision, publisher: null, revision: null, supplement };
  const dated = styles[style].wantsYear && writesYears(snapshot);
  const whole = format(
    composeCitation('full', { number: section.number, edition: dated ? cited : null }),
    style,
    spellingBefore(snapshot, head),
  );
  const opens = head?.form === 'word' && /^[A-Z]/.test(snapshot.text.charAt(head.start));
  return opens ? whole?.replace(/^[a-z]/, (letter) => letter.toUpperCase()) : whole;
}

/** Sign and blank as the user has just typed them; the document's own where nothing was typed. */
function spellingBefore(snapshot: Snapshot, head: Head | null): Spelling {
  const typed =
    head === null
      ? null
      : /^(§|&sect;|&#167;|\\S)\1?([ \u00a0\u202f~]|&nbsp;|&#160;|\\ )/i.exec(
          snapshot.text.slice(head.start, head.start + 24),
        );
  const own = spellingOf(snapshot);
  return typed === null ? own : { ...own, sign: typed[1] ?? own.sign, space: typed[2] ?? own.space };
}

function byWords(typed: Extract<Typed, { kind: 'words' }>, context: CompletionContext): Offers | undefined {
  // "section of the brief" is plain prose: words are looked up after a sign, or when asked.
  if (typed.words.trim().length < 3 || (typed.head.form !== 'symbol' && !context.invoked)) return undefined;
  const sections = headsFirst(context.statutes.search(typed.words, MOST), typed.words);
  if (sections.length === 0) return undefined;
  // The search is freer in the order of words than any client's filter: what was typed matches itself.
  const offers = sections.map((section, i) => ({
    ...offerOf(section, typed.typed, section.number, i),
    filterText: `${typed.words} ${section.number} ${catchlineOf(section, LONGEST)}`,
  }));
  return { offers, incomplete: true };
}

/**
 * Sections whose heading has the words as its subject before those where they only describe another noun: "assault"
 * means *Assault of an elderly person* before *Assault weapons*. Else the order stays: "drunk driving" is found by its
 * popular name, and *Reckless driving* has only one of the words.
 */
function headsFirst(sections: readonly Section[], words: string): readonly Section[] {
  const asked = foldWords(words);
  const last = asked.at(-1);
  if (last === undefined) return sections;
  const isHead = ({ catchline }: Section): boolean =>
    catchline.split(/[.:;,]/).some((phrase) => {
      const own = foldWords(phrase);
      if (!asked.every((word) => own.some((one) => one.startsWith(word)))) return false;
      return own.some(
        (word, i) => word.startsWith(last) && (own[i + 1] === undefined || isEmptyWord(own[i + 1] ?? '')),
      );
    });
  const heads = sections.filter(isHead);
  return [...heads, ...sections.filter((section) => !heads.includes(section))];
}
