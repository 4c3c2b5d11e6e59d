import { markedTables } from '../../server/src/analysis/authorities/marker';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import type { Citation } from '../../server/src/citations/citation';
import { isSection, keyOf } from '../../server/src/citations/cited';
import { compareNumbers } from '../../server/src/code/sectionKey';
import type { Draft } from '../../server/src/edits/draft';

/** An oracle for edits that knows nothing of the law's own way: numbers and pinpoints in order, and every other word. */

interface Told {
  readonly cited: readonly string[];
  readonly words: string;
  /** Citations that begin or end within a word. */
  readonly glued: number;
  /** Years of the members of each citation, 0 for none. */
  readonly years: readonly (readonly number[])[];
}

/** Of each reading what the oracle asks, once. */
const told = new WeakMap<Snapshot, Told>();

function tell(snapshot: Snapshot): Told {
  const known = told.get(snapshot) ?? {
    cited: citedIn(snapshot),
    words: wordsOf(snapshot),
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
  if (tell(after).glued > tell(before).glued) throw new Error(`${what}: words are glued\n${after.text}`);
}

/** @param apart true for years too that stand apart, after a catchline */
function yearsIn(snapshot: Snapshot, apart: boolean): number[][] {
  return outside(snapshot).map(({ sections }) =>
    sections.map(({ edition }) => (edition === null || (edition.detached && !apart) ? 0 : edition.year)),
  );
}

/** How many citations touch a letter with a letter of their own. */
function gluedIn(snapshot: Snapshot): number {
  const { prose } = snapshot;
  const touches = (at: number): boolean => /^\p{L}{2}$/u.test(prose.text.slice(at - 1, at + 1));
  return outside(snapshot).filter(({ start, end }) => touches(prose.toProse(start)) || touches(prose.toProse(end)))
    .length;
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

/** The prose without its citations, without what goes with them (signs, "section", ", inclusive", "supra", a bill's revision), tables, blanks and marks. */
function wordsOf(snapshot: Snapshot): string {
  const { prose } = snapshot;
  const cited = outside(snapshot);
  const cut = [
    // A trailer may be the name that the next citation begins with; then the word before it is the document's own.
    ...cited.map(({ kind, start, end, trailer }, k) => ({
      start,
      end: trailer !== null && trailer.end <= (cited[k + 1]?.start ?? Infinity) ? Math.max(end, trailer.end) : end,
      mark: kind === 'short' ? '¤' : '¢',
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
  // The code's name said again after a citation goes with it, however often; "section" before a bare sign too.
  return text
    .replace(CODE_AFTER, '$1')
    .replace(/([¤¢])(?:,\s*revision\s+of\s+1958)?,?\s*revised\s+to(?:\s+january\s+1,)?\s+\d{4}/gi, '$1')
    .replace(SECTION_BEFORE, '')
    .replace(/([¤¢]),?(?:(?!\n\s*\n)[^\S\u2029])*inclusive\b,?/gi, '$1')
    .replace(/([¤¢]),?(?:(?!\n\s*\n)[^\S\u2029]|[*_])*supra\b(?:\s+note\s+\d+)?[*_]?/gi, '$1')
    .replace(/[\s¤¢\uE000*_.,;]/g, '');
}

/** Words that go with a citation stand in its block. */
const CODE_AFTER = /([¤¢])(?:,?(?:(?!\n\s*\n)[^\S\u2029])*(?:G\.\s?S\.|General Statutes)){1,20}/g;
const SECTION_BEFORE = /\bsections?(?:(?!\n\s*\n)[^\S\u2029]){0,9}(?=¤)/gi;
