import assert from 'node:assert/strict';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import type { Authority, Citation } from '../../server/src/citations/citation';
import { contains, type Span } from '../../server/src/text/span';

/** What holds for every reading of every text. Throws an AssertionError where it does not. */
export function checkReading(snapshot: Snapshot): void {
  const { text } = snapshot;
  const { authorities, citations } = snapshot.reading;
  let last = 0;
  let ours = 0;
  for (const authority of authorities) {
    assert.ok(
      authority.start >= last && authority.end > authority.start && authority.end <= text.length,
      `span ${place(authority)} after ${last}`,
    );
    last = authority.end;
    if (authority.kind === 'foreign') continue;
    assert.equal(citations[ours++], authority, 'the citations are the authorities that are ours');
    checkCitation(text, authority, authorities);
    assert.ok(snapshot.citationAt(authority.start) !== undefined, 'the cursor finds the citation');
  }
  assert.equal(ours, citations.length);
}

function checkCitation(text: string, citation: Citation, authorities: readonly Authority[]): void {
  if (citation.antecedent !== null)
    assert.ok(citation.antecedent >= 0 && citation.antecedent < authorities.length, 'the antecedent is in the list');
  for (const part of [citation.name, citation.sign, citation.idSpan]) if (part !== null) inside(citation, part);
  if (citation.trailer !== null) within(text, citation.trailer);
  for (const section of citation.sections) {
    assert.match(section.number, /^\d+[a-z]?-/, 'a normal number');
    if (citation.kind !== 'former') inside(citation, section);
    for (const part of [section.numberSpan, section.throughSpan, section.pinpointSpan, section.edition])
      if (part !== null) within(text, part);
  }
}

function inside(citation: Span, part: Span): void {
  assert.ok(part.start <= part.end && contains(citation, part), `${place(part)} lies in ${place(citation)}`);
}

function within(text: string, part: Span): void {
  assert.ok(part.start >= 0 && part.start <= part.end && part.end <= text.length, `${place(part)} lies in the text`);
}

function place({ start, end }: Span): string {
  return `${start}-${end}`;
}
