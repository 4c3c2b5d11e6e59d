import type { Snapshot } from '../analysis/snapshot';
import { overlaps } from '../text/span';
import type { Finding } from './finding';

/** What settings tell us to ignore. */
export interface IgnoreSettings {
  /** Normal numbers of sections of which it is not reported what became of them: repeal, transfer, amendment. */
  readonly sections: readonly string[];
  /** Single findings, as `findingName` names them. */
  readonly findings: readonly string[];
}

/**
 * A finding by its rule and the words it stands at, so that it is known again after
 * edits elsewhere: "unknown-section 53a-7000".
 */
export function findingName(snapshot: Snapshot, finding: Finding): string {
  return `${finding.code} ${snapshot.read(finding).replace(/\s+/g, ' ').trim()}`;
}

/**
 * Rules that tell what became of a section: what a setting may silence for a section as a whole. A number that does not
 * exist, a wrong pinpoint or a matter of form is another matter each time, and is ignored one by one.
 */
const OF_THE_SECTION = new Set([
  'amended-since',
  'former-number',
  'not-yet-effective',
  'not-yet-enacted',
  'pending-amendment',
  'repealed-section',
  'reserved-section',
  'same-year-amendment',
  'transferred-section',
]);

/**
 * The number of the one section that a finding tells the fate of, so that a setting
 * may silence it; undefined for others.
 */
export function ignorableSection(snapshot: Snapshot, finding: Finding): string | undefined {
  return OF_THE_SECTION.has(finding.code) ? sectionOf(snapshot, finding) : undefined;
}

/** The number of the one section that a finding is about; undefined for one about several or none. */
function sectionOf(snapshot: Snapshot, finding: Finding): string | undefined {
  const numbers = numbersAt(snapshot, finding);
  return numbers.size === 1 ? [...numbers][0] : undefined;
}

/** True for a finding that settings ignore. */
export function isIgnored(snapshot: Snapshot, finding: Finding, { sections, findings }: IgnoreSettings): boolean {
  if (findings.length > 0 && findings.includes(findingName(snapshot, finding))) return true;
  if (sections.length === 0 || !OF_THE_SECTION.has(finding.code)) return false;
  const numbers = numbersAt(snapshot, finding);
  return numbers.size > 0 && [...numbers].every((number) => sections.includes(number));
}

function numbersAt(snapshot: Snapshot, finding: Finding): ReadonlySet<string> {
  const found = snapshot.citationAt(finding.start);
  if (found === undefined) return new Set();
  const { sections } = found.citation;
  const named = sections.flatMap((member) => [
    { number: member.number, span: member.numberSpan ?? member },
    ...(member.through === null ? [] : [{ number: member.through, span: member.throughSpan ?? member }]),
  ]);
  const under = named.filter(({ span }) => overlaps(span, finding));
  return new Set((under.length > 0 ? under : named).map(({ number }) => number));
}
