import { l10n } from 'vscode';

/** How grave a finding is, as the server names it. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The word for one finding: what its icon and its color say. */
export function severityWord(severity: Severity): string {
  switch (severity) {
    case 'error':
      return l10n.t('error');
    case 'warning':
      return l10n.t('warning');
    case 'information':
      return l10n.t('note');
    case 'hint':
      return l10n.t('hint');
  }
}

/** "1 error", "2 hints". */
export function severityCount(severity: Severity, count: number): string {
  switch (severity) {
    case 'error':
      return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
    case 'warning':
      return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
    case 'information':
      return count === 1 ? l10n.t('1 note') : l10n.t('{0} notes', count);
    case 'hint':
      return count === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', count);
  }
}
