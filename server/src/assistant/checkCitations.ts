import { repeatedInTable } from '../analysis/authorities/repeatedRows';
import type { Snapshot } from '../analysis/snapshot';
import type { Severity, StyleName } from '../diagnostics/finding';
import { withLawfulFixes } from '../diagnostics/lawfulFixes';
import { together } from '../diagnostics/together';
import { placesOf } from '../record/place';
import type { OfficeDocument } from '../office/officeDocument';
import { judgeAnewInSteps } from '../settings/judge';
import { inSlices } from '../text/inSlices';
import { DEFAULTS, laidOver } from '../settings/read';
import { basisOf, type Basis, type Law } from './law';

/** More findings than an assistant can use; how many there are is said. */
const MOST = 200;

export interface CheckAnswer extends Basis {
  readonly citations: number;
  readonly findings: readonly AssistantFinding[];
  /** How many findings are left out of the list. */
  readonly leftOut: number;
}

export interface AssistantFinding {
  /** Where it stands, for a person. */
  readonly place: string;
  /** UTF-16 offsets of the text as read. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** What can be done, as the editor offers it. */
  readonly fixes: readonly string[];
}

export interface CheckOptions {
  readonly style?: StyleName | undefined;
  /** ISO day whose law the document is written under. */
  readonly asOf?: string | undefined;
}

/** What is wrong with the citations of a document, as `conncite check` finds it. */
export async function checkCitations(
  snapshot: Snapshot,
  office: Pick<OfficeDocument, 'placeAt'> | null,
  { style, asOf }: CheckOptions,
  law: Law,
): Promise<CheckAnswer> {
  const settings = laidOver(DEFAULTS, { asOf });
  const { statutes, official, today } = law;
  const { findings: all } = await inSlices(judgeAnewInSteps(snapshot, { statutes, official, settings, today }, style));
  const judged = together(all);
  // A fix is proved by itself: those that are told are all that need be.
  const told = judged.slice(0, MOST);
  const findings = office === null ? withLawfulFixes(snapshot, told) : told;
  const placeOf = placesOf(snapshot, office);
  return {
    citations: snapshot.reading.citations.length - repeatedInTable(snapshot).size,
    findings: findings.map(({ start, end, code, severity, message, fixes }) => ({
      place: placeOf(start).words,
      start,
      end,
      text: snapshot.text.slice(start, end),
      code,
      severity,
      message,
      fixes: fixes.map(({ title }) => title),
    })),
    leftOut: judged.length - told.length,
    ...basisOf(law),
  };
}
