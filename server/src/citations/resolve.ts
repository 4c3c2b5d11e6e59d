import type { Prose, Zone } from '../markup/prose';
import type { Reading } from './citation';
import { translate, type CitationDraft, type Draft } from './draft';
import { namesAuthority } from './foreign';
import { Member } from './member';

/** The body of a document, or its notes in their own order: an Id. looks back in its own stream only. */
interface Stream {
  /** Stretches of prose in reading order. */
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
  /** Place in `authorities` of the last one seen, or -1. */
  last: number;
  /** Where the last one ended: stretch and prose offset. */
  lastStretch: number;
  lastEnd: number;
}

/** Explanatory words that open a parenthesis behind a citation; what it cites is no preceding authority (Bluebook 4.1). */
const EXPLAINS = /^\(\s?(?:[a-z]+ing\b|same|emphasis|internal|citations?|alteration|footnote|quoting|as\b)/i;

/**
 * Turns drafts into citations: each Id. takes what the immediately preceding authority of its stream cited, each short form points
 * to the full citation of the same section before it. An Id. whose antecedent is no Connecticut statute is left out (contract, point 7).
 */
export function resolve(prose: Prose, drafts: readonly Draft[]): Reading {
  const streams = splitStreams(prose);
  const made: Draft[] = new Array<Draft>(drafts.length);
  const full = new Map<string, number>();
  const one = (k: number, d: Draft): void => {
    const { stream, stretch } = locate(streams, d.start);
    const end = d.end;
    let authority: Draft = d;
    if (d.kind === 'id') {
      const before = antecedentOf(prose.text, drafts, stream, stretch, d.start);
      if (resolveId(d, before.index < 0 ? undefined : made[before.index], before.known)) d.antecedent = before.index < 0 ? null : before.index;
      else authority = { kind: 'foreign', source: 'id', start: d.start, end: d.end };
    } else if (d.kind !== 'foreign') {
      if (d.kind === 'short' || d.kind === 'prose') d.antecedent = full.get(d.sections[0]?.number ?? '') ?? null;
      if (d.kind === 'full') for (const m of d.sections) if (!full.has(m.number)) full.set(m.number, k);
    }
    made[k] = authority;
    stream.last = k;
    stream.lastStretch = stretch;
    stream.lastEnd = end;
  };
  if (streams.notes === undefined) drafts.forEach((d, k) => { one(k, d); });
  else for (const k of readingOrder(drafts, streams)) one(k, drafts[k] as Draft);
  // What stands between two authorities was looked at in prose offsets; only now may they move.
  for (const d of made) translate(prose, d);
  return { authorities: made, citations: made.filter((a): a is CitationDraft => a.kind !== 'foreign') };
}

interface Streams {
  readonly body: Stream;
  readonly notes: Stream | undefined;
  readonly zones: readonly Zone[];
  /** Place of a note in its stream. */
  readonly order: ReadonlyMap<Zone, number>;
}

function splitStreams(prose: Prose): Streams {
  const notes = prose.zones.filter((z) => z.kind === 'note').sort((a, b) => a.start - b.start);
  const stream = (stretches: Stream['stretches']): Stream => ({ stretches, last: -1, lastStretch: 0, lastEnd: stretches[0]?.start ?? 0 });
  if (notes.length === 0) return { body: stream([{ start: 0, end: prose.text.length }]), notes: undefined, zones: notes, order: new Map() };
  const body: { start: number; end: number }[] = [];
  let at = 0;
  for (const z of notes) {
    body.push({ start: at, end: Math.max(at, z.start) });
    at = Math.max(at, z.end);
  }
  body.push({ start: at, end: prose.text.length });
  const ordered = [...notes].sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || a.start - b.start);
  return { body: stream(body), notes: stream(ordered), zones: notes, order: new Map(ordered.map((zone, k) => [zone, k])) };
}

function locate(streams: Streams, at: number): { readonly stream: Stream; readonly stretch: number } {
  if (streams.notes === undefined) return { stream: streams.body, stretch: 0 };
  const zone = lastAtOrBefore(streams.zones, at);
  const note = zone >= 0 ? streams.zones[zone] : undefined;
  if (note !== undefined && at < note.end) return { stream: streams.notes, stretch: streams.order.get(note) ?? 0 };
  return { stream: streams.body, stretch: zone + 1 };
}

function lastAtOrBefore(zones: readonly Zone[], at: number): number {
  let low = -1;
  let high = zones.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((zones[mid]?.start ?? 0) <= at) low = mid;
    else high = mid - 1;
  }
  return low;
}

/** Body first, then the notes in their own order. */
function readingOrder(drafts: readonly Draft[], streams: Streams): number[] {
  const keyed = drafts.map((d, k) => {
    const { stream, stretch } = locate(streams, d.start);
    return { k, notes: stream === streams.notes ? 1 : 0, stretch };
  });
  keyed.sort((a, b) => a.notes - b.notes || a.stretch - b.stretch || a.k - b.k);
  return keyed.map((e) => e.k);
}

/** The authority before an Id.; `known` is false where the text between names one that was not read. */
function antecedentOf(text: string, drafts: readonly Draft[], stream: Stream, stretch: number, at: number): { readonly index: number; readonly known: boolean } {
  for (let s = stream.lastStretch; s <= stretch; s++) {
    const part = stream.stretches[s];
    if (part === undefined) continue;
    const from = s === stream.lastStretch ? Math.max(stream.lastEnd, part.start) : part.start;
    const to = s === stretch ? at : part.end;
    if (to > from && namesAuthority(text.slice(from, to))) return { index: -1, known: false };
  }
  return { index: skipExplained(text, drafts, stream.last, at), known: true };
}

/** Steps over authorities inside an explanatory parenthesis that closes before the Id. */
function skipExplained(text: string, drafts: readonly Draft[], last: number, idStart: number): number {
  let k = last;
  for (let turn = 0; turn < 4 && k > 0; turn++) {
    const inner = drafts[k];
    const outer = drafts[k - 1];
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
