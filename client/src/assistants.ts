import * as vscode from 'vscode';
import {
  Disposable,
  EventEmitter,
  l10n,
  Uri,
  workspace,
  type CancellationToken,
  type Event,
  type ExtensionContext,
} from 'vscode';
import { ASSISTANT, type AssistantParams, type GivenDocument } from '../../server/src/protocol/messages';
import type { Client } from './client';
import { givenDocument, givenText } from './givenDocument';
import { bundledLaw, followBundled } from './official/bundled';

const SETTING = 'conncite.assistants.enable';
const FOLDER = 'conncite.statutes.folder';
/** Tools as the manifest names them, and as the server knows them. */
const TOOLS = ['check_citations', 'get_section', 'search_statutes', 'format_citation', 'verify_document'] as const;
const PROVIDER = 'conncite.mcp';

/** The command line as the editor can run it. */
export interface OwnCommand {
  /** The editor's own program, which runs files as Node does. */
  readonly program: string;
  readonly file: string;
  /** What stands between paths of a list in its environment. */
  readonly delimiter: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What newer editors have beyond the one whose types are used here. */
interface NewerEditor {
  readonly lm?: {
    registerTool?(
      name: string,
      tool: { invoke(options: { readonly input: unknown }, token: CancellationToken): Promise<unknown> },
    ): Disposable;
    registerMcpServerDefinitionProvider?(
      id: string,
      provider: {
        readonly onDidChangeMcpServerDefinitions: Event<void>;
        provideMcpServerDefinitions(): unknown[];
      },
    ): Disposable;
  };
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => unknown;
}

/**
 * Offers assistants in the editor what the command `conncite mcp` offers others: as language model tools, and
 * as a server of the Model Context Protocol where there is a process to run it in. Nothing where the editor
 * knows neither, or a setting turns it off.
 * @param command undefined in a browser
 */
export function offerToAssistants(
  client: Client,
  context: ExtensionContext,
  command: OwnCommand | undefined,
): Disposable {
  let offered = Disposable.from();
  const offer = (): void => {
    offered.dispose();
    offered = Disposable.from(...(isOn() ? [...toolsOf(client), ...serverOf(context, command)] : []));
  };
  offer();
  return Disposable.from(
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SETTING)) offer();
    }),
    new Disposable(() => {
      offered.dispose();
    }),
  );
}

function isOn(): boolean {
  return workspace.getConfiguration().get(SETTING, true);
}

function toolsOf(client: Client): Disposable[] {
  const { lm, LanguageModelToolResult: Result, LanguageModelTextPart: Text } = vscode as NewerEditor;
  if (lm?.registerTool === undefined || Result === undefined || Text === undefined) return [];
  return TOOLS.map(
    (tool) =>
      lm.registerTool?.(`conncite_${tool}`, {
        async invoke({ input }, token) {
          const params: AssistantParams = { tool, input, document: await documentOf(input) };
          const { reason, answer } = await client.request(ASSISTANT, params, token);
          if (reason !== null) throw new Error(reason);
          return new Result([new Text(JSON.stringify(answer))]);
        },
      }) ?? Disposable.from(),
  );
}

/**
 * The command in this editor's own process of Node, so that none need be installed; it
 * reads the official text that the editor reads.
 */
function serverOf({ extension }: ExtensionContext, command: OwnCommand | undefined): Disposable[] {
  const { lm, McpStdioServerDefinition: Definition } = vscode as NewerEditor;
  if (command === undefined || lm?.registerMcpServerDefinitionProvider === undefined || Definition === undefined)
    return [];
  const { version } = extension.packageJSON as { readonly version: string };
  const { program, file, delimiter } = command;
  const moved = new EventEmitter<void>();
  const tell = (): void => {
    moved.fire();
  };
  return [
    new Disposable(() => {
      moved.dispose();
    }),
    followBundled(tell),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(FOLDER)) tell();
    }),
    lm.registerMcpServerDefinitionProvider(PROVIDER, {
      onDidChangeMcpServerDefinitions: moved.event,
      provideMcpServerDefinitions: () => [
        new Definition(
          'Conncite',
          program,
          [file, 'mcp'],
          { ELECTRON_RUN_AS_NODE: '1', CONNCITE_STATUTES: statutesOf(command).join(delimiter) },
          version,
        ),
      ],
    }),
  ];
}

/**
 * Where the editor reads official text besides the computer's own: what the setting names,
 * extensions carry, and its environment says.
 */
function statutesOf({ environment, delimiter }: OwnCommand): readonly string[] {
  return [
    workspace.getConfiguration().get(FOLDER, '').trim(),
    ...bundledLaw().flatMap((address) => {
      const { scheme, fsPath } = Uri.parse(address, true);
      return scheme === 'file' ? [fsPath] : [];
    }),
    ...(environment['CONNCITE_STATUTES'] ?? '').split(delimiter),
  ].filter((place) => place !== '');
}

/** The document that a question names or holds. @throws Error where it names none in a folder of the window */
async function documentOf(input: unknown): Promise<GivenDocument | null> {
  const { text, path, language } = (typeof input === 'object' && input !== null ? input : {}) as Readonly<
    Record<string, unknown>
  >;
  if (typeof text === 'string' && path === undefined)
    return givenText(text, typeof language === 'string' ? language : undefined);
  if (typeof path !== 'string' || text !== undefined) return null;
  for (const { uri: folder } of workspace.workspaceFolders ?? []) {
    const uri = /^(?:\/|[a-z]:)/i.test(path)
      ? folder.with({ path: path.startsWith('/') ? path : `/${path.replaceAll('\\', '/')}` })
      : Uri.joinPath(folder, path);
    if (!uri.path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`) || uri.path.includes('/../'))
      continue;
    try {
      await workspace.fs.stat(uri);
    } catch {
      continue;
    }
    return (await givenDocument(uri)).document;
  }
  throw new Error(l10n.t('{0} is not a file in a folder open in this window.', path));
}
