import { Disposable, Range, window, workspace, type TextDocument, type TextEditor } from 'vscode';
import { PAGE_LANGUAGE } from './pageFormat';

/**
 * A page is text with `#` before its headings, which every editor can read; here their
 * color shows them, and the signs are hidden.
 */
const SIGNS = /^#{1,3} /;

/** Hides the signs of the markup of pages. */
export function hidePageSigns(): Disposable {
  // Not `display: none`: an editor shows no lens over text that has no place. The spacing has it measure the line.
  const hidden = window.createTextEditorDecorationType({ textDecoration: 'none; font-size: 0', letterSpacing: '0px' });
  const show = (editor: TextEditor): void => {
    if (isPage(editor.document)) editor.setDecorations(hidden, signsIn(editor.document));
  };
  const showAll = (): void => {
    window.visibleTextEditors.forEach(show);
  };
  showAll();
  return Disposable.from(
    hidden,
    window.onDidChangeVisibleTextEditors(showAll),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (isPage(document)) showAll();
    }),
    // A page is opened as plain text, and becomes one of ours a moment later.
    workspace.onDidOpenTextDocument((document) => {
      if (isPage(document)) showAll();
    }),
  );
}

function isPage({ languageId }: TextDocument): boolean {
  return languageId === PAGE_LANGUAGE;
}

function signsIn(document: TextDocument): Range[] {
  return Array.from({ length: document.lineCount }, (_, line) => {
    const [sign] = SIGNS.exec(document.lineAt(line).text) ?? [];
    return sign === undefined ? [] : [new Range(line, 0, line, sign.length)];
  }).flat();
}
