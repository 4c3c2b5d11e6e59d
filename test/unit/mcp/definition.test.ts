import assert from 'node:assert/strict';
import Module from 'node:module';
import type { ExtensionContext } from 'vscode';
import type { Client } from '../../../client/src/client';

type Told = (change: { affectsConfiguration(name: string): boolean }) => void;

/** As much of an editor as the server for assistants is offered to. */
function editor(settings: Record<string, unknown>, law: { address: string | undefined }) {
  const changed: (() => void)[] = [];
  const configured: Told[] = [];
  const offered: { provideMcpServerDefinitions(): { env: Record<string, string> }[] }[] = [];
  const nothing = { dispose: () => undefined };
  const uriOf = (address: string) => ({
    scheme: new URL(address).protocol.slice(0, -1),
    fsPath: new URL(address).pathname,
    toString: () => address,
  });
  const told: string[] = [];
  const vscode = {
    Disposable: Object.assign(
      class {
        dispose(): void {
          // Nothing is held.
        }
      },
      { from: () => nothing },
    ),
    EventEmitter: class {
      event = nothing;
      fire(): void {
        told.push('moved');
      }
      dispose(): void {
        // Nothing is held.
      }
    },
    Uri: {
      parse: uriOf,
      joinPath: (base: { toString(): string }, name: string) => uriOf(`${base.toString()}/${name}`),
    },
    l10n: { t: (text: string) => text },
    extensions: {
      getExtension: () => (law.address === undefined ? undefined : { extensionUri: uriOf(law.address) }),
      onDidChange: (listener: () => void) => changed.push(listener),
    },
    workspace: {
      getConfiguration: () => ({ get: (name: string, otherwise: unknown) => settings[name] ?? otherwise }),
      onDidChangeConfiguration: (listener: Told) => configured.push(listener),
    },
    lm: {
      registerMcpServerDefinitionProvider: (_id: string, provider: (typeof offered)[0]) => {
        offered.push(provider);
        return nothing;
      },
    },
    McpStdioServerDefinition: class {
      constructor(
        readonly label: string,
        readonly command: string,
        readonly args: readonly string[],
        readonly env: Record<string, string>,
      ) {}
    },
  };
  return { vscode, offered, told, changed, configured };
}

describe('the server for assistants that the editor offers', () => {
  it('reads the official text that the editor reads: of the setting, of an extension, and of its environment', async () => {
    const settings: Record<string, unknown> = { 'conncite.statutes.folder': ' /office/law ' };
    const law: { address: string | undefined } = { address: undefined };
    const { vscode, offered, told, changed, configured } = editor(settings, law);
    const loader = Module as unknown as { _load(name: string, ...rest: unknown[]): unknown };
    const load = loader._load.bind(loader);
    loader._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));
    try {
      // The module must not be loaded before there is an editor.
      const { offerToAssistants } = await import('../../../client/src/assistants');
      const command = { program: 'node', file: 'cli.js', delimiter: ':', environment: { CONNCITE_STATUTES: '/mine' } };
      const context = { extension: { packageJSON: { version: '1.2.3' } } } as unknown as ExtensionContext;
      offerToAssistants({} as unknown as Client, context, command);
      const statutes = (): string | undefined => offered[0]?.provideMcpServerDefinitions()[0]?.env['CONNCITE_STATUTES'];
      assert.equal(statutes(), '/office/law:/mine');
      law.address = 'file:///extensions/law';
      for (const listener of changed) listener();
      assert.equal(statutes(), '/office/law:/extensions/law/statutes.conncite-law:/mine');
      settings['conncite.statutes.folder'] = '';
      for (const listener of configured)
        listener({ affectsConfiguration: (name) => name === 'conncite.statutes.folder' });
      assert.equal(statutes(), '/extensions/law/statutes.conncite-law:/mine');
      assert.deepEqual(told, ['moved', 'moved'], 'the editor starts it anew');
    } finally {
      loader._load = load;
    }
  });
});
