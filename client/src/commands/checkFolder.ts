import { l10n, ProgressLocation, Uri, window, workspace, type CancellationToken, type Progress } from 'vscode';
import { CHECK_TEXT, type CheckTextParams } from '../../../server/src/protocol/messages';
import { messageOf, type Client } from '../client';
import { harmless } from '../harmless';
import { folderDocuments } from '../folderDocuments';
import { languageOfFile } from '../languages';
import { reportOf, showReport, type CheckedFile, type FolderCheck } from '../report';

/** More files are not checked, and the report says so. */
const MOST_FILES = 5000;
const LARGEST_BYTES = 4_000_000;
const AT_ONCE = 4;

/**
 * Checks every document of a folder and shows a report. What .gitignore and the settings leave out is left out. Can be
 * cancelled; the report then says what was checked.
 * @param folder given by the explorer; else the workspace's folder
 */
export async function checkFolder(client: Client, folder?: unknown): Promise<void> {
  const root = folder instanceof Uri ? folder : await pickFolder();
  if (root === undefined) return;
  const check = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: harmless(l10n.t('Checking citations in {0}', nameOf(root))),
      cancellable: true,
    },
    (progress, token) => checkFiles(client, root, progress, token),
  );
  showReport(reportOf(check));
}

async function pickFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new Error(l10n.t('Open a folder first.'));
  return folders.length === 1 ? folders[0]?.uri : (await window.showWorkspaceFolderPick())?.uri;
}

async function checkFiles(
  client: Client,
  root: Uri,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<FolderCheck> {
  const { uris, more } = await folderDocuments(client, root, MOST_FILES, token);
  const files: CheckedFile[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let uri = uris[next++]; uri !== undefined && !token.isCancellationRequested; uri = uris[next++]) {
      progress.report({ message: l10n.t('{0} of {1}', files.length + 1, uris.length), increment: 100 / uris.length });
      files.push(await checkFile(client, root, uri));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return {
    name: nameOf(root),
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    total: uris.length,
    more,
    cancelled: token.isCancellationRequested,
  };
}

async function checkFile(client: Client, root: Uri, uri: Uri): Promise<CheckedFile> {
  const path = uri.path.startsWith(root.path) ? uri.path.slice(root.path.length).replace(/^\//, '') : uri.path;
  try {
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open === undefined && (await workspace.fs.stat(uri)).size > LARGEST_BYTES)
      return { uri, path, problem: l10n.t('larger than 4 MB; not checked') };
    const params: CheckTextParams = {
      uri: uri.toString(),
      languageId: open?.languageId ?? languageOfFile(uri.path),
      text: open?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(uri)),
    };
    return { uri, path, result: await client.request(CHECK_TEXT, params) };
  } catch (error) {
    return { uri, path, problem: l10n.t('could not be checked: {0}', messageOf(error)) };
  }
}

function nameOf(uri: Uri): string {
  return uri.path.split('/').findLast((part) => part !== '') ?? uri.path;
}
