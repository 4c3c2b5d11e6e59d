import { extensions, l10n, Uri, window, workspace } from 'vscode';

const EXTENSION = 'conncite.conncite';
const BRIEF = 'client/media/walkthrough/brief.md';

/** Opens a copy of the sample brief that belongs to no file, so that a person may do with it what they like. */
export async function openSampleBrief(): Promise<void> {
  const home = extensions.getExtension(EXTENSION)?.extensionUri;
  if (home === undefined) throw new Error(l10n.t('The sample brief is missing. Reinstall Conncite.'));
  const bytes = await workspace.fs.readFile(Uri.joinPath(home, BRIEF));
  const document = await workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(bytes) });
  await window.showTextDocument(document);
}
