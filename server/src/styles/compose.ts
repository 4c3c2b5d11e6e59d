import type { Citation, CitedSection, CodeName, Edition, OtherCited } from '../citations/citation';
import { otherKind } from '../citations/cited';

/** What a citation made from nothing is to cite; what is left out is not cited. */
export interface Composed {
  readonly number: string;
  readonly pinpoint?: readonly string[];
  /** Last label path of a range of subsections. */
  readonly pinpointThrough?: readonly string[] | null;
  readonly through?: string | null;
  readonly etSeq?: boolean;
  readonly edition?: Pick<Edition, 'year' | 'publisher' | 'revision' | 'supplement'> | null;
  /** How the code is called, where that says more than a style knows ("Conn. Gen. Stat. Ann."). */
  readonly name?: CodeName | null;
}

const NOWHERE = { start: 0, end: 0 };
const EMPTY: Omit<Citation, 'kind' | 'cites' | 'sections'> = {
  ...NOWHERE,
  malformed: [],
  name: null,
  sign: null,
  ambiguous: false,
  antecedent: null,
  trailer: null,
  idSpan: null,
};

/** A citation that stands in no document, for `format`. Its places are of no meaning. */
export function composeCitation(kind: 'full' | 'short', cited: Composed): Citation {
  const edition: Edition | null =
    cited.edition == null
      ? null
      : { baseYear: cited.edition.year, beforeSign: false, ...NOWHERE, ...cited.edition, detached: false };
  const member: CitedSection = {
    ...NOWHERE,
    kind: cited.through == null ? 'section' : 'range',
    number: cited.number,
    pinpoint: cited.pinpoint ?? [],
    pinpointThrough: cited.pinpointThrough ?? null,
    through: cited.through ?? null,
    etSeq: cited.etSeq ?? false,
    year: edition?.year ?? null,
    edition,
    numberSpan: null,
    throughSpan: null,
    pinpointSpan: null,
    elided: false,
  };
  return { ...EMPTY, kind, name: cited.name ?? null, cites: [member], sections: [member] };
}

/** The same for the whole of an authority that is no section of the code. */
export function composeOther(cited: OtherCited): Citation {
  return { ...EMPTY, kind: cited.kind, cites: [otherKind(cited.kind).whole(cited)], sections: [] };
}
