import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until } from './support';

function symbols(query: string, wanted: RegExp): Promise<vscode.SymbolInformation> {
  return until(`symbol ${String(wanted)}`, async () => {
    const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      query,
    );
    return all.find(({ name }) => wanted.test(name));
  });
}

describe('workspace symbols', () => {
  before(async () => {
    await open('nothing cited');
  });
  after(closeAll);

  it('find a section by its number, cited or not, and open its page', async () => {
    const symbol = await symbols('53a-70', /^§ 53a-70 Sexual assault in the first degree/);
    assert.equal(symbol.location.uri.toString(), 'conncite:/section/53a-70.conncite');
    const { document } = await vscode.window.showTextDocument(symbol.location.uri);
    assert.match(document.getText(), /^# § 53a-70\. Sexual assault/);
  });

  it('find a section by words of its heading', async () => {
    await symbols('sexual assault first', /^§ 53a-70 /);
  });
});
