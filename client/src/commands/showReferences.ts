import { commands, Position, Selection, Uri, window, workspace } from 'vscode';
import type { Client } from '../client';

/** Shows all references of what is cited at a place; the line above a section page's heading gives it. */
export async function showReferences(
  _client: Client,
  uri?: unknown,
  line?: unknown,
  character?: unknown,
): Promise<void> {
  if (typeof uri === 'string') {
    const editor = await window.showTextDocument(await workspace.openTextDocument(Uri.parse(uri, true)));
    const at = new Position(typeof line === 'number' ? line : 0, typeof character === 'number' ? character : 0);
    editor.selection = new Selection(at, at);
  }
  await commands.executeCommand('editor.action.goToReferences');
}
