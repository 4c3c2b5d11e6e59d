import { judgedStyle } from '../analysis/styleOf';
import type { Snapshot } from '../analysis/snapshot';
import { diagnose } from '../diagnostics/diagnose';
import type { Finding, StyleName } from '../diagnostics/finding';
import type { JudgedBefore } from '../diagnostics/localFindings';
import { mend, type Mending } from '../diagnostics/mend';
import { isPage } from '../features/pages/address';
import type { OfficialText } from '../official/pages/officialText';
import type { Statutes } from '../facts/statutes';
import type { Settings } from './read';

/** What a document is judged under, beside its own words. */
export interface Grounds {
  readonly statutes: Statutes | null;
  readonly settings: Settings;
  /** Undefined where none is on this machine. */
  readonly official: OfficialText | undefined;
  /** ISO date. */
  readonly today: string;
}

/**
 * The findings in a document as its settings want them, and the style by which they were found; none on our own pages.
 * @param before what is kept of its earlier versions
 */
export function judge(snapshot: Snapshot, { statutes, settings, official, today }: Grounds, style = judgedStyle(snapshot, settings.style), before?: JudgedBefore): {
  readonly style: StyleName | null; readonly findings: readonly Finding[];
} {
  if (!settings.diagnostics.enable || statutes === null || isPage(snapshot.uri, snapshot.languageId)) return { style, findings: [] };
  const asOf = settings.asOf === '' ? null : settings.asOf;
  return { style, findings: diagnose({ snapshot, statutes, official, style, today, asOf }, { rules: settings.diagnostics.rules, ignore: settings.ignore }, before) };
}

/** All repairs that keep the cited authority. The style stays that of the text as it was. */
export function mendAll(snapshot: Snapshot, grounds: Grounds): Mending {
  const { style, findings } = judge(snapshot, grounds);
  return mend(snapshot, findings, (next) => judge(next, grounds, style).findings);
}
