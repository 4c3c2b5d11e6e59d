import { commands, l10n } from 'vscode';
import type { Client } from '../client';
import { pickLaw } from '../pickLaw';
import { INSTALL_STATUTES } from './names';

/**
 * Opens a section's page at the place whose words the person looks for.
 * @param typed what stands in the box at first
 */
export async function searchStatutes(client: Client, typed?: unknown): Promise<void> {
  const chosen = await pickLaw(client, l10n.t('Search the Statutes'), typeof typed === 'string' ? typed : '');
  if (chosen === undefined) return;
  if ('install' in chosen) await commands.executeCommand(INSTALL_STATUTES);
  else await client.openSection(chosen.section.number, chosen.section.labelPath);
}
