import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until } from './support';

function rename(document: vscode.TextDocument, cursor: vscode.Position, to: string): Promise<vscode.WorkspaceEdit> {
  return until('an edit', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      cursor,
      to,
    );
    return edit !== undefined && edit.size > 0 ? edit : undefined;
  });
}

describe('rename', () => {
  afterEach(closeAll);

  it('cites another section in all forms, and leaves hyphens as they are', async () => {
    const { document, cursor } = await open('Conn. Gen. Stat. § 9-1|40(a). *Id.* See § 9‑140 and §§ 9-139 to 9-140.');
    assert.ok(await vscode.workspace.applyEdit(await rename(document, cursor, '9-141')));
    assert.equal(document.getText(), 'Conn. Gen. Stat. § 9-141(a). *Id.* See § 9‑141 and §§ 9-139 to 9-141.');
  });

  it('names what is cited, also where a section was transferred: the editor would change nothing where the number that it offers is taken', async () => {
    const { document, cursor } = await open('Agencies are defined in Conn. Gen. Stat. § 1-1|8a.');
    const prepared = await until('a place to rename', () =>
      vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string } | undefined>(
        'vscode.prepareRename',
        document.uri,
        cursor,
      ),
    );
    assert.deepEqual([document.getText(prepared.range), prepared.placeholder], ['1-18a', '1-18a']);
  });
});
