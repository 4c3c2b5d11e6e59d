import { commands, Range, Selection, window } from 'vscode';
import type { IgnoreActionKind } from '../../../server/src/protocol/messages';
import type { Client } from '../client';

const IGNORE: IgnoreActionKind = 'quickfix.conncite.ignore';

/**
 * Once an offer has been taken, or a quarter of a second after the cursor moved, the editor asks for its light bulb
 * anew, and with that gives up a menu that is still on its way: the next one is asked for after that.
 */
const AFTER_OFFER_MS = 400;

/**
 * Opens the editor's menu of fixes with nothing but the ways to ignore what was found at the cursor, or at the place
 * that is named: then the cursor goes there.
 */
export async function ignoreHere(_client: Client, uri?: unknown, line?: unknown, character?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  if (editor.document.uri.toString() === uri && typeof line === 'number' && typeof character === 'number') {
    const place = new Range(line, character, line, character);
    if (!editor.selection.isEmpty || !editor.selection.start.isEqual(place.start)) {
      editor.selection = new Selection(place.start, place.end);
      editor.revealRange(place);
    }
  }
  const open = (): Thenable<unknown> =>
    commands.executeCommand('editor.action.codeAction', { kind: IGNORE, apply: 'never' });
  if (uri === undefined) await open();
  else setTimeout(() => void open(), AFTER_OFFER_MS);
}
