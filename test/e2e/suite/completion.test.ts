import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until } from './support';

/** What the editor offers at the cursor that is ours. */
function offered(
  document: vscode.TextDocument,
  cursor: vscode.Position,
  wanted: string,
  trigger?: string,
): Promise<vscode.CompletionItem[]> {
  return until(`the offer ${wanted}`, async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      cursor,
      trigger,
      5,
    );
    return list.items.some((item) => labelOf(item) === wanted) ? list.items : undefined;
  });
}

function labelOf(item: vscode.CompletionItem): string {
  return typeof item.label === 'string' ? item.label : item.label.label;
}

describe('completion', () => {
  afterEach(closeAll);

  it('offers sections by the beginning of their number, in Markdown too', async () => {
    const { document, cursor } = await open('See General Statutes § 53a-19|');
    const items = await offered(document, cursor, '53a-192a', '9');
    const item = items.find((one) => labelOf(one) === '53a-192a')!;
    assert.match(typeof item.label === 'string' ? '' : (item.label.description ?? ''), /Trafficking in persons/);
  });

  it('offers sections by words of their heading', async () => {
    const { document, cursor } = await open('See General Statutes § trafficking in persons|');
    await offered(document, cursor, '53a-192a');
  });

  it("offers the full form in the document's style", async () => {
    const { document, cursor } = await open('General Statutes § 1-200. See § 53a-192a|');
    await offered(document, cursor, 'General Statutes § 53a-192a');
  });

  it('offers the labels of a section with what they say', async () => {
    const { document, cursor } = await open('See General Statutes § 53a-192a (|');
    const items = await offered(document, cursor, '(a)', '(');
    assert.ok(items.every((item) => /^\(.+\)$/.test(labelOf(item)) || item.kind === vscode.CompletionItemKind.Text));
  });

  it('writes what is chosen while one types', async () => {
    const { document, editor } = await open('');
    await vscode.commands.executeCommand('type', { text: 'General Statutes § 53a-192' });
    const end = editor.selection.active;
    await offered(document, end, '53a-192a', '2');
    await until('the number', async () => {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await new Promise((resolve) => setTimeout(resolve, 300));
      await vscode.commands.executeCommand('selectNextSuggestion');
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText() === 'General Statutes § 53a-192a' ? true : undefined;
    });
  });
});
