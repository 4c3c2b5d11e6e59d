import { Range, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Client } from '../client';

/** Shows a place of a document that a record leads to. Arguments as `RevealCitedArguments`. */
export async function revealCited(_client: Client, ...args: unknown[]): Promise<void> {
  const [uri, line, character] = args;
  if (typeof uri !== 'string' || typeof line !== 'number' || typeof character !== 'number') return;
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const at = new Range(line, character, line, character);
  await window.showTextDocument(document, { selection: at, viewColumn: shown?.viewColumn ?? ViewColumn.One });
}
