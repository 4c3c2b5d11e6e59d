/** Made by `npm run settings` from the list of styles, `server/src/styles/registry.ts`. */
import { l10n } from 'vscode';
import type { CitationStyle } from '../../server/src/protocol/messages';

/** A style as a person picks it. */
export interface StyleWords {
  readonly label: string;
  readonly description: string;
}

/** The citation styles, in the order in which they are offered. */
// prettier-ignore
export const STYLES: Readonly<Record<CitationStyle, StyleWords>> = {
  'bluebook': { label: l10n.t('Bluebook'), description: 'Conn. Gen. Stat. § 53a-70(a)(1) (2025)' },
  'connecticut': { label: l10n.t('Connecticut courts'), description: 'General Statutes § 53a-70 (a) (1)' },
  'legislative': { label: l10n.t('Legislative drafting'), description: 'subdivision (1) of subsection (a) of section 53a-70 of the general statutes' },
  'law-review': { label: l10n.t('Law reviews'), description: 'Conn. Gen. Stat. Ann. § 53a-70(a)(1) (West 2012)' },
};
