import { languages, window, type Disposable } from 'vscode';
import { PAGE_LANGUAGE } from './pageFormat';

const NOBODY = { scheme: 'conncite-nobody' };

/**
 * Keeps fixes on offer in a document without a file after it, once a section's page has stood in its place. The editor
 * shows both with one widget, asks whether the text is read-only before it has forgotten the page's answer, and does
 * not ask again until a provider of fixes comes or goes.
 */
export function offerFixesAfterPages(): Disposable {
  let pageSeen = false;
  return window.onDidChangeActiveTextEditor((editor) => {
    if (editor?.document.languageId === PAGE_LANGUAGE) {
      pageSeen = true;
    } else if (pageSeen && editor?.document.isUntitled === true) {
      pageSeen = false;
      languages.registerCodeActionsProvider(NOBODY, { provideCodeActions: () => [] }).dispose();
    }
  });
}
