import type { ActReference, Citation, CitedSection, CodeName, Edition, ForeignAuthority, ForeignSource, SectionSign } from './citation';
import type { CitationKind } from './citation';
import type { EditionReading } from './edition';
import type { MemberDraft } from './member';
import type { Prose } from '../markup/prose';
import type { Span } from '../text/span';

/** A citation as a form reads it: prose offsets, not yet resolved. */
export interface CitationDraft {
  readonly kind: CitationKind;
  start: number;
  end: number;
  readonly members: readonly MemberDraft[];
  readonly name: CodeName | null;
  readonly sign: SectionSign | null;
  readonly act: ActReference | null;
  readonly division: string | null;
  trailer: Span | null;
  /** Of an Id.: its mark alone. */
  readonly idSpan: Span | null;
  /** Of an Id.: what it replaces. `page`: it points at a page, so its antecedent is no statute. */
  readonly id: { readonly replaces: 'nothing' | 'number' | 'pinpoint'; readonly page: boolean } | null;
}

/** Another authority as read, in prose offsets. */
export interface ForeignDraft {
  readonly kind: 'foreign';
  readonly source: ForeignSource;
  readonly start: number;
  readonly end: number;
}

export type Draft = CitationDraft | ForeignDraft;

export function draft(kind: CitationKind, start: number, end: number, parts: Partial<CitationDraft>): CitationDraft {
  return {
    kind, start, end, members: parts.members ?? NO_MEMBERS, name: parts.name ?? null, sign: parts.sign ?? null, act: parts.act ?? null,
    division: parts.division ?? null, trailer: parts.trailer ?? null, idSpan: parts.idSpan ?? null, id: parts.id ?? null,
  };
}

export function foreign(source: ForeignSource, start: number, end: number): ForeignDraft {
  return { kind: 'foreign', source, start, end };
}

const NO_MEMBERS: readonly MemberDraft[] = [];

/** Translates a draft's prose offsets into source offsets. */
export class SourceMap {
  readonly #prose: Prose;
  readonly #identical: boolean;

  constructor(prose: Prose) {
    this.#prose = prose;
    this.#identical = prose.identical;
  }

  span(start: number, end: number): Span {
    if (this.#identical) return { start, end };
    return { start: this.#prose.toSource(start), end: this.#prose.toSourceEnd(end) };
  }

  foreign(draft: ForeignDraft): ForeignAuthority {
    return { kind: 'foreign', source: draft.source, ...this.span(draft.start, draft.end) };
  }

  citation(d: CitationDraft, sections: readonly CitedSection[], antecedent: number | null, ambiguous: boolean): Citation {
    const { start, end } = this.span(d.start, d.end);
    const { name, sign } = d;
    return {
      kind: d.kind, start, end, sections,
      name: name === null ? null : { form: name.form, ...this.span(name.start, name.end) },
      sign: sign === null ? null : { form: sign.form, plural: sign.plural, ...this.span(sign.start, sign.end) },
      act: d.act, division: d.division, ambiguous, antecedent,
      trailer: d.trailer === null ? null : this.span(d.trailer.start, d.trailer.end),
      idSpan: d.idSpan === null ? null : this.span(d.idSpan.start, d.idSpan.end),
    };
  }

  member(m: MemberDraft): CitedSection {
    const { start, end } = this.span(m.start, m.end);
    return {
      number: m.number, pinpoint: m.pinpoint, pinpointThrough: m.pinpointThrough, through: m.through, etSeq: m.etSeq,
      year: m.edition?.year ?? null, edition: m.edition === undefined ? null : this.edition(m.edition, m.editionBeforeSign, m.editionDetached),
      start, end,
      numberSpan: m.numberStart < 0 ? null : this.span(m.numberStart, m.numberEnd),
      throughSpan: m.throughStart < 0 ? null : this.span(m.throughStart, m.throughEnd),
      pinpointSpan: m.pinpointStart < 0 ? null : this.span(m.pinpointStart, m.pinpointEnd),
      elided: m.elided,
    };
  }

  edition(e: EditionReading, beforeSign: boolean, detached: boolean): Edition {
    return {
      year: e.year, publisher: e.publisher, revision: e.revision, supplement: e.supplement, beforeSign, detached,
      ...this.span(e.start, e.end),
    };
  }
}
