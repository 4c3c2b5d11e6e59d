import { l10n, window } from 'vscode';
import type { CitationStyle } from '../../server/src/protocol/messages';
import { STYLES, type StyleWords } from './styles';

interface StyleItem extends StyleWords {
  readonly style: CitationStyle;
}

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
