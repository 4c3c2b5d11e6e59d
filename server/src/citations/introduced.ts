import type { Authority, Citation, ForeignSource } from './citation';
import { foreign, type CitationDraft, type ForeignDraft, type Numbers } from './draft';
import type { Steps } from '../text/steps';
import type { Prose } from '../markup/prose';
import { asRead, wholeOf } from './movedCitation';
import { couldStandInCode, isOfOurTitle } from './titles';
import { compareNumbers, titleOfNumber } from '../code/sectionKey';

/**
 * Numbers that a document introduces as another source's ("Practice Book § 10-39",
 * "§ 6-12 of the zoning regulations") are that source's when they come again alone ("§ 10-39"), unless the document
 * anywhere names the code with them, or their title has a letter as only the code's have: regulations bear the
 * number of the statute that they carry out. The clauses of an agreement and the sections of a bill are its own
 * before that place too, where their headings stand, and so is what the Practice Book is named with twice; where a
 * document names itself ("section 4-2 of this agreement"), so are those of the same article. A number that the code
 * could not have is of the state whose title was cited before: "Idaho Code § 18-6101", "§ 18-4504"; and so is one that
 * goes on a series of that state's: "N.Y. Elec. Law § 3-100 et seq. (powers); § 8-104 (polls)".
 */

/** What the places read so far tell of a number. */
class Introduced {
  readonly #numbers = new Map<string, ForeignSource>();
  readonly #ranges: (Numbers & { readonly source: ForeignSource })[] = [];
  readonly #articles = new Set<string>();
  /** Titles of other states' codes. */
  readonly #titlesOfOthers = new Set<string>();

  constructor(
    readonly ours: ReadonlySet<string>,
    readonly titles: ReadonlySet<string>,
  ) {}

  add({ numbers = [], source }: ForeignDraft): void {
    for (const { number, through } of numbers) {
      if (this.ours.has(number) || isOfOurTitle(number)) continue;
      if (through !== null && this.#ranges.length < MOST_RANGES) this.#ranges.push({ number, through, source });
      this.#numbers.set(number, source);
      if (source === 'state-code') this.#titlesOfOthers.add(titleOfNumber(number));
    }
  }

  addArticles({ numbers = [] }: ForeignDraft): void {
    for (const { number } of numbers) this.#articles.add(titleOfNumber(number));
  }

  sourceOf(number: string): ForeignSource | undefined {
    if (this.ours.has(number)) return undefined;
    const known =
      this.#numbers.get(number) ??
      this.#ranges.find(
        (r) => compareNumbers(r.number, number) <= 0 && compareNumbers(number, r.through ?? r.number) <= 0,
      )?.source;
    if (known !== undefined) return known;
    const title = titleOfNumber(number);
    if (this.#titlesOfOthers.has(title) && !this.titles.has(title) && !couldStandInCode(number)) return 'state-code';
    return this.#articles.has(title) && !this.titles.has(title) && isClause(number) ? 'instrument' : undefined;
  }
}

/** Authorities looked at in one step. */
const STEP = 4096;
/** Ranges are tried one by one. */
const MOST_RANGES = 50;

/** Clauses are few: "4-12" may be one of article 4, "4-183" is none. */
function isClause(number: string): boolean {
  return /-\d+$/.test(number) && Number(number.slice(number.indexOf('-') + 1)) <= 40;
}

/**
 * In steps: authorities as the whole document shows them; the list itself where nothing in it changes.
 * @param prose of the document
 * @param read authorities as each was read by itself, in document order
 */
export function* asIntroduced({ source }: Prose, read: readonly Authority[]): Steps<readonly Authority[]> {
  if (!read.some((a) => a.kind === 'foreign' && introduces(a))) return read;
  yield;
  const introduced = yield* introductions(read);
  let result: Authority[] | undefined;
  for (const [place, a] of read.entries()) {
    if (place % STEP === STEP - 1) yield;
    if (a.kind === 'foreign') {
      introduced.add(a);
      continue;
    }
    const before = (result ?? read)[place - 1];
    const other =
      before !== undefined && goesOnSeries(a, before, source, introduced)
        ? foreign('state-code', a.start, a.end)
        : otherThan(a, introduced, result ?? read);
    if (other === a) continue;
    result ??= [...read];
    result[place] = other;
  }
  return result ?? read;
}

/** What stands between two members of a series that says of each what it is. */
const IN_SERIES = /^\s?(?:et seq\.?)?\s?\([^()\n]{2,120}\);\s$/;
const LONGEST_GAP = 140;
/** "N.Y. Elec. Law § 3-100", "N.Y. Town Law § 7-202". */
const OF_LAW = /\b(?:Law|Code)\s$/;

/** True for a bare number without a letter that goes on such a series of another state's law. */
function goesOnSeries(a: Citation, before: Authority, source: string, { ours }: Introduced): boolean {
  if (a.kind !== 'short' || a.trailer !== null || before.kind !== 'foreign') return false;
  const isOfState =
    before.source === 'state-code' ||
    (before.source === 'book' && OF_LAW.test(source.slice(Math.max(0, before.start - 8), before.start)));
  return (
    isOfState &&
    a.start - before.end < LONGEST_GAP &&
    a.sections.every(({ number }) => /^\d+-\d+$/.test(number) && !ours.has(number)) &&
    IN_SERIES.test(source.slice(before.end, a.start))
  );
}

function introduces(a: ForeignDraft): boolean {
  return a.numbers !== undefined && a.numbers.length > 0;
}

/** Numbers that the document cites by the code's name, before them or after, and what it says of itself. */
function* introductions(read: readonly Authority[]): Steps<Introduced> {
  const numbers = new Set<string>();
  const titles = new Set<string>();
  for (const [k, a] of read.entries()) {
    if (k % STEP === STEP - 1) yield;
    if (a.kind !== 'full' && (a.kind === 'foreign' || a.trailer === null)) continue;
    for (const { number } of asRead(a).sections) {
      numbers.add(number);
      titles.add(titleOfNumber(number));
    }
  }
  yield;
  const introduced = new Introduced(numbers, titles);
  const rules = new Set<string>();
  for (const a of read) {
    if (a.kind !== 'foreign') continue;
    if (a.source === 'practice-book') introduced.add(namedTwice(a, rules));
    if (a.source === 'state-code') introduced.add(beyondOurs(a));
    if (a.source !== 'instrument') continue;
    introduced.add(a);
    if ((a as ForeignDraft).self === true) introduced.addArticles(a);
  }
  return introduced;
}

/** Those numbers that our code could not have: they are the other's before it is named, too. */
function beyondOurs(a: ForeignDraft): ForeignDraft {
  return { ...a, numbers: (a.numbers ?? []).filter(({ number }) => !couldStandInCode(number)) };
}

/**
 * Those numbers that stood with the name before; the others are noted. One place may name a statute's number in a slip.
 */
function namedTwice(a: ForeignDraft, noted: Set<string>): ForeignDraft {
  const numbers = (a.numbers ?? []).filter(({ number, through }) => {
    if (through !== null) return false;
    const before = noted.has(number);
    noted.add(number);
    return before;
  });
  return { ...a, numbers };
}

/**
 * What stands in a citation's place where other places give its numbers to another
 * source; an Id. follows its antecedent.
 */
function otherThan(a: Citation, introduced: Introduced, authorities: readonly Authority[]): Authority {
  if (a.kind === 'id')
    return a.antecedent !== null && authorities[a.antecedent]?.kind === 'foreign' ? foreign('id', a.start, a.end) : a;
  if ((a.kind !== 'short' && a.kind !== 'prose') || a.trailer !== null) return a;
  const source = introduced.sourceOf(a.sections[0]?.number ?? '');
  if (source !== undefined)
    return a.sections.every(({ number }) => introduced.sourceOf(number) !== undefined)
      ? foreign(source, a.start, a.end)
      : a;
  return withoutTail(a, introduced);
}

/** "§§ 42-110b, 42-110d and § 10-39": the last members of a list may be another source's. */
function withoutTail(a: Citation, introduced: Introduced): Authority {
  let count = a.sections.length;
  while (count > 0 && introduced.sourceOf(a.sections[count - 1]?.number ?? '') !== undefined) count--;
  const last = a.sections[count - 1];
  if (last === undefined || count === a.sections.length) return a;
  const sections = (a as CitationDraft).sections.slice(0, count);
  return { ...wholeOf(a), cites: sections, sections, end: last.end };
}
