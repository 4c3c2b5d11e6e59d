import {
  MessageType,
  ShowMessageRequest,
  type CancellationToken,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { CANCELED, NOT_INSTALLED, REMOVED } from '../../features/wording/importProgress';
import { capital } from '../../code/words';
import type { ImportRequest, LibraryImporter } from '../../official/pages/importing';
import type { ServerContext } from '../context';
import type { ImportPlanResult, StatutesResult } from '../messages';
import { changesInWorkspace } from './changes';
import type { CommandArguments } from './arguments';
import { showWork } from './progress';

const YES = 'Yes';
const NO = 'No';

/** Why a server without files cannot. */
export const CANNOT =
  'The official text can be kept only where Conncite runs on your computer: in VS Code on the desktop, or with the command conncite statutes install. ' +
  'In the browser you have the facts and summaries, and a link to each section on the General Assembly’s site.';
export const WHERE = 'Say where the saved pages are: a page, a folder, or a .zip.';

/** What is said of an import lies in the file that makes it, and is loaded with that. */
function words(): Promise<typeof import('../../features/importReport')> {
  return import('../../features/importReport');
}

/** The question before an import. */
export async function planOf(
  context: ServerContext,
  importer: LibraryImporter,
  request: ImportRequest,
): Promise<ImportPlanResult> {
  const plan = await importer.plan(request, await context.catalogue.read());
  return plan.kind === 'failed' ? plan : { kind: 'plan', ...(await words()).importQuestion(plan, request) };
}

/** Asks, reads, and tells what came of it. */
export async function runImport(
  context: ServerContext,
  importer: LibraryImporter,
  request: ImportRequest,
  { confirmed, proxy }: CommandArguments,
  progress: WorkDoneProgressReporter | undefined,
  token: CancellationToken,
): Promise<StatutesResult> {
  const { connection, ports } = context;
  const statutes = await context.catalogue.read();
  if (!confirmed) {
    const plan = await planOf(context, importer, request);
    if (plan.kind === 'failed') return result(context, 'failed', plan.message);
    if (!(await agrees(context, `${plan.question}\n\n${plan.detail}`)))
      return result(context, 'declined', 'Nothing was read.');
  }
  const work = await showWork(connection, progress, token, context.flags());
  try {
    const done = await importer.run(request, {
      statutes,
      today: ports.today(),
      signal: work.signal,
      onProgress: (now) => {
        work.report(now);
      },
      proxy,
    });
    if (done.kind === 'failed') return result(context, 'failed', done.message);
    if (done.kind === 'cancelled') return result(context, 'cancelled', CANCELED);
    context.officialChanged();
    const { outcome } = done;
    const { importReport, outcomeSentence } = await words();
    const cited = (await changesInWorkspace(context, [{ read: ports.today(), changes: outcome.changes }])).sections
      .length;
    return {
      ...result(context, 'done', outcomeSentence(outcome, cited)),
      installed: outcome.status.whole ? 'whole' : 'chapters',
      report: importReport(outcome, ports.today(), statutes?.edition ?? null),
      changedCitations: cited,
    };
  } finally {
    work.end();
  }
}

/** What is on this computer. */
export async function statusOf(context: ServerContext, importer: LibraryImporter): Promise<StatutesResult> {
  const text = context.official();
  const [status, damage] = [text?.status(), text?.damage() ?? []];
  const isKept = importer.holds();
  const place = text?.place?.() ?? importer.folder;
  const kept = isKept
    ? `Kept in ${place}.`
    : `Read from ${place}, which Conncite only reads: whoever keeps it brings it up to date. What you install on this computer comes first where it is newer.`;
  const damaged = damage.map((line) => `${capital(line)}.`);
  if (status !== undefined)
    return {
      ...result(context, 'done', [(await words()).statusSentence(status), ...damaged, kept].join(' ')),
      kept: isKept,
    };
  const nothing = `${NOT_INSTALLED} Hovers and pages show facts and summaries of our own until you install it.`;
  return result(context, 'nothing', damaged.length > 0 ? [...damaged, kept].join(' ') : nothing);
}

/** Takes the official text off this computer, after a question. */
export async function removeText(
  context: ServerContext,
  importer: LibraryImporter,
  { confirmed }: CommandArguments,
): Promise<StatutesResult> {
  if (!confirmed && !(await agrees(context, `Remove the official text of the statutes from ${importer.folder}?`)))
    return result(context, 'declined', 'Nothing was removed.');
  const removed = await importer.remove();
  if (removed.kind === 'failed') return result(context, 'failed', removed.message);
  context.officialChanged();
  if (removed.kind === 'nothing') {
    const other = context.official()?.place?.();
    return result(
      context,
      'nothing',
      other === undefined || context.official()?.status() === undefined
        ? NOT_INSTALLED
        : `Nothing was removed: the official text that is shown comes from ${other}, which Conncite only reads.`,
    );
  }
  return { ...result(context, 'done', REMOVED), installed: 'none' };
}

export function result(
  context: Pick<ServerContext, 'official'>,
  kind: StatutesResult['kind'],
  message: string,
): StatutesResult {
  const status = context.official()?.status();
  return {
    kind,
    message,
    report: '',
    installed: status === undefined ? 'none' : status.whole ? 'whole' : 'chapters',
    changedCitations: 0,
  };
}

/** A question through the client; no answer is a no. */
async function agrees({ connection }: ServerContext, message: string): Promise<boolean> {
  const answer = await connection.sendRequest(ShowMessageRequest.type, {
    type: MessageType.Info,
    message,
    actions: [{ title: YES }, { title: NO }],
  });
  return answer?.title === YES;
}
