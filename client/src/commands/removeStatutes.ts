import { l10n, window } from 'vscode';
import type { StatutesResult } from '../../../server/src/protocol/messages';
import type { Client } from '../client';
import { harmless } from '../harmless';
import { setInstalled } from '../official/state';
import { offerInstall, runCommand, statusOf } from '../official/status';

/** Takes the official text off this computer, after a question. */
export async function removeStatutes(client: Client): Promise<void> {
  const status = await statusOf(client);
  if (status.kind === 'failed') throw new Error(status.message);
  // Damaged text is no text, but it takes room.
  const yes = l10n.t('Remove');
  const detail = `${status.message}\n\n${l10n.t('Hovers and pages will show facts and summaries only. You can install it again at any time.')}`;
  if (
    status.kind === 'done' &&
    (await window.showWarningMessage(
      l10n.t('Remove the official text of the statutes?'),
      { modal: true, detail },
      yes,
    )) !== yes
  )
    return;
  const result = await runCommand<StatutesResult>(client, 'conncite.statutes.remove');
  if (result.kind === 'failed') throw new Error(result.message);
  await setInstalled(result.installed);
  if (result.kind === 'nothing') await offerInstall(status.message);
  else void window.showInformationMessage(harmless(result.message));
}
