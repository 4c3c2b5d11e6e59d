import { inTable } from '../analysis/authorities/marker';
import { lastStartingAtOrBefore } from '../analysis/createSnapshot';
import { declarationsOf } from '../analysis/declarations';
import { lawDate } from '../analysis/lawDate';
import { lawTextOf } from '../analysis/lawText';
import { standsForMore } from '../markup/runs';
import type { Snapshot } from '../analysis/snapshot';
import { overlaps, type Span } from '../text/span';
import { allSteps, type Steps } from '../text/steps';
import { withSeverity } from './find';
import type { Finding, Proviso, Rule, RuleContext, Severity } from './finding';
import { applyIgnores } from './ignore';
import { isStruckOut, mayBeOfOrdinance, mayBeSpan, standsInHeadingOfOther } from './headingOfOther';
import { asListedHeading } from './listedHeading';
import { asOfItsDay, isOfItsDay, isRecord } from './oldPapers';
import { asQuoted } from './quotedLaw';
import { asBareNumber, mayBeOfOther, mayBeOwnForm } from './otherNumbers';
import { isIgnored, type IgnoreSettings } from './ignoreSettings';
import { JudgedBefore, judgeCitations } from './localFindings';
import { rules } from './registry';
import { asScanned } from './scanned';
import { isOneOf } from '../styles/registry';
import { asKnownToWriter, isToldElsewhere } from './toldElsewhere';

/** What a user may set. */
export interface DiagnoseOptions {
  /** By code: another severity, or off. An unknown code is passed over here; settings name it where they are read. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /**
   * What is not reported, whatever the document: for text that has no comments, and
   * for numbers that are right and not known.
   */
  readonly ignore?: IgnoreSettings;
}

/**
 * All findings in a document, each at its place, by place and then by code; `together` makes of them what a person is
 * shown. Pure: the same context gives the same findings. Rules of form are silent in quotations, where the words are
 * another's; rules of a style are silent where the document is judged by another.
 * @param before of the same document, where its versions are judged one after
 * another: saves time and changes no finding
 */
export function diagnose(given: RuleContext, options: DiagnoseOptions = {}, before = new JudgedBefore()): Finding[] {
  return allSteps(diagnoseInSteps(given, options, before));
}

/** As `diagnose`, in steps between which others may be let in; of one document one at a time. */
export function* diagnoseInSteps(given: RuleContext, options: DiagnoseOptions, before: JudgedBefore): Steps<Finding[]> {
  const asOf = lawDate(given.snapshot, given.asOf ?? null);
  const today = asOf ?? given.today;
  const styleIsChosen = given.styleIsChosen === true || declarationsOf(given.snapshot).style !== null;
  const context: RuleContext = { ...given, statutes: given.statutes.on(today), asOf, today, styleIsChosen };
  const set = new Map(Object.entries(options.rules ?? {}));
  const asked = rules.filter((rule) => isOn(rule, context, set.get(rule.code)));
  const found: Finding[] = [];
  // Whoever gives a rule of form a severity wants to hear of it, whatever the document's own way is.
  const wanted: RuleContext = { ...context, styleIsChosen: true };
  const hear = (rule: Rule, finding: Finding, provided?: Proviso): void => {
    if (!speaks(rule, finding, context) || provided?.(set.has(rule.code) ? wanted : context) === false) return;
    found.push(asGrave(rule, finding, context));
  };
  yield* judgeCitations(asked, context, before, hear);
  for (const rule of asked) {
    if (rule.check === undefined) continue;
    yield;
    for (const finding of rule.check(context)) hear(rule, finding);
  }
  yield;
  const { kept: told, comments } = applyIgnores(context.snapshot, found, new Set(asked.map((rule) => rule.code)));
  // After the comments: one that ignores what a setting ignores too is of use to whoever does not have the setting.
  const { ignore } = options;
  const kept = ignore === undefined ? told : told.filter((finding) => !isIgnored(context.snapshot, finding, ignore));
  for (const rule of asked) kept.push(...(rule.review?.(context, comments) ?? []));
  const judged = kept.map((finding) => {
    const severity = set.get(finding.code);
    return severity === undefined || severity === 'off' || severity === finding.severity
      ? finding
      : withSeverity(finding, severity);
  });
  return judged.sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** Rules on what is no text of the law: comments, and tables that we made. */
const OF_DOCUMENT = new Set(['stale-table', 'unused-ignore', 'unreadable-declaration']);

/**
 * Where a finding is told at all; with its rule's severity and `asGrave` this is the principle that RULES.md
 * tells. An error is only what is certainly wrong about the law. What quotes, lists or prints the law is not
 * judged, nor what a table of authorities repeats.
 */
function speaks(rule: Rule, finding: Finding, context: RuleContext): boolean {
  const { snapshot, style } = context;
  if (rule.code !== 'stale-table' && inTable(snapshot, finding.start)) return false;
  // A number that the code does not have is another law's where a document does not show whose law it cites.
  if (rule.code === 'unknown-section' && snapshot.reading.jurisdiction !== 'connecticut') return false;
  if (standsInHeadingOfOther(context, finding) || mayBeOfOrdinance(context, finding)) return false;
  if (isStruckOut(context, finding) || mayBeSpan(context, finding)) return false;
  if (isOfItsDay(finding, context) || mayBeOfOther(finding, context) || isToldElsewhere(finding, context)) return false;
  const law = lawTextOf(snapshot);
  if (law === 'code' && !OF_DOCUMENT.has(rule.code)) return false;
  if (!rule.ofForm) return true;
  if (isRecord(context) || mayBeOwnForm(finding, context)) return false;
  return (law === null || style !== null) && !(snapshot.quoted(finding) || standsInMacro(snapshot, finding));
}

/**
 * True at a citation whose number a macro's name stands for: how it is written is seen
 * where the macro is defined, and not here.
 */
function standsInMacro({ prose, reading }: Snapshot, finding: Span): boolean {
  if (prose.identical || !standsForMore(prose, finding)) return false;
  const found = reading.citations[lastStartingAtOrBefore(reading.citations, finding.start)];
  return (
    found !== undefined && found.sections.some(({ numberSpan }) => numberSpan !== null && overlaps(numberSpan, finding))
  );
}

/**
 * The finding as grave as it is certain: what a document cites without showing whose law it means is no error, and
 * where nobody chose a style, a departure from the one that the document seems to follow is no warning.
 */
function asGrave(rule: Rule, finding: Finding, context: RuleContext): Finding {
  const ofDay = asQuoted(asOfItsDay(finding, context), context);
  const told = asScanned(asBareNumber(asListedHeading(asKnownToWriter(ofDay, context), context), context), context);
  if (told.severity === 'warning' && rule.mildUnlessChosen === true && context.styleIsChosen !== true)
    return withSeverity(told, 'information');
  return told.severity === 'error' && context.snapshot.reading.jurisdiction !== 'connecticut'
    ? withSeverity(told, 'warning')
    : told;
}

function isOn(rule: Rule, context: RuleContext, set: Severity | 'off' | undefined): boolean {
  if (set === 'off' || (set === undefined && !rule.onByDefault)) return false;
  if (rule.whereStyleIsChosen === true && set === undefined && context.styleIsChosen !== true) return false;
  if (rule.styles === null) return true;
  return context.style === null ? rule.withoutStyle === true : isOneOf(context.style, rule.styles);
}
