import type { Span } from '../text/span';
import type { CitedSection } from './citation';
import type { EditionDraft } from './edition';

/**
 * A member as read. Offsets are prose offsets until `recognize` translates them in place, once; from then on it is the
 * `CitedSection` that everybody sees. Its spans are made when asked for: most never are.
 */
export class Member implements CitedSection {
  pinpoint: readonly string[] = NONE;
  pinpointThrough: readonly string[] | null = null;
  through: string | null = null;
  etSeq = false;
  edition: EditionDraft | null = null;
  throughStart = -1;
  throughEnd = -1;
  pinpointStart = -1;
  pinpointEnd = -1;

  constructor(
    public start: number,
    public end: number,
    public number: string,
    public elided: boolean,
    public numberStart: number = start,
    public numberEnd: number = end,
  ) {}

  get kind(): 'section' | 'range' {
    return this.through === null ? 'section' : 'range';
  }

  get year(): number | null {
    return this.edition === null ? null : this.edition.year;
  }

  get numberSpan(): Span | null {
    return this.numberStart < 0 ? null : { start: this.numberStart, end: this.numberEnd };
  }

  get throughSpan(): Span | null {
    return this.throughStart < 0 ? null : { start: this.throughStart, end: this.throughEnd };
  }

  get pinpointSpan(): Span | null {
    return this.pinpointStart < 0 ? null : { start: this.pinpointStart, end: this.pinpointEnd };
  }

  /**
   * The same section cited at another place: what an Id. takes from its antecedent,
   * or a level before a list gives each member.
   */
  copy(): Member {
    const other = new Member(this.start, this.end, this.number, this.elided, this.numberStart, this.numberEnd);
    other.pinpoint = this.pinpoint;
    other.pinpointThrough = this.pinpointThrough;
    other.through = this.through;
    other.etSeq = this.etSeq;
    other.edition = this.edition;
    other.throughStart = this.throughStart;
    other.throughEnd = this.throughEnd;
    other.pinpointStart = this.pinpointStart;
    other.pinpointEnd = this.pinpointEnd;
    return other;
  }

  /** A copy that stands `by` characters further on. */
  moved(by: number): Member {
    const other = this.copy();
    other.start += by;
    other.end += by;
    if (other.numberStart >= 0) {
      other.numberStart += by;
      other.numberEnd += by;
    }
    if (other.throughStart >= 0) {
      other.throughStart += by;
      other.throughEnd += by;
    }
    if (other.pinpointStart >= 0) {
      other.pinpointStart += by;
      other.pinpointEnd += by;
    }
    if (this.edition !== null) other.edition = movedEdition(this.edition, by);
    return other;
  }
}

/** Written out, as in `moved`. */
function movedEdition(edition: EditionDraft, by: number): EditionDraft {
  return {
    start: edition.start + by,
    end: edition.end + by,
    year: edition.year,
    baseYear: edition.baseYear,
    publisher: edition.publisher,
    revision: edition.revision,
    supplement: edition.supplement,
    beforeSign: edition.beforeSign,
    detached: edition.detached,
  };
}

const NONE: readonly string[] = [];

export interface MembersOptions {
  /** The code is named: an unlikely number is read too, so that it can be called unknown. */
  readonly named: boolean;
  /** §§, sections, Secs. */
  readonly plural: boolean;
  /** A sign or word stands before the number. */
  readonly signed: boolean;
  /** The sign is §: then "§" may be repeated inside the list. */
  readonly symbol: boolean;
}
