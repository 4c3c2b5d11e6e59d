import { readable } from '../../features/pages/address';
import type { Handler, ServerContext } from '../context';
import { FOLDER_DOCUMENTS } from '../messages';
import { ENDINGS } from '../workspace';

const MOST = 5000;

/** Lists the documents below a folder, for clients that check them. */
export const folderDocumentsHandler: Handler = {
  handle(context) {
    const { guard, ports } = context;
    guard.answer(FOLDER_DOCUMENTS, async ({ folder, most }, token) => {
      if (ports.files === undefined || !folder.startsWith('file:')) return { uris: null, more: false };
      const wanted = Math.max(1, Math.min(most ?? MOST, MOST));
      const { root, exclude } = await rulesFor(context, folder);
      const below = asFolder(folder);
      const uris: string[] = [];
      // Patterns of the settings count from the workspace's folder, so the walk begins there.
      for await (const uri of ports.files.list(root, { endings: ENDINGS, exclude })) {
        if (token.isCancellationRequested || uris.length > wanted) break;
        if (readable(uri).startsWith(below)) uris.push(uri);
      }
      return { uris: uris.slice(0, wanted).sort(), more: uris.length > wanted };
    });
  },
};

async function rulesFor(
  { configuration, workspace }: ServerContext,
  folder: string,
): Promise<{ readonly root: string; readonly exclude: readonly string[] }> {
  const root = workspace.folders.find((one) => asFolder(folder).startsWith(asFolder(one))) ?? folder;
  const [settings, hidden] = await Promise.all([configuration.of(root), configuration.hidden(root)]);
  return { root, exclude: [...hidden, ...settings.workspace.exclude] };
}

function asFolder(uri: string): string {
  const address = readable(uri);
  return address.endsWith('/') ? address : `${address}/`;
}
