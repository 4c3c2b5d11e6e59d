import { markedTables } from '../../server/src/analysis/authorities/marker';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import type { Citation } from '../../server/src/citations/citation';
import { isSection, keyOf } from '../../server/src/citations/cited';
import { compareNumbers } from '../../server/src/code/sectionKey';
import type { Draft } from '../../server/src/edits/draft';
import type { Edit } from '../../server/src/text/edit';

/**
 * An oracle for edits that knows nothing of the law's own way: numbers and pinpoints in order, and every other word.
 */

interface Told {
  readonly cited: readonly string[];
  readonly words: string;
  /** How often "section" stands before a sign or "Sec.", which says it too. */
  readonly twice: number;
  /** Of each citation's beginning and end the word that it is glued to, with the first letter after it; "" for none. */
  readonly glued: readonly string[];
  /** Years of the members of each citation, 0 for none. */
  readonly years: readonly (readonly number[])[];
}

/** Of each reading what the oracle asks, once. */
const told = new WeakMap<Snapshot, Told>();

function tell(snapshot: Snapshot): Told {
  const old = told.get(snapshot);
  if (old !== undefined) return old;
  const words = markedWords(snapshot);
  const known = {
    cited: citedIn(snapshot),
    words: wordsOf(words),
    twice: words.match(ANY_SECTION_BEFORE)?.length ?? 0,
    glued: gluedIn(snapshot),
    years: yearsIn(snapshot, false),
  };
  told.set(snapshot, known);
  return known;
}

export function same(
  before: Snapshot,
  after: Snapshot,
  what: string,
  words = (one: Snapshot) => tell(one).words,
): void {
  const [was, is] = [tell(before).cited, tell(after).cited];
  if (was.join('\n') !== is.join('\n'))
    throw new Error(`${what}: it cites otherwise\n${was.join(' | ')}\n${is.join(' | ')}\n${after.text}`);
  const [old, now] = [tell(before).years, yearsIn(after, true)];
  // A year may be put where none was.
  if (old.some((years, k) => years.some((year, j) => year !== 0 && year !== now[k]?.[j])))
    throw new Error(`${what}: it cites another edition\n${JSON.stringify([old, now])}\n${after.text}`);
  sameWords(before, after, what, words);
}

/** A number put for another: every citation cites what it cited, or the new number where it cited the old one. */
export function sameUnlessNumbered(
  before: Snapshot,
  after: Snapshot,
  { from, to }: { readonly from: string; readonly to: string },
  what: string,
): void {
  const [was, is] = [tell(before).cited, tell(after).cited];
  const renumbered = citedIn(before, (number) => (number === from ? to : number));
  if (was.length !== is.length || is.some((cited, k) => cited !== was[k] && cited !== renumbered[k]))
    throw new Error(`${what}: it cites otherwise\n${was.join(' | ')}\n${is.join(' | ')}\n${after.text}`);
  sameWords(before, after, what);
}

/** What a person chose to cite: every other citation is as it was, but for an Id., which follows. */
export function sameBut(before: Snapshot, after: Snapshot, changed: readonly Draft[], what: string): void {
  const [was, is] = [tell(before).cited, tell(after).cited];
  const edits = changed.flatMap((draft) => draft.edits);
  const old = outside(before);
  const mayDiffer = ({ kind, start, end, trailer }: Citation): boolean =>
    kind === 'id' ||
    edits.some((edit) => edit.start <= Math.max(end, trailer?.end ?? 0) + WORDS && start - WORDS <= edit.end);
  if (was.length !== is.length || is.some((cited, k) => cited !== was[k] && !mayDiffer(old[k] as Citation)))
    throw new Error(`${what}: it cites otherwise\n${was.join(' | ')}\n${is.join(' | ')}\n${after.text}`);
  sameWords(before, after, what);
}

/** So far from a citation stand words that go with it. */
const WORDS = 40;

export function sameWords(
  before: Snapshot,
  after: Snapshot,
  what: string,
  words = (one: Snapshot) => tell(one).words,
): void {
  const [was, is] = [words(before), words(after)];
  if (was !== is) throw new Error(`${what}: other words have changed\n${was}\n${is}\n${after.text}`);
  if (tell(after).twice > tell(before).twice) throw new Error(`${what}: “section” is said twice\n${after.text}`);
  const [gluedBefore, gluedAfter] = [tell(before).glued, tell(after).glued];
  // Where one text has more citations, their edges cannot be paired.
  const paired = gluedAfter.length === gluedBefore.length;
  const more = gluedAfter.filter(Boolean).length > gluedBefore.filter(Boolean).length;
  const glued = gluedAfter.find(
    (word, k) =>
      word !== '' &&
      (paired ? gluedBefore[k] === '' : more && !gluedBefore.includes(word)) &&
      !before.prose.text.includes(word),
  );
  if (glued !== undefined) throw new Error(`${what}: words are glued: “${glued}”\n${after.text}`);
}

/** @param apart true for years too that stand apart, after a catchline */
function yearsIn(snapshot: Snapshot, apart: boolean): number[][] {
  return outside(snapshot).map(({ sections }) =>
    sections.map(({ edition }) => (edition === null || (edition.detached && !apart) ? 0 : edition.year)),
  );
}

/** Where a word goes into a citation or out of it without a blank; the name of the code after a number ends it. */
function gluedIn(snapshot: Snapshot): string[] {
  const { prose } = snapshot;
  const cited = outside(snapshot);
  return cited.flatMap((one, k) =>
    [one.start, endOf(one, cited[k + 1])].map((edge) => {
      const at = prose.toProse(edge);
      const tail = /^[\p{L}\p{N}]/u.exec(prose.text.slice(at, at + 2))?.[0];
      if (tail === undefined) return '';
      const head = /[\p{L}\p{N}]{1,40}$/u.exec(prose.text.slice(Math.max(0, at - 40), at))?.[0];
      return head === undefined ? '' : head + tail;
    }),
  );
}

/** The end of a citation with the name of the code after it; that may be the one that the next citation begins with. */
function endOf({ end, trailer }: Citation, next: Citation | undefined): number {
  return trailer !== null && trailer.end <= (next?.start ?? Infinity) ? Math.max(end, trailer.end) : end;
}

/** A comment and a table change no word at all, of a citation neither. */
export function sameText(before: Snapshot, after: Snapshot, what: string): void {
  same(before, after, what, textOf);
}

function textOf(snapshot: Snapshot): string {
  const { prose } = snapshot;
  let [text, at] = ['', 0];
  for (const { start, end } of markedTables(snapshot).tables) {
    text += `${prose.text.slice(at, Math.max(at, prose.toProse(start)))}\uE000`;
    at = Math.max(at, prose.toProse(end));
  }
  return (text + prose.text.slice(at)).replace(/\s/g, '').replace(/(?:tableofauthorities)?\uE000/gi, '');
}

/** What a document cites, tables left aside: a range from its lower end, whatever the form. */
function citedIn(snapshot: Snapshot, put = (number: string): string => number): string[] {
  return outside(snapshot).map(({ cites }) =>
    cites
      .map((cited) => {
        if (!isSection(cited)) return keyOf(cited);
        const ends = [cited.number, cited.through ?? cited.number].map(put).sort(compareNumbers);
        return `${ends.join('..')} ${cited.pinpoint.join('.')} ${cited.pinpointThrough?.join('.') ?? ''}${cited.etSeq ? ' et seq.' : ''}`;
      })
      .join(', '),
  );
}

function outside(snapshot: Snapshot): Snapshot['reading']['citations'] {
  const { tables: marked } = markedTables(snapshot);
  return snapshot.reading.citations.filter(
    ({ start }) => !marked.some((table) => table.start <= start && start < table.end),
  );
}

/** The prose with marks for its citations, with the name of the code after them, and for tables. */
function markedWords(snapshot: Snapshot): string {
  const { prose } = snapshot;
  const cited = outside(snapshot);
  const cut = [
    // Where a trailer is the name that the next citation begins with, the word before it is the document's own.
    ...cited.map((one, k) => ({
      start: one.start,
      end: endOf(one, cited[k + 1]),
      mark: bracketsIn(snapshot, one, cited[k + 1]) + (isBare(one) ? '¤' : '¢'),
    })),
    // A word beside a table does not go with it.
    ...markedTables(snapshot).tables.map(({ start, end }) => ({ start, end, mark: '\uE000' })),
  ].sort((a, b) => a.start - b.start);
  let [text, at] = ['', 0];
  for (const { start, end, mark } of cut) {
    text += prose.text.slice(at, Math.max(at, prose.toProse(start))) + mark;
    at = Math.max(at, prose.toProse(end));
  }
  text += prose.text.slice(at);
  // The code's name said again after a citation goes with it, however often.
  return (
    text
      .replace(CODE_AFTER, '$1')
      .replace(/([¤¢])(?:,\s*revision\s+of\s+1958)?,?\s*revised\s+to(?:\s+january\s+1,?)?\s+\d{4}/gi, '$1')
      // A bill's revision comes before a name that was there.
      .replace(CODE_AFTER, '$1')
  );
}

/** True for a citation that begins with a sign, "Sec." or "section": the word before it says the same once more. */
function isBare({ kind, sign, start }: Citation): boolean {
  return kind === 'short' || (kind === 'prose' && sign?.start === start);
}

/**
 * The words without citations and what goes with them ("section" before a sign, ", inclusive", "supra", a
 * bill's revision), tables, blanks and marks.
 */
function wordsOf(marked: string): string {
  return (
    marked
      .replace(SECTION_BEFORE, '')
      .replace(/([¤¢]),?(?:(?!\n\s*\n)[^\S\u2029])*inclusive\b,?/gi, '$1')
      .replace(/([¤¢]),?(?:(?!\n\s*\n)[^\S\u2029]|[*_])*supra(?:\s+note\s+\d+\b|\b(?!\s+note\b))[*_]?/gi, '$1')
      // Without "supra" the code's name after it stands beside the citation.
      .replace(CODE_AFTER_MARKS, '$1')
      .replace(/[\s¤¢\uE000*_.,;]/g, '')
  );
}

/** Brackets without their partner between a number and the name of the code after it: they are the document's own. */
function bracketsIn({ prose }: Snapshot, one: Citation, next: Citation | undefined): string {
  const { end, trailer } = one;
  if (trailer === null || endOf(one, next) === end) return '';
  const between = prose.text.slice(prose.toProse(end), prose.toProse(trailer.start));
  return between.replace(/\([^()]*\)|\[[^[\]]*\]/g, '').replace(/[^()[\]]/g, '');
}

/** Words that go with a citation stand in its block. */
const CODE_AFTER =
  /([¤¢])(?:(?:[ \t]{0,3},)?(?:(?!\n\s*\n)[^\S\u2029])*(?:G\.\s?S\.|Conn\. Gen\. Stat\.|General Statutes(?![\p{L}\p{N}]))){1,20}/gu;
/** The same where marks of emphasis stand between. */
const CODE_AFTER_MARKS =
  /([¤¢])(?:(?:[ \t]{0,3},)?(?:(?!\n\s*\n)[^\S\u2029]|[*_])*(?:G\.\s?S\.|Conn\. Gen\. Stat\.|General Statutes(?![\p{L}\p{N}]))){1,20}/gu;
const SECTION_BEFORE = /\bsections?(?:(?!\n\s*\n)[^\S\u2029]){0,9}(?=¤)/gi;
/** The same where the word is glued to another one; "subsection" is a word of its own. */
const ANY_SECTION_BEFORE = /(?<!sub)sections?(?:(?!\n\s*\n)[^\S\u2029]){0,9}(?=¤)/gi;

/**
 * The source with the characters of its numeric character references before them: "&#56" is one way to write an 8, and
 * stands for no more; where the markup has no references, it stands for itself.
 */
function spelledOut(source: string): string {
  return source.replace(/&#(\d{1,6});?/g, (written, code: string) => String.fromCodePoint(Number(code)) + written);
}

/**
 * Holds the edits themselves to the source: none replaces what stands for more than it shows (a macro's name), brings a
 * new line, or takes markup that lies outside a citation, but for what went with a word ("*supra*").
 */
export function ownSource(before: Snapshot, edits: readonly Edit[], what: string): void {
  const { prose, text, reading } = before;
  for (const { start, end, newText } of edits) {
    const old = text.slice(start, end);
    const shown = prose.text.slice(prose.toProse(start), prose.toProse(end)).replace(/[^\p{L}\p{N}]/gu, '');
    if (!isWithin(shown, spelledOut(old))) throw new Error(`${what}: it replaces what stands for “${shown}”\n${old}`);
    if (newText.split('\n').length > old.split('\n').length) throw new Error(`${what}: it brings a line`);
    // A blank before a citation may go with its sign.
    const from = start + (/^\s/.exec(old)?.[0].length ?? 0);
    const inCitation = reading.citations.some(
      (one) => one.start <= from && end <= Math.max(one.end, one.trailer?.end ?? 0),
    );
    if (!inCitation && shown === '' && /[*_`{}<>[\]|]/.test(old))
      throw new Error(`${what}: it takes markup beside a citation\n${old}`);
  }
}

/** True where the letters of a word stand in a text, in their order. */
function isWithin(word: string, text: string): boolean {
  let at = 0;
  for (const letter of word) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
