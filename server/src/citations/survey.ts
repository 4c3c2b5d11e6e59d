import type { Prose } from '../markup/prose';
import type { Steps } from '../text/steps';
import type { Authority, Citation } from './citation';
import { NAME_OF_STATE, POST_OF_STATES, SHORT_NAME_OF_STATE } from './otherLaw/states';
import { isOfLetteredTitle } from './plausible';
import { hasOurTrailer } from './spokenAgainst';

/**
 * A survey of the states' law names Connecticut as one of many: there a bare "§ 29-3523" is the law of the state that
 * was named last.
 */

/** States that surveys name, and papers on Connecticut's law by name seldom. */
const SELDOM_NAMED = [
  'Alaska',
  'Arkansas',
  'Idaho',
  'Kansas',
  'Kentucky',
  'Montana',
  'Nebraska',
  'Nevada',
  'North Dakota',
  'Oklahoma',
  'Utah',
  'Wyoming',
];
/** So many of those make a survey. */
const LEAST_STATES = 6;
/** And Connecticut is no more than one name in so many. */
const ONE_IN = 4;
/** Matches in one step. */
const STEP = 2048;

const OURS = String.raw`Connecticut|Conn\.|C\.G\.S|\bCGS\b|["'(]CT\b`;
const NAMES = new RegExp(
  String.raw`(${OURS})|\b(?:${NAME_OF_STATE}|${SHORT_NAME_OF_STATE})|["'(](?:${POST_OF_STATES.join('|')})\b`,
  'g',
);

/** Where a survey names Connecticut and other states. */
export interface Survey {
  /**
   * True for a bare citation where another state was named last; one of a title that only our code has is ours. Asked
   * in the order of the document.
   */
  isOfOther(citation: Citation): boolean;
}

/**
 * @param read the document's authorities
 * @returns in steps: undefined where the document is no survey, or cites nothing that could be another state's
 */
export function* surveyOf(prose: Prose, read: readonly Authority[]): Steps<Survey | undefined> {
  const { text } = prose;
  if (!namesMany(text) || !read.some((a) => a.kind !== 'foreign' && isBare(a, prose))) return undefined;
  const places: number[] = [];
  const ours: boolean[] = [];
  let count = 0;
  for (const { index, 1: own } of text.matchAll(NAMES)) {
    places.push(index);
    ours.push(own !== undefined);
    if (own !== undefined) count++;
    if (places.length % STEP === 0) yield;
  }
  if (count * ONE_IN > places.length) return undefined;
  let next = 0;
  return {
    isOfOther: (citation) => {
      if (!isBare(citation, prose)) return false;
      const at = prose.toProse(citation.start);
      while ((places[next] ?? Infinity) < at) next++;
      return ours[next - 1] === false;
    },
  };
}

function namesMany(text: string): boolean {
  let found = 0;
  for (const name of SELDOM_NAMED) if (text.includes(name) && ++found >= LEAST_STATES) return true;
  return false;
}

/** True where no name but one that other states share ("G.S. 15A-146") says whose a number is. */
function isBare(a: Citation, prose: Prose): boolean {
  if (isOfLetteredTitle(a, prose)) return false;
  if (a.kind === 'full') return a.name?.form === 'G.S.';
  return (a.kind === 'short' || a.kind === 'prose') && !hasOurTrailer(a, prose);
}
