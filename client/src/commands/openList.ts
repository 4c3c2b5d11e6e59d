import { commands, extensions, l10n, Uri } from 'vscode';

const EXTENSION = 'conncite.conncite';

/**
 * Shows a page that comes with the extension, as the editor shows Markdown to be read. Locked:
 * else it would show what comes in front next.
 */
async function open(file: string): Promise<void> {
  const home = extensions.getExtension(EXTENSION)?.extensionUri;
  if (home === undefined) throw new Error(l10n.t('The page is missing. Reinstall Conncite.'));
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(home, file), undefined, { locked: true });
}

/** What is checked, and where each rule comes from. */
export function openRules(): Promise<void> {
  return open('RULES.md');
}

/** What each setting does. */
export function openSettingsList(): Promise<void> {
  return open('SETTINGS.md');
}
