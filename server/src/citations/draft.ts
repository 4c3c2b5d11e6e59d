import type { Prose } from '../markup/prose';
import type { Citation, CitationKind, Cited, CodeName, ForeignAuthority, ForeignSource, SectionSign } from './citation';
import type { EditionDraft } from './edition';
import type { MalformedDraft } from './malformedNumber';
import type { Member } from './draftMember';

/** What an Id. replaces of its antecedent. `page`: it points at a page, so that its antecedent is no statute. */
export interface IdParts {
  readonly replaces: 'nothing' | 'number' | 'pinpoint';
  readonly page: boolean;
  /** "Id. at 20-21": pages, unless the antecedent's title is the same. */
  readonly pages?: boolean;
}

interface MutableSpan {
  start: number;
  end: number;
}

/**
 * A citation as a form reads it: prose offsets, not yet resolved. `resolve` translates and completes it in place, so
 * that a long document makes each citation once; nobody outside this folder sees it before.
 */
export interface CitationDraft extends Citation {
  kind: CitationKind;
  start: number;
  end: number;
  /** To be changed with `setSections` only. */
  readonly cites: readonly (Cited & MutableSpan)[];
  /** The same list as `cites` where sections are cited. */
  readonly sections: readonly Member[];
  malformed: readonly MalformedDraft[];
  name: (CodeName & MutableSpan) | null;
  sign: (SectionSign & MutableSpan) | null;
  ambiguous: boolean;
  antecedent: number | null;
  trailer: MutableSpan | null;
  idSpan: MutableSpan | null;
  readonly id: IdParts | null;
}

/** A number of another source, or the ends of a range; normal form. */
export interface Numbers {
  readonly number: string;
  readonly through: string | null;
}

/** Another authority as read; prose offsets until translated. */
export interface ForeignDraft extends ForeignAuthority {
  start: number;
  end: number;
  /** Normal numbers that the source's own name stands with; undefined where only the sentence tells the source. */
  readonly numbers?: readonly Numbers[];
  /** True for a document's own clauses: "section 4-2 of this agreement". */
  readonly self?: boolean;
}

export type Draft = CitationDraft | ForeignDraft;

export function draft(kind: CitationKind, start: number, end: number, parts: Partial<CitationDraft>): CitationDraft {
  const sections = parts.sections ?? NO_MEMBERS;
  return {
    kind,
    start,
    end,
    cites: parts.cites ?? sections,
    sections,
    malformed: parts.malformed ?? NO_NUMBERS,
    name: parts.name ?? null,
    sign: parts.sign ?? null,
    ambiguous: false,
    antecedent: null,
    trailer: parts.trailer ?? null,
    idSpan: parts.idSpan ?? null,
    id: parts.id ?? null,
  };
}

/** Gives a draft other sections to cite. */
export function setSections(d: CitationDraft, sections: readonly Member[]): void {
  const change = d as { cites: CitationDraft['cites']; sections: readonly Member[] };
  change.cites = change.sections = sections;
}

export function foreign(
  source: ForeignSource,
  start: number,
  end: number,
  numbers?: readonly Numbers[],
  self = false,
): ForeignDraft {
  return numbers === undefined
    ? { kind: 'foreign', source, start, end }
    : { kind: 'foreign', source, start, end, numbers, self };
}

const NO_MEMBERS: readonly Member[] = [];
const NO_NUMBERS: readonly MalformedDraft[] = [];

/**
 * Turns a draft's prose offsets into source offsets, in place. To be called once
 * for each draft, before members are shared.
 */
export function translate(prose: Prose, d: Draft): void {
  if (prose.identical) return;
  const move = (span: MutableSpan): void => {
    const { start, end } = span;
    span.start = prose.toSource(start);
    span.end = prose.toSourceEnd(end);
  };
  move(d);
  if (d.kind === 'foreign') return;
  if (d.name !== null) move(d.name);
  if (d.sign !== null) move(d.sign);
  if (d.trailer !== null) move(d.trailer);
  if (d.idSpan !== null) move(d.idSpan);
  for (const number of d.malformed) move(number);
  if (d.cites !== d.sections) d.cites.forEach(move);
  const editions: EditionDraft[] = [];
  for (const m of d.sections) {
    move(m);
    if (m.numberStart >= 0) {
      m.numberStart = prose.toSource(m.numberStart);
      m.numberEnd = prose.toSourceEnd(m.numberEnd);
    }
    if (m.throughStart >= 0) {
      m.throughStart = prose.toSource(m.throughStart);
      m.throughEnd = prose.toSourceEnd(m.throughEnd);
    }
    if (m.pinpointStart >= 0) {
      m.pinpointStart = prose.toSource(m.pinpointStart);
      m.pinpointEnd = prose.toSourceEnd(m.pinpointEnd);
    }
    // Members of a list may share one edition, which must move once.
    if (m.edition !== null && !editions.includes(m.edition)) {
      move(m.edition);
      editions.push(m.edition);
    }
  }
}
