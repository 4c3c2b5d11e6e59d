import { l10n } from 'vscode';
import type { Client } from '../client';
import { pickSection } from '../pickSection';

/** Opens the page of a section that the person finds by number or by words. @param typed what stands in the box at first */
export async function goToSection(client: Client, typed?: unknown): Promise<void> {
  const section = await pickSection(client, l10n.t('Go to Section'), typeof typed === 'string' ? typed : '');
  if (section !== undefined) await client.openSection(section.number, section.labelPath);
}
