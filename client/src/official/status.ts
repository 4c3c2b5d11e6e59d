import { commands, l10n, window } from 'vscode';
import {
  GET_CHAPTER_TEXT,
  type StatutesCommand,
  type StatutesOptions,
  type StatutesResult,
} from '../../../server/src/protocol/messages';
import type { Client } from '../client';
import { harmless } from '../harmless';
import { setInstalled } from './state';
import { INSTALL_STATUTES } from '../commands/names';

/**
 * Runs one of the server's commands that read nothing from the site. What it comes to is told here, not by the server.
 */
export async function runCommand<R>(client: Client, command: StatutesCommand): Promise<R> {
  const options: StatutesOptions = { confirmed: true };
  return client.execute<R>(command, [options]);
}

export async function statusOf(client: Client): Promise<StatutesResult> {
  const status = await runCommand<StatutesResult>(client, 'conncite.statutes.status');
  await setInstalled(status.installed);
  return status;
}

/** Says that there is no official text, with the way to get it. */
export function offerInstall(message: string): Promise<void> {
  return offer(message, [
    [l10n.t('Install…'), INSTALL_STATUTES],
    [l10n.t('Get a Chapter…'), GET_CHAPTER_TEXT],
  ]);
}

/** A message with buttons that run commands, or do something else. Not waited for: a notification may stay for long. */
export function offer(
  message: string,
  ways: readonly (readonly [title: string, way: string | (() => void)])[],
): Promise<void> {
  void window.showInformationMessage(harmless(message), ...ways.map(([title]) => title)).then(async (chosen) => {
    const way = ways.find(([title]) => title === chosen);
    if (typeof way?.[1] === 'string') await commands.executeCommand(way[1]);
    else way?.[1]();
  });
  return Promise.resolve();
}
