import { ConfigurationTarget, Uri, workspace } from 'vscode';
import type { Client } from '../client';

/**
 * Adds a value to a setting of ours that is a list, for the folder of a document; without a folder, for the person. Quick
 * fixes that ignore something give it.
 */
export async function addSetting(_client: Client, uri: unknown, name: unknown, value: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof name !== 'string' || typeof value !== 'string') return;
  const document = Uri.parse(uri, true);
  const settings = workspace.getConfiguration('conncite', document);
  const folder = workspace.getWorkspaceFolder(document);
  const set = settings.inspect<readonly string[]>(name);
  // A list set nearer hides the others, so that it begins with what held until now.
  const before = (folder === undefined ? set?.globalValue : set?.workspaceFolderValue ?? set?.workspaceValue ?? set?.globalValue) ?? [];
  if (before.includes(value)) return;
  await settings.update(name, [...before, value], folder === undefined ? ConfigurationTarget.Global : ConfigurationTarget.WorkspaceFolder);
}
