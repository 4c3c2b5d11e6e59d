import { Disposable, Range, window, workspace, type TextDocument, type TextEditor } from 'vscode';
import { PAGE_LANGUAGE } from './languages';

/** A page is text with `#` before its headings, which every editor can read; here their color shows them, and the signs are hidden. */
const SIGNS = /^#{1,3} /;

/** Hides the signs before the headings of pages. */
export function hidePageSigns(): Disposable {
  // Not `display: none`: an editor shows no lens over text that has no place. The spacing has it measure the line.
  const hidden = window.createTextEditorDecorationType({ textDecoration: 'none; font-size: 0', letterSpacing: '0px' });
  const show = (editor: TextEditor): void => {
    if (editor.document.languageId === PAGE_LANGUAGE) editor.setDecorations(hidden, signsIn(editor.document));
  };
  const showAll = (): void => { window.visibleTextEditors.forEach(show); };
  showAll();
  return Disposable.from(
    hidden, window.onDidChangeVisibleTextEditors(showAll),
    workspace.onDidChangeTextDocument(({ document }) => { if (document.languageId === PAGE_LANGUAGE) showAll(); }),
    // A page is opened as plain text, and becomes one of ours a moment later.
    workspace.onDidOpenTextDocument(({ languageId }) => { if (languageId === PAGE_LANGUAGE) showAll(); }),
  );
}

function signsIn(document: TextDocument): Range[] {
  return Array.from({ length: document.lineCount }, (_, line) => {
    const signs = SIGNS.exec(document.lineAt(line).text)?.[0].length ?? 0;
    return new Range(line, 0, line, signs);
  }).filter((range) => !range.isEmpty);
}
