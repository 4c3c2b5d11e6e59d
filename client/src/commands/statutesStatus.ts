import { l10n } from 'vscode';
import type { Client } from '../client';
import { reportOpener } from '../official/importing';
import { offer, offerInstall, statusOf } from '../official/status';
import { UPDATE_STATUTES, WHAT_CHANGED } from './names';

/** Tells what of the official text is here, and offers what can be done. */
export async function statutesStatus(client: Client): Promise<void> {
  const status = await statusOf(client);
  if (status.kind === 'failed') throw new Error(status.message);
  if (status.installed === 'none' || status.kept === false) await offerInstall(status.message);
  else {
    const report = reportOpener();
    await offer(status.message, [
      [l10n.t('Update…'), UPDATE_STATUTES],
      [l10n.t('What Changed'), WHAT_CHANGED],
      ...(report === undefined ? [] : [[l10n.t('Show Report'), report] as const]),
    ]);
  }
}
