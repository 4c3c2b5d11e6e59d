import { commands } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** The walkthrough's first step asks for it: there is no command that a resting mouse gives. */
const HOVERED = 'conncite.hovered';
let hovered = false;

/** Ticks off "rest the mouse on a citation" at the first hover that says something. */
export const walkthrough: Middleware = {
  async provideHover(document, position, token, next) {
    const hover = await next(document, position, token);
    if (hover !== null && hover !== undefined && !hovered) {
      hovered = true;
      void commands.executeCommand('setContext', HOVERED, true);
    }
    return hover;
  },
};
