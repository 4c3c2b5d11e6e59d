import type { ServerCapabilities } from 'vscode-languageserver';
import type { ClientFlags } from '../clientFlags';
import type { Handler, ServerContext } from '../context';
import type { ServerPorts } from '../ports';
import { authoritiesHandler } from './authorities';
import { callHierarchyHandler } from './callHierarchy';
import { checkDocumentHandler } from './checkDocument';
import { completionHandler } from './completion';
import { codeActionHandler } from './codeAction';
import { codeLensHandler } from './codeLens';
import { documentHighlightHandler } from './documentHighlight';
import { documentLinkHandler } from './documentLink';
import { executeCommandHandler } from './executeCommand';
import { folderDocumentsHandler } from './folderDocuments';
import { foldingRangeHandler } from './foldingRange';
import { inlayHintHandler } from './inlayHint';
import { referencesHandler } from './references';
import { renameHandler } from './rename';
import { searchStatutesHandler } from './searchStatutes';
import { selectionRangeHandler } from './selectionRange';
import { semanticTokensHandler } from './semanticTokens';
import { signatureHelpHandler } from './signatureHelp';
import { textDocumentContentHandler } from './textDocumentContent';
import { typeHierarchyHandler } from './typeHierarchy';
import { workspaceSymbolHandler } from './workspaceSymbol';

/** The features that have a handler of their own. Only a list: a handler is a file in this folder. */
const handlers: readonly Handler[] = [
  referencesHandler, documentHighlightHandler, renameHandler, selectionRangeHandler, workspaceSymbolHandler, completionHandler,
  signatureHelpHandler, callHierarchyHandler, typeHierarchyHandler, inlayHintHandler, semanticTokensHandler, foldingRangeHandler, codeLensHandler,
  codeActionHandler, checkDocumentHandler, searchStatutesHandler,
  authoritiesHandler, folderDocumentsHandler, executeCommandHandler, documentLinkHandler, textDocumentContentHandler,
];

/** What `initialize` answers of all of them. */
export function capabilitiesOf(flags: ClientFlags, ports: ServerPorts): Partial<ServerCapabilities> {
  return Object.assign({}, ...handlers.map((handler) => handler.capabilities(flags, ports))) as Partial<ServerCapabilities>;
}

/** Lets each answer its requests. */
export function handleAll(context: ServerContext): void {
  for (const handler of handlers) handler.handle(context);
}
