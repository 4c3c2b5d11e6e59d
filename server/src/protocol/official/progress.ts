import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import { PROGRESS_TITLE, progressWords } from '../../features/wording/importProgress';
import type { ImportProgress } from '../../official/pages/importing';
import type { ClientFlags } from '../clientFlags';

/** An editor draws it anew each time. */
const BETWEEN_MS = 150;

/** Long work as the client sees it: how far it is, and how the person ends it. */
export interface ShownWork {
  readonly signal: AbortSignal;
  report(progress: ImportProgress): void;
  /** Takes it off the screen. */
  end(): void;
}

/**
 * Shows work by the request's own token, or by a progress of ours where the client
 * takes one; ends it by either's cancellation.
 * @param asked the progress that the request asked for; undefined where it asked for none
 */
export async function showWork(
  connection: Connection,
  asked: WorkDoneProgressReporter | undefined,
  token: CancellationToken,
  flags: ClientFlags,
): Promise<ShownWork> {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
  };
  const listeners = [token.onCancellationRequested(stop)];
  if (token.isCancellationRequested) stop();
  let reporter = asked;
  if (reporter === undefined && flags.workProgress) {
    const own = await connection.window.createWorkDoneProgress();
    listeners.push(own.token.onCancellationRequested(stop));
    reporter = own;
  }
  reporter?.begin(PROGRESS_TITLE, 0, undefined, true);
  let due = 0;
  return {
    signal: controller.signal,
    report(progress) {
      const now = performance.now();
      if (now < due && progress.done < progress.total) return;
      due = now + BETWEEN_MS;
      reporter?.report(Math.floor((100 * progress.done) / Math.max(1, progress.total)), progressWords(progress));
    },
    end() {
      for (const listener of listeners) listener.dispose();
      reporter?.done();
    },
  };
}
