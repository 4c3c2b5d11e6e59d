import {
  CompletionItemTag,
  SymbolTag,
  type ClientCapabilities,
  type ClientCompletionItemOptions,
  type DiagnosticsCapabilities,
  type DiagnosticTag,
  type InitializeParams,
} from 'vscode-languageserver';
import type { InitializationOptions } from './messages';

/** All that we ask of a client's capabilities with yes or no; what it does not say is a no. */
const ASKED = {
  /** Hovers may be Markdown. */
  markdownHover: ({ textDocument }) => textDocument?.hover?.contentFormat?.includes('markdown'),
  /** Definitions may say which range leads to them. */
  locationLinks: ({ textDocument }) => textDocument?.definition?.linkSupport,
  /** Shows documents that the server makes up; else pages are files. */
  virtualPages: ({ workspace }) => workspace?.textDocumentContent !== undefined,
  /** The outline may be a tree. */
  symbolTree: ({ textDocument }) => textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport,
  /** Code actions may be literals with edits; without them none can be offered. */
  codeActionLiterals: ({ textDocument }) => textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
  /** Knows which code action is the right one. */
  preferredActions: ({ textDocument }) => textDocument?.codeAction?.isPreferredSupport,
  /** Edits may name the document's version, so that a stale one is refused. */
  versionedEdits: ({ workspace }) => workspace?.workspaceEdit?.documentChanges,
  /** Asks for diagnostics itself; else they are sent. */
  pullsDiagnostics: ({ textDocument }) => textDocument?.diagnostic !== undefined,
  /** Can be told to ask for all diagnostics again. */
  refreshesDiagnostics: ({ workspace }) => workspace?.diagnostics?.refreshSupport,
  /** What a diagnostic may hold beside range, message, severity, code and source. */
  relatedInformation: (client) => ofDiagnostics(client, 'relatedInformation'),
  codeDescription: (client) => ofDiagnostics(client, 'codeDescriptionSupport'),
  diagnosticData: (client) => ofDiagnostics(client, 'dataSupport'),
  /** Sent diagnostics may name the document's version. */
  versionedDiagnostics: ({ textDocument }) => textDocument?.publishDiagnostics?.versionSupport,
  /** Can be asked for settings; else they come with `didChangeConfiguration` only. */
  pullsConfiguration: ({ workspace }) => workspace?.configuration,
  /** Lets us ask to be told of changed settings. */
  registersConfiguration: ({ workspace }) => workspace?.didChangeConfiguration?.dynamicRegistration,
  /** Links may have a tooltip. */
  linkTooltips: ({ textDocument }) => textDocument?.documentLink?.tooltipSupport,
  /** Tells of folders that come and go. */
  workspaceFolders: ({ workspace }) => workspace?.workspaceFolders,
  /** Lets us ask to be told of changed files. */
  registersWatchers: ({ workspace }) => workspace?.didChangeWatchedFiles?.dynamicRegistration,
  /** Shows how far long work is. */
  workProgress: ({ window }) => window?.workDoneProgress,
  /** Edits may be annotated, so that the user is shown them first. */
  changeAnnotations: ({ workspace }) => workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
  /** Asks whether a place can be renamed. */
  preparesRename: ({ textDocument }) => textDocument?.rename?.prepareSupport,
  /** Completions may be marked as law no more. */
  completionTags: (client) => itemsOf(client)?.tagSupport?.valueSet.includes(CompletionItemTag.Deprecated),
  markdownCompletion: (client) => itemsOf(client)?.documentationFormat?.includes('markdown'),
  completionLabelDetails: (client) => itemsOf(client)?.labelDetailsSupport,
  /** Completion may say where the cursor is left. */
  snippets: (client) => itemsOf(client)?.snippetSupport,
  /** A part of a signature may be given by its place in the label. */
  signatureOffsets: ({ textDocument }) =>
    textDocument?.signatureHelp?.signatureInformation?.parameterInformation?.labelOffsetSupport,
  /** Symbols of the workspace may come without a range. */
  symbolRangeLater: ({ workspace }) => workspace?.symbol?.resolveSupport?.properties.includes('location.range'),
  symbolTags: ({ workspace }) => workspace?.symbol?.tagSupport?.valueSet.includes(SymbolTag.Deprecated),
  /** Can be told to ask for all hints or tokens again. */
  refreshesInlayHints: ({ workspace }) => workspace?.inlayHint?.refreshSupport,
  refreshesSemanticTokens: ({ workspace }) => workspace?.semanticTokens?.refreshSupport,
} satisfies Readonly<Record<string, (client: ClientCapabilities) => boolean | undefined>>;

/** All that we ask about a client, read once from `initialize`. Features ask this, never the raw capabilities. */
export interface ClientFlags extends Readonly<Record<keyof typeof ASKED, boolean>> {
  readonly diagnosticTags: readonly DiagnosticTag[];
  /** Commands that hovers may link to. */
  readonly commands: ReadonlySet<string>;
  /** Wants `conncite/status`. */
  readonly status: boolean;
  /** Where the facts about the statutes can be fetched, for a server in a worker. */
  readonly catalogue: string | undefined;
  /** Where the library that writes Word documents can be fetched, for the same. */
  readonly docx: string | undefined;
  /** Where the part that reads files with the official text can be fetched, for the same. */
  readonly lawFile: string | undefined;
  /** Addresses of files with the official text. */
  readonly law: readonly string[];
  /** Wants `conncite/missingText`. */
  readonly missingText: boolean;
}

/** Reads the flags; a client that says nothing gets the plainest of everything. */
export function clientFlags(params: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): ClientFlags {
  const { capabilities } = params;
  const options = initializationOptions(params.initializationOptions);
  const answers = Object.entries(ASKED).map(([flag, ask]) => [flag, ask(capabilities) ?? false]);
  return {
    ...(Object.fromEntries(answers) as Record<keyof typeof ASKED, boolean>),
    diagnosticTags: ofDiagnostics(capabilities, 'tagSupport')?.valueSet ?? [],
    commands: new Set(options.commands ?? []),
    status: options.status ?? false,
    catalogue: options.catalogue,
    docx: options.docx,
    lawFile: options.lawFile,
    law: options.law ?? [],
    missingText: options.missingText ?? false,
  };
}

/** A pulling client states its powers beside the pull, an older one beside the push; either is a yes. */
function ofDiagnostics<Power extends keyof DiagnosticsCapabilities>(
  { textDocument }: ClientCapabilities,
  power: Power,
): DiagnosticsCapabilities[Power] | undefined {
  const push: DiagnosticsCapabilities | undefined = textDocument?.publishDiagnostics;
  const pull: DiagnosticsCapabilities | undefined = textDocument?.diagnostic;
  return push?.[power] ?? pull?.[power];
}

function itemsOf({ textDocument }: ClientCapabilities): ClientCompletionItemOptions | undefined {
  return textDocument?.completion?.completionItem;
}

/** What is of the right type in it; the rest is not ours. */
function initializationOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const { commands, status, catalogue, docx, lawFile, law, missingText } = value as Record<string, unknown>;
  return {
    ...(Array.isArray(commands) ? { commands: commands.filter((command) => typeof command === 'string') } : {}),
    ...(typeof status === 'boolean' ? { status } : {}),
    ...(typeof catalogue === 'string' ? { catalogue } : {}),
    ...(typeof docx === 'string' ? { docx } : {}),
    ...(typeof lawFile === 'string' ? { lawFile } : {}),
    ...(Array.isArray(law) ? { law: law.filter((address) => typeof address === 'string') } : {}),
    ...(typeof missingText === 'boolean' ? { missingText } : {}),
  };
}
