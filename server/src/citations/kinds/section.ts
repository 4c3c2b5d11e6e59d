import { labelPath, samePath } from '../../code/labels';
import { compareNumbers, titleOfNumber } from '../../code/sectionKey';
import type { Span } from '../../text/span';
import type { CitedKind } from './kind';

/** The year through which the cited text runs, and where that is said: "(West 2019 & Supp. 2022)", "(Rev. to 2017)". */
export interface Edition extends Span {
  /** Newest year named. */
  readonly year: number;
  /** Oldest year named: the volume's, where a supplement is named beside it; else the same as `year`. */
  readonly baseYear: number;
  /** "West", "LexisNexis", or null where none is named. */
  readonly publisher: string | null;
  /** The year of "Rev. to" or "revised to", else null. */
  readonly revision: number | null;
  /** The year of "Supp.", else null. */
  readonly supplement: number | null;
  /** True where it stands before the sign: "General Statutes (Rev. to 2017) § 53a-122". */
  readonly beforeSign: boolean;
  /**
   * True where it stands outside the citation, after a catchline or a
   * "(Formerly ...)": the citation's span ends before it.
   */
  readonly detached: boolean;
}

/**
 * A section of the code, or a range of sections, with number, pinpoint and own year in
 * its span. For an Id. that is the whole Id.
 */
export interface CitedSection extends Span {
  readonly kind: 'section' | 'range';
  /** Normal form: plain hyphen, lower case but for 42a-2A and 42a-4A, elisions written out. */
  readonly number: string;
  /** Labels outermost first, case kept. */
  readonly pinpoint: readonly string[];
  /** Last label path of a range of subsections of one section: "§ 53a-70(a)-(c)" has ["c"]; else null. */
  readonly pinpointThrough: readonly string[] | null;
  /** Normal number of the range's last section; null where `kind` is `section`. */
  readonly through: string | null;
  readonly etSeq: boolean;
  readonly year: number | null;
  readonly edition: Edition | null;
  /**
   * Where the number itself is written; null where the member repeats the number
   * before it ("and (e)") or is inherited by Id.
   */
  readonly numberSpan: Span | null;
  /** Where the range's last number is written. */
  readonly throughSpan: Span | null;
  /** From the first pinpoint's opening mark (or its level's word) to the last one's closing mark. */
  readonly pinpointSpan: Span | null;
  /** True where the written number leaves out the title: "-54c", "181e". */
  readonly elided: boolean;
}

/** Sections of the code and ranges of them. */
export const section: CitedKind<CitedSection> = {
  keyOf: ({ number, through, etSeq }) =>
    `${number}${through === null ? '' : ` to ${through}`}${etSeq ? ' et seq.' : ''}`,
  nameOf: ({ number, through, etSeq }) =>
    through === null ? `§ ${number}${etSeq ? ' et seq.' : ''}` : `§§ ${number} to ${through}`,
  numberOf: ({ number }) => number,
  wordsOf({ number, pinpoint, pinpointThrough, through, etSeq, year }) {
    const sign = through === null ? '§' : '§§';
    const labels = labelPath(pinpoint) + (pinpointThrough === null ? '' : ` to ${labelPath(pinpointThrough)}`);
    const last = through === null ? '' : ` to ${through}`;
    return `${sign} ${number}${labels}${last}${etSeq ? ' et seq.' : ''}${year === null ? '' : ` (${year})`}`;
  },
  isSame: (a, b) =>
    a.number === b.number &&
    a.through === b.through &&
    a.etSeq === b.etSeq &&
    a.elided === b.elided &&
    samePath(a.pinpoint, b.pinpoint) &&
    samePath(a.pinpointThrough, b.pinpointThrough) &&
    sameEdition(a.edition, b.edition),
  titleOf: ({ number }) => titleOfNumber(number),
  firstNumber: ({ number }) => number,
  compare: (a, b) =>
    (a.through === null || b.through === null ? 0 : compareNumbers(a.through, b.through)) ||
    Number(a.etSeq) - Number(b.etSeq),
};

function sameEdition(a: Edition | null, b: Edition | null): boolean {
  return (
    a === b ||
    (a !== null &&
      b !== null &&
      a.year === b.year &&
      a.baseYear === b.baseYear &&
      a.publisher === b.publisher &&
      a.revision === b.revision &&
      a.supplement === b.supplement &&
      a.beforeSign === b.beforeSign &&
      a.detached === b.detached)
  );
}
