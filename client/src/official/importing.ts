import { l10n, ProgressLocation, window, type CancellationToken, type Progress } from 'vscode';
import {
  IMPORT_PLAN,
  type ImportPlanParams,
  type StatutesCommand,
  type StatutesOptions,
  type StatutesResult,
} from '../../../server/src/protocol/messages';
import type { Client } from '../client';
import { harmless } from '../harmless';
import { showReport } from '../report';
import { proxyOptions } from './proxy';
import { setInstalled } from './state';
import { offer } from './status';
import { WHAT_CHANGED } from '../commands/names';

/** The protocol's code of a request that was cancelled. */
const CANCELLED = -32800;

let running = false;
/** The last report of this window; "" before the first. */
let lastReport = '';

/** Shows the last report; undefined where there is none. */
export function reportOpener(): (() => void) | undefined {
  return lastReport === ''
    ? undefined
    : () => {
        showReport(lastReport, l10n.t('Official Text'));
      };
}

/** True while something is read or asked of. */
export function isImporting(): boolean {
  return running;
}

/**
 * Shows what would be read, and once that is agreed to reads it, with a progress that
 * can be cancelled, and tells what came of it.
 * @param words what the server's command takes
 * @param yes the button that agrees; undefined: the person has agreed already
 * @param edition year of another edition to install, beside the newest
 * @throws Error with a sentence for the person
 */
export async function importText(
  client: Client,
  command: StatutesCommand,
  words: readonly string[],
  yes: string | undefined,
  edition?: number,
): Promise<void> {
  if (running)
    throw new Error(l10n.t('The official statutes are already being downloaded; see the notification for progress.'));
  running = true;
  try {
    if (yes !== undefined && !(await agrees(client, { command, arguments: words, edition }, yes))) return;
    const options: StatutesOptions = {
      confirmed: true,
      ...(edition === undefined ? {} : { edition }),
      ...proxyOptions(),
    };
    const result = await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t('Official statutes'), cancellable: true },
      (progress, token) => read(client, command, [...words, options], progress, token),
    );
    if (result !== undefined) await tell(result);
    // Short: the editor shows one line of a message without buttons.
    else
      void window.showInformationMessage(
        command === 'conncite.statutes.installFrom'
          ? l10n.t('Canceled. Nothing was changed.')
          : l10n.t('Canceled. The next run resumes from here.'),
      );
  } finally {
    running = false;
  }
}

/** Shows what would be read. @throws Error where it cannot be */
async function agrees(client: Client, params: ImportPlanParams, yes: string): Promise<boolean> {
  const plan = await client.request(IMPORT_PLAN, params);
  if (plan.kind === 'failed') throw new Error(plan.message);
  return (
    (await window.showInformationMessage(harmless(plan.question), { modal: true, detail: plan.detail }, yes)) === yes
  );
}

/** @returns undefined where the person cancelled */
async function read(
  client: Client,
  command: StatutesCommand,
  given: readonly unknown[],
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<StatutesResult | undefined> {
  let shown = 0;
  try {
    return await client.execute<StatutesResult>(
      command,
      given,
      ({ message, percentage }) => {
        const increment = Math.max(0, (percentage ?? shown) - shown);
        shown += increment;
        progress.report({ ...(message === undefined ? {} : { message }), increment });
      },
      token,
    );
  } catch (error) {
    if (token.isCancellationRequested && (error as { code?: unknown }).code === CANCELLED) return undefined;
    throw error;
  }
}

/** Tells what a command came to. */
async function tell(result: StatutesResult): Promise<void> {
  if (result.kind === 'failed') throw new Error(result.message);
  lastReport = result.report;
  await setInstalled(result.installed);
  const open = reportOpener();
  await offer(result.message, [
    ...(result.changedCitations > 0 ? [[l10n.t('What Changed'), WHAT_CHANGED] as const] : []),
    ...(open === undefined ? [] : [[l10n.t('Show Report'), open] as const]),
  ]);
}
