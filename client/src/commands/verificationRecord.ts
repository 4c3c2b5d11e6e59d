import { l10n, ProgressLocation, TabInputCustom, Uri, ViewColumn, window, workspace, type WebviewPanel } from 'vscode';
import {
  VERIFICATION_RECORD,
  REVEAL_CITED,
  type VerificationRecordParams,
  type VerificationRecordResult,
} from '../../../server/src/protocol/messages';
import { messageOf, type Client } from '../client';
import { keepExtractedText } from '../extractedText';
import { fromBase64, givenDocument, nameOf, OFFICE_ENDINGS } from '../givenDocument';
import { harmless } from '../harmless';
import { FILE_ENDINGS } from '../languages';

const VIEW = 'conncite.record';
/** The forms in which a record can be kept. */
const FORMS = [
  { ending: 'html', title: 'HTML', keep: l10n.t('Save as HTML…') },
  { ending: 'docx', title: 'Word', keep: l10n.t('Save as Word…') },
  { ending: 'json', title: 'JSON', keep: l10n.t('Save as Data…') },
] as const;
type Ending = (typeof FORMS)[number]['ending'];

/** A record, and what was asked for it. */
interface Made {
  readonly params: VerificationRecordParams;
  readonly result: VerificationRecordResult;
}

const panels = new Map<string, WebviewPanel>();

/**
 * Makes the verification record of a document and shows it beside; each row leads to its
 * place. It can be kept as a file from there.
 * @param document given by the explorer; else the one in the editor, as text or as
 * a preview, or one that the person picks
 */
export async function verificationRecord(client: Client, document?: unknown): Promise<void> {
  const uri =
    document instanceof Uri
      ? document
      : (window.activeTextEditor?.document.uri ?? previewedDocument() ?? (await pickedDocument()));
  if (uri === undefined) return;
  const name = nameOf(uri);
  const made = await window.withProgress(
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
        return { params, result: await client.request(VERIFICATION_RECORD, params, token) };
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
  if (made === undefined) return;
  const { result } = made;
  if (result.reason !== null) throw new Error(l10n.t('{0} was not checked: {1}.', name, result.reason));
  keepExtractedText(uri, result.extracted);
  show(uri, name, result);
  void offerToKeep(client, uri, name, made).catch((error: unknown) =>
    window.showErrorMessage(harmless(messageOf(error))),
  );
}

/** The document of which the tab in front shows a preview in place of its text. */
function previewedDocument(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputCustom && FILE_ENDINGS.some((ending) => input.uri.path.endsWith(ending))
    ? input.uri
    : undefined;
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

/**
 * Shows a record beside the document, in the place of the last one of it. It runs no
 * script; its links lead to the document alone.
 */
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

/** Offers to keep a record that is shown, in each form that it can have here. */
async function offerToKeep(client: Client, uri: Uri, name: string, made: Made): Promise<void> {
  const { citations, wrong, hasWord } = made.result;
  const said =
    wrong === 0
      ? l10n.t('Record made. Citations: {0}. No problems.', citations)
      : l10n.t('Record made. Citations: {0}. Problems: {1}.', citations, wrong);
  const forms = FORMS.filter(({ ending }) => ending !== 'docx' || hasWord);
  const picked = await window.showInformationMessage(harmless(said), ...forms.map(({ keep }) => keep));
  const form = forms.find(({ keep }) => keep === picked);
  if (form === undefined) return;
  const stem = name.replace(/\.[^.]*$/, '');
  const target = await window.showSaveDialog({
    defaultUri: uri.with({ path: `${uri.path.slice(0, uri.path.lastIndexOf('/') + 1)}${stem}-record.${form.ending}` }),
    filters: Object.fromEntries([form, ...forms.filter((one) => one !== form)].map((one) => [one.title, [one.ending]])),
  });
  if (target === undefined) return;
  const ending = /\.(\w+)$/.exec(target.path)?.[1]?.toLowerCase();
  const wanted = forms.find((one) => one.ending === ending);
  if (wanted === undefined)
    throw new Error(
      l10n.t('The record was not saved: its name must end in {0}.', forms.map((one) => `.${one.ending}`).join(', ')),
    );
  await workspace.fs.writeFile(target, await contentOf(client, wanted.ending, made));
}

/** A record's bytes in a form. The Word document is made when it is wanted, of the same bytes of the document. */
async function contentOf(client: Client, ending: Ending, { params, result }: Made): Promise<Uint8Array> {
  if (ending !== 'docx') return new TextEncoder().encode(result[ending]);
  const { word } = await client.request(VERIFICATION_RECORD, { ...params, word: true });
  if (word === null) throw new Error(l10n.t('The record was not saved: Word documents cannot be written here.'));
  return fromBase64(word);
}
