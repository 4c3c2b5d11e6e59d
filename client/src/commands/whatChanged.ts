import { l10n } from 'vscode';
import type { ChangedCitationsResult } from '../../../server/src/protocol/messages';
import type { Client } from '../client';
import { showChanges } from '../official/changesView';
import { offer, offerInstall, runCommand, statusOf } from '../official/status';
import { UPDATE_STATUTES } from './names';

/** Lists the sections that the last updates changed and this workspace cites, each with its citations. */
export async function whatChanged(client: Client): Promise<void> {
  const status = await statusOf(client);
  if (status.kind === 'failed') throw new Error(status.message);
  const result = await runCommand<ChangedCitationsResult>(client, 'conncite.statutes.changes');
  if (result.sections.length > 0) await showChanges(result);
  else if (status.installed === 'none') await offerInstall(result.message);
  else await offer(result.message, [[l10n.t('Update…'), UPDATE_STATUTES]]);
}
