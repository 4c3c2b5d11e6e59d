import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until, type Sample } from './support';

async function referencesAt({ document, cursor }: Sample): Promise<vscode.Location[]> {
  return vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, cursor);
}

describe('references', () => {
  afterEach(closeAll);

  it('are every form of the section in this document and in those of the folder', async () => {
    const other = await open('Also *General Statutes* §§ 53a-216 to 53a-219.');
    const sample = await open('See Conn. Gen. Stat. § 53a-2|17(a). *Id.* Then § 53a-1.\n\nBut see § 53a-217.');
    const texts = await until('references', async () => {
      const found = (await referencesAt(sample)).filter(({ uri }) =>
        [other, sample].some(({ document }) => document.uri.toString() === uri.toString()),
      );
      return found.length === 4 ? found : undefined;
    });
    const mine = texts.filter(({ uri }) => uri.toString() === sample.document.uri.toString());
    assert.deepEqual(
      mine.map(({ range }) => sample.document.getText(range)),
      ['Conn. Gen. Stat. § 53a-217(a)', 'Id.', '§ 53a-217'],
    );
  });

  it('are marked in the document', async () => {
    const { document, cursor } = await open('See Conn. Gen. Stat. § 53a-2|17(a). *Id.* Then § 53a-1.');
    const marks = await until('highlights', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
        'vscode.executeDocumentHighlights',
        document.uri,
        cursor,
      );
      return found?.length === 2 ? found : undefined;
    });
    assert.deepEqual(
      marks.map(({ range }) => document.getText(range)),
      ['Conn. Gen. Stat. § 53a-217(a)', 'Id.'],
    );
  });

  it('of a section page are the sections of the code that cite it', async () => {
    await vscode.commands.executeCommand('conncite.openSection', '53a-70', '');
    const page = vscode.window.activeTextEditor!;
    const found = await until('citing sections', async () => {
      const all = await referencesAt({ document: page.document, editor: page, cursor: new vscode.Position(0, 0) });
      return all.some(({ uri }) => uri.scheme === 'conncite') ? all : undefined;
    });
    assert.ok(found.filter(({ uri }) => uri.scheme === 'conncite').length > 10);
  });
});
