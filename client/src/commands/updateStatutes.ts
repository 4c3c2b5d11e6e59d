import { l10n } from 'vscode';
import type { Client } from '../client';
import { importText } from '../official/importing';
import { offerInstall, statusOf } from '../official/status';

/** Asks the site for what has changed of the official text that is here, after a question. */
export async function updateStatutes(client: Client): Promise<void> {
  const status = await statusOf(client);
  if (status.kind === 'failed') throw new Error(status.message);
  // Text of a shared folder or of an extension cannot be updated here; what is newer can be installed beside it.
  if (status.installed === 'none' || status.kept === false) await offerInstall(status.message);
  else await importText(client, 'conncite.statutes.update', [], l10n.t('Update'));
}
