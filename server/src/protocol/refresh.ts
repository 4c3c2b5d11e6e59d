import type { Connection } from 'vscode-languageserver';
import { editionOfPage, isPage, numberOfPage } from '../features/pages/address';
import type { Catalogue } from './catalogue';
import type { ClientFlags } from './clientFlags';
import type { Documents } from './documents';
import type { Guard } from './guard';
import type { Judgments } from './judgments';
import type { OfficialSource } from './official/source';
import type { Pages } from './pages';
import type { Publisher } from './publisher';
import type { Workspace } from './workspace';

export interface RefreshParts {
  readonly connection: Connection;
  readonly flags: () => ClientFlags;
  readonly guard: Guard;
  readonly documents: Documents;
  readonly catalogue: Catalogue;
  readonly judgments: Judgments;
  readonly pages: Pages;
  readonly publisher: Publisher;
  readonly workspace: Workspace;
  readonly source: OfficialSource;
}

/** Has what a client shows made anew once that of which it was made has changed; hovers are made anew each time. */
export class Refresh {
  readonly #parts: RefreshParts;

  constructor(parts: RefreshParts) {
    this.#parts = parts;
  }

  /** Another official text has come into this machine or gone. */
  officialChanged(): void {
    this.#parts.catalogue.forget();
    this.showAnew();
  }

  /** Open pages and findings are asked for again. */
  showAnew(): void {
    this.#parts.judgments.forgetAll();
    this.#diagnostics();
    for (const uri of this.#parts.documents.uris().filter((open) => isPage(open, ''))) this.#page(uri);
  }

  settingsChanged(): void {
    const { connection, flags, guard, workspace, source } = this.#parts;
    workspace.settingsChanged();
    if (flags().refreshesInlayHints)
      void guard.run('workspace/inlayHint/refresh', () => connection.languages.inlayHint.refresh());
    if (flags().refreshesSemanticTokens)
      void guard.run('workspace/semanticTokens/refresh', () => connection.languages.semanticTokens.refresh());
    this.#diagnostics();
    void guard.run('conncite.statutes.folder', async () => {
      if (await source.hasMoved()) this.officialChanged();
    });
  }

  #diagnostics(): void {
    const { connection, flags, guard, documents, publisher } = this.#parts;
    if (!flags().pullsDiagnostics)
      documents.uris().forEach((uri) => {
        publisher.schedule(uri);
      });
    else if (flags().refreshesDiagnostics)
      void guard.run('workspace/diagnostic/refresh', () => connection.languages.diagnostics.refresh());
  }

  /** A page that is a file is written anew; editors see that it changed. */
  #page(uri: string): void {
    const { connection, flags, guard, catalogue, pages } = this.#parts;
    const number = numberOfPage(uri);
    if (flags().virtualPages)
      void guard.run('workspace/textDocumentContent/refresh', () =>
        connection.workspace.textDocumentContent.refresh(uri),
      );
    else if (number !== undefined)
      void guard.run('page', async () => {
        await pages.section(number, [], await catalogue.read(), editionOfPage(uri));
      });
  }
}
