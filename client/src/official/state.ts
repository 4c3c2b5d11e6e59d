import { commands, type Disposable } from 'vscode';
import type { StatutesResult } from '../../../server/src/protocol/messages';
import type { Status } from '../status';

/**
 * "no" where this editor's server cannot keep the official text: the manifest's `when` clauses hide the commands then.
 */
const LIBRARY = 'conncite.library';
/**
 * True where some official text is here: the walkthrough's last step is done. The editor takes no
 * notice of what is true before it first shows a walkthrough, so the step asks for it a second
 * time, together with what becomes true then.
 */
const INSTALLED = 'conncite.officialText';

const known = new Map<string, unknown>();

/** Follows what the server says with each judgment. */
export function followLibrary(status: Status): Disposable {
  return status.onDidJudge(({ official, installs }) => {
    void set(LIBRARY, installs ? 'yes' : 'no');
    if (official !== 'unavailable') void setInstalled(official);
  });
}

export async function setInstalled(installed: StatutesResult['installed']): Promise<void> {
  await set(INSTALLED, installed !== 'none');
}

async function set(name: string, value: unknown): Promise<void> {
  if (known.get(name) === value) return;
  known.set(name, value);
  await commands.executeCommand('setContext', name, value);
}
