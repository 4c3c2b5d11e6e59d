import { l10n, ProgressLocation, Uri, ViewColumn, window, workspace, type WebviewPanel } from 'vscode';
import {
  VERIFICATION_RECORD,
  type RevealCitedCommand,
  type VerificationRecordParams,
  type VerificationRecordResult,
} from '../../../server/src/protocol/messages';
import type { Client } from '../client';
import { keepExtractedText } from '../extractedText';
import { givenDocument, nameOf, OFFICE_ENDINGS } from '../givenDocument';
import { harmless } from '../harmless';
import { FILE_ENDINGS } from '../languages';

const REVEAL_CITED: RevealCitedCommand = 'conncite.revealCited';
const VIEW = 'conncite.record';
/** What a kept record ends with, and what is written. */
const FORMS = { html: 'html', json: 'json' } as const;

const panels = new Map<string, WebviewPanel>();

/**
 * Makes the verification record of a document and shows it beside; each row leads to its place. It can be kept as a file from there.
 * @param document given by the explorer; else the one in the editor, or one that the person picks
 */
export async function verificationRecord(client: Client, document?: unknown): Promise<void> {
  const uri = document instanceof Uri ? document : (window.activeTextEditor?.document.uri ?? (await pickedDocument()));
  if (uri === undefined) return;
  const name = nameOf(uri);
  const result = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: harmless(l10n.t('Checking citations in {0}', name)),
      cancellable: true,
    },
    async (_progress, token) => {
      const { document: given, unsaved } = await givenDocument(uri);
      const notices = unsaved ? [l10n.t('The document was not saved: the record is of the text in the editor.')] : [];
      const params: VerificationRecordParams = { document: given, checkedAt: moment(), notices };
      try {
        return await client.request(VERIFICATION_RECORD, params, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
  if (result === undefined) return;
  if (result.reason !== null) throw new Error(l10n.t('{0} was not checked: {1}.', name, result.reason));
  keepExtractedText(uri, result.extracted);
  show(uri, name, result);
  void offerToKeep(uri, name, result);
}

async function pickedDocument(): Promise<Uri | undefined> {
  const endings = [...FILE_ENDINGS.map((ending) => ending.slice(1)), ...OFFICE_ENDINGS];
  return (
    await window.showOpenDialog({
      filters: { [l10n.t('Documents')]: endings },
      title: l10n.t('Make Verification Record'),
    })
  )?.[0];
}

/** Day and hour where the person is. */
function moment(now = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** Shows a record beside the document, in the place of the last one of it. It runs no script; its links lead to the document alone. */
function show(uri: Uri, name: string, { page }: VerificationRecordResult): void {
  const key = uri.toString();
  const title = l10n.t('Record: {0}', name);
  let panel = panels.get(key);
  if (panel === undefined) {
    panel = window.createWebviewPanel(
      VIEW,
      title,
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      {
        enableScripts: false,
        enableCommandUris: [REVEAL_CITED],
        localResourceRoots: [],
        enableFindWidget: true,
      },
    );
    panels.set(key, panel);
    panel.onDidDispose(() => {
      panels.delete(key);
      keepExtractedText(uri, null);
    });
  } else {
    panel.reveal(undefined, true);
  }
  panel.webview.html = page;
}

async function offerToKeep(
  uri: Uri,
  name: string,
  { html, json, citations, wrong }: VerificationRecordResult,
): Promise<void> {
  const keep = l10n.t('Keep as File…');
  const said =
    wrong === 0
      ? l10n.t('Record made. Citations: {0}. No problems.', citations)
      : l10n.t('Record made. Citations: {0}. Problems: {1}.', citations, wrong);
  if ((await window.showInformationMessage(harmless(said), keep)) !== keep) return;
  const stem = name.replace(/\.[^.]*$/, '');
  const target = await window.showSaveDialog({
    defaultUri: uri.with({ path: `${uri.path.slice(0, uri.path.lastIndexOf('/') + 1)}${stem}-record.${FORMS.html}` }),
    filters: { HTML: [FORMS.html], JSON: [FORMS.json] },
  });
  if (target === undefined) return;
  const content = target.path.toLowerCase().endsWith(`.${FORMS.json}`) ? json : html;
  await workspace.fs.writeFile(target, new TextEncoder().encode(content));
}
