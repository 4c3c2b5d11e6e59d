import { l10n, Range, ViewColumn, window } from 'vscode';
import { pageAtCursor } from '../pageAtCursor';

/** Shows the page of the cited section beside the text, and leaves the cursor where it is. */
export async function showSectionAtCursor(): Promise<void> {
  const page = await pageAtCursor();
  if (page === undefined) {
    void window.showInformationMessage(l10n.t('No section is cited at the cursor.'));
    return;
  }
  await window.showTextDocument(page.uri, {
    viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true, selection: new Range(page.line, 0, page.line, 0),
  });
}
