import { env, l10n, window } from 'vscode';
import { QUOTATION, type QuotationParams } from '../../../server/src/protocol/messages';
import type { Client } from '../client';

/** Copies what is selected on a section's page with its citation. Only the law's own words get quotation marks. */
export async function copyTextWithCitation(client: Client): Promise<void> {
  const editor = window.activeTextEditor;
  const params: QuotationParams | undefined = editor && {
    uri: editor.document.uri.toString(),
    range: editor.selection,
  };
  const found = params === undefined ? null : await client.request(QUOTATION, params);
  if (found === null) throw new Error(l10n.t('Select words on the page of a section first.'));
  await env.clipboard.writeText(found.text);
  if (found.official) window.setStatusBarMessage(l10n.t('Copied with its citation'), 4000);
  else
    void window.showInformationMessage(
      l10n.t('This is a summary, not the official text, so it was copied without quotation marks.'),
    );
}
