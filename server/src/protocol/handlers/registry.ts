import type { ServerCapabilities } from 'vscode-languageserver';
import type { ClientFlags } from '../clientFlags';
import type { Handler, ServerContext } from '../context';
import type { ServerPorts } from '../ports';
import { assistantHandler } from './assistant';
import { authoritiesHandler } from './authorities';
import { callHierarchyHandler } from './callHierarchy';
import { checkDocumentHandler } from './checkDocument';
import { writeWordHandler } from './writeWord';
import { checkTextHandler } from './checkText';
import { citationFormsHandler } from './citationForms';
import { codeActionHandler } from './codeAction';
import { codeLensHandler } from './codeLens';
import { completionHandler } from './completion';
import { convertCitationsHandler } from './convertCitations';
import { definitionHandler } from './definition';
import { diagnosticHandler } from './diagnostic';
import { documentHighlightHandler } from './documentHighlight';
import { documentLinkHandler } from './documentLink';
import { documentSymbolHandler } from './documentSymbol';
import { editionsHandler } from './editions';
import { executeCommandHandler } from './executeCommand';
import { folderDocumentsHandler } from './folderDocuments';
import { foldingRangeHandler } from './foldingRange';
import { hoverHandler } from './hover';
import { inlayHintHandler } from './inlayHint';
import { fixTextHandler } from './fixText';
import { previewLinksHandler } from './previewLinks';
import { quotationHandler } from './quotation';
import { referencesHandler } from './references';
import { renameHandler } from './rename';
import { searchSectionsHandler } from './searchSections';
import { searchStatutesHandler } from './searchStatutes';
import { sectionPageHandler } from './sectionPage';
import { selectionRangeHandler } from './selectionRange';
import { semanticTokensHandler } from './semanticTokens';
import { signatureHelpHandler } from './signatureHelp';
import { tableOfAuthoritiesHandler } from './tableOfAuthorities';
import { textDocumentContentHandler } from './textDocumentContent';
import { typeHierarchyHandler } from './typeHierarchy';
import { verificationRecordHandler } from './verificationRecord';
import { workspaceSymbolHandler } from './workspaceSymbol';

/** All that the server answers: a method of the protocol or of `messages.ts`, a file. Only a list. */
const handlers: readonly Handler[] = [
  hoverHandler,
  definitionHandler,
  documentSymbolHandler,
  diagnosticHandler,
  sectionPageHandler,
  searchSectionsHandler,
  previewLinksHandler,
  citationFormsHandler,
  quotationHandler,
  convertCitationsHandler,
  tableOfAuthoritiesHandler,
  checkTextHandler,
  referencesHandler,
  documentHighlightHandler,
  renameHandler,
  selectionRangeHandler,
  workspaceSymbolHandler,
  completionHandler,
  signatureHelpHandler,
  callHierarchyHandler,
  typeHierarchyHandler,
  inlayHintHandler,
  semanticTokensHandler,
  foldingRangeHandler,
  codeLensHandler,
  codeActionHandler,
  fixTextHandler,
  checkDocumentHandler,
  writeWordHandler,
  verificationRecordHandler,
  assistantHandler,
  searchStatutesHandler,
  authoritiesHandler,
  folderDocumentsHandler,
  executeCommandHandler,
  documentLinkHandler,
  textDocumentContentHandler,
  editionsHandler,
];

/** What `initialize` answers of all of them. */
export function capabilitiesOf(flags: ClientFlags, ports: ServerPorts): Partial<ServerCapabilities> {
  return Object.assign(
    {},
    ...handlers.map((handler) => handler.capabilities?.(flags, ports)),
  ) as Partial<ServerCapabilities>;
}

/** Lets each answer its requests. */
export function handleAll(context: ServerContext): void {
  for (const handler of handlers) handler.handle(context);
}
