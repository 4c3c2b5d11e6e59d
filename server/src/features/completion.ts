import type { Snapshot } from '../analysis/snapshot';
import { judgedStyle } from '../analysis/styleOf';
import { spellingOf } from '../diagnostics/spelling';
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

const MOST = 50;
/** Full forms among them: for the likeliest numbers only, so that the list stays one of numbers. */
const MOST_FULL = 5;
const MOST_CITED = 20;
const LONGEST = 120;

/**
 * What can stand where a citation is being typed: sections by the beginning of their number or by words of their heading,
 * and labels by a section's structure, in brackets or behind the names of their levels. Undefined, quickly, where no citation is being typed.
 */
export function completion(snapshot: Snapshot, offset: number, context: CompletionContext): Offers | undefined {
  const level = typedLevel(snapshot.text, offset);
  if (level !== undefined) return levelOffers(snapshot, level, context);
  const typed = typedAt(snapshot.text, offset);
  switch (typed?.kind) {
    case 'pinpoint': return pinpointOffers(snapshot, typed, context);
    case 'number': return numbers(snapshot, typed, context);
    case 'words': return byWords(typed, context);
    case undefined: return undefined;
  }
}

/** What is told of an offer once it is looked at. */
export function completionDetails(
  number: string, pinpoint: readonly string[], { statutes, official, today }: Pick<CompletionContext, 'statutes' | 'official' | 'today'>,
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
    ...(digest === undefined || gist !== undefined ? [] : [{ paragraph: [{ emphasis: 'Summary by Conncite, not the official text:' }, ` ${digest.summary}`] }]),
    ...(text === undefined || law === undefined ? [] : [{ paragraph: [{ emphasis: `From the ${textWords(text.origin)}:` }] }, ...law.blocks]),
    { paragraph: [`${place.title}, ${place.chapter}.`] },
  ];
}

function numbers(snapshot: Snapshot, typed: Extract<Typed, { kind: 'number' }>, context: CompletionContext): Offers | undefined {
  const { head, prefix } = typed;
  // Without a sign "10-1" may be anything; a title with a letter and a hyphen is a section.
  if (head === null && !/^\d{1,2}[a-e]-/.test(prefix) && !(context.invoked && /^\d{1,2}[a-e]?-\d/.test(prefix))) return undefined;
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
  const sections = [...found.values()].sort((a, b) => rank(a, prefix, cited) - rank(b, prefix, cited) || a.index - b.index).slice(0, MOST);
  if (sections.length === 0) return undefined;
  const place = (section: Section, i: number): Offer => offerOf(section, typed.typed, numberWith(section.number, typed.dash), i);
  const full = fullForms(snapshot, typed, sections, context);
  return { offers: [...sections.map(place), ...full], incomplete: true };
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
  const behind = citations.filter((citation) => citation.start > place.end);
  const numbers = new Set<string>();
  for (const citation of [...before, ...behind]) {
    for (const { number } of citation.sections) {
      if (number.startsWith(prefix)) numbers.add(number);
      if (numbers.size >= MOST_CITED) return numbers;
    }
  }
  return numbers;
}

function offerOf(section: Section, span: Span, newText: string, place: number): Offer {
  const { number, status } = section;
  const catchline = catchlineOf(section, LONGEST);
  return {
    label: number, detail: status === 'in force' ? catchline : `${status}${catchline === '' ? '' : `: ${catchline}`}`, kind: 'section', span, newText,
    filterText: `${newText} ${catchline}`, sortText: sorted(place), deprecated: status !== 'in force', number, pinpoint: [],
  };
}

function sorted(place: number): string {
  return String(place).padStart(3, '0');
}

function numberWith(number: string, dash: string): string {
  return dash === '-' ? number : number.replaceAll('-', dash);
}

/** The whole citation in the document's style, for sections that it has not yet cited by the code's name. */
function fullForms(
  snapshot: Snapshot, typed: Extract<Typed, { kind: 'number' }>, sections: readonly Section[], context: CompletionContext,
): Offer[] {
  const { head, prefix } = typed;
  if (head?.named === true || head?.list === true || head?.form === 'name' || !/-\d/.test(prefix)) return [];
  const style = judgedStyle(snapshot, context.style) ?? 'bluebook';
  // In a sentence the word is the right form but for bills, which name the code behind it.
  if (head?.form === 'word' && style !== 'legislative') return [];
  const start = head?.start ?? typed.typed.start;
  const lead = snapshot.text.slice(start, typed.typed.start);
  const known = new Set(snapshot.reading.citations.filter(({ name, end }) => name !== null && end < start).flatMap(({ sections: s }) => s.map(({ number }) => number)));
  const offers: Offer[] = [];
  for (const section of sections) {
    if (offers.length === MOST_FULL) break;
    if (section.status !== 'in force' || known.has(section.number) || !section.number.startsWith(prefix)) continue;
    const newText = fullForm(section, style, snapshot, head, context.statutes);
    if (newText === undefined) continue;
    offers.push({
      ...offerOf(section, { start, end: typed.typed.end }, newText, MOST + offers.length), label: newText, kind: 'full form',
      filterText: `${lead}${numberWith(section.number, typed.dash)}`,
    });
  }
  return offers;
}

function fullForm(section: Section, style: StyleName, snapshot: Snapshot, head: Head | null, statutes: Statutes): string | undefined {
  const { edition } = statutes;
  const supplement = section.inSupplement ? edition.supplement : null;
  // The Bluebook alone wants a year for the law in force (12.3.2).
  const cited = { year: supplement ?? edition.revision, publisher: null, revision: null, supplement };
  const written = format(composeCitation('full', { number: section.number, edition: styles[style].wantsYear ? cited : null }), style, spellingBefore(snapshot, head));
  const opens = head?.form === 'word' && /^[A-Z]/.test(snapshot.text.charAt(head.start));
  return opens ? written?.replace(/^[a-z]/, (letter) => letter.toUpperCase()) : written;
}

/** Sign and blank as the user has just typed them; the document's own where nothing was typed. */
function spellingBefore(snapshot: Snapshot, head: Head | null): Spelling {
  const typed = head === null ? null : /^(§|&sect;|&#167;|\\S)\1?([ \u00a0\u202f~]|&nbsp;|&#160;|\\ )/i.exec(snapshot.text.slice(head.start, head.start + 24));
  const own = spellingOf(snapshot);
  return typed === null ? own : { ...own, sign: typed[1] ?? own.sign, space: typed[2] ?? own.space };
}

function byWords(typed: Extract<Typed, { kind: 'words' }>, context: CompletionContext): Offers | undefined {
  // "section of the brief" is plain prose: words are looked up behind a sign, or when asked.
  if (typed.words.trim().length < 3 || (typed.head.form !== 'symbol' && !context.invoked)) return undefined;
  const sections = context.statutes.search(typed.words, MOST);
  if (sections.length === 0) return undefined;
  // The search is freer in the order of words than any client's filter: what was typed matches itself.
  const offers = sections.map((section, i) => ({
    ...offerOf(section, typed.typed, section.number, i), filterText: `${typed.words} ${section.number} ${catchlineOf(section, LONGEST)}`,
  }));
  return { offers, incomplete: true };
}
