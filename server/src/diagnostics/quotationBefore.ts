import type { Snapshot } from '../analysis/snapshot';
import { blockQuotationsOf } from '../analysis/zoneSearch';
import type { Citation } from '../citations/citation';
import type { Span } from '../text/span';

/** A quotation longer than this is none that a citation after it vouches for. */
const LONGEST = 6000;
/** How far a citation may stand after its quotation. */
const BETWEEN = 300;

/** Brackets that speak of the quotation itself: "(Emphasis added.)", "(internal quotation marks omitted)". */
const ABOUT = /\((?:emphasis|internal|citations?|alterations?|footnotes?|brackets?|quotation marks)\b[^()]{0,80}\)/gi;

/** A note's mark right after the quotation. */
const NOTE_MARK = /^(?:\d{1,3}(?=\s|$)|\[\^?\w{1,8}\])/;
/** A signal that leaves it open whether the words are the section's own. */
const SIGNAL = /\b(?:see|see also|accord)\s+$/i;

/** True for what may stand between a quotation and its citation: marks alone, and brackets about the quotation. */
function isBetween(text: string): boolean {
  return /^[\s.,;:([—–\u00B9\u00B2\u00B3\u2070-\u2079-]*$/.test(text.replace(ABOUT, '').replace(NOTE_MARK, ''));
}

/**
 * True where the sentence goes on after the citation as after one in brackets: “...,” General Statutes § 1-1, and more.
 */
function goesOn(after: string): boolean {
  return /^,\s/.test(after.replace(ABOUT, ''));
}

/** True where a citation ends here: no sentence goes on with it. */
function standsAlone(after: string): boolean {
  const rest = after.replace(ABOUT, '.').trimStart();
  return rest === '' || /^[.;)\]]/.test(rest) || /^\s*(?:\u2029|\n[ \t]*\r?\n)/.test(after);
}

/** What stands before a citation. */
export interface Before {
  /**
   * Words without their marks, and their source span with them; `loose` where "See" stands
   * before the citation, or the sentence goes on.
   */
  readonly found: { readonly words: string; readonly span: Span; readonly loose: boolean } | undefined;
  /** True for a citation that is a sentence of its own, or the end of one. */
  readonly alone: boolean;
  /** Prose offset of the citation, or of the signal before it. */
  readonly at: number;
}

/**
 * The quotation whose citation this is: in quotation marks or a block quotation right before it, where the
 * citation stands by itself after it, or words go on with it after a comma. None where it is not sure: marks
 * that do not pair, words that are about the citation.
 */
export function quotationBefore(snapshot: Snapshot, citation: Citation): Before {
  const { prose } = snapshot;
  const { text } = prose;
  const start = prose.toProse(citation.start);
  const end = prose.toProse(Math.max(citation.end, citation.trailer?.end ?? 0));
  const after = text.slice(end, end + 120);
  const alone = standsAlone(after) || (citation.kind === 'id' && text.charAt(end - 1) === '.');
  const signal = SIGNAL.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const at = start - signal.length;
  if (!alone && !goesOn(after)) return { found: undefined, alone, at };
  const found = inMarks(text, at) ?? inBlock(snapshot, at);
  if (found === undefined) return { found: undefined, alone, at };
  const words = text.slice(found.inner.start, found.inner.end);
  return {
    found: {
      words,
      span: { start: prose.toSource(found.whole.start), end: prose.toSourceEnd(found.whole.end) },
      loose: !alone || signal !== '',
    },
    alone,
    at,
  };
}

interface Found {
  readonly inner: Span;
  readonly whole: Span;
}

function inMarks(text: string, at: number): Found | undefined {
  const from = Math.max(0, at - BETWEEN);
  const before = text.slice(from, at);
  const mark = Math.max(before.lastIndexOf('”'), before.lastIndexOf('"'));
  if (mark < 0 || !isBetween(before.slice(mark + 1))) return undefined;
  const close = from + mark;
  const open = before.charAt(mark) === '”' ? openCurly(text, close) : openStraight(text, close);
  return open === undefined
    ? undefined
    : { inner: { start: open + 1, end: close }, whole: { start: open, end: close + 1 } };
}

/** The mark that opens what the one at `close` closes, in the same paragraph; quotations inside are passed over. */
function openCurly(text: string, close: number): number | undefined {
  let depth = 0;
  for (let i = close - 1; i >= Math.max(0, close - LONGEST); i--) {
    const c = text.charAt(i);
    if (c === '”') depth++;
    else if (c === '“' && depth-- === 0) return i;
    else if (endsParagraph(text, i)) return undefined;
  }
  return undefined;
}

/** Straight marks look alike: they pair only where their number in the paragraph up to here is even. */
function openStraight(text: string, close: number): number | undefined {
  let marks = 0;
  let open: number | undefined;
  for (let i = close - 1; i >= Math.max(0, close - LONGEST) && !endsParagraph(text, i); i--) {
    if (text.charAt(i) !== '"') continue;
    open ??= i;
    marks++;
  }
  return marks % 2 === 1 ? open : undefined;
}

function endsParagraph(text: string, at: number): boolean {
  const c = text.charAt(at);
  return c === '\u2029' || (c === '\n' && /^\n[ \t]{0,40}\r?\n/.test(text.slice(at, at + 44)));
}

function inBlock(snapshot: Snapshot, at: number): Found | undefined {
  const { text } = snapshot.prose;
  const zone = blockQuotationsOf(snapshot).endingBy(at);
  if (
    zone === undefined ||
    at - zone.end > BETWEEN ||
    zone.end - zone.start > LONGEST ||
    !isBetween(text.slice(zone.end, at))
  )
    return undefined;
  return { inner: zone, whole: zone };
}
