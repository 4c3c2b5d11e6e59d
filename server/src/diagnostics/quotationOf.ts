import type { Snapshot } from '../analysis/snapshot';
import { blockQuotationsOf } from '../analysis/zoneSearch';
import type { Citation } from '../citations/citation';
import type { Span } from '../text/span';
import { quotationBefore } from './quotationBefore';
import { quotationsOfSentenceAfter, quotationsOfSentenceBefore } from './quotationsNear';
import { raw } from '../text/raw';

/** Words that a document quotes from what it cites, and where: source offsets, marks included. */
export interface CitedQuotation {
  readonly words: string;
  readonly span: Span;
  /**
   * Share of the words that the section must have in a row before they are called an altered quotation of it: 0 where
   * the form says that they are its own; more where it leaves that open ("See" before the citation, words that go on
   * with it, a case after the words, the writer's own words between).
   */
  readonly leastShare: number;
  /** A case or its page is cited right after the words: they may be quoted from it. */
  readonly beforeCase?: boolean;
}

/** "See", a sentence that goes on, and a case right after: the words may be another's. */
const OPEN = 0.5;
/** Own words stand between the quotation and the citation, or it is one of several. */
const APART = 0.75;

/** A longer quotation is none that a citation vouches for. */
const LONGEST = 6000;
/** Marks of notes after a number or a quotation: "¹", "[^2]", "3" right after a mark. */
const NOTE_MARK = raw`(?:[\u00B9\u00B2\u00B3\u2070-\u2079]{1,3}|\[\^?\w{1,8}\])?`;
/** "provides in relevant part:", "states that", ", as amended, reads:". One sentence, no other quotation. */
const VERB = new RegExp(
  raw`^${NOTE_MARK}[^.;“”"\u2029]{0,100}?\b(?:provide|state|read|declare|prescribe|mandate|direct|define|prohibit|require|say|specifie)[sd]?\b[^.;“”"\u2029]{0,70}?[\s(]$`,
);
/**
 * "§ 1-1 (“...”)", "§ 1-1 (providing that “...”)": the parenthesis in which a citation gives the words
 * of what it cites (The Bluebook, rule 1.5).
 */
const PARENTHESIS = new RegExp(
  raw`^${NOTE_MARK}\s{1,2}\((?:(?:provid|stat|defin|requir|prohibit|declar|mandat|direct)ing\b[^.;()“”"\u2029]{0,80}?\s)?$`,
);
/**
 * "in § 1-1: “...”", "§ 1-1, on limitations: “...”": a colon leads to the words, though no verb says whose they are.
 */
const COLON = new RegExp(raw`^${NOTE_MARK}[^.;:“”"\u2029]{0,60}:\s{1,3}$`);
/** "Under § 1-1, ..." */
const UNDER = /\b(?:under|in|pursuant to|by|according to|per|as provided (?:in|by|under))\s+$/i;
const UNDER_LEAD = new RegExp(raw`^${NOTE_MARK},\s{1,3}$`);
/**
 * What may make a quotation another's: a case, or its page, right after it. Where a colon leads from the section to the
 * words, they are the section's all the same.
 */
export const OTHERS =
  /^[.,]?\s*\(?(?:(?:see|quoting|citing)\s)?(?:[A-Z][\w.'’&-]*\s(?:[\w.'’&-]+\s){0,8}?v\.\s|Id\.,?\s(?:at\s)?\d)/;

/**
 * The quotations that a citation vouches for: before it, or after it where words
 * lead to them. None where it is not sure.
 */
export function quotationsOf(snapshot: Snapshot, citation: Citation): readonly CitedQuotation[] {
  const before = quotationBefore(snapshot, citation);
  const after = before.found === undefined ? quotationAfter(snapshot, citation) : undefined;
  const own = before.found === undefined ? after : { ...before.found, leastShare: before.found.loose ? OPEN : 0 };
  const others =
    after !== undefined
      ? quotationsOfSentenceAfter(snapshot, citation, snapshot.prose.toProse(after.span.end))
      : before.alone
        ? quotationsOfSentenceBefore(snapshot, before.at)
        : [];
  const apart = others.map(({ inner, whole }): CitedQuotation => ({
    words: snapshot.prose.text.slice(inner.start, inner.end),
    span: { start: snapshot.prose.toSource(whole.start), end: snapshot.prose.toSourceEnd(whole.end) },
    leastShare: APART,
  }));
  if (own === undefined) return apart;
  return [own, ...apart.filter(({ span }) => span.end <= own.span.start || span.start >= own.span.end)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/**
 * "§ 53a-70 (a) provides in relevant part: “...”", "Under § 53a-70, “...”", "§ 53a-70 (“...”)", and
 * block quotations that such words introduce.
 */
function quotationAfter(snapshot: Snapshot, citation: Citation): CitedQuotation | undefined {
  const { prose } = snapshot;
  const end = prose.toProse(Math.max(citation.end, citation.trailer?.end ?? 0));
  const ahead = prose.text.slice(end, end + 260);
  const mark = ahead.search(/[“"]/);
  if (mark >= 0) {
    const start = prose.toProse(citation.start);
    const way = wayTo(ahead.slice(0, mark), prose.text.slice(Math.max(0, start - 40), start));
    if (way !== undefined) return quotationAt(snapshot, end + mark, way, ahead.slice(0, mark));
  }
  return blockQuotation(snapshot, end);
}

/**
 * How words lead from a citation to a quotation: around it, by a verb, by a colon
 * alone, or by "Under" before the citation.
 */
type Way = 'parenthesis' | 'verb' | 'colon' | 'under';

/** @param lead what stands between the citation and the quotation @param before what stands before the citation */
function wayTo(lead: string, before: string): Way | undefined {
  if (PARENTHESIS.test(lead)) return 'parenthesis';
  if (VERB.test(lead)) return 'verb';
  if (COLON.test(lead)) return 'colon';
  return UNDER.test(before) && UNDER_LEAD.test(lead) ? 'under' : undefined;
}

/** The quotation whose mark opens at prose offset `open`. */
function quotationAt({ prose }: Snapshot, open: number, way: Way, lead: string): CitedQuotation | undefined {
  const { text } = prose;
  const close = closeOf(text, open);
  if (close === undefined) return undefined;
  if (way === 'parenthesis' && !/^[.,]?\)/.test(text.slice(close + 1, close + 3))) return undefined;
  const beforeCase = OTHERS.test(text.slice(close + 1, close + 100));
  const isOpen = way === 'parenthesis' || way === 'colon' || (beforeCase && !lead.trimEnd().endsWith(':'));
  return {
    words: text.slice(open + 1, close),
    span: { start: prose.toSource(open), end: prose.toSourceEnd(close + 1) },
    leastShare: isOpen ? OPEN : 0,
    beforeCase,
  };
}

/** The block quotation that a verb and a colon introduce after prose offset `end`. */
function blockQuotation(snapshot: Snapshot, end: number): CitedQuotation | undefined {
  const { prose } = snapshot;
  const { text } = prose;
  const zone = blockQuotationsOf(snapshot).startingFrom(end);
  if (zone === undefined || zone.start - end > 200 || zone.end - zone.start > LONGEST) return undefined;
  const introduction = text.slice(end, zone.start).trimEnd();
  if (!introduction.endsWith(':') || !VERB.test(`${introduction.slice(0, -1)} `)) return undefined;
  return {
    words: text.slice(zone.start, zone.end),
    span: { start: prose.toSource(zone.start), end: prose.toSourceEnd(zone.end) },
    leastShare: 0,
  };
}

/**
 * The mark that closes the one at `open`, in the same paragraph. Straight marks
 * close at the next that no letter follows.
 */
function closeOf(text: string, open: number): number | undefined {
  const curly = text.charAt(open) === '“';
  let depth = 0;
  for (let i = open + 1; i < Math.min(text.length, open + LONGEST); i++) {
    const c = text.charAt(i);
    if (c === '\u2029' || (c === '\n' && /^\n[ \t]{0,40}\r?\n/.test(text.slice(i, i + 44)))) return undefined;
    if (!curly && c === '"' && !/\w/.test(text.charAt(i + 1))) return i;
    if (curly && c === '“') depth++;
    else if (curly && c === '”' && depth-- === 0) return i;
  }
  return undefined;
}
