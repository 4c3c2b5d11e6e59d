import { CompletionItemTag, SymbolTag, type DiagnosticTag, type InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './messages';

/** All that we ask about a client, read once from `initialize`. Features ask this, never the raw capabilities. */
export interface ClientFlags {
  /** Hovers may be Markdown. */
  readonly markdownHover: boolean;
  /** Definitions may say which range leads to them. */
  readonly locationLinks: boolean;
  /** Shows documents that the server makes up; else pages are files. */
  readonly virtualPages: boolean;
  /** The outline may be a tree. */
  readonly symbolTree: boolean;
  /** Code actions may be literals with edits; without them none can be offered. */
  readonly codeActionLiterals: boolean;
  /** Knows which code action is the right one. */
  readonly preferredActions: boolean;
  /** Edits may name the document's version, so that a stale one is refused. */
  readonly versionedEdits: boolean;
  /** Asks for diagnostics itself; else they are sent. */
  readonly pullsDiagnostics: boolean;
  /** Can be told to ask for all diagnostics again. */
  readonly refreshesDiagnostics: boolean;
  /** What a diagnostic may hold beside range, message, severity, code and source. */
  readonly relatedInformation: boolean;
  readonly diagnosticTags: readonly DiagnosticTag[];
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  /** Sent diagnostics may name the document's version. */
  readonly versionedDiagnostics: boolean;
  /** Can be asked for settings; else they come with `didChangeConfiguration` only. */
  readonly pullsConfiguration: boolean;
  /** Lets us ask to be told of changed settings. */
  readonly registersConfiguration: boolean;
  /** Links may have a tooltip. */
  readonly linkTooltips: boolean;
  /** Tells of folders that come and go. */
  readonly workspaceFolders: boolean;
  /** Lets us ask to be told of changed files. */
  readonly registersWatchers: boolean;
  /** Shows how far long work is. */
  readonly workProgress: boolean;
  /** Edits may be annotated, so that the user is shown them first. */
  readonly changeAnnotations: boolean;
  /** Asks whether a place can be renamed. */
  readonly preparesRename: boolean;
  /** Completions may be marked as law no more. */
  readonly completionTags: boolean;
  readonly markdownCompletion: boolean;
  readonly completionLabelDetails: boolean;
  /** Completion may say where the cursor is left. */
  readonly snippets: boolean;
  /** A part of a signature may be given by its place in the label. */
  readonly signatureOffsets: boolean;
  /** Symbols of the workspace may come without a range. */
  readonly symbolRangeLater: boolean;
  readonly symbolTags: boolean;
  /** Can be told to ask for all hints or tokens again. */
  readonly refreshesInlayHints: boolean;
  readonly refreshesSemanticTokens: boolean;
  /** Commands that hovers may link to. */
  readonly commands: ReadonlySet<string>;
  /** Wants `conncite/status`. */
  readonly status: boolean;
  /** Where the facts about the statutes can be fetched, for a server in a worker. */
  readonly catalogue: string | undefined;
  /** Where the library that writes Word documents can be fetched, for the same. */
  readonly docx: string | undefined;
  /** Addresses of files with the official text. */
  readonly law: readonly string[];
  /** Wants `conncite/missingText`. */
  readonly missingText: boolean;
}

/** Reads the flags; a client that says nothing gets the plainest of everything. */
export function clientFlags(params: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): ClientFlags {
  const { textDocument, workspace } = params.capabilities;
  // A pulling client states its powers beside the pull, an older one beside the push; either is a yes.
  const [push, pull] = [textDocument?.publishDiagnostics, textDocument?.diagnostic];
  const completionItem = textDocument?.completion?.completionItem;
  const signature = textDocument?.signatureHelp?.signatureInformation;
  const options = initializationOptions(params.initializationOptions);
  return {
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    locationLinks: textDocument?.definition?.linkSupport ?? false,
    virtualPages: workspace?.textDocumentContent !== undefined,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    pullsDiagnostics: pull !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation: push?.relatedInformation ?? pull?.relatedInformation ?? false,
    diagnosticTags: push?.tagSupport?.valueSet ?? pull?.tagSupport?.valueSet ?? [],
    codeDescription: push?.codeDescriptionSupport ?? pull?.codeDescriptionSupport ?? false,
    diagnosticData: push?.dataSupport ?? pull?.dataSupport ?? false,
    versionedDiagnostics: push?.versionSupport ?? false,
    pullsConfiguration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    linkTooltips: textDocument?.documentLink?.tooltipSupport ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    workProgress: params.capabilities.window?.workDoneProgress ?? false,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport ?? false,
    completionTags: completionItem?.tagSupport?.valueSet.includes(CompletionItemTag.Deprecated) ?? false,
    markdownCompletion: completionItem?.documentationFormat?.includes('markdown') ?? false,
    snippets: completionItem?.snippetSupport ?? false,
    completionLabelDetails: completionItem?.labelDetailsSupport ?? false,
    signatureOffsets: signature?.parameterInformation?.labelOffsetSupport ?? false,
    symbolRangeLater: workspace?.symbol?.resolveSupport?.properties.includes('location.range') ?? false,
    symbolTags: workspace?.symbol?.tagSupport?.valueSet.includes(SymbolTag.Deprecated) ?? false,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport ?? false,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    commands: new Set(options.commands ?? []),
    status: options.status ?? false,
    catalogue: options.catalogue,
    docx: options.docx,
    law: options.law ?? [],
    missingText: options.missingText ?? false,
  };
}

/** What is of the right type in it; the rest is not ours. */
function initializationOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const { commands, status, catalogue, docx, law, missingText } = value as Record<string, unknown>;
  return {
    ...(Array.isArray(commands) ? { commands: commands.filter((command) => typeof command === 'string') } : {}),
    ...(typeof status === 'boolean' ? { status } : {}),
    ...(typeof catalogue === 'string' ? { catalogue } : {}),
    ...(typeof docx === 'string' ? { docx } : {}),
    ...(Array.isArray(law) ? { law: law.filter((address) => typeof address === 'string') } : {}),
    ...(typeof missingText === 'boolean' ? { missingText } : {}),
  };
}
