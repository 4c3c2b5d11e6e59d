import {
  l10n,
  ProgressLocation,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CancellationToken,
  type Progress,
} from 'vscode';
import { FIX_TEXT, type CitationStyle, type FixTextParams } from '../../../server/src/protocol/messages';
import { toRange } from '../applyEdits';
import type { Client } from '../client';
import { harmless } from '../harmless';
import { folderDocuments } from '../folderDocuments';
import { languageOfFile } from '../languages';
import { pickStyle } from '../pickStyle';

/** More files, and larger ones, are not looked at, and the message says so. */
const MOST_FILES = 5000;
const LARGEST_BYTES = 4_000_000;

/**
 * Fixes the citations of all documents of the workspace where that is safe to do automatically, once the
 * person has seen and confirmed each change.
 */
export function fixWorkspace(client: Client): Promise<void> {
  return changeWorkspace(client, undefined, l10n.t('Fix citations'));
}

/**
 * Writes the citations of all documents of the workspace in a style, once the
 * person has seen and confirmed each change.
 */
export async function convertWorkspace(client: Client, style?: unknown): Promise<void> {
  const chosen = await pickStyle(style);
  if (chosen !== undefined)
    await changeWorkspace(client, chosen.style, l10n.t('Convert citations to {0}', chosen.label));
}

async function changeWorkspace(client: Client, style: CitationStyle | undefined, label: string): Promise<void> {
  if ((workspace.workspaceFolders ?? []).length === 0) throw new Error(l10n.t('Open a folder first.'));
  const made = await window.withProgress(
    { location: ProgressLocation.Notification, title: harmless(label), cancellable: true },
    (progress, token) => changesOf(client, style, label, progress, token),
  );
  if (made === undefined) return;
  const { edit, left } = made;
  const note = left === 0 ? '' : ` ${l10n.t('{0} files were skipped: too large, too many, or not plain text.', left)}`;
  if (edit.size === 0) {
    void window.showInformationMessage(harmless(l10n.t('Nothing to change.') + note));
  } else {
    // The editor shows the changes, none of them ticked, and makes those that are.
    void window.showInformationMessage(l10n.t('Check the changes you want, then choose Apply.'));
    await workspace.applyEdit(edit);
    if (left > 0) void window.showWarningMessage(harmless(note.trim()));
  }
}

/** All changes as one edit, each waiting to be confirmed; undefined where the person gave up. */
async function changesOf(
  client: Client,
  style: CitationStyle | undefined,
  label: string,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<{ readonly edit: WorkspaceEdit; readonly left: number } | undefined> {
  const uris: Uri[] = [];
  let left = 0;
  for (const { uri } of workspace.workspaceFolders ?? []) {
    const found = await folderDocuments(client, uri, MOST_FILES - uris.length, token);
    uris.push(...found.uris);
    if (found.more) left++;
    if (uris.length >= MOST_FILES) break;
  }
  const edit = new WorkspaceEdit();
  for (const [place, uri] of uris.entries()) {
    if (token.isCancellationRequested) return undefined;
    progress.report({ message: l10n.t('{0} of {1}', place + 1, uris.length), increment: 100 / uris.length });
    const document = await textOf(uri);
    if (document === undefined) {
      left++;
      continue;
    }
    const params: FixTextParams = { uri: uri.toString(), ...document, ...(style === undefined ? {} : { style }) };
    const { edits } = await client.request(FIX_TEXT, params);
    for (const { range, newText } of edits) {
      edit.replace(uri, toRange(range), newText, {
        label,
        description: workspace.asRelativePath(uri),
        needsConfirmation: true,
      });
    }
  }
  return { edit, left };
}

/** An open document as it stands in the editor, else the file; undefined for one that is no text of ours. */
async function textOf(uri: Uri): Promise<{ readonly languageId: string; readonly text: string } | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return { languageId: open.languageId, text: open.getText() };
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST_BYTES) return undefined;
    return {
      languageId: languageOfFile(uri.path),
      text: new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri)),
    };
  } catch {
    return undefined;
  }
}
