import type { Snapshot } from '../analysis/snapshot';
import { draftOf } from '../diagnostics/find';
import { fixTitle } from '../diagnostics/fixTitle';
import type { Finding } from '../diagnostics/finding';
import { ignoreInFile, ignoreOnLine } from '../diagnostics/ignoreComment';
import { findingName, ignorableSection } from '../diagnostics/ignoreSettings';
import { fixesTogether, isFixable } from '../diagnostics/fixAll';
import { prove, proveOne } from '../edits/law';
import type { ProvenEdits } from '../edits/provenEdits';
import type { Span } from '../text/span';
import { comparedBy } from './pages/comparison';
import { compareWords } from './wording/official';

/** A value to be added to a setting that is a list. */
export interface AddedSetting {
  readonly name: 'ignore.sections' | 'ignore.findings';
  readonly value: string;
}

/**
 * What is offered for a finding: edits of the document, a value for a setting, or
 * the texts of two editions side by side.
 */
export interface OfferedAction {
  readonly title: string;
  readonly finding: Finding;
  /** Null where nothing of the document is changed. */
  readonly made: ProvenEdits | null;
  readonly setting: AddedSetting | null;
  /** True for one that silences the finding. */
  readonly ignores: boolean;
  /** Section and year of the older text. */
  readonly compare?: { readonly number: string; readonly year: number };
  /** At most one of a list is: the editor's "fix" key applies it without a question. */
  readonly preferred: boolean;
}

/** Longer lists are not read. */
const MOST = 5;
/** So many fixes where something else is to be offered too. */
const MOST_FIXES = 3;
/** Fixes of one place that are held to the law; each reads the document again. */
const MOST_TRIED = 6;

/**
 * What is offered for the findings that a source span touches, at most five: real fixes first, the one that is safe to
 * apply automatically at the head; then the same fix all over the file; ignoring last.
 * @param findings all of the document
 * @param canSet true where the client can add to a setting
 * @param years of editions whose texts can be compared, because they are here or can be had
 */
export function codeAction(
  snapshot: Snapshot,
  findings: readonly Finding[],
  span: Span,
  canSet: boolean,
  years: readonly number[] = [],
): readonly OfferedAction[] {
  const here = touched(findings, span);
  const first = here[0];
  if (first === undefined) return [];
  const fixes = fixesOf(snapshot, here);
  // What is left undone about the finding that is fixed first, or that stands first, is what the rest is about.
  const subject = fixes[0]?.finding ?? first;
  const done = [...fixes, ...comparing(here, years), ...all(snapshot, findings, subject)];
  // One way to ignore always has its row.
  return [...done.slice(0, MOST - 1), ...ignoring(snapshot, subject, canSet)].slice(0, MOST);
}

/** All ways to ignore what `codeAction` speaks of at the same place. */
export function ignoreActions(
  snapshot: Snapshot,
  findings: readonly Finding[],
  span: Span,
  canSet: boolean,
): readonly OfferedAction[] {
  const here = touched(findings, span);
  const subject = fixesOf(snapshot, here)[0]?.finding ?? here[0];
  return subject === undefined ? [] : ignoring(snapshot, subject, canSet);
}

function touched(findings: readonly Finding[], span: Span): readonly Finding[] {
  return findings.filter((finding) => finding.start <= span.end && span.start <= finding.end);
}

/** The fixes of findings that the law of edits lets pass, the preferred first; at most three. */
function fixesOf(snapshot: Snapshot, here: readonly Finding[]): readonly OfferedAction[] {
  const offered = here.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
  const ordered = [...offered.filter(({ fix }) => fix.preferred), ...offered.filter(({ fix }) => !fix.preferred)];
  const fixes: OfferedAction[] = [];
  for (const { finding, fix } of ordered.slice(0, MOST_TRIED)) {
    const made = proveOne(snapshot, draftOf(fix));
    if (made === undefined) continue;
    fixes.push({
      title: fixTitle(snapshot, fix, made.edits),
      finding,
      made,
      setting: null,
      ignores: false,
      preferred: fix.preferred && fixes.length === 0,
    });
    if (fixes.length === MOST_FIXES) break;
  }
  return fixes;
}

function comparing(here: readonly Finding[], years: readonly number[]): OfferedAction[] {
  return here
    .flatMap((finding) => {
      const compare = comparedBy(finding);
      return compare === undefined || !years.includes(compare.year)
        ? []
        : [
            {
              title: compareWords(compare.year),
              finding,
              made: null,
              setting: null,
              ignores: false,
              compare,
              preferred: false,
            },
          ];
    })
    .slice(0, 1);
}

function all(snapshot: Snapshot, findings: readonly Finding[], { code }: Finding): OfferedAction[] {
  const fixable = findings.filter((finding) => finding.code === code && isFixable(finding));
  const [first] = fixable;
  if (first === undefined || fixable.length < 2) return [];
  const { proven, kept } = prove(snapshot, fixesTogether(fixable).map(draftOf));
  if (kept.length < 2) return [];
  return [
    {
      title: `Fix all ${kept.length} like it in this document`,
      finding: first,
      made: proven,
      setting: null,
      ignores: false,
      preferred: false,
    },
  ];
}

function ignoring(snapshot: Snapshot, finding: Finding, canSet: boolean): OfferedAction[] {
  const { code } = finding;
  // A comment that ignores nothing is not silenced by another comment.
  if (code === 'unused-ignore') return [];
  const offered: OfferedAction[] = [];
  const offer = (title: string, made: ProvenEdits | undefined): void => {
    if (made !== undefined) offered.push({ title, finding, made, setting: null, ignores: true, preferred: false });
  };
  const set = (title: string, setting: AddedSetting): void => {
    if (canSet) offered.push({ title, finding, made: null, setting, ignores: true, preferred: false });
  };
  const here = ignoreOnLine(snapshot, code, finding.start);
  if (here !== undefined) offer('Ignore it on this line', here);
  else
    set(`Ignore “${findingName(snapshot, finding)}” in the settings`, {
      name: 'ignore.findings',
      value: findingName(snapshot, finding),
    });
  offer('Ignore all like it in this document', ignoreInFile(snapshot, code));
  const section = ignorableSection(snapshot, finding);
  if (section !== undefined)
    set(`Ignore the repeal, transfer, or amendment of § ${section} everywhere`, {
      name: 'ignore.sections',
      value: section,
    });
  return offered;
}
