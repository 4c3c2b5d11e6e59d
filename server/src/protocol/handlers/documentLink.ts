import type { DocumentLink } from 'vscode-languageserver';
import { documentLink, type Link } from '../../features/documentLink';
import { addressOf, isPageKind, numberOfPage, type PageSubject } from '../../features/pages/address';
import { citingTargets } from '../../features/pages/citingDocuments';
import type { Handler, ServerContext } from '../context';
import { toDocumentLink } from '../convert';
import { citingDocuments } from './textDocumentContent';

/** Links of pages. Where pages are files, one is written when its link is followed. */
export const documentLinkHandler: Handler = {
  capabilities: (flags, ports) => ({
    documentLinkProvider: { resolveProvider: !flags.virtualPages && ports.pages !== undefined },
  }),
  handle(context) {
    const { connection, guard, documents } = context;
    connection.onDocumentLinks(
      guard.request('textDocument/documentLink', async ({ textDocument }): Promise<DocumentLink[]> => {
        const snapshot = await documents.read(textDocument.uri);
        if (snapshot === undefined) return [];
        const links = documentLink(snapshot, context.pageExtras().links?.getText);
        const number = numberOfPage(textDocument.uri);
        const citing =
          number !== undefined && links.some(({ target }) => 'citing' in target)
            ? citingTargets(await citingDocuments(context, number))
            : [];
        return links.flatMap((link) => {
          const leads = leadsOf(link, citing, context);
          return leads === undefined ? [] : [{ ...toDocumentLink(snapshot, link, context.flags()), ...leads }];
        });
      }),
    );
    connection.onDocumentLinkResolve(
      guard.request('documentLink/resolve', async (link): Promise<DocumentLink> => {
        const subject = subjectOf(link.data);
        const target = subject && (await context.place(subject, await context.catalogue.read()));
        return target === undefined ? link : { ...link, target };
      }),
    );
  },
};

function leadsOf(
  { target }: Link,
  citing: readonly string[],
  context: ServerContext,
): Pick<DocumentLink, 'target' | 'data'> | undefined {
  if ('address' in target) return { target: target.address };
  if ('citing' in target) {
    const address = citing[target.citing];
    return address === undefined ? undefined : { target: address };
  }
  const { subject } = target;
  if (!context.flags().virtualPages) return { data: subject };
  return { target: addressOf(subject) };
}

/** The subject that a link was given; it comes back from the client, so that it is looked at. */
function subjectOf(data: unknown): PageSubject | undefined {
  const { kind, name } = (typeof data === 'object' && data !== null ? data : {}) as {
    readonly kind?: unknown;
    readonly name?: unknown;
  };
  return typeof name === 'string' && isPageKind(kind) ? { kind, name } : undefined;
}
