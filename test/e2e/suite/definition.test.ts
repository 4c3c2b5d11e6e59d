import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, definitionAt, open, until, type Sample } from './support';

/** What a person gets who presses F12: the document in front and the line of the cursor. */
async function jump(sample: Sample): Promise<{ document: vscode.TextDocument; line: string }> {
  sample.editor.selection = new vscode.Selection(sample.cursor, sample.cursor);
  await definitionAt(sample);
  await vscode.commands.executeCommand('editor.action.revealDefinition');
  const editor = await until('the page', () => {
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.scheme === 'conncite' ? active : undefined;
  });
  return { document: editor.document, line: editor.document.lineAt(editor.selection.active.line).text };
}

describe('go to definition', () => {
  afterEach(closeAll);

  it('opens the page of a section at the cited subsection', async () => {
    const { document, line } = await jump(await open('Under Conn. Gen. Stat. Ann. § 53a-1|92a(a), it is a felony.'));
    assert.equal(document.uri.toString(), 'conncite:/section/53a-192a.conncite');
    assert.equal(document.languageId, 'conncite-section');
    assert.match(line, /^\(a\) ./);
  });

  it('shows heading, status, edition, acts and official address on the page', async () => {
    const { document } = await jump(await open('Conn. Gen. Stat. § 53a-1|92a'));
    const text = document.getText();
    assert.match(text, /^# § 53a-192a\. Trafficking in persons: Class A felony\.$/m);
    assert.match(text, /^Status: /m);
    assert.match(text, /^Facts: General Statutes revised to January 1, \d{4}/m);
    assert.match(text, /P\.A\. 21-103/);
    assert.match(text, /not the official text/);
    assert.ok(text.includes('https://www.cga.ct.gov/current/pub/chap_952.htm#sec_53a-192a'));
  });

  it('starts at the whole citation', async () => {
    const sample = await open('Under Conn. Gen. Stat. Ann. § 53a-1|92a(a), it is a felony.');
    const link = await definitionAt(sample);
    assert.equal(sample.document.getText(link.originSelectionRange), 'Conn. Gen. Stat. Ann. § 53a-192a(a)');
  });

  it('goes from Id. where its antecedent goes', async () => {
    const { document, line } = await jump(await open('See Conn. Gen. Stat. § 53a-192a(a). *I|d.* Nothing else.'));
    assert.equal(document.uri.path, '/section/53a-192a.conncite');
    assert.match(line, /^\(a\) /);
  });

  it('has a page for a number that does not exist', async () => {
    const { document } = await jump(await open('See General Statutes § 1-9|999.'));
    assert.match(document.getText(), /There is no § 1-9999/);
  });

  it('goes on from a page to the sections that it names', async () => {
    const { document } = await jump(await open('Conn. Gen. Stat. § 53a-1|92a'));
    const at = document.getText().lastIndexOf('§ 53a-');
    const editor = vscode.window.activeTextEditor!;
    const link = await definitionAt({ document, editor, cursor: document.positionAt(at + 4) });
    assert.equal(link.targetUri.scheme, 'conncite');
    assert.notEqual(link.targetUri.path, document.uri.path);
  });

  it('opens a page by its number, for a link in a hover', async () => {
    await vscode.commands.executeCommand('conncite.openSection', '53a-192a', '(c)');
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.uri.path, '/section/53a-192a.conncite');
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /^\(c\)/);
  });

  it('opens a page by a number as a person types it', async () => {
    await vscode.commands.executeCommand('conncite.openSection', '42A-2a-101');
    assert.equal(vscode.window.activeTextEditor!.document.uri.path, '/section/42a-2A-101.conncite');
  });
});
