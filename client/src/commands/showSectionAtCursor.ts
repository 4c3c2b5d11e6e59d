import { commands, l10n, ViewColumn, window } from 'vscode';
import { pageAtCursor } from '../pageAtCursor';
import { showBeside } from '../pageBeside';
import { GO_TO_SECTION } from './names';

/** Shows the page of the cited section beside the text, and leaves the cursor where it is. */
export async function showSectionAtCursor(): Promise<void> {
  const page = await pageAtCursor();
  if (page === undefined) {
    const go = l10n.t('Go to Section…');
    void window.showInformationMessage(l10n.t('No section is cited at the cursor.'), go).then((chosen) => {
      if (chosen === go) void commands.executeCommand(GO_TO_SECTION);
    });
    return;
  }
  await showBeside(page, ViewColumn.Beside);
}
