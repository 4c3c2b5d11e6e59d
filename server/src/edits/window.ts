import { markedTables } from '../analysis/authorities/marker';
import { lastStartingAtOrBefore } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { isCitation, type Authority, type Citation } from '../citations/citation';
import { standsForMore } from '../markup/runs';
import type { Edit } from '../text/edit';
import { characterAt, characterBefore } from '../text/charKinds';
import { contains, type Span } from '../text/span';
import { gapsIn } from './gaps';
import { WORD } from './marks';
import type { Draft } from './draft';

/** A stretch of the source in which edits may change something; outside of all windows nothing may. Source offsets. */
export interface Window extends Span {
  /** citation: what stands in it is held against what stood there. apart: a table or a comment, which cites nothing. */
  readonly kind: 'citation' | 'apart';
  readonly draft: Draft;
  /** Sorted, none overlapping. */
  readonly edits: readonly Edit[];
}

/**
 * Words before and after a citation that say what it says, and go where it is written anew; each
 * once, said again it is the document's own.
 */
const BEFORE = /\bsections?\s{1,9}$/i;
/** The same where another word or citation is glued to it: what is read there is “section” still. */
const ANY_BEFORE = /sections?\s{1,9}$/i;
const AFTER =
  /^(?:(?:,\s{0,20}|\s{1,20})inclusive,?(?![\p{L}\p{N}_]))?(?:(?:,[\s*_]{0,3}|[\s*_]{1,3})supra(?:\s{1,2}note\s{1,2}\d{1,4}|(?!\s{0,8}note\b|\s{9}))(?![\p{L}\p{N}_])[*_]?)?(?:\s\(repealed\s\d{4}\))?/iu;
const MOST_BEFORE = 18;
const MOST_AFTER = 40;

/**
 * The windows of a draft; undefined where its edits do not lie where the law wants them: in one citation with its own
 * words, and not in what stands for more than it shows (a macro's name).
 */
export function windowsOf(snapshot: Snapshot, draft: Draft): Window[] | undefined {
  const edits = [...draft.edits].sort((a, b) => a.start - b.start || a.end - b.end);
  // What writes what stands there already changes nothing, however often it is made.
  if (edits.every(({ start, end, newText }) => snapshot.text.slice(start, end) === newText)) return undefined;
  if (!areSound(snapshot, edits)) return undefined;
  switch (draft.purpose.kind) {
    case 'table':
      return tableWindows(snapshot, draft, edits);
    case 'comment':
      return commentWindow(snapshot, draft, edits);
    default:
      return citationWindow(snapshot, draft, edits);
  }
}

function areSound({ text }: Snapshot, edits: readonly Edit[]): boolean {
  return edits.every(
    (edit, k) =>
      edit.start >= (edits[k - 1]?.end ?? 0) &&
      edit.end >= edit.start &&
      edit.end <= text.length &&
      !gluesWords(text, edit),
  );
}

/** True for an edit that leaves two words as one, where none of its characters kept them apart. */
function gluesWords(text: string, { start, end, newText }: Edit): boolean {
  const [before, after] = [characterBefore(text, start), characterAt(text, end)];
  // Numbers too, where something between them goes and nothing comes.
  if (newText === '' && WORD.test(before) && WORD.test(after) && !WORD.test(characterAt(text, start))) return true;
  const [first, last] = [characterAt(newText, 0) || after, characterBefore(newText, newText.length) || before];
  const [oldFirst, oldLast] = start === end ? [after, before] : [characterAt(text, start), characterBefore(text, end)];
  return (
    (LETTER.test(before) && LETTER.test(first) && !LETTER.test(oldFirst)) ||
    (LETTER.test(last) && LETTER.test(after) && !LETTER.test(oldLast))
  );
}

const LETTER = /\p{L}/u;

function citationWindow(snapshot: Snapshot, draft: Draft, edits: readonly Edit[]): Window[] | undefined {
  const hull = hullOf(edits);
  const { citations } = snapshot.reading;
  const at = lastStartingAtOrBefore(citations, hull.start);
  for (const k of [at, at + 1]) {
    const citation = citations[k];
    if (citation === undefined) continue;
    const own = ownSpan(snapshot, citation);
    if (!contains(own, hull)) continue;
    return edits.every((edit) => isOwnText(snapshot, edit) && !isMeantWithin(snapshot, edit, citation))
      ? [{ ...own, kind: 'citation', draft, edits }]
      : undefined;
  }
  return undefined;
}

/**
 * The source span that a citation has for itself: its own, the words that name the
 * code after it, and words that say the same.
 */
export function ownSpan({ prose, reading }: Snapshot, citation: Citation): Span {
  const { text } = prose;
  const { authorities } = reading;
  const place = lastStartingAtOrBefore(authorities, citation.start);
  const next = authorities[place + 1]?.start ?? Infinity;
  const [start, last] = [prose.toProse(citation.start), citation.sections.at(-1)];
  const detached = citation.trailer !== null && last?.edition?.detached === true ? last.edition.end : 0;
  // A name that the next citation begins with is that one's, and the words before it are the document's.
  const own = endOf(citation) <= next ? endOf(citation) : citation.end;
  const end = Math.max(own, detached > citation.end && detached - citation.end < 200 ? detached : 0);
  // Of "section section 1-1" the first is the document's own.
  const before =
    citation.sign?.form === 'word'
      ? 0
      : (BEFORE.exec(text.slice(Math.max(0, start - MOST_BEFORE), start))?.[0].length ?? 0);
  const endsAt = prose.toProse(end);
  const after = AFTER.exec(text.slice(endsAt, endsAt + MOST_AFTER))?.[0].length ?? 0;
  const from = before === 0 ? citation.start : Math.min(citation.start, prose.toSource(start - before));
  // Emphasis that closes after "supra" goes with it.
  const to = after === 0 ? end : Math.max(end, closing(prose.source, prose.toSourceEnd(endsAt + after)));
  return {
    start: Math.max(from, authorities[place - 1]?.end ?? 0),
    end: Math.max(citation.end, Math.min(to, next)),
  };
}

/** The end of what is read as one citation: the words that name the code after it too. */
function endOf(one: Authority): number {
  return isCitation(one) ? Math.max(one.end, one.trailer?.end ?? 0) : one.end;
}

/**
 * True where the word "section" is before what is now written otherwise: "section § 1-1" must not become "section
 * section 1-1", nor "section subsection (c) of section 1-1".
 */
export function saysTwice(was: Snapshot, before: Authority | undefined, is: Snapshot, after: Authority): boolean {
  if (before === undefined || !hasWordBefore(is, after)) return false;
  if (before.kind !== after.kind || !hasWordBefore(was, before)) return true;
  const word = firstWord(is, after);
  return word !== undefined && word !== firstWord(was, before);
}

/** "section" or "sub", with which an authority begins; undefined for any other beginning. */
function firstWord({ prose }: Snapshot, one: Authority): string | undefined {
  const start = prose.toProse(one.start);
  return /^(?:section|sub)/i.exec(prose.text.slice(start, start + 7))?.[0].toLowerCase();
}

/** True where "supra" comes after a citation that had none: nothing of ours writes it. */
export function addsSupra(was: Snapshot, before: Authority | undefined, is: Snapshot, after: Authority): boolean {
  return hasSupra(is, after) && !(before !== undefined && hasSupra(was, before));
}

function hasSupra({ prose }: Snapshot, one: Authority): boolean {
  const end = prose.toProse(endOf(one));
  return /supra/i.test(AFTER.exec(prose.text.slice(end, end + MOST_AFTER))?.[0] ?? '');
}

function hasWordBefore({ prose }: Snapshot, one: Authority): boolean {
  const start = prose.toProse(one.start);
  return ANY_BEFORE.test(prose.text.slice(Math.max(0, start - MOST_BEFORE), start));
}

/**
 * What stands in a window beside what is cited there, blanks left out: an edit pushes
 * nothing out of a citation and draws nothing in.
 */
export function uncited(snapshot: Snapshot, { start, end }: Span, cited: readonly Authority[]): string {
  let [text, at] = ['', start];
  for (const one of cited) {
    const own = isCitation(one) ? ownSpan(snapshot, one) : one;
    text += snapshot.text.slice(at, Math.max(at, own.start)) + bracketsIn(snapshot, one);
    at = Math.max(at, own.end);
  }
  return (text + snapshot.text.slice(at, Math.max(at, end))).replace(/\s/g, '');
}

/**
 * Brackets and quotation marks between a citation and the words that name the code
 * after it: "(§ 1-1) of the general statutes".
 */
function bracketsIn({ text }: Snapshot, one: Authority): string {
  if (!isCitation(one) || one.trailer === null) return '';
  return text.slice(one.end, Math.max(one.end, one.trailer.start)).replace(/[^()[\]“”"‘’]/g, '');
}

function closing(source: string, at: number): number {
  return /[*_]/.test(source.charAt(at)) ? at + 1 : at;
}

/**
 * True for an edit that replaces prose of its own and not what stands for more, brings
 * no line's end, and cuts no markup in two.
 */
function isOwnText({ prose, text }: Snapshot, { start, end, newText }: Edit): boolean {
  if (standsForMore(prose, { start, end })) return false;
  if (lineEnds(newText) > lineEnds(text.slice(start, end))) return false;
  return isBalanced(gapsIn(prose, start, end));
}

/**
 * True for what is put in at the edge of what stands for more in a citation, a macro's
 * name: it may be meant for a place within that.
 */
function isMeantWithin({ prose }: Snapshot, { start, end }: Edit, citation: Span): boolean {
  if (end > start) return false;
  const beside = [
    { start: start - 1, end: start },
    { start, end: start + 1 },
  ];
  return beside.some((one) => contains(citation, one) && standsForMore(prose, one));
}

/**
 * True for marks of which each opens or closes what another in the list closes or
 * opens: emphasis around what is taken out.
 */
function isBalanced(gaps: readonly string[]): boolean {
  const marks = gaps.flatMap((gap) => Array.from(gap.matchAll(MARK), ([mark]) => partnerOf(mark)));
  return (
    marks.length % 2 === 0 && marks.slice(0, marks.length / 2).every((mark, k) => mark === marks[marks.length - 1 - k])
  );
}

const MARK = /<[^<>]*>|([*_~`+])\1*|\\[a-z]+\{|\S/gi;

/** The same for a mark and for the one that closes it. */
function partnerOf(mark: string): string {
  if (mark.startsWith('<')) return `<${/^<\/?([a-z\d]+)/i.exec(mark)?.[1] ?? mark}>`;
  return mark.endsWith('{') ? '}' : mark;
}

function lineEnds(text: string): number {
  return text.split(/\r\n|\r|\n/).length;
}

function commentWindow(snapshot: Snapshot, draft: Draft, edits: readonly Edit[]): Window[] | undefined {
  const hull = hullOf(edits);
  const { authorities } = snapshot.reading;
  const last = authorities[lastStartingAtOrBefore(authorities, Math.max(hull.start, hull.end - 1))];
  const cuts = last !== undefined && last.end > hull.start && (hull.end > hull.start || last.start < hull.start);
  if (cuts) return undefined;
  return [{ ...hull, kind: 'apart', draft, edits }];
}

/** A table changes whole; it, labels and `id`s are put in anywhere, and no word goes for them. */
function tableWindows(snapshot: Snapshot, draft: Draft, edits: readonly Edit[]): Window[] | undefined {
  const { tables } = markedTables(snapshot);
  const windows: Window[] = [];
  for (const edit of edits) {
    const table = tables.find((one) => contains(one, edit));
    if (table === undefined && snapshot.text.slice(edit.start, edit.end).trim() !== '') return undefined;
    const last = windows.at(-1);
    if (last !== undefined && edit.start < last.end)
      windows[windows.length - 1] = { ...last, end: Math.max(last.end, edit.end), edits: [...last.edits, edit] };
    else
      windows.push({
        start: table?.start ?? edit.start,
        end: table?.end ?? edit.end,
        kind: 'apart',
        draft,
        edits: [edit],
      });
  }
  return windows;
}

function hullOf(edits: readonly Edit[]): Span {
  return { start: edits[0]?.start ?? 0, end: Math.max(...edits.map((edit) => edit.end)) };
}
