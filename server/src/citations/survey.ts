import type { Prose } from '../markup/prose';
import type { Steps } from '../text/steps';
import type { Authority, Citation } from './citation';
import { isOtherKind } from './cited';
import { NAME_OF_STATE, POST_OF_STATES, SHORT_NAME_OF_STATE } from './otherLaw/states';
import { isOfLetteredTitle } from './plausible';
import { hasOurTrailer } from './spokenAgainst';
import { couldStandInCode } from './titles';
import { matchesOf } from '../text/matches';
import { raw } from '../text/raw';

/**
 * A survey of the states' law names Connecticut as one of many: there a bare "§ 29-3523" is the law of the state that
 * was named last; and where states have headings of their own, under which Connecticut has one, of the state whose
 * heading stands above. So is one in a paper on another state's law, which cites our code now and then, where that
 * state's code was cited last.
 */

/**
 * The beginnings of states that surveys name, and papers on Connecticut's law by name seldom: a search for six letters
 * takes a tenth of the time that one for more takes. Those come first whose first letter is seldom a capital.
 */
const SELDOM_NAMED = [
  'Utah',
  'Kansas',
  'Kentuc',
  'Oklaho',
  'Wyomin',
  'Nevada',
  'Nebras',
  'Dakota',
  'Montan',
  'Idaho',
  'Alaska',
  'Arkans',
];
/** So many of those make a survey. */
const LEAST_STATES = 6;
/** So many names at the heads of lines or rows are no offices'. */
const MANY = 6;
/** And Connecticut is no more than one name in so many. */
const ONE_IN = 4;
/** Matches in one step. */
const STEP = 2048;

const OURS = raw`Connecticut|Conn\.|C\.G\.S|\bCGS\b|["'(]CT\b`;
const NAMES = new RegExp(
  raw`(${OURS})|\b(?:${NAME_OF_STATE}|${SHORT_NAME_OF_STATE})|["'(](?:${POST_OF_STATES.join('|')})\b`,
  'g',
);

const OUR_NAMES = new RegExp(`(${OURS})`, 'g');

/** "Maryland — verified", "§20.2 Virginia (VCDPA)", alone on a line, after the end of the line before. */
const HEADINGS = new RegExp(
  raw`[\n\r\u2029][ \t#*>|]{0,8}(?:§ ?[\d.]{1,8} |\d{1,2}[.)] )?(?:(Connecticut)|${NAME_OF_STATE})[*]{0,2}` +
    raw`(?:[ \t]*[-–—:(|][^\n\r\u2029]{0,40}|[ \t](?:Laws?|Statutes|Code)\b[^\n\r\u2029]{0,20})?[ \t]*(?=[|\n\r\u2029]|$)`,
  'g',
);

/** Where a survey names Connecticut and other states. */
export interface Survey {
  /**
   * True for a bare citation where another state was named last, and for an act where its heading stands above. One of
   * a title that only our code has is ours, and one of a number that is cited by our code's name too. Asked in the
   * order of the document.
   */
  isOfOther(citation: Citation): boolean;
}

/**
 * @param read the document's authorities
 * @returns in steps: undefined where the document is no survey, or cites nothing that could be another state's
 */
export function* surveyOf(prose: Prose, read: readonly Authority[]): Steps<Survey | undefined> {
  const { text } = prose;
  if (!read.some((a) => a.kind !== 'foreign' && isBare(a, prose))) return undefined;
  const headings = read.some((a) => isOfOthers(a)) ? yield* placesOf(`\n${text}`, HEADINGS) : undefined;
  const isListed = headings !== undefined && headings.places.length > headings.ours;
  const ofTheOthers = (named: Named): Survey => survey(prose, named, numbersNamed(prose, read));
  if (isListed && headings.ours > 0) return ofTheOthers(headings);
  yield;
  if (yield* namesMany(text)) {
    const all = yield* placesOf(text, NAMES);
    if (all.ours * ONE_IN <= all.places.length) return ofTheOthers(all);
  }
  if (isListed) return ofTheOthers(headings);
  return isMostlyOfOthers(read) ? ofTheOthers(yield* namedBefore(prose, read)) : undefined;
}

/** So many citations of other states' codes make a paper on their law, */
const LEAST_CITED = 6;
/** where no more than one number for so many is ours or nobody's by name. */
const CITED_ONE_IN = 3;

/** True for a paper on other states' law, as an opinion on Oklahoma's that cites a section of ours beside. */
function isMostlyOfOthers(read: readonly Authority[]): boolean {
  let others = 0;
  let ours = 0;
  for (const a of read) {
    if (a.kind === 'foreign') others += a.source === 'state-code' ? 1 : 0;
    else if (a.kind !== 'id' && !isOtherKind(a.kind)) ours++;
  }
  return others >= LEAST_CITED && ours * CITED_ONE_IN <= others;
}

/** Where such a paper cites another state's code, and where it names Connecticut or cites its code. */
function* namedBefore(prose: Prose, read: readonly Authority[]): Steps<Named> {
  const named = yield* placesOf(prose.text, OUR_NAMES);
  const all = named.places.map((at) => ({ at, isOurs: true }));
  for (const a of read)
    if (a.kind === 'full' || (a.kind === 'foreign' && a.source === 'state-code'))
      all.push({ at: prose.toProse(a.start), isOurs: a.kind === 'full' });
  all.sort((a, b) => a.at - b.at);
  return {
    places: all.map(({ at }) => at),
    isOurs: all.map(({ isOurs }) => isOurs),
    ours: named.ours,
    areHeadings: false,
  };
}

/** Numbers that the document cites by the name of our code. */
function numbersNamed(prose: Prose, read: readonly Authority[]): ReadonlySet<string> {
  const cited = new Set<string>();
  for (const a of read)
    if (a.kind !== 'foreign' && a.kind !== 'id' && (a.kind === 'full' || a.trailer !== null) && !isBare(a, prose))
      for (const { number } of a.sections) cited.add(number);
  return cited;
}

/** True for what shows that a document cites other states too: their codes, and numbers that ours could not have. */
function isOfOthers(a: Authority): boolean {
  if (a.kind === 'foreign') return a.source === 'state-code';
  for (const { number } of a.sections) if (!couldStandInCode(number)) return true;
  return false;
}

/** Where jurisdictions are named, in order, and which of them are Connecticut. Prose offsets. */
interface Named {
  readonly places: readonly number[];
  readonly isOurs: readonly boolean[];
  /** How many of them are. */
  readonly ours: number;
  readonly areHeadings: boolean;
}

/** @param names a pattern whose first group is Connecticut's name */
function* placesOf(text: string, names: RegExp): Steps<Named> {
  // Each search of the whole text is a step of its own.
  yield;
  const places: number[] = [];
  const isOurs: boolean[] = [];
  let ours = 0;
  for (const { index, 1: own } of matchesOf(names, text)) {
    places.push(index);
    isOurs.push(own !== undefined);
    if (own !== undefined) ours++;
    if (places.length % STEP === 0) yield;
  }
  yield;
  return { places, isOurs, ours, areHeadings: names === HEADINGS };
}

/** Where Connecticut has no place among the others, a name alone on a line may be an office's: numbers decide. */
function survey(prose: Prose, { places, isOurs, ours, areHeadings }: Named, cited: ReadonlySet<string>): Survey {
  const isFew = ours === 0 && places.length < MANY;
  let next = 0;
  return {
    isOfOther: (citation) => {
      // Illinois numbers its acts as we do: "Public Act 97-483".
      if (!isBare(citation, prose) && !(areHeadings && isOtherKind(citation.kind))) return false;
      if (citation.sections.some(({ number }) => cited.has(number))) return false;
      if (isFew && citation.sections.some(({ number }) => couldStandInCode(number))) return false;
      const at = prose.toProse(citation.start);
      while ((places[next] ?? Infinity) < at) next++;
      return isOurs[next - 1] === false;
    },
  };
}

function* namesMany(text: string): Steps<boolean> {
  let found = 0;
  for (const [k, name] of SELDOM_NAMED.entries()) {
    if (text.includes(name) && ++found >= LEAST_STATES) return true;
    // Too few are left to make it so many.
    if (found + SELDOM_NAMED.length - k - 1 < LEAST_STATES) return false;
    yield;
  }
  return false;
}

/** True where no name but one that other states share ("G.S. 15A-146") says whose a number is. */
function isBare(a: Citation, prose: Prose): boolean {
  if (a.kind === 'full') return a.name?.form === 'G.S.' && !isOfLetteredTitle(a, prose);
  return (a.kind === 'short' || a.kind === 'prose') && !isOfLetteredTitle(a, prose) && !hasOurTrailer(a, prose);
}
