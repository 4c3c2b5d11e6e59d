import {
  commands,
  CompletionList,
  Disposable,
  window,
  workspace,
  type CompletionItem,
  type Position,
  type TextDocument,
  type TextDocumentChangeEvent,
} from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { LANGUAGES } from './languages';

/** Three letters or more of a heading's words after a section sign: "§ ass", "\S~sexual ass". */
const WORDS =
  /(?:§|&sect;|&#167;|\\S)(?:[ \u00a0\u202f~]|&nbsp;|&#160;|\\ ){0,3}(?=[\p{L}'’ -]*\p{L}{3})\p{L}[\p{L}'’ -]{2,60}$/u;
/** Further back no sign is looked for. */
const BACK = 90;

/**
 * Where the list of what completes the words was last filled; while one goes on
 * typing there the editor itself asks again.
 */
let shown: { readonly document: TextDocument; readonly line: number; readonly character: number } | undefined;

/**
 * Opens the list of sections while the words of a heading are typed after a section sign. In
 * Markdown and plain prose an editor opens it for a few keys only, and letters cannot be among
 * them: it would then ask no one else while one writes.
 */
export function offerWordsAfterSign(): Disposable {
  return workspace.onDidChangeTextDocument((event) => {
    const at = typedLetter(event);
    if (
      at === undefined ||
      !WORDS.test(event.document.lineAt(at.line).text.slice(Math.max(0, at.character - BACK), at.character))
    )
      return;
    const goesOn = shown?.document === event.document && shown.line === at.line && shown.character === at.character - 1;
    shown = { document: event.document, line: at.line, character: at.character };
    if (!goesOn) void commands.executeCommand('editor.action.triggerSuggest');
  });
}

/** The place after a letter that was typed just now in the document in front. */
function typedLetter({ document, contentChanges }: TextDocumentChangeEvent): Position | undefined {
  const [change] = contentChanges;
  const isOurs =
    (LANGUAGES as readonly string[]).includes(document.languageId) && document === window.activeTextEditor?.document;
  if (!isOurs || contentChanges.length !== 1 || change?.rangeLength !== 0 || !/^\p{L}$/u.test(change.text))
    return undefined;
  return change.range.start.translate(0, 1);
}

/** Sees which lists stay open: an empty answer closes one, so that the next letter opens it anew. */
export const wordsAfterSign: Middleware = {
  async provideCompletionItem(document, position, context, token, next) {
    const answer = await next(document, position, context, token);
    if (shown?.document === document && itemsOf(answer).length === 0) shown = undefined;
    return answer;
  },
};

function itemsOf(answer: CompletionItem[] | CompletionList | null | undefined): readonly CompletionItem[] {
  return answer instanceof CompletionList ? answer.items : (answer ?? []);
}
