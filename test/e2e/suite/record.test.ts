import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { paragraph, wordDocument } from '../../support/wordDocument';
import { closeAll, open, until } from './support';

/** What newer editors have beyond the one whose types are used here. */
interface NewerEditor {
  readonly lm?: {
    readonly tools?: readonly { readonly name: string }[];
    /** What the editor was given by extensions. */
    readonly mcpServerDefinitions?: readonly {
      readonly label: string;
      readonly command: string;
      readonly args: readonly string[];
      readonly env: Readonly<Record<string, string>>;
    }[];
    invokeTool?(
      name: string,
      options: { readonly input: object; readonly toolInvocationToken: undefined },
    ): Thenable<{ readonly content: readonly { readonly value: string }[] }>;
  };
}

describe('the verification record', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closeAll();
  });

  it('opens beside the document, and its rows lead to their places', async () => {
    const { editor } = await open('Fine.\n\nSee General Statutes § 53a-7000.\n');
    await vscode.commands.executeCommand('conncite.verificationRecord');
    const tab = await until('the record', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('conncite.record')),
    );
    assert.match(tab.label, /^Record: /);
    assert.notEqual(tab.group.viewColumn, editor.viewColumn);
    await vscode.commands.executeCommand('conncite.revealCited', editor.document.uri.toString(), 2, 4);
    await until(
      'the place',
      () => vscode.window.activeTextEditor?.selection.active.isEqual(new vscode.Position(2, 4)) === true || undefined,
    );
  });

  it('leads from the rows of a Word document to their places in its text', async () => {
    if ('importScripts' in globalThis) return;
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'record.docx');
    await vscode.workspace.fs.writeFile(
      uri,
      wordDocument({ body: paragraph('Fine.') + paragraph('See General Statutes § 53a-7000.') }),
    );
    await vscode.commands.executeCommand('conncite.verificationRecord', uri);
    await vscode.commands.executeCommand('conncite.revealCited', uri.toString(), 2, 4);
    const { document, selection } = await until('the text', () =>
      vscode.window.activeTextEditor?.document.uri.scheme === 'conncite-text'
        ? vscode.window.activeTextEditor
        : undefined,
    );
    assert.match(
      document.lineAt(selection.active.line).text.slice(selection.active.character),
      /^General Statutes § 53a-7000/,
    );
    assert.match(document.fileName, /record\.docx\.txt$/);
    await vscode.workspace.fs.delete(uri);
  });
});

describe('the tools for assistants in the editor', () => {
  const { lm } = vscode as NewerEditor;

  it('answer where the editor has such tools', async () => {
    await open('See General Statutes § 53a-70.\n');
    if (lm?.invokeTool === undefined || lm.tools === undefined) {
      assert.ok(/^1\.9[0-4]\./.test(vscode.version), `VS Code ${vscode.version} should have tools`);
      return;
    }
    await until(
      'the tools',
      () => lm.tools?.some(({ name }) => name === 'conncite_check_citations') === true || undefined,
    );
    const ask = async (name: string, input: object): Promise<Record<string, unknown>> => {
      const { content } = await lm.invokeTool!(name, { input, toolInvocationToken: undefined });
      return JSON.parse(content[0]!.value) as Record<string, unknown>;
    };
    const checked = await ask('conncite_check_citations', { text: 'See Conn. Gen. Stat. § 53-a-70.' });
    assert.deepEqual(
      (checked['findings'] as { code: string }[]).map(({ code }) => code),
      ['malformed-number'],
    );
    const section = await ask('conncite_get_section', { number: '53a-192a' });
    assert.deepEqual([section['exists'], section['status']], [true, 'in force']);
    await assert.rejects(async () => ask('conncite_check_citations', { path: '../../etc/passwd' }));
  });

  it('stand in the editor as a server of the Model Context Protocol too, which starts and answers', async () => {
    await open('See General Statutes § 53a-70.\n');
    if (lm?.mcpServerDefinitions === undefined) {
      assert.ok(/^1\.(?:9|10)/.test(vscode.version), `VS Code ${vscode.version} should tell its servers`);
      return;
    }
    const ours = (): NonNullable<typeof lm.mcpServerDefinitions> =>
      lm.mcpServerDefinitions!.filter(({ label }) => label === 'Conncite');
    if ('importScripts' in globalThis) {
      assert.deepEqual(ours(), []);
      return;
    }
    const { command, args, env } = await until('the server', () => ours()[0]);
    const { execFile } = await import('node:child_process');
    const { env: own } = await import('node:process');
    const answers = await new Promise<string>((resolve, reject) => {
      const child = execFile(command, args, { env: { ...own, ...env } }, (error, output) => {
        if (error === null) resolve(output);
        else reject(new Error(error.message));
      });
      const ask = (message: object): void => {
        child.stdin!.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
      };
      ask({
        id: 1,
        method: 'initialize',
        params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
      });
      ask({ method: 'notifications/initialized' });
      ask({ id: 2, method: 'tools/call', params: { name: 'get_section', arguments: { number: '53a-192a' } } });
      child.stdout!.on('data', (data: string) => {
        if (data.includes('"id":2')) child.stdin!.end();
      });
    });
    assert.match(answers, /"serverInfo":\{[^}]*"name":"conncite"/i);
    assert.match(answers, /in force/);
  });
});
