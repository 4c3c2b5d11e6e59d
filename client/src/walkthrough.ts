import { commands } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { PAGE_LANGUAGE } from './pageFormat';

/** Steps of the walkthrough that no command shows to be done; the manifest's steps ask for these by name. */
type Step = 'conncite.hovered' | 'conncite.jumped';
const done = new Set<Step>();

function tickOff(step: Step): void {
  if (done.has(step)) return;
  done.add(step);
  void commands.executeCommand('setContext', step, true);
}

/**
 * Ticks off "rest the mouse on a citation" at the first hover that says something, and
 * "jump to the section" at the first page shown.
 */
export const walkthrough: Middleware = {
  async provideHover(document, position, token, next) {
    const hover = await next(document, position, token);
    if (hover !== null && hover !== undefined) tickOff('conncite.hovered');
    return hover;
  },
  // Told of documents that are seen only: a page that is read for a preview of a jump is none.
  async didOpen(document, next) {
    if (document.languageId === PAGE_LANGUAGE) tickOff('conncite.jumped');
    await next(document);
  },
};
