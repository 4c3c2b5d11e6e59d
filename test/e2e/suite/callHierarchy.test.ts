import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until, type Sample } from './support';

function itemAt({ document, cursor }: Sample): Promise<vscode.CallHierarchyItem> {
  return until('an item', async () => {
    const items = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      cursor,
    );
    return items.find(({ name }) => name.startsWith('§'));
  });
}

describe('call hierarchy', () => {
  afterEach(closeAll);

  it('leads to the documents and sections that cite a section', async () => {
    const sample = await open('See Conn. Gen. Stat. § 53a-7|0. *Id.*');
    const item = await itemAt(sample);
    assert.equal(item.name, '§ 53a-70');
    const callers = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      item,
    );
    const own = callers.find(({ from }) => from.uri.toString() === sample.document.uri.toString());
    assert.equal(own?.fromRanges.length, 2);
    assert.ok(callers.some(({ from }) => from.uri.scheme === 'conncite' && from.name.startsWith('§ ')));
  });

  it('leads to the sections that a section cites', async () => {
    const item = await itemAt(await open('See Conn. Gen. Stat. § 53a-192|a.'));
    const callees = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      item,
    );
    assert.ok(callees.length > 0 && callees.every(({ to }) => to.uri.scheme === 'conncite'));
  });

  it('leads from a transferred section to its successor, as a type hierarchy', async () => {
    const { document, cursor } = await open('See Conn. Gen. Stat. § 1-18|a.');
    const item = await until('an item', async () => {
      const items = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>(
        'vscode.prepareTypeHierarchy',
        document.uri,
        cursor,
      );
      return items[0];
    });
    const heirs = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>('vscode.provideSubtypes', item);
    assert.deepEqual(
      heirs.map(({ name }) => name),
      ['§ 1-200'],
    );
  });
});
