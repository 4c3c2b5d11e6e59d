import type { Worker, Work } from './jobs';
import type { Terminal } from './terminal';

/** Makes ready to work. @throws CatalogueError where the facts are needed and cannot be read */
export async function workerFor(work: Work, terminal: Terminal): Promise<Worker> {
  if (work.command === 'check') return (await import('./checkJob')).checkJob(work.options, terminal);
  return (await import('./citesJob')).citesJob(work.options, terminal);
}
