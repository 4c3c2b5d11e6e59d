import type { Snapshot } from '../analysis/snapshot';
import type { Finding, Severity } from '../diagnostics/finding';
import { together } from '../diagnostics/together';
import type { Span } from '../text/span';
import { isPage } from './pages/address';
import { ruleAddress } from './wording/project';

/** Most findings shown of one document: a flood hides the rest of the Problems panel. */
export const MOST_FINDINGS = 1000;

/** A finding as an editor shows it; source offsets. */
export interface Problem extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Page that explains the rule. */
  readonly href: string;
  readonly related: readonly (Span & { readonly message: string })[];
  readonly tag: 'deprecated' | 'unnecessary' | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Findings as an editor shows them, in document order; the last one shown says how
 * many are not. Pages of ours have none.
 */
export function diagnostics(snapshot: Snapshot, findings: readonly Finding[]): readonly Problem[] {
  if (isPage(snapshot.uri, snapshot.languageId)) return [];
  const shown = together(findings);
  const hidden = shown.length - MOST_FINDINGS;
  return shown.slice(0, MOST_FINDINGS).map((finding, k) => {
    const more = hidden > 0 && k === MOST_FINDINGS - 1 ? ` After this one, ${hidden} more findings are not shown.` : '';
    return {
      start: finding.start,
      end: finding.end,
      code: finding.code,
      severity: finding.severity,
      message: finding.message + more,
      href: ruleAddress(finding.code),
      related: finding.related ?? [],
      tag: finding.tag ?? null,
      data: { ...finding.data, version: snapshot.version },
    };
  });
}
