import type { Snapshot } from '../analysis/snapshot';
import type { Finding } from '../diagnostics/finding';
import { ignoreInFile, ignoreOnLine } from '../diagnostics/ignoreComment';
import { findingName, sectionOf } from '../diagnostics/ignoreSettings';
import { fixesTogether, isMendable } from '../diagnostics/mend';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';

/** A value to be added to a setting that is a list. */
export interface AddedSetting {
  readonly name: 'ignore.sections' | 'ignore.findings';
  readonly value: string;
}

/** What is offered for a finding: edits of the document, or a value for a setting. */
export interface Repair {
  readonly title: string;
  readonly finding: Finding;
  /** Empty where a setting is changed. */
  readonly edits: readonly Edit[];
  readonly setting: AddedSetting | null;
  /** At most one of a list is: the editor's "fix" key applies it without a question. */
  readonly preferred: boolean;
}

/** Longer lists are not read. */
const MOST = 5;
/** So many fixes where something else is to be offered too. */
const MOST_FIXES = 3;

/**
 * What is offered for the findings that a source span touches, at most five: real fixes first, the one that is right without a
 * thought at the head; then the same fix all over the file; ignoring last.
 * @param findings all of the document
 * @param canSet true where the client can add to a setting
 */
export function codeAction(snapshot: Snapshot, findings: readonly Finding[], span: Span, canSet: boolean): readonly Repair[] {
  const here = findings.filter((finding) => finding.start <= span.end && span.start <= finding.end);
  const first = here[0];
  if (first === undefined) return [];
  const offered = here.flatMap((finding) => finding.fixes.map((fix) => (
    { title: fix.title, finding, edits: fix.edits, setting: null, preferred: fix.preferred })));
  const fixes = [...offered.filter((repair) => repair.preferred), ...offered.filter((repair) => !repair.preferred)].slice(0, MOST_FIXES)
    .map((repair, place) => ({ ...repair, preferred: repair.preferred && place === 0 }));
  // What is left undone about the finding that is mended first, or that stands first, is what the rest is about.
  const subject = fixes[0]?.finding ?? first;
  return [...fixes, ...all(findings, subject), ...ignoring(snapshot, subject, canSet)].slice(0, MOST);
}

function all(findings: readonly Finding[], { code }: Finding): Repair[] {
  const mendable = findings.filter((finding) => finding.code === code && isMendable(finding));
  const [first] = mendable;
  if (first === undefined || mendable.length < 2) return [];
  const fixes = fixesTogether(mendable);
  return [{ title: `Fix all ${code} in this file (${fixes.length})`, finding: first, edits: fixes.flatMap((fix) => fix.edits), setting: null, preferred: false }];
}

function ignoring(snapshot: Snapshot, finding: Finding, canSet: boolean): Repair[] {
  const { code } = finding;
  // A comment that ignores nothing is not silenced by another comment.
  if (code === 'unused-ignore') return [];
  const repairs: Repair[] = [];
  const offer = (title: string, edit: Edit | undefined): void => {
    if (edit !== undefined) repairs.push({ title, finding, edits: [edit], setting: null, preferred: false });
  };
  const set = (title: string, setting: AddedSetting): void => {
    if (canSet) repairs.push({ title, finding, edits: [], setting, preferred: false });
  };
  const here = ignoreOnLine(snapshot, code, finding.start);
  if (here !== undefined) offer(`Ignore ${code} here`, here);
  else set(`Ignore “${findingName(snapshot, finding)}” by a setting`, { name: 'ignore.findings', value: findingName(snapshot, finding) });
  offer(`Ignore ${code} in this file`, ignoreInFile(snapshot, code));
  const section = sectionOf(snapshot, finding);
  if (section !== undefined) set(`Ignore § ${section} everywhere`, { name: 'ignore.sections', value: section });
  return repairs;
}
