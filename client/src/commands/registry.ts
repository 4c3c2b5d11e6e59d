import { commands, window, type Disposable } from 'vscode';
import { messageOf, type Client } from '../client';
import { openSection } from './openSection';
import { restartServer } from './restartServer';
import { showOutput } from './showOutput';

/** What the manifest lists under `contributes.commands`, by id; a test compares the two. */
const COMMANDS: Readonly<Record<string, (client: Client, ...args: unknown[]) => Promise<void> | void>> = {
  'conncite.openSection': openSection,
  'conncite.restartServer': restartServer,
  'conncite.showOutput': showOutput,
};

/** Registers all; a command that fails says so to the person who gave it. */
export function registerCommands(client: Client): Disposable[] {
  return Object.entries(COMMANDS).map(([id, run]) => commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      await run(client, ...args);
    } catch (error) {
      client.log.error(`${id}: ${messageOf(error)}`);
      void window.showErrorMessage(messageOf(error));
    }
  }));
}
