import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, definitionAt, hoverAt, open, until } from '../support';

/** An extension beside ours carries one chapter of made-up words (`test/run.mjs`). */
describe('the official text in a browser', () => {
  afterEach(closeAll);

  it('is read by the worker from the extension that carries it: the hover has its words', async () => {
    const sample = await open('See General Statutes § 47-3|3a (b).');
    const text = await until('the words of the law', async () => {
      const words = await hoverAt(sample);
      return words.includes('A lantern burns until dawn') ? words : undefined;
    });
    assert.match(text, /Official text/);
  });

  it('is opened at the cited part', async () => {
    const link = await definitionAt(await open('See General Statutes § 47-3|3a (b).'));
    const page = await vscode.workspace.openTextDocument(link.targetUri);
    assert.match(page.getText(), /Official text/);
    assert.match(page.lineAt(link.targetSelectionRange?.start.line ?? 0).text, /\(b\).*A lantern burns until dawn/);
  });

  it('is not there where the extension has none of the section', async () => {
    assert.doesNotMatch(await hoverAt(await open('See General Statutes § 53a-3|5a.')), /Official text, /);
  });
});
