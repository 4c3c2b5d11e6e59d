import { l10n, Range, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import type { DocumentEdits, Extent } from '../../server/src/protocol/messages';

export function toRange({ start, end }: Extent): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/**
 * Makes the server's edits, as one step to undo.
 * @throws Error where the document has changed since they were made
 */
export async function applyEdits(document: TextDocument, { version, edits }: DocumentEdits): Promise<void> {
  if (edits.length === 0) return;
  const change = new WorkspaceEdit();
  for (const { range, newText } of edits) change.replace(document.uri, toRange(range), newText);
  if (document.version !== version || !(await workspace.applyEdit(change))) {
    throw new Error(l10n.t('The document changed in the meantime, so nothing was done. Run the command again.'));
  }
}
