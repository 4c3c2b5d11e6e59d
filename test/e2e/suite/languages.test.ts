import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findings, hoverAt, open } from './support';

const DOCUMENTS: readonly (readonly [language: string, content: string])[] = [
  ['markdown', 'See *Conn. Gen. Stat.* § 1-9|999.'],
  ['latex', 'See Conn.\\ Gen.\\ Stat.\\ \\S~1-9|999.'],
  ['html', '<p>See Conn. Gen. Stat. &sect;&nbsp;1-9|999.</p>'],
  ['restructuredtext', 'See Conn. Gen. Stat. § 1-9|999.'],
  ['plaintext', 'See Conn. Gen. Stat. § 1-9|999.'],
];

describe('languages and schemes', () => {
  afterEach(closeAll);

  for (const [language, content] of DOCUMENTS) {
    it(`reads ${language}`, async () => {
      const sample = await open(content, language);
      assert.match(await hoverAt(sample), /no § 1-9999/);
      const [finding] = await findings(sample.document, 'unknown-section');
      assert.ok(finding!.range.contains(sample.cursor));
    });
  }

  it('reads a document that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: 'See General Statutes § 1-9999.',
    });
    await vscode.window.showTextDocument(document);
    await findings(document, 'unknown-section');
  });

  it('keeps silent on the old side of a comparison', async () => {
    const text = 'See Conn. Gen. Stat. § 1-9999.';
    const provider = vscode.workspace.registerTextDocumentContentProvider('git', {
      provideTextDocumentContent: () => text,
    });
    try {
      const old = await vscode.workspace.openTextDocument(vscode.Uri.parse('git:/brief.md'));
      assert.equal(old.languageId, 'markdown');
      await vscode.window.showTextDocument(old);
      // The findings of a document opened after it show that the server has had its turn.
      const { document } = await open(text);
      await findings(document, 'unknown-section');
      assert.deepEqual(vscode.languages.getDiagnostics(old.uri), []);
    } finally {
      provider.dispose();
    }
  });
});
