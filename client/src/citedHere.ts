import { commands, Disposable, window } from 'vscode';
import type { Status } from './status';

/**
 * The key by which menus offer what is done with citations: true where the document in front has any. Not
 * the cursor's place: the editor makes its menu in the same moment in which a click moves the cursor, and
 * would show what the old place was good for.
 */
const CITED = 'conncite.cited';

/** Keeps the key true. */
export function watchCited(status: Status): Disposable {
  let told: boolean | undefined;
  const tell = (): void => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const cited = uri !== undefined && status.citationsIn(uri) > 0;
    if (cited !== told) void commands.executeCommand('setContext', CITED, (told = cited));
  };
  tell();
  return Disposable.from(status.onDidChange(tell), window.onDidChangeActiveTextEditor(tell));
}
