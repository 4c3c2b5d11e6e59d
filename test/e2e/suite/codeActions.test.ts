import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, findings, fixesFor, open, until } from './support';

const WRONG = 'See Conn. Gen. Stat. §53a-70 (a) and Conn. Gen. Stat. §53a-71(a); § 1-18a.';

describe('code actions', () => {
  afterEach(closeAll);

  it('fix the citations on save, but for what changes the section that is cited', async () => {
    const { document, editor } = await open(WRONG);
    await findings(document, 'symbol-spacing');
    const settings = vscode.workspace.getConfiguration('editor', document);
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.conncite': 'explicit' },
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      // On a busy machine the editor saves before it has the setting, or the fixes; a person saves again.
      const saved = await until('the fixes', async () => {
        await editor.edit((edit) => {
          edit.insert(document.lineAt(0).range.end, ' ');
        });
        await document.save();
        const text = document.getText().replaceAll('\u00A0', ' ').trimEnd();
        return text === WRONG ? undefined : text;
      });
      assert.equal(saved, 'See Conn. Gen. Stat. § 53a-70(a) and Conn. Gen. Stat. § 53a-71(a); § 1-18a.');
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('offer one fix, the same all over the file, and to ignore', async () => {
    const { document } = await open(WRONG);
    const finding = (await findings(document, 'symbol-spacing')).find((one) => codeOf(one) === 'symbol-spacing');
    const titles = (await fixesFor(document, finding!)).map((action) => action.title);
    assert.deepEqual(titles.slice(-2), ['Fix all 2 like it in this document', 'Ignore…']);
  });

  it('ignore here, by a comment that stays with its line', async () => {
    const { document } = await open('No such section: Conn. Gen. Stat. § 1-9999.');
    const [finding] = await findings(document, 'unknown-section');
    const ways = await fixesFor(document, finding!, 'quickfix.conncite.ignore');
    const ignore = ways.find((action) => action.title === 'Ignore it on this line');
    assert.ok(await vscode.workspace.applyEdit(ignore!.edit!));
    assert.match(document.getText(), /§ 1-9999\. <!-- conncite-ignore-line unknown-section -->$/);
    await until('an empty list', async () => ((await findings(document)).length === 0 ? true : undefined));
  });

  it('ignore everywhere, by a setting of the folder', async () => {
    const { document } = await open('It rests on Conn. Gen. Stat. § 31-71.', 'plaintext');
    await findings(document, 'repealed-section');
    await vscode.commands.executeCommand('conncite.addSetting', document.uri.toString(), 'ignore.sections', '31-71');
    const settings = vscode.workspace.getConfiguration('conncite', document);
    assert.deepEqual(settings.get('ignore.sections'), ['31-71']);
    await until('an empty list', async () => ((await findings(document)).length === 0 ? true : undefined));
    await settings.update('ignore.sections', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    await findings(document, 'repealed-section');
  });
});
