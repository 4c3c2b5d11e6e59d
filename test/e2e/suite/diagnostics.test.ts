import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codeOf, findings, fixesFor, open, until } from './support';

describe('diagnostics', () => {
  afterEach(closeAll);

  it('underlines what is wrong and nothing else', async () => {
    const { document } = await open(
      [
        'Good law: Conn. Gen. Stat. § 53a-192a(a).',
        '',
        'No such section: Conn. Gen. Stat. § 1-9999.',
        '',
        'Paper is ruled by Conn. Gen. Stat. § 1-9b.',
        '',
        'Agencies are defined in Conn. Gen. Stat. § 1-18a.',
        '',
      ].join('\n'),
    );
    const found = await findings(document, 'unknown-section', 'repealed-section', 'transferred-section');
    assert.deepEqual(found.map((finding) => `${finding.range.start.line} ${codeOf(finding)}`).sort(), [
      '2 unknown-section',
      '4 repealed-section',
      '6 transferred-section',
    ]);
  });

  it('names the product, the rule and the page of the rule', async () => {
    const { document } = await open('No such section: Conn. Gen. Stat. § 1-9999.');
    const [finding] = await findings(document, 'unknown-section');
    assert.equal(finding!.source, 'Conncite');
    assert.match(finding!.message, /1-9999/);
    assert.ok(typeof finding!.code === 'object' && finding!.code.target.toString().includes('unknown-section'));
  });

  it('takes a finding away once the text is fixed by hand', async () => {
    const { document, editor } = await open('See Conn. Gen. Stat. § 1-9999.');
    const [finding] = await findings(document, 'unknown-section');
    await editor.edit((edit) => {
      edit.replace(finding!.range, 'Conn. Gen. Stat. § 53a-192a');
    });
    await until('an empty list', async () => ((await findings(document)).length === 0 ? true : undefined));
  });

  it('fixes a transferred section by its first quick fix', async () => {
    const { document } = await open('Agencies are defined in Conn. Gen. Stat. § 1-18a.');
    const [finding] = await findings(document, 'transferred-section');
    const [fix] = await fixesFor(document, finding!);
    assert.ok(fix!.isPreferred);
    assert.ok(await vscode.workspace.applyEdit(fix!.edit!));
    assert.equal(document.getText(), 'Agencies are defined in Conn. Gen. Stat. § 1-200.');
    await until('an empty list', async () => ((await findings(document)).length === 0 ? true : undefined));
  });

  it('speaks of an Id. with nothing before it', async () => {
    const { document } = await open('*Id.* § 53a-70.');
    const [finding] = await findings(document, 'id-no-antecedent');
    assert.equal(finding!.range.start.line, 0);
  });

  it('has no findings in its own pages', async () => {
    await vscode.commands.executeCommand('conncite.openSection', '1-9b', '');
    const page = vscode.window.activeTextEditor!.document;
    const { document } = await open('No such section: Conn. Gen. Stat. § 1-9999.');
    await findings(document, 'unknown-section');
    assert.deepEqual(vscode.languages.getDiagnostics(page.uri), []);
  });
});
