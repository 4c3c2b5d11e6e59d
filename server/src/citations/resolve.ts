import type { Prose } from '../markup/prose';
import type { Span } from '../text/span';
import type { Steps } from '../text/steps';
import {
  amendingPhraseBefore,
  explanationAround,
  joinedBefore,
  MOST_LOOKED_AT,
  quotationAround,
  skipExplained,
} from './antecedent';
import { namesAuthority } from './between';
import type { Reading } from './citation';
import { isOtherKind } from './cited';
import { documentReading } from './documentReading';
import { setSections, translate, type CitationDraft, type Draft } from './draft';
import { Member } from './draftMember';
import { merged, sharesPlaces } from './merged';
import { hasNotes, Streams, wholeStream, type BodyBefore, type Stream } from './streams';

/** Authorities settled in one step. */
const STEP = 2048;

/**
 * Turns drafts into citations: each Id. takes what the immediately preceding authority of its stream cited. An Id.
 * whose antecedent is no Connecticut statute is left out.
 * @param tables prose spans of tables of authorities, which no Id. outside of them points back to
 */
export function* resolve(prose: Prose, drafts: readonly Draft[], tables: readonly Span[] = []): Steps<Reading> {
  const made: Draft[] = new Array<Draft>(drafts.length);
  const places = (k: number): Span | undefined => drafts[k];
  let order: number[] | undefined;
  if (tables.length > 0 || hasNotes(prose)) {
    const streams = yield* Streams.of(prose, tables);
    order = yield* streams.readingOrder(drafts);
    for (const k of order) {
      if (k % STEP === STEP - 1) yield;
      const d = drafts[k] as Draft;
      const { stream, stretch } = streams.locate(d.start);
      const outside = d.kind === 'id' ? streams.bodyBefore(prose, d.start, drafts) : undefined;
      const before = outside === undefined ? undefined : antecedentAtMark(prose.text, places, outside, d.start, made);
      made[k] = settle(prose.text, d, k, stream, stretch, made, places, before);
    }
  } else {
    const stream = wholeStream(prose);
    for (let k = 0; k < drafts.length; k++) {
      if (k % STEP === STEP - 1) yield;
      made[k] = settle(prose.text, drafts[k] as Draft, k, stream, 0, made, places);
    }
  }
  yield;
  // What stands between two authorities was looked at in prose offsets; only now may they move.
  for (let k = 0; k < made.length; k++) {
    translate(prose, made[k] as Draft);
    if (k % STEP === STEP - 1) yield;
  }
  yield;
  if (prose.identical || !sharesPlaces(made)) return yield* documentReading(prose, made, order);
  const left = merged(made, order);
  return yield* documentReading(prose, left.authorities, left.order, true);
}

/**
 * Resolves the next draft of a stream.
 * @param made authorities before it, resolved
 * @param places prose spans of the authorities before it
 * @param found what an Id. finds before it, where its own stream does not tell
 * @returns the draft, or what stands in its place: an Id. that is not ours becomes another authority
 */
export function settle(
  text: string,
  d: Draft,
  k: number,
  stream: Stream,
  stretch: number,
  made: readonly Draft[],
  places: (k: number) => Span | undefined,
  found?: Before,
): Draft {
  const { end } = d;
  let authority = d;
  if (d.kind === 'id') {
    const before = found ?? antecedentOf(text, places, stream, stretch, d.start, made);
    if (resolveId(d, before.index < 0 ? undefined : made[before.index], before.known)) {
      joinSections(d, before.joined, made);
      d.antecedent = before.index < 0 ? null : before.index;
    } else authority = { kind: 'foreign', source: 'id', start: d.start, end: d.end };
  }
  stream.last = k;
  stream.lastStretch = stretch;
  stream.lastEnd = end;
  return authority;
}

/**
 * What an Id. finds before it; `known` is false where the text between names an
 * authority that was not read, or another is quoted.
 */
interface Before {
  readonly index: number;
  readonly known: boolean;
  /** Other authorities of the same citation sentence. */
  readonly joined: readonly number[];
}

const UNKNOWN: Before = { index: -1, known: false, joined: [] };

function antecedentOf(
  text: string,
  places: (k: number) => Span | undefined,
  stream: Stream,
  stretch: number,
  at: number,
  made: readonly Draft[],
): Before {
  for (let s = stream.lastStretch; s <= stretch; s++) {
    const part = stream.stretches[s];
    if (part === undefined) continue;
    const from = s === stream.lastStretch ? Math.max(stream.lastEnd, part.start) : part.start;
    const to = s === stretch ? at : part.end;
    if (to > from && namesAuthority(text.slice(from, to))) return UNKNOWN;
  }
  const last = places(stream.last);
  const quotation = last === undefined ? -1 : quotationAround(text, last, at);
  if (quotation >= 0) return sourceOfQuotation(text, places, stream.last, quotation);
  const index = skipExplained(text, places, made, stream.last, at);
  if (index >= 0 && isExplanationOfOther(text, places, index, at)) return UNKNOWN;
  return { index, known: true, joined: index < 0 ? [] : joinedBefore(text, places, made, index, at) };
}

/**
 * What an Id. in a first note finds: what the body cites last before the note's mark, unless
 * the note names an authority before the Id.
 */
function antecedentAtMark(
  text: string,
  places: (k: number) => Span | undefined,
  { stream, stretch, mark, note }: BodyBefore,
  at: number,
  made: readonly Draft[],
): Before {
  return namesAuthority(text.slice(note, at)) ? UNKNOWN : antecedentOf(text, places, stream, stretch, mark, made);
}

/**
 * "State v. Smith, 300 Conn. 1 (2011) (construing § 53a-8). Id.", "SB 1202, amending § 9-46. Id.": what is
 * explained is an authority that is not read.
 */
function isExplanationOfOther(
  text: string,
  places: (k: number) => Span | undefined,
  index: number,
  at: number,
): boolean {
  const authority = places(index);
  if (authority === undefined) return false;
  const open = Math.max(explanationAround(text, authority, at), amendingPhraseBefore(text, authority));
  return (
    open >= 0 && namesAuthority(text.slice(Math.max(places(index - 1)?.end ?? 0, open - LONGEST_INTRODUCTION), open))
  );
}

/**
 * What stands before a quotation is its source: an authority of ours, or one that the text names and we do not read.
 */
function sourceOfQuotation(text: string, places: (k: number) => Span | undefined, last: number, open: number): Before {
  let k = last - 1;
  for (let turn = 0; turn < MOST_LOOKED_AT && k >= 0 && (places(k)?.start ?? 0) > open; turn++) k--;
  const source = k < 0 ? undefined : places(k);
  // A source that the quotation was not taken from directly may be any.
  if (
    source === undefined ||
    source.end > open ||
    open - source.end > LONGEST_INTRODUCTION ||
    namesAuthority(text.slice(source.end, open))
  )
    return UNKNOWN;
  return { index: k, known: true, joined: [] };
}

/** "General Statutes § 53a-70 provides, in relevant part, that". */
const LONGEST_INTRODUCTION = 200;

/** Completes an Id.; false where it is not ours. */
function resolveId(d: CitationDraft, before: Draft | undefined, known: boolean): boolean {
  if (!known || d.id?.page === true) return false;
  if (d.id?.pages === true && !isOfTitle(before, d.sections[0]?.number ?? '')) return false;
  if (before === undefined) {
    if (d.id?.replaces === 'pinpoint') setSections(d, []);
    return true;
  }
  if (before.kind === 'foreign' || isOtherKind(before.kind)) return false;
  const inherited = before.sections;
  const several = inherited.some((s) => s.number !== inherited[0]?.number);
  switch (d.id?.replaces) {
    case 'number':
      break;
    case 'pinpoint': {
      const own = d.sections;
      d.ambiguous = several;
      setSections(
        d,
        distinctNumbers(inherited).flatMap((number) =>
          own.map((member) => {
            const copy = member.copy();
            copy.number = number;
            return copy;
          }),
        ),
      );
      break;
    }
    default:
      d.ambiguous = before.ambiguous || several;
      setSections(
        d,
        inherited.map((s) => inherit(s, d)),
      );
  }
  return true;
}

/** "A; B. Id.": a bare Id. takes what every statute of the citation sentence cites, in order. */
function joinSections(d: CitationDraft, joined: readonly number[], made: readonly Draft[]): void {
  if (joined.length === 0 || d.id?.replaces !== 'nothing') return;
  d.ambiguous = true;
  for (const k of joined) {
    const other = made[k];
    if (other === undefined || other.kind === 'foreign') continue;
    setSections(d, [...other.sections.map((section) => inherit(section, d)), ...d.sections]);
  }
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
