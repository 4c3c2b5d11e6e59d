import { RelativePattern, Uri, workspace, type CancellationToken } from 'vscode';
import { FOLDER_DOCUMENTS, type FolderDocumentsParams } from '../../server/src/protocol/messages';
import type { Client } from './client';
import { FILE_ENDINGS } from './languages';

/**
 * The documents below a folder, by address; at most `most`. What .gitignore and the settings leave out is left out;
 * where the server sees no files, what the editor's settings leave out.
 */
export async function folderDocuments(
  client: Client,
  folder: Uri,
  most: number,
  token: CancellationToken,
): Promise<{ readonly uris: readonly Uri[]; readonly more: boolean }> {
  const params: FolderDocumentsParams = { folder: folder.toString(), most };
  const listed = await client.request(FOLDER_DOCUMENTS, params, token);
  if (listed.uris !== null) return { uris: listed.uris.map((uri) => Uri.parse(uri, true)), more: listed.more };
  const pattern = new RelativePattern(folder, `**/*.{${FILE_ENDINGS.map((ending) => ending.slice(1)).join(',')}}`);
  const found = await workspace.findFiles(pattern, undefined, most + 1, token);
  return { uris: found.slice(0, most).sort((a, b) => (a.path < b.path ? -1 : 1)), more: found.length > most };
}
