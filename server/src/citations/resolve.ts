import type { Prose } from '../markup/prose';
import type { Span } from '../text/span';
import { namesAuthority } from './between';
import type { Reading } from './citation';
import { DocumentReading } from './documentReading';
import { translate, type CitationDraft, type Draft } from './draft';
import { Member } from './member';
import { merged, sharesPlaces } from './merged';
import { hasNotes, Streams, wholeStream, type Stream } from './streams';

/** Explanatory words that open a parenthesis behind a citation; what it cites is no preceding authority (Bluebook 4.1). */
const EXPLAINS = /^\(\s?(?:[a-z]+ing\b|same|emphasis|internal|citations?|alteration|footnote|quoting|as\b)/i;

/**
 * Turns drafts into citations: each Id. takes what the immediately preceding authority of its stream cited. An Id. whose
 * antecedent is no Connecticut statute is left out (contract, point 7).
 */
export function resolve(prose: Prose, drafts: readonly Draft[]): Reading {
  const made: Draft[] = new Array<Draft>(drafts.length);
  const places = (k: number): Span | undefined => drafts[k];
  let order: number[] | undefined;
  if (hasNotes(prose)) {
    const streams = new Streams(prose);
    order = streams.readingOrder(drafts);
    for (const k of order) {
      const d = drafts[k] as Draft;
      const { stream, stretch } = streams.locate(d.start);
      made[k] = settle(prose.text, d, k, stream, stretch, made, places);
    }
  } else {
    const stream = wholeStream(prose);
    for (let k = 0; k < drafts.length; k++) made[k] = settle(prose.text, drafts[k] as Draft, k, stream, 0, made, places);
  }
  // What stands between two authorities was looked at in prose offsets; only now may they move.
  for (const d of made) translate(prose, d);
  if (prose.identical || !sharesPlaces(made)) return new DocumentReading(made, order);
  const left = merged(made, order);
  return new DocumentReading(left.authorities, left.order, true);
}

/**
 * Resolves the next draft of a stream.
 * @param made authorities before it, resolved
 * @param places prose spans of the authorities before it
 * @returns the draft, or what stands in its place: an Id. that is not ours becomes another authority
 */
export function settle(
  text: string, d: Draft, k: number, stream: Stream, stretch: number, made: readonly Draft[], places: (k: number) => Span | undefined,
): Draft {
  const { end } = d;
  let authority = d;
  if (d.kind === 'id') {
    const before = antecedentOf(text, places, stream, stretch, d.start);
    if (resolveId(d, before.index < 0 ? undefined : made[before.index], before.known)) d.antecedent = before.index < 0 ? null : before.index;
    else authority = { kind: 'foreign', source: 'id', start: d.start, end: d.end };
  }
  stream.last = k;
  stream.lastStretch = stretch;
  stream.lastEnd = end;
  return authority;
}

/** The authority before an Id.; `known` is false where the text between names one that was not read. */
function antecedentOf(
  text: string, places: (k: number) => Span | undefined, stream: Stream, stretch: number, at: number,
): { readonly index: number; readonly known: boolean } {
  for (let s = stream.lastStretch; s <= stretch; s++) {
    const part = stream.stretches[s];
    if (part === undefined) continue;
    const from = s === stream.lastStretch ? Math.max(stream.lastEnd, part.start) : part.start;
    const to = s === stretch ? at : part.end;
    if (to > from && namesAuthority(text.slice(from, to))) return { index: -1, known: false };
  }
  return { index: skipExplained(text, places, stream.last, at), known: true };
}

/** How many authorities before the last one an Id. may look at. */
export const MOST_EXPLAINED = 4;

/** Steps over authorities inside an explanatory parenthesis that closes before the Id. */
function skipExplained(text: string, places: (k: number) => Span | undefined, last: number, idStart: number): number {
  let k = last;
  for (let turn = 0; turn < MOST_EXPLAINED && k > 0; turn++) {
    const inner = places(k);
    const outer = places(k - 1);
    if (inner === undefined || outer === undefined) return k;
    const between = text.slice(outer.end, inner.start);
    const open = between.search(/\S/);
    if (open < 0 || between.length > 200 || between.charAt(open) !== '(' || !EXPLAINS.test(between.slice(open)) || between.includes(')')) return k;
    if (!text.slice(inner.end, idStart).includes(')')) return k;
    k--;
  }
  return k;
}

/** Completes an Id.; false where it is not ours. */
function resolveId(d: CitationDraft, before: Draft | undefined, known: boolean): boolean {
  if (!known || d.id?.page === true) return false;
  if (d.id?.pages === true && !isOfTitle(before, d.sections[0]?.number ?? '')) return false;
  if (before === undefined) {
    if (d.id?.replaces === 'pinpoint') d.sections = [];
    return true;
  }
  if (before.kind === 'foreign' || before.kind === 'act' || before.kind === 'chapter' || before.kind === 'title') return false;
  const inherited = before.sections;
  const several = inherited.some((s) => s.number !== inherited[0]?.number);
  switch (d.id?.replaces) {
    case 'number':
      break;
    case 'pinpoint': {
      const own = d.sections;
      d.ambiguous = several;
      d.sections = distinctNumbers(inherited).flatMap((number) => own.map((member) => {
        const copy = member.copy();
        copy.number = number;
        return copy;
      }));
      break;
    }
    default:
      d.ambiguous = before.ambiguous || several;
      d.sections = inherited.map((s) => inherit(s, d));
  }
  return true;
}

/** True where an authority cites a section of the number's title. */
function isOfTitle(before: Draft | undefined, number: string): boolean {
  const title = number.slice(0, number.indexOf('-') + 1);
  return before !== undefined && before.kind !== 'foreign' && before.sections.some((s) => s.number.startsWith(title));
}

function distinctNumbers(sections: readonly Member[]): string[] {
  return [...new Set(sections.map((s) => s.number))];
}

/** The antecedent's section as the Id. cites it: its numbers and labels, at the Id.'s place, without a year. */
function inherit(section: Member, at: { readonly start: number; readonly end: number }): Member {
  const member = new Member(at.start, at.end, section.number, false, -1, -1);
  member.pinpoint = section.pinpoint;
  member.pinpointThrough = section.pinpointThrough;
  member.through = section.through;
  member.etSeq = section.etSeq;
  return member;
}
