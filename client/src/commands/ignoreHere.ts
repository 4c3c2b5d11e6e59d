import { commands } from 'vscode';
import type { IgnoreActionKind } from '../../../server/src/protocol/messages';

const IGNORE: IgnoreActionKind = 'quickfix.conncite.ignore';

/** Opens the editor's menu of fixes at the cursor with nothing but the ways to ignore what was found there. */
export async function ignoreHere(): Promise<void> {
  await commands.executeCommand('editor.action.codeAction', { kind: IGNORE, apply: 'never' });
}
