import { Range, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Client } from '../client';
import { shownAs } from '../extractedText';

/**
 * Shows a place of a document that a record leads to; of a Word document or PDF, the text that was read out
 * of it. Arguments as `RevealCitedArguments`.
 */
export async function revealCited(_client: Client, ...args: unknown[]): Promise<void> {
  const [uri, line, character] = args;
  if (typeof uri !== 'string' || typeof line !== 'number' || typeof character !== 'number') return;
  const document = await workspace.openTextDocument(shownAs(Uri.parse(uri, true)));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const at = new Range(line, character, line, character);
  await window.showTextDocument(document, { selection: at, viewColumn: shown?.viewColumn ?? ViewColumn.One });
}
