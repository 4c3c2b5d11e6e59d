import { l10n } from 'vscode';
import type { Client } from '../client';
import { importText } from '../official/importing';

/** Installs the official text of the whole code from the General Assembly's site, after a question. */
export function installStatutes(client: Client): Promise<void> {
  return importText(client, 'conncite.statutes.install', [], l10n.t('Install'));
}
