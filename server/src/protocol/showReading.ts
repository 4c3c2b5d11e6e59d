import type { Connection } from 'vscode-languageserver';
import type { Guard } from './guard';

/** Reading that takes longer, in milliseconds, is shown. */
const AFTER_MS = 500;

/** Shows that the workspace is being read, once that takes a while. @returns what ends it */
export function showReading(connection: Connection, guard: Guard): () => void {
  let ended = false;
  let end = (): void => undefined;
  const show = async (): Promise<void> => {
    const progress = await connection.window.createWorkDoneProgress();
    if (ended) return;
    progress.begin('Reading the citations of the workspace');
    end = () => {
      progress.done();
    };
  };
  const timer = setTimeout(() => void guard.run('window/workDoneProgress', show), AFTER_MS);
  return () => {
    ended = true;
    clearTimeout(timer);
    end();
  };
}
