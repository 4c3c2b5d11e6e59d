import { commands, window, type Location, type LocationLink, type Uri } from 'vscode';
import { PAGE_EXTENSION, PAGE_SCHEME } from './pageFormat';

/**
 * The page of the section cited at the cursor, and the zero-based line of its cited
 * subsection; undefined where none is cited.
 */
export async function pageAtCursor(): Promise<{ readonly uri: Uri; readonly line: number } | undefined> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const targets = await commands.executeCommand<(Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    editor.document.uri,
    editor.selection.active,
  );
  for (const target of targets) {
    const uri = 'targetUri' in target ? target.targetUri : target.uri;
    const range = 'targetUri' in target ? (target.targetSelectionRange ?? target.targetRange) : target.range;
    if (uri.scheme === PAGE_SCHEME || uri.path.endsWith(PAGE_EXTENSION)) return { uri, line: range.start.line };
  }
  return undefined;
}
