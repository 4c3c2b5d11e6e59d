import { l10n, window, type QuickPickItem } from 'vscode';
import { EDITIONS } from '../../../server/src/protocol/messages';
import type { Client } from '../client';
import { importText } from '../official/importing';

interface EditionPick extends QuickPickItem {
  readonly year: number;
}

/**
 * Installs an older edition beside the newest, after a question.
 * @param year of a revision or supplement; else the person picks it
 */
export async function installEdition(client: Client, year?: unknown): Promise<void> {
  const wanted = typeof year === 'number' ? year : await pickEdition(client);
  if (wanted !== undefined) await importText(client, 'conncite.statutes.install', [], l10n.t('Install'), wanted);
}

async function pickEdition(client: Client): Promise<number | undefined> {
  const picks = client.request(EDITIONS, {}).then(({ offered }) =>
    offered.map((year): EditionPick => ({
      year,
      label: String(year),
      description:
        year % 2 === 1
          ? l10n.t('Revised to January 1, {0}', year)
          : l10n.t('{0} Supplement, with the revision of {1}', year, year - 1),
    })),
  );
  const picked = await window.showQuickPick(picks, {
    title: l10n.t('Install Another Edition of the Statutes'),
    placeHolder: l10n.t('Kept beside the newest edition, to read and compare'),
  });
  return picked?.year;
}
