import type { Prose } from '../markup/prose';
import { withSingleSpaces } from './chars';
import type { Steps } from '../text/steps';
import { isCitation, type Authority, type Citation, type ForeignSource } from './citation';
import { isOtherKind, otherKind } from './cited';
import { foreign, type ForeignDraft } from './draft';
import { EVIDENCE } from './evidence';
import type { Evidence } from './evidenceRow';
import { isOfOtherLanguage, LANGUAGE_SAMPLE } from './language';
import { FRONT_MATTER, LAW_WORDS } from './languageSigns';
import { isDashedSpan, isOfLetteredTitle, isOwnHeading, isPlausible } from './plausible';
import { goesFar, hasOurTrailer, isHighNumber, isSpokenAgainst } from './spokenAgainst';
import { surveyOf } from './survey';
import { couldStandInCode, hasTitle, isOfNoTitle } from './titles';

/**
 * Whose law a document is about. `connecticut`: it names the state or the code. `other`: it speaks of
 * other law and nowhere of Connecticut. `unknown`: nothing tells, as in a section or a sentence by itself.
 */
export type Jurisdiction = 'connecticut' | 'other' | 'unknown';

/** Authorities looked at in one step. */
const STEP = 2048;
/** Evidence beyond this weight needs no more. */
const ENOUGH = 8;
/** What the language alone weighs. */
const LANGUAGE = 4;
/** What a title with a letter weighs. */
const LETTERED = 6;
/** How much of it is read for evidence; the state's name and the code's are looked for in all of it. */
const EVIDENCE_SAMPLE = 250_000;
/** A name of the code that other states write too: North Carolina's and Kansas' are General Statutes. */
const SHARED_NAME = /^(?:General Statutes|Gen\. Stat\.|G\.S\.)/;

function isSharedName(name: Citation['name']): boolean {
  return name?.form.startsWith('G') === true && SHARED_NAME.test(name.form);
}

const GENERAL_STATUTES_OF_OTHERS = /\b(?:North\s+Carolina|N\. ?C\.|Kansas|Kan\.|Minn(?:esota|\.)|Guam)/;

/** One pattern for all rows of a weight. */
function patternOf(rows: readonly Evidence[]): RegExp {
  const parts = rows.map(({ words, pattern, notBefore, notAfter }) => {
    const any = words
      .map((word) => (pattern ? word : word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + (/\w$/.test(word) ? '\\b' : '')))
      .join('|');
    return `${notBefore === undefined ? '' : `(?<!${notBefore})`}(?:${any})${notAfter === undefined ? '' : `(?!${notAfter})`}`;
  });
  return new RegExp(`(?<!\\w)(?:${parts.join('|')})`.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'), 'g');
}

const rowsOf = (of: Evidence['of'], weight: Evidence['weight']): Evidence[] =>
  EVIDENCE.filter((row) => row.of === of && row.weight === weight && row.once !== true);
const CONNECTICUT = patternOf(rowsOf('connecticut', 2));
const OURS = patternOf(EVIDENCE.filter(({ of, once }) => of === 'ours' && once !== true));
const OURS_BUT_CODE = patternOf(EVIDENCE.filter(({ of, by, once }) => of === 'ours' && by !== 'code' && once !== true));
const ONCE = EVIDENCE.filter(({ once }) => once === true).map((row) => ({ row, pattern: patternOf([row]) }));

/** Weight of the rows that count once. @param goesFar whether a number is cited that the law alone has */
function weighOnce(text: string, of: Evidence['of'], goesFar = false): number {
  return ONCE.reduce((sum, { row, pattern }) => {
    pattern.lastIndex = 0;
    return row.of === of && !(goesFar && row.low === true) && pattern.test(text) ? sum + row.weight : sum;
  }, 0);
}
const OTHERS = [patternOf(rowsOf('other', 2)), patternOf(rowsOf('other', 1))] as const;

/** How much evidence of one kind a text has, no more than `most`; the same words count once. */
function weigh(text: string, pattern: RegExp, weight: number, most: number): number {
  const seen = new Set<string>();
  pattern.lastIndex = 0;
  for (let turn = 0; turn < MOST_MATCHES && seen.size * weight < most; turn++) {
    const m = pattern.exec(text);
    if (m === null) break;
    seen.add(m[0]);
  }
  return Math.min(most, seen.size * weight);
}

/** A document that says the same over and over says nothing new. */
const MOST_MATCHES = 400;

/** True where a document names the state, in its text or its front matter. */
function namesConnecticut(prose: Prose): boolean {
  CONNECTICUT.lastIndex = 0;
  // The engine's own search is quick, and most documents have none of the words.
  const { text, source, frontMatter } = prose;
  if (/conn|c\.g\.s|r\.c\.s/i.test(text) && CONNECTICUT.test(text)) return true;
  return (
    frontMatter !== undefined &&
    /\bconnecticut\b|\bus-ct\b|\bCT\b/i.test(source.slice(frontMatter.start, frontMatter.end))
  );
}

/** Weight of what the front matter says. */
function weighFrontMatter({ source, frontMatter }: Prose): number {
  if (frontMatter === undefined) return 0;
  let weight = 0;
  for (const [, value = ''] of source.slice(frontMatter.start, frontMatter.end).matchAll(FRONT_MATTER)) {
    if (
      !/^(?:en\b|english\b|us\b|usa\b|united states\b|federal\b|ct\b|superior court\b|supreme court\s*$|appellate court\s*$)/i.test(
        value.trim(),
      )
    )
      weight += LANGUAGE;
  }
  return weight;
}

/** Decides by what the document says, once a version. @param read its authorities, each as read by itself */
function* jurisdictionOf(prose: Prose, read: readonly Authority[]): Steps<Jurisdiction> {
  if (read.some((a) => a.kind === 'full' && a.name !== null && !isSharedName(a.name))) return 'connecticut';
  yield;
  if (namesConnecticut(prose)) return 'connecticut';
  yield;
  const text = prose.text.slice(0, EVIDENCE_SAMPLE);
  const isShared = GENERAL_STATUTES_OF_OTHERS.test(prose.text);
  // "G.S." alone is also what North Carolina calls its own.
  const isOwn = (a: Authority): boolean =>
    a.kind === 'full'
      ? a.name?.form !== 'G.S.'
      : a.kind === 'prose' && hasOurTrailer(a, prose) && !a.sections.some(({ number }) => isOfNoTitle(number));
  yield;
  if (!isShared && read.some(isOwn)) return 'connecticut';
  yield;
  const lettered = read.some((a) => a.kind !== 'foreign' && isOfLetteredTitle(a, prose)) ? LETTERED : 0;
  yield;
  const ours =
    lettered +
    weigh(text, isShared ? OURS_BUT_CODE : OURS, 2, ENOUGH - 2) +
    weighOnce(text, 'ours') +
    (read.some((a) => a.kind === 'foreign' && OUR_COURTS.has(a.source)) ? 2 : 0);
  let other = 0;
  // The cheap ones first: what outweighs ours needs no more.
  for (const weigh of [
    () => weighFrontMatter(prose),
    // The numbers, which are asked in steps.
    undefined,
    () => (isOfOtherLanguage(prose.text) ? LANGUAGE : 0),
    () =>
      weighOnce(
        text,
        'other',
        read.some((a) => isCitation(a) && goesFar(a)),
      ),
  ]) {
    if (weigh !== undefined) other += weigh();
    else if (lettered === 0) other += (yield* weighNumbers(prose, read, ours)) + weighSubject(text, read);
    if (other > ours) return 'other';
    yield;
  }
  return weighWords(text, ours, other, lettered > 0);
}

/**
 * Decides by the words and names counted. @param other what speaks of other law without them, no more than `ours`
 * @param isLettered true where a title that only our code has is cited
 */
function weighWords(text: string, ours: number, other: number, isLettered: boolean): Jurisdiction {
  const ofLettered = (weight: number): Jurisdiction => (isLettered && weight === 0 ? 'connecticut' : 'unknown');
  // They weigh no more than enough together: where ours does, all that can be asked is whether there are any.
  if (ours > ENOUGH && (!isLettered || other > 0)) return 'unknown';
  const most = ours > ENOUGH ? 1 : ours + 1;
  let weight = other;
  for (const [k, pattern] of OTHERS.entries()) if (weight < most) weight += weigh(text, pattern, 2 - k, most - weight);
  // A title that only our code has, and nothing that speaks against it.
  return weight > ours ? 'other' : ofLettered(weight);
}

/** Weight of numbers that their own words give to another source; papers that Connecticut's cite too weigh little. */
function* weighNumbers(prose: Prose, read: readonly Authority[], ours: number): Steps<number> {
  let weight = 0;
  let little = 0;
  let impossible = 0;
  for (const [k, a] of read.entries()) {
    if (weight >= ENOUGH) break;
    if (k % STEP === STEP - 1) yield;
    if (a.kind === 'foreign') {
      const numbers = (a as ForeignDraft).numbers ?? [];
      if (!numbers.some(({ number }) => /^\d{1,2}-\d/.test(number))) continue;
      if (a.source === 'state-code') weight += NUMBER;
      else if (OTHER_PAPERS.has(a.source) && !OF_BILL.test(prose.source.slice(a.end, a.end + 40))) little = LITTLE;
    } else if (isSpokenAgainst(a, prose)) weight += NUMBER;
    else if (
      a.sections.length > 0 &&
      a.sections.every(({ number }) => /^\d+-/.test(number) && !couldStandInCode(number))
    )
      impossible++;
    else if (isOwnHeading(a, prose.source)) little = LITTLE;
  }
  if (impossible >= MANY) weight += NUMBER;
  return weight + (little > ours && !read.some((a) => isCitation(a) && isHighNumber(a)) ? little : 0);
}

/** What a number of another state's code weighs, and one that the words around it give to somebody else. */
const NUMBER = 2;
/** So many numbers that the code could not have are no slips. */
const MANY = 2;
/** What all numbers of agreements, ordinances, books and the like weigh together. */
const LITTLE = 1;
/** The rules of Connecticut's courts are cited in its papers alone. */
const OUR_COURTS: ReadonlySet<ForeignSource> = new Set(['practice-book', 'evidence-code']);
/** A bill's own sections tell that it is one. */
const OF_BILL = /^[\s,]*(?:inclusive[\s,]*)?of\s+this\s+(?:act|bill|resolution)\b/;
const OTHER_PAPERS: ReadonlySet<ForeignSource> = new Set(['instrument', 'ordinance', 'uniform-act', 'rule', 'book']);

/** Weight of a text long enough to tell that has none of the law's words: a manual, a paper on science, a program. */
function weighSubject(text: string, read: readonly Authority[]): number {
  const cited = read.filter((a): a is Citation => isCitation(a) && a.sections.length > 0);
  // Numbers that go far are the law's.
  const length = cited.some(goesFar) ? LONG_ENOUGH : SHORT;
  // Who writes Id. writes of the law.
  if (read.some(({ kind }) => kind === 'id')) return 0;
  return cited.length > 0 && widthOf(text) > length && !LAW_WORDS.test(text.slice(0, LANGUAGE_SAMPLE)) ? 1 : 0;
}

/** Length of a text's beginning, white space of any width counted once: how a text is set tells nothing. */
function widthOf(text: string): number {
  return withSingleSpaces(text.slice(0, 4 * LONG_ENOUGH)).trim().length;
}

const SHORT = 60;
const LONG_ENOUGH = 1500;

/** What a document that does not name Connecticut is about. */
interface Subject {
  readonly jurisdiction: Jurisdiction;
  /** It names another state whose code is called the same. */
  readonly isShared: boolean;
  /** It is a part of the code as printed: the acts that made a section stand below it. */
  readonly isOfCode: boolean;
}

/** "(P.A. 77-614, S. 3": so the code alone tells where its sections come from. */
const SOURCE_LINE = /\((?:19\d\d, )?P\.A\. \d\d-\d{1,3}, S\. \d/;

/** True for a citation that stays ours in a document that does not name Connecticut. */
function isOurs(a: Citation, prose: Prose, { jurisdiction, isShared, isOfCode }: Subject): boolean {
  // "G.S. 8-50", as North Carolina writes it: in a paper of other law it is nobody else's.
  if (a.kind === 'full' && a.name?.form === 'G.S.' && a.sign === null && jurisdiction === 'other') return false;
  // "Section 15A-1335 of the General Statutes", "G.S. 15A-145" are North Carolina's.
  const named = a.kind === 'full' && !isSharedName(a.name);
  if (!named && a.sections.some(({ number }) => isOfNoTitle(number))) return false;
  if (a.kind === 'full' || (a.trailer !== null && (jurisdiction !== 'other' || hasOurTrailer(a, prose))))
    return !isShared;
  if (a.kind === 'id') return jurisdiction === 'unknown' || a.sections.length > 0;
  if (jurisdiction === 'other') return isOfLetteredTitle(a, prose);
  return isOtherKind(a.kind)
    ? otherKind(a.kind).isPlainlyOurs(prose.source.slice(a.start, a.end))
    : isPlausible(a, prose, isOfCode);
}

/** Authorities as a document's subject shows them, and the subject. */
export interface OfJurisdiction {
  readonly authorities: readonly Authority[];
  readonly jurisdiction: Jurisdiction;
}

/**
 * In steps: authorities as a document's subject shows them. Bare forms in one that speaks of other law are not ours,
 * nor numbers that the code could not have where nothing tells. The list itself where nothing changes.
 */
export function* asOfJurisdiction(prose: Prose, read: readonly Authority[]): Steps<OfJurisdiction> {
  if (!read.some((a) => a.kind !== 'foreign')) return { authorities: read, jurisdiction: 'unknown' };
  const jurisdiction = yield* jurisdictionOf(prose, read);
  if (jurisdiction === 'connecticut') {
    const survey = yield* surveyOf(prose, read);
    const isShared = sharesName(prose, read);
    const isPlain = (a: Citation): boolean => isDashedSpan(a, prose) || (isShared && isOfNoTitleOfOurs(a));
    if (survey === undefined && !isShared && !read.some((a) => a.kind !== 'foreign' && isDashedSpan(a, prose)))
      return { authorities: read, jurisdiction };
    const isOther = (a: Citation): boolean => isPlain(a) || survey?.isOfOther(a) === true;
    return { authorities: yield* without(read, isOther), jurisdiction };
  }
  const subject: Subject = {
    jurisdiction,
    isShared: jurisdiction === 'other' && GENERAL_STATUTES_OF_OTHERS.test(prose.text),
    isOfCode: SOURCE_LINE.test(prose.text),
  };
  return { authorities: yield* without(read, (a) => !isOurs(a, prose, subject)), jurisdiction };
}

/** True where a document also names a state whose code is called as ours is, and cites a title that ours lacks. */
function sharesName(prose: Prose, read: readonly Authority[]): boolean {
  return read.some((a) => a.kind !== 'foreign' && isOfNoTitleOfOurs(a)) && GENERAL_STATUTES_OF_OTHERS.test(prose.text);
}

/** "General Statutes § 90-94", "G.S. 15A-146": as North Carolina cites its own. */
function isOfNoTitleOfOurs({ kind, name, sections }: Citation): boolean {
  if (kind === 'id' || (kind === 'full' && !isSharedName(name))) return false;
  for (const { number } of sections) if (!hasTitle(number)) return true;
  return false;
}

/** In steps: authorities with those citations as other law that are not ours, and what an Id. repeats of them. */
function* without(read: readonly Authority[], isNotOurs: (a: Citation) => boolean): Steps<readonly Authority[]> {
  const authorities: Authority[] = [];
  let changed = false;
  for (const [k, a] of read.entries()) {
    if (k % STEP === STEP - 1) yield;
    let now: Authority = a;
    if (a.kind === 'id' && a.antecedent !== null && authorities[a.antecedent]?.kind === 'foreign')
      now = foreign('id', a.start, a.end);
    else if (a.kind !== 'foreign' && isNotOurs(a)) now = foreign('state-code', a.start, a.end);
    changed ||= now !== a;
    authorities.push(now);
  }
  return changed ? authorities : read;
}
