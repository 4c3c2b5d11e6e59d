import type { ActReference, Authority, Citation, Cited, CitedAct, CitedSection } from './citation';
import { isCitation, type ForeignAuthority } from './citation';
import { isSection } from './cited';

/** An act as the contract writes it: a list hangs on its first act. */
export interface ActData extends ActReference {
  /** The acts that follow in a list: "Public Acts 15-84 and 16-43". */
  readonly others?: readonly ActReference[];
}

/** Chapters and titles as the contract writes them. */
export interface DivisionData {
  /** Chapter or title designation for the kinds `chapter` and `title`: "952", "53a"; else null. */
  readonly division: string | null;
  /** The designations that follow it: "chapters 319i and 319j", "titles 17a to 17b"; of a range the last. */
  readonly moreDivisions: readonly string[];
}

/** A citation as plain data, for others: it can be copied, sent and kept, and holds nothing of the document. */
export interface CitationData extends Citation, DivisionData {
  readonly act: ActData | null;
}

export type AuthorityData = CitationData | ForeignAuthority;

/** The acts of a citation; null where it cites none. */
export function actOf({ cites }: Citation): ActData | null {
  const [first, ...others] = cites.filter((cited) => cited.kind === 'act').map(referenceOf);
  if (first === undefined) return null;
  return others.length === 0 ? first : { ...first, others };
}

function referenceOf({ type, year, number, session, sections }: CitedAct): ActReference {
  return { type, year, number, session, sections };
}

/** The chapters or titles of a citation. */
export function divisionsOf({ cites }: Citation): DivisionData {
  const [division = null, ...moreDivisions] = cites.flatMap((cited) =>
    cited.kind === 'chapter' || cited.kind === 'title' ? [cited.number] : [],
  );
  return { division, moreDivisions };
}

/** An authority as plain data. Every span is written out, and no two members share one. */
export function authorityData(authority: Authority): AuthorityData {
  if (!isCitation(authority))
    return { kind: 'foreign', source: authority.source, start: authority.start, end: authority.end };
  const { kind, start, end, cites, malformed, name, sign, ambiguous, antecedent, trailer, idSpan } = authority;
  const members = cites.map(citedData);
  return {
    kind,
    start,
    end,
    cites: members,
    sections: members.filter(isSection),
    name: name && { ...name },
    sign: sign && { ...sign },
    ambiguous,
    antecedent,
    malformed: malformed.map((number) => ({ ...number })),
    trailer: trailer && { ...trailer },
    idSpan: idSpan && { ...idSpan },
    act: actOf(authority),
    ...divisionsOf(authority),
  };
}

function citedData(cited: Cited): Cited {
  return isSection(cited) ? sectionData(cited) : { ...cited };
}

function sectionData(section: CitedSection): CitedSection {
  const {
    kind,
    start,
    end,
    number,
    pinpoint,
    pinpointThrough,
    through,
    etSeq,
    year,
    edition,
    numberSpan,
    throughSpan,
    pinpointSpan,
    elided,
  } = section;
  return {
    kind,
    start,
    end,
    number,
    pinpoint: [...pinpoint],
    pinpointThrough: pinpointThrough && [...pinpointThrough],
    through,
    etSeq,
    year,
    edition: edition && { ...edition },
    numberSpan,
    throughSpan,
    pinpointSpan,
    elided,
  };
}
