import { l10n, window } from 'vscode';
import { TABLE_OF_AUTHORITIES, type TableOfAuthoritiesParams } from '../../../server/src/protocol/messages';
import { applyEdits } from '../applyEdits';
import type { Client } from '../client';

/** Puts a table of authorities into the document in front, or brings the one that it has up to date. */
export async function tableOfAuthorities(client: Client): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) throw new Error(l10n.t('Open a document first.'));
  const { document, selection } = editor;
  const params: TableOfAuthoritiesParams = { uri: document.uri.toString(), position: selection.active };
  const made = await client.request(TABLE_OF_AUTHORITIES, params);
  await applyEdits(document, made);
  switch (made.outcome) {
    case 'inserted':
      window.setStatusBarMessage(l10n.t('Table of authorities inserted: {0} authorities', made.entries), 4000);
      break;
    case 'updated':
      window.setStatusBarMessage(l10n.t('Table of authorities updated: {0} authorities', made.entries), 4000);
      break;
    case 'current':
      window.setStatusBarMessage(l10n.t('The table of authorities is up to date.'), 4000);
      break;
    case 'nothing cited':
      void window.showInformationMessage(l10n.t('This document cites no Connecticut statutes or public acts.'));
      break;
    case 'marker missing':
      void window.showWarningMessage(
        l10n.t(
          'The table of authorities is missing one of its two markers. Delete the rest of it, then insert it again.',
        ),
      );
  }
}
