import { ConfigurationTarget, l10n, Uri, window, workspace } from 'vscode';
import type { Client } from '../client';
import { harmless } from '../harmless';

/**
 * Adds a value to a setting of ours that is a list, for the folder of a document; without a folder,
 * for the person. Quick fixes that ignore something give it. What is silenced is said, and can be
 * undone there: a setting is easily forgotten.
 * @returns when the setting is written; the notification may stay longer
 */
export async function addSetting(_client: Client, uri: unknown, name: unknown, value: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof name !== 'string' || typeof value !== 'string') return;
  const document = Uri.parse(uri, true);
  const target =
    workspace.getWorkspaceFolder(document) === undefined
      ? ConfigurationTarget.Global
      : ConfigurationTarget.WorkspaceFolder;
  const before = listOf(document, name, target);
  if (before.held.includes(value)) return;
  await settingsOf(document).update(name, [...before.held, value], target);
  void offerUndo(document, name, value, target, before);
}

/** Tells what is silenced, and takes the value out again where the person asks for it. */
async function offerUndo(
  document: Uri,
  name: string,
  value: string,
  target: ConfigurationTarget,
  before: List,
): Promise<void> {
  const undo = l10n.t('Undo');
  const told =
    target === ConfigurationTarget.Global
      ? name === 'ignore.sections'
        ? l10n.t('Ignored in all your documents: repeal, transfer, and amendment of § {0}.', value)
        : l10n.t('Ignored in all your documents: {0}.', value)
      : name === 'ignore.sections'
        ? l10n.t('Ignored in this folder: repeal, transfer, and amendment of § {0}.', value)
        : l10n.t('Ignored in this folder: {0}.', value);
  if ((await window.showInformationMessage(harmless(told), undo)) !== undo) return;
  // Others may have been added since: only this one goes, and a list that was not there
  // before goes where nothing else came to it.
  const left = listOf(document, name, target).held.filter((one) => one !== value);
  const asBefore = before.own === undefined && left.length === before.held.length;
  await settingsOf(document).update(name, asBefore ? undefined : left, target);
}

/** A setting in one place: what holds there, and what is written there itself. A list set nearer hides the others. */
interface List {
  readonly held: readonly string[];
  readonly own: readonly string[] | undefined;
}

function listOf(document: Uri, name: string, target: ConfigurationTarget): List {
  const set = settingsOf(document).inspect<readonly string[]>(name);
  if (target === ConfigurationTarget.Global) return { held: set?.globalValue ?? [], own: set?.globalValue };
  return {
    held: set?.workspaceFolderValue ?? set?.workspaceValue ?? set?.globalValue ?? [],
    own: set?.workspaceFolderValue,
  };
}

function settingsOf(document: Uri): ReturnType<typeof workspace.getConfiguration> {
  return workspace.getConfiguration('conncite', document);
}
