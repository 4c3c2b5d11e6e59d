import { l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { WRITE_WORD, type WriteWordParams, type WriteWordResult } from '../../../server/src/protocol/messages';
import type { Client } from '../client';
import { base64, fromBase64, nameOf } from '../givenDocument';
import { harmless } from '../harmless';

const WORD = { [l10n.t('Word documents')]: ['docx', 'docm'] };
const LARGEST_BYTES = 64_000_000;

const TABLE = {
  placeholder: l10n.t('The table replaces the placeholder.'),
  heading: l10n.t('The table is below its heading.'),
  end: l10n.t('The table is at the end.'),
} as const;

/**
 * Writes a copy of a Word document: its citations marked for Word's table of authorities, its fixes as tracked changes,
 * or its problems as comments. The document itself is never changed.
 * @param document given by the explorer; else the person picks one
 */
export async function markDocument(client: Client, document?: unknown): Promise<void> {
  const uri =
    document instanceof Uri
      ? document
      : (await window.showOpenDialog({ filters: WORD, title: l10n.t('Mark citations') }))?.[0];
  if (uri === undefined) return;
  const name = nameOf(uri);
  const kind = await window.showQuickPick(
    [
      { label: l10n.t('Mark citations and add a table of authorities'), write: 'marks' as const, ending: 'marked' },
      { label: l10n.t('Make fixes as tracked changes'), write: 'fixes' as const, ending: 'fixed' },
      { label: l10n.t('Add problems as comments'), write: 'comments' as const, ending: 'reviewed' },
    ],
    { title: l10n.t('Copy of {0}', name), placeHolder: l10n.t('What the copy should have') },
  );
  if (kind === undefined) return;
  if ((await workspace.fs.stat(uri)).size > LARGEST_BYTES)
    throw new Error(l10n.t('{0} is larger than 64 MB and was not checked.', name));
  const target = await window.showSaveDialog({ defaultUri: beside(uri, kind.ending), filters: WORD });
  if (target === undefined) return;
  if (target.toString() === uri.toString())
    throw new Error(l10n.t('Choose another name: the copy must not replace the document.'));
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: harmless(l10n.t('Reading {0}', name)), cancellable: true },
    async (_progress, token) => {
      const params: WriteWordParams = {
        uri: uri.toString(),
        name,
        bytes: base64(await workspace.fs.readFile(uri)),
        write: kind.write,
      };
      try {
        return await client.request(WRITE_WORD, params, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
  if (result === undefined) return;
  if (result.reason !== null) throw new Error(l10n.t('No copy was written: {0}.', result.reason));
  await workspace.fs.writeFile(target, fromBase64(result.bytes));
  void window.showInformationMessage(harmless(summary(nameOf(target), kind.write, result)));
}

/** "brief - marked.docx" beside "brief.docx". */
function beside(uri: Uri, ending: string): Uri {
  return uri.with({ path: uri.path.replace(/(\.\w+)$/, ` - ${ending}$1`) });
}

function summary(name: string, write: WriteWordParams['write'], { made, passedOver, table }: WriteWordResult): string {
  const left = passedOver === 0 ? [] : [l10n.t('{0} could not be placed.', passedOver)];
  const counts = {
    marks: l10n.t('{0}: {1} citations marked.', name, made),
    fixes: l10n.t('{0}: {1} tracked changes.', name, made),
    comments: l10n.t('{0}: {1} comments.', name, made),
  };
  const more = table === null ? [] : [TABLE[table], l10n.t('Press Ctrl+A and F9 in Word to fill in the pages.')];
  return [counts[write], ...left, ...more].join(' ');
}
