import { l10n, window } from 'vscode';
import type { CitationStyle } from '../../server/src/protocol/messages';

interface StyleItem {
  readonly style: CitationStyle;
  readonly label: string;
  readonly description: string;
}

/** The citation styles as a person picks them. */
export const STYLES: Readonly<Record<CitationStyle, Omit<StyleItem, 'style'>>> = {
  bluebook: { label: 'Bluebook', description: 'Conn. Gen. Stat. § 53a-70(a)(1) (2025)' },
  connecticut: { label: l10n.t('Connecticut courts'), description: 'General Statutes § 53a-70 (a) (1)' },
  legislative: {
    label: l10n.t('Legislative drafting'),
    description: 'subdivision (1) of subsection (a) of section 53a-70 of the general statutes',
  },
  'law-review': { label: l10n.t('Law reviews'), description: 'Conn. Gen. Stat. Ann. § 53a-70(a)(1) (West 2012)' },
};

const ITEMS: readonly StyleItem[] = Object.entries(STYLES).map(([style, item]) => ({
  style: style as CitationStyle,
  ...item,
}));

/** The style that is named, else the one that the person picks; undefined where none is picked. */
export async function pickStyle(named?: unknown): Promise<StyleItem | undefined> {
  return (
    ITEMS.find((one) => one.style === named) ??
    (await window.showQuickPick(ITEMS, { title: l10n.t('Convert Citations'), placeHolder: l10n.t('Style') }))
  );
}
