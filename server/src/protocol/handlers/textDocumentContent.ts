import { numberOfPage } from '../../features/pages/address';
import type { CitingDocument } from '../../features/pages/citingDocuments';
import { textDocumentContent } from '../../features/textDocumentContent';
import type { Handler, ServerContext } from '../context';

/**
 * For so long a page waits for the workspace to be read, in milliseconds; then it is
 * shown without, and once more when it has been.
 */
const WAIT_MS = 150;

/**
 * Pages as documents of the server's, for clients that show such; declared among the
 * capabilities of the workspace, in `server.ts`.
 */
export const textDocumentContentHandler: Handler = {
  handle(context) {
    const { connection, guard } = context;
    connection.workspace.textDocumentContent.on(
      guard.request('workspace/textDocumentContent', async ({ uri }) => {
        const statutes = await context.catalogue.read();
        const number = numberOfPage(uri);
        const citing = number === undefined ? undefined : await citingSoon(context, number, uri);
        return { text: textDocumentContent(uri, statutes, context.ports.today(), { ...context.pageExtras(), citing }) };
      }),
    );
  },
};

/** Documents of the workspace that cite a section. */
export async function citingDocuments({ workspace }: ServerContext, number: string): Promise<CitingDocument[]> {
  return (await workspace.find(number)).map(({ uri, mentions }) => ({
    uri,
    lines: mentions.map(({ range }) => range.start.line),
  }));
}

/** The same, or 'reading' where that takes long: the page is then asked for again. */
async function citingSoon(
  context: ServerContext,
  number: string,
  uri: string,
): Promise<readonly CitingDocument[] | 'reading'> {
  const found = citingDocuments(context, number);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'reading'>((resolve) => {
    timer = setTimeout(() => {
      resolve('reading');
    }, WAIT_MS);
  });
  const first = await Promise.race([found, late]).finally(() => {
    clearTimeout(timer);
  });
  if (first === 'reading') {
    void context.guard.run('workspace/textDocumentContent/refresh', async () => {
      await found;
      await context.connection.workspace.textDocumentContent.refresh(uri);
    });
  }
  return first;
}
