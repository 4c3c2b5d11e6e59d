import { l10n, Uri, window, type QuickPickItem } from 'vscode';
import type { Client } from '../client';
import { importText } from '../official/importing';

interface Kind extends QuickPickItem {
  readonly folder: boolean;
}

/**
 * Installs the official text from pages that were saved from the site, or from an exported text, after a question.
 * @param place a page, a folder, a .zip or an exported text; else the person picks it
 */
export async function installSavedPages(client: Client, place?: unknown): Promise<void> {
  const uri = place instanceof Uri ? place : await pickPlace();
  if (uri === undefined) return;
  if (uri.scheme !== 'file') throw new Error(l10n.t('The saved pages must be on the computer where Conncite runs.'));
  await importText(client, 'conncite.statutes.installFrom', [uri.fsPath], l10n.t('Install'));
}

/** Most systems have one dialog for folders and another for files. */
async function pickPlace(): Promise<Uri | undefined> {
  const kinds: readonly Kind[] = [
    {
      folder: true,
      label: l10n.t('$(folder) A folder of pages'),
      detail: l10n.t('Pages in it or its subfolders, as saved by a browser or download program'),
    },
    {
      folder: false,
      label: l10n.t('$(file-zip) A single file'),
      detail: l10n.t('An exported text (.conncite-law), a .zip of pages, or a page (.htm or .html)'),
    },
  ];
  const kind = await window.showQuickPick(kinds, {
    title: l10n.t('Install the Official Statutes from Saved Pages'),
    placeHolder: l10n.t('What did you save?'),
  });
  if (kind === undefined) return undefined;
  const found = await window.showOpenDialog({
    canSelectFiles: !kind.folder,
    canSelectFolders: kind.folder,
    title: l10n.t('Saved pages of the General Statutes'),
    openLabel: l10n.t('Choose'),
    ...(kind.folder ? {} : { filters: { [l10n.t('Official text')]: ['conncite-law', 'zip', 'htm', 'html'] } }),
  });
  return found?.[0];
}
