import { judgedStyle } from '../analysis/styleOf';
import { readInSteps } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { diagnoseInSteps } from '../diagnostics/diagnose';
import type { Finding, StyleName } from '../diagnostics/finding';
import { JudgedBefore } from '../diagnostics/localFindings';
import { fixAll, type FixedAll } from '../diagnostics/fixAll';
import { isPage } from '../features/pages/address';
import type { OfficialText } from '../official/pages/officialText';
import type { Statutes } from '../facts/statutes';
import { allSteps, type Steps } from '../text/steps';
import type { Settings } from './read';

/** The settings that findings depend on; a style of null is none, and silences the rules that belong to one. */
export interface JudgedSettings extends Pick<Settings, 'asOf' | 'diagnostics' | 'ignore'> {
  readonly style: Settings['style'] | null;
}

/** What a document is judged under, beside its own words. */
export interface Grounds {
  readonly statutes: Statutes | null;
  readonly settings: JudgedSettings;
  /** Undefined where none is on this machine. */
  readonly official: OfficialText | undefined;
  /** ISO date. */
  readonly today: string;
}

/** The findings in a document, and the style by which they were found. */
export interface Judged {
  readonly style: StyleName | null;
  readonly findings: readonly Finding[];
}

/**
 * The findings in a document as its settings want them; none on our own pages.
 * @param style where it is not the document's own, or what the settings say
 */
export function judge(snapshot: Snapshot, grounds: Grounds, style?: StyleName | null): Judged {
  return allSteps(judgeAnewInSteps(snapshot, grounds, style));
}

/** As `judge`, in steps between which others may be let in; the document's reading is the first of them. */
export function* judgeAnewInSteps(snapshot: Snapshot, grounds: Grounds, style?: StyleName | null): Steps<Judged> {
  yield* readInSteps(snapshot);
  return yield* judgeInSteps(snapshot, grounds, new JudgedBefore(), style);
}

/**
 * As `judge`, in steps between which others may be let in.
 * @param before what is kept of the document's earlier versions: one version of it is judged at a time
 */
export function* judgeInSteps(
  snapshot: Snapshot,
  { statutes, settings, official, today }: Grounds,
  before: JudgedBefore,
  style = settings.style === null ? null : judgedStyle(snapshot, settings.style),
): Steps<Judged> {
  if (!settings.diagnostics.enable || statutes === null || isPage(snapshot.uri, snapshot.languageId))
    return { style, findings: [] };
  const asOf = settings.asOf === '' ? null : settings.asOf;
  return {
    style,
    findings: yield* diagnoseInSteps(
      { snapshot, statutes, official, style, styleIsChosen: settings.style !== 'auto', today, asOf },
      { rules: settings.diagnostics.rules, ignore: settings.ignore },
      before,
    ),
  };
}

/** All fixes that keep the cited authority. The style stays that of the text as it was. */
export function fixDocument(snapshot: Snapshot, grounds: Grounds): FixedAll {
  const { style, findings } = judge(snapshot, grounds);
  return fixAll(snapshot, findings, (next) => judge(next, grounds, style).findings);
}
