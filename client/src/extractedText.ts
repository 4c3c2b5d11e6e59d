import { EventEmitter, Uri, workspace, type Disposable } from 'vscode';

const SCHEME = 'conncite-text';

/** Texts by the address of the Word document or PDF that they were read out of. */
const texts = new Map<string, string>();
const changed = new EventEmitter<Uri>();

/**
 * Lets the editor show what was read out of a Word document or PDF, so that a row of a record can lead to
 * its place there. Nothing is judged in it.
 */
export function registerExtractedTexts(): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ query }) => texts.get(query),
  });
}

/** Keeps the text of a document as it was read; `null` forgets it. */
export function keepExtractedText(document: Uri, text: string | null): void {
  const key = document.toString();
  if (text === null) texts.delete(key);
  else texts.set(key, text);
  changed.fire(addressOf(document));
}

/** What the editor can show of a document: its text as it was read, where one is kept, else the document itself. */
export function shownAs(document: Uri): Uri {
  return texts.has(document.toString()) ? addressOf(document) : document;
}

function addressOf(document: Uri): Uri {
  return Uri.from({ scheme: SCHEME, path: `${document.path}.txt`, query: document.toString() });
}
