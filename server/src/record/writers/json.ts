import type { RecordedCitation, VerificationRecord } from '../record';

/**
 * A record as plain data for other programs; keys as the documentation names them. The text of a citation is
 * the exact slice of the source, that of another authority what a reader reads: its name is often set in
 * italics, whose marks would be cut in two.
 */
export function recordData({ head, citations, notChecked, totals }: VerificationRecord): object {
  return {
    file: head.file,
    sha256: head.sha256,
    conncite: head.conncite,
    edition: head.edition,
    checkedAt: head.checkedAt,
    title: head.title,
    official: head.official,
    asOf: head.asOf,
    notices: head.notices,
    citations: citations.map(citationData),
    notChecked: notChecked.map(({ words, start, end, place, kind }) => ({ text: words, start, end, place, kind })),
    totals,
  };
}

function citationData({
  text,
  start,
  end,
  place,
  kind,
  resolves,
  verdict,
  outcome,
  severity,
  antecedent,
  malformed,
}: RecordedCitation): object {
  return {
    text,
    start,
    end,
    place,
    kind,
    resolves,
    verdict,
    outcome,
    severity,
    ...(antecedent === null ? {} : { antecedent }),
    ...(malformed.length === 0
      ? {}
      : { malformed: malformed[0], ...(malformed.length > 1 ? { moreMalformed: malformed.slice(1) } : {}) }),
  };
}
