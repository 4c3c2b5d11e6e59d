import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, EXTENSION, findings, open } from './support';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('the extension', () => {
  after(closeAll);

  it('starts with a document of its languages', async () => {
    const extension = vscode.extensions.getExtension<unknown>(EXTENSION);
    assert.ok(extension, 'the editor knows the extension');
    await open('nothing here');
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('registers the commands of its manifest and no others', async () => {
    const manifest = vscode.extensions.getExtension(EXTENSION)!.packageJSON as Manifest;
    const named = manifest.contributes.commands.map(({ command }) => command).sort();
    // Views have commands of the editor's, and the server's own commands are registered by the client library.
    const others = /^conncite\.(?:authorities|changes|statutes)\./;
    const registered = (await vscode.commands.getCommands(true))
      .filter((id) => id.startsWith('conncite.') && !others.test(id))
      .sort();
    assert.deepEqual(registered, named);
  });

  it('works again after the server was restarted', async () => {
    const { document } = await open('See Conn. Gen. Stat. § 1-9999.');
    await findings(document, 'unknown-section');
    await vscode.commands.executeCommand('conncite.restartServer');
    await findings(document, 'unknown-section');
  });
});
