import type { Prose, Zone } from '../markup/prose';
import type { Authority, Citation, CitedSection, Reading } from './citation';
import { SourceMap, type CitationDraft, type Draft } from './draft';
import { namesAuthority } from './foreign';

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
  const map = new SourceMap(prose);
  const streams = splitStreams(prose);
  const order = streams.notes === undefined ? drafts.map((_, k) => k) : readingOrder(drafts, streams);
  const made: (Authority | undefined)[] = new Array<Authority | undefined>(drafts.length);
  const antecedents = new Int32Array(drafts.length).fill(-1);
  const full = new Map<string, number>();
  for (const k of order) {
    const d = drafts[k];
    if (d === undefined) continue;
    const { stream, stretch } = locate(streams, d.start);
    if (d.kind === 'foreign') {
      made[k] = map.foreign(d);
    } else if (d.kind === 'id') {
      const before = antecedentOf(prose.text, drafts, stream, stretch, d);
      const citation = resolveId(map, d, before.index < 0 ? undefined : made[before.index], before.known);
      made[k] = citation ?? { kind: 'foreign', source: 'id', ...map.span(d.start, d.end) };
      if (citation !== undefined) antecedents[k] = before.index;
    } else {
      const sections = d.members.map((m) => map.member(m));
      const first = d.members[0]?.number ?? '';
      if (d.kind === 'short' || d.kind === 'prose') antecedents[k] = full.get(first) ?? -1;
      made[k] = map.citation(d, sections, null, false);
      if (d.kind === 'full') for (const m of d.members) if (!full.has(m.number)) full.set(m.number, k);
    }
    stream.last = k;
    stream.lastStretch = stretch;
    stream.lastEnd = d.end;
  }
  const authorities: Authority[] = [];
  const citations: Citation[] = [];
  made.forEach((authority, k) => {
    if (authority === undefined) return;
    const antecedent = antecedents[k] ?? -1;
    const final = authority.kind !== 'foreign' && antecedent >= 0 ? { ...authority, antecedent } : authority;
    authorities.push(final);
    if (final.kind !== 'foreign') citations.push(final);
  });
  return { authorities, citations };
}

interface Streams {
  readonly body: Stream;
  readonly notes: Stream | undefined;
  readonly zones: readonly Zone[];
}

function splitStreams(prose: Prose): Streams {
  const notes = prose.zones.filter((z) => z.kind === 'note').sort((a, b) => a.start - b.start);
  const stream = (stretches: Stream['stretches']): Stream => ({ stretches, last: -1, lastStretch: 0, lastEnd: stretches[0]?.start ?? 0 });
  if (notes.length === 0) return { body: stream([{ start: 0, end: prose.text.length }]), notes: undefined, zones: notes };
  const body: { start: number; end: number }[] = [];
  let at = 0;
  for (const z of notes) {
    body.push({ start: at, end: Math.max(at, z.start) });
    at = Math.max(at, z.end);
  }
  body.push({ start: at, end: prose.text.length });
  const ordered = [...notes].sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || a.start - b.start);
  return { body: stream(body), notes: stream(ordered), zones: notes };
}

function locate(streams: Streams, at: number): { readonly stream: Stream; readonly stretch: number } {
  if (streams.notes === undefined) return { stream: streams.body, stretch: 0 };
  const zone = lastAtOrBefore(streams.zones, at);
  const note = zone >= 0 ? streams.zones[zone] : undefined;
  if (note !== undefined && at < note.end) return { stream: streams.notes, stretch: streams.notes.stretches.indexOf(note) };
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
function antecedentOf(text: string, drafts: readonly Draft[], stream: Stream, stretch: number, d: CitationDraft): { readonly index: number; readonly known: boolean } {
  for (let s = stream.lastStretch; s <= stretch; s++) {
    const part = stream.stretches[s];
    if (part === undefined) continue;
    const from = s === stream.lastStretch ? Math.max(stream.lastEnd, part.start) : part.start;
    const to = s === stretch ? d.start : part.end;
    if (to > from && namesAuthority(text.slice(from, to))) return { index: -1, known: false };
  }
  return { index: skipExplained(text, drafts, stream.last, d.start), known: true };
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

function resolveId(map: SourceMap, d: CitationDraft, before: Authority | undefined, known: boolean): Citation | undefined {
  if (!known || d.id?.page === true) return undefined;
  if (before !== undefined && (before.kind === 'foreign' || before.kind === 'act' || before.kind === 'chapter' || before.kind === 'title')) return undefined;
  const own = d.members.map((m) => map.member(m));
  if (before === undefined) {
    return map.citation(d, d.id?.replaces === 'number' ? own : [], null, false);
  }
  const inherited = before.sections;
  const several = new Set(inherited.map((s) => s.number)).size > 1;
  switch (d.id?.replaces) {
    case 'number':
      return map.citation(d, own, null, false);
    case 'pinpoint': {
      const numbers = distinct(inherited);
      const sections = numbers.flatMap((s) => own.map((member) => ({ ...member, number: s.number })));
      return map.citation(d, sections, null, several);
    }
    default: {
      const span = map.span(d.start, d.end);
      return map.citation(d, inherited.map((s) => inherit(s, span)), null, before.ambiguous || several);
    }
  }
}

function distinct(sections: readonly CitedSection[]): CitedSection[] {
  return sections.filter((s, k) => sections.findIndex((t) => t.number === s.number) === k);
}

function inherit(s: CitedSection, span: { readonly start: number; readonly end: number }): CitedSection {
  return {
    ...s, ...span, year: null, edition: null, numberSpan: null, throughSpan: null, pinpointSpan: null, elided: false,
  };
}
