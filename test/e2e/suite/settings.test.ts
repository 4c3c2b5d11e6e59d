import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, findings, open, symbolsOf, until } from './support';

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('conncite').update(name, value, vscode.ConfigurationTarget.Workspace);
}

describe('settings', () => {
  afterEach(async () => {
    for (const name of ['diagnostics.enable', 'diagnostics.rules', 'outline.enable']) await set(name, undefined);
    await closeAll();
  });

  it('turn the underlining off and on', async () => {
    const { document } = await open('See Conn. Gen. Stat. § 1-9999.');
    await findings(document, 'unknown-section');
    await set('diagnostics.enable', false);
    await until('an empty list', async () => ((await findings(document)).length === 0 ? true : undefined));
    await set('diagnostics.enable', undefined);
    await findings(document, 'unknown-section');
  });

  it('change the severity of a rule', async () => {
    const { document } = await open('See Conn. Gen. Stat. § 1-9999.');
    await findings(document, 'unknown-section');
    await set('diagnostics.rules', { 'unknown-section': 'hint' });
    await until('a hint', async () => {
      const [finding] = (await findings(document)).filter((one) => codeOf(one) === 'unknown-section');
      return finding?.severity === vscode.DiagnosticSeverity.Hint ? true : undefined;
    });
  });

  it('turn the outline off', async () => {
    const { document, editor } = await open('See Conn. Gen. Stat. § 53a-192a(a).', 'plaintext');
    await symbolsOf(document, '§ 53a-192a(a)');
    await set('outline.enable', false);
    // The editor keeps an outline until the text changes.
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), ' ');
    });
    await until('no symbols', async () => {
      const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return (symbols ?? []).length === 0 ? true : undefined;
    });
    assert.equal(vscode.workspace.getConfiguration('conncite').get('outline.enable'), false);
  });
});
