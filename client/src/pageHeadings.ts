import {
  Disposable,
  Range,
  TextEditorLineNumbersStyle,
  window,
  workspace,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { PAGE_LANGUAGE } from './pageFormat';
import { REPORT_SCHEME } from './report';

/** A page is text with `#` before its headings, which every editor can read; here their color shows them, and the signs are hidden. */
const SIGNS = /^#{1,3} /g;
/** A report is Markdown, and its colors show the same. A backslash is hidden alone, and the sign that it keeps is shown. */
const REPORT_SIGNS = /^#{1,3} |\\(?<kept>[\\`<[])|\*\*|`/g;

/** Hides the signs of the markup of pages and reports. */
export function hidePageSigns(): Disposable {
  // Not `display: none`: an editor shows no lens over text that has no place. The spacing has it measure the line.
  const hidden = window.createTextEditorDecorationType({ textDecoration: 'none; font-size: 0', letterSpacing: '0px' });
  const show = (editor: TextEditor): void => {
    const signs = signsOf(editor.document);
    if (signs === undefined) return;
    editor.setDecorations(hidden, signsIn(editor.document, signs));
    // The numbers of a report's own lines are not those of the lines it names; a page has none by its language.
    if (signs === REPORT_SIGNS) editor.options = { lineNumbers: TextEditorLineNumbersStyle.Off };
  };
  const showAll = (): void => {
    window.visibleTextEditors.forEach(show);
  };
  showAll();
  return Disposable.from(
    hidden,
    window.onDidChangeVisibleTextEditors(showAll),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (signsOf(document) !== undefined) showAll();
    }),
    // A page is opened as plain text, and becomes one of ours a moment later.
    workspace.onDidOpenTextDocument((document) => {
      if (signsOf(document) !== undefined) showAll();
    }),
  );
}

function signsOf({ languageId, uri }: TextDocument): RegExp | undefined {
  if (languageId === PAGE_LANGUAGE) return SIGNS;
  return uri.scheme === REPORT_SCHEME ? REPORT_SIGNS : undefined;
}

function signsIn(document: TextDocument, signs: RegExp): Range[] {
  return Array.from({ length: document.lineCount }, (_, line) =>
    [...document.lineAt(line).text.matchAll(signs)].map(
      ({ index, 0: sign, groups }) =>
        new Range(line, index, line, index + sign.length - (groups?.['kept']?.length ?? 0)),
    ),
  ).flat();
}
