import { l10n, window } from 'vscode';
import type { Client } from '../client';

/** Ends the server and starts it anew, and says when it runs again. */
export async function restartServer(client: Client): Promise<void> {
  if (await client.restart()) window.setStatusBarMessage(l10n.t('Conncite restarted'), 4000);
}
