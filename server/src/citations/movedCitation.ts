import type { Citation } from './citation';
import type { Member } from './draftMember';
import { foreign, type CitationDraft, type Draft } from './draft';

/**
 * A citation of an earlier version of a document that stands further on in this one. After each key half of a
 * document's citations are moved, and most are never looked at: their parts are made when asked for.
 */
class MovedCitation implements CitationDraft {
  readonly start: number;
  readonly end: number;
  /** As it was read, in an earlier version. */
  readonly #read: CitationDraft;
  readonly #by: number;
  #sections: readonly Member[] | undefined;
  #cites: CitationDraft['cites'] | undefined;

  constructor(
    read: CitationDraft,
    by: number,
    readonly antecedent: number | null,
  ) {
    this.#read = read;
    this.#by = by;
    this.start = read.start + by;
    this.end = read.end + by;
  }

  static of(d: CitationDraft, by: number, places: number): MovedCitation {
    const antecedent = d.antecedent === null ? null : d.antecedent + places;
    return d instanceof MovedCitation
      ? new MovedCitation(d.#read, d.#by + by, antecedent)
      : new MovedCitation(d, by, antecedent);
  }

  static asRead(citation: Citation): Citation {
    return citation instanceof MovedCitation ? citation.#read : citation;
  }

  static by(citation: Citation): number {
    return citation instanceof MovedCitation ? citation.#by : 0;
  }

  get kind(): CitationDraft['kind'] {
    return this.#read.kind;
  }

  get sections(): readonly Member[] {
    if (this.#by === 0) return this.#read.sections;
    return (this.#sections ??= this.#read.sections.map((section) => section.moved(this.#by)));
  }

  get cites(): CitationDraft['cites'] {
    const { cites, sections } = this.#read;
    if (cites === sections) return this.sections;
    return (this.#cites ??= cites.map((cited) => moveSpan(cited, this.#by)));
  }

  get malformed(): CitationDraft['malformed'] {
    const { malformed } = this.#read;
    return malformed.length === 0 ? malformed : malformed.map((number) => moveSpan(number, this.#by));
  }

  get name(): CitationDraft['name'] {
    const { name } = this.#read;
    return name === null ? null : { start: name.start + this.#by, end: name.end + this.#by, form: name.form };
  }

  get sign(): CitationDraft['sign'] {
    const { sign } = this.#read;
    if (sign === null) return null;
    return { start: sign.start + this.#by, end: sign.end + this.#by, form: sign.form, plural: sign.plural };
  }

  get ambiguous(): boolean {
    return this.#read.ambiguous;
  }

  get trailer(): CitationDraft['trailer'] {
    const { trailer } = this.#read;
    return trailer === null ? null : { start: trailer.start + this.#by, end: trailer.end + this.#by };
  }

  get idSpan(): CitationDraft['idSpan'] {
    const { idSpan } = this.#read;
    return idSpan === null ? null : { start: idSpan.start + this.#by, end: idSpan.end + this.#by };
  }

  get id(): CitationDraft['id'] {
    return this.#read.id;
  }

  toJSON(): CitationDraft {
    return wholeOf(this);
  }
}

function moveSpan<T extends { readonly start: number; readonly end: number }>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

/**
 * The same authority `by` source characters further on, `places` further in the list. Nothing is copied where it stands
 * still; what others hold of the earlier version stays as it is.
 */
export function moved(d: Draft, by: number, places: number): Draft {
  if (by === 0 && (places === 0 || d.kind === 'foreign' || d.antecedent === null)) return d;
  if (d.kind === 'foreign') return foreign(d.source, d.start + by, d.end + by, d.numbers, d.self);
  return MovedCitation.of(d, by, places);
}

/** What a citation says, wherever it stands: offsets are those of the version in which it was read, or its own. */
export function asRead(citation: Citation): Citation {
  return MovedCitation.asRead(citation);
}

/**
 * True where one of two citations was made of the other, or both of a third, by moving, `by` source characters apart.
 */
export function isMovedBy(a: Citation, b: Citation, by: number): boolean {
  return MovedCitation.asRead(a) === MovedCitation.asRead(b) && MovedCitation.by(b) - MovedCitation.by(a) === by;
}

/** All parts of a citation as properties of its own, to be copied with some of them changed. */
export function wholeOf(citation: Citation): CitationDraft {
  const { kind, start, end, cites, sections, malformed, name, sign, ambiguous, antecedent, trailer, idSpan, id } =
    citation as CitationDraft;
  return { kind, start, end, cites, sections, malformed, name, sign, ambiguous, antecedent, trailer, idSpan, id };
}
