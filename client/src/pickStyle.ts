import { l10n, window } from 'vscode';
import type { CitationStyle } from '../../server/src/protocol/messages';

interface StyleItem {
  readonly style: CitationStyle;
  readonly label: string;
  readonly description: string;
}

const STYLES: readonly StyleItem[] = [
  { style: 'bluebook', label: 'Bluebook', description: 'Conn. Gen. Stat. § 53a-70(a)(1) (2025)' },
  { style: 'connecticut', label: l10n.t('Connecticut courts'), description: 'General Statutes § 53a-70 (a) (1)' },
  { style: 'legislative', label: l10n.t('Legislative drafting'), description: 'subdivision (1) of subsection (a) of section 53a-70 of the general statutes' },
];

/** The style that is named, else the one that the person picks; undefined where none is picked. */
export async function pickStyle(named?: unknown): Promise<StyleItem | undefined> {
  return STYLES.find((one) => one.style === named)
    ?? await window.showQuickPick(STYLES, { title: l10n.t('Convert Citations'), placeHolder: l10n.t('Style') });
}
