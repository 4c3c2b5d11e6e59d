import { statSync } from 'node:fs';
import path from 'node:path';
import type { MessagePort, Worker as Thread } from 'node:worker_threads';
import { CatalogueError } from './catalogue';
import { type Done, type Job, type Work } from './jobs';
import { STANDARD_INPUT } from './source';
import { UsageError, type Screen, type Terminal } from './terminal';
import { workerFor } from './workerFor';

/** So many bytes are read before a thread more would have started. */
const BYTES_FOR_A_THREAD = 3_000_000;
/** Jobs that a thread holds, so that it never waits for the next, and results that may wait for one before them. */
const AT_A_THREAD = 2;
const MOST_WAITING = 64;

export interface Finished {
  readonly name: string;
  readonly done: Done;
}

/**
 * Does jobs and gives what they came to in their order, on as many threads as pay.
 * @throws CatalogueError where the facts are needed and cannot be read
 */
export async function* doJobs(work: Work, jobs: readonly Job[], terminal: Terminal): AsyncGenerator<Finished> {
  const threads = isApart(work) || jobs.some((job) => job.name === STANDARD_INPUT) ? 0 : threadsFor(jobs, terminal);
  if (threads > 1) {
    yield* inThreads(work, jobs, terminal, threads);
    return;
  }
  const worker = await workerFor(work, terminal);
  for (const job of jobs) yield { name: job.name, done: await worker(job) };
}

/** A file named twice must not be written by two at once. */
function isApart(work: Work): boolean {
  return work.command === 'check' && work.options.fix;
}

function threadsFor(jobs: readonly Job[], terminal: Terminal): number {
  const most = Math.min(terminal.threads, jobs.length);
  let bytes = 0;
  for (let i = 0; i < jobs.length && bytes < most * BYTES_FOR_A_THREAD; i++) {
    bytes += sizeOf(path.resolve(terminal.folder, jobs[i]?.name ?? ''));
  }
  return Math.min(most, Math.floor(bytes / BYTES_FOR_A_THREAD));
}

/** 0 where it cannot be told: whoever reads the file says why. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

/** What a thread is started with. */
interface ThreadData {
  readonly work: Work;
  readonly screen: Screen;
}

type Ask = { readonly place: number; readonly job: Job };
type Answer =
  | { readonly place: number; readonly done: Done; readonly messages: readonly string[] }
  | { readonly error: { readonly name: string; readonly message: string } };

async function* inThreads(
  work: Work,
  jobs: readonly Job[],
  terminal: Terminal,
  count: number,
): AsyncGenerator<Finished> {
  const { folder, environment, interactive, columns, statutes = [] } = terminal;
  const data: ThreadData = {
    work,
    screen: { folder, environment: { ...environment }, interactive, columns, statutes },
  };
  const answers = new Map<number, { done: Done; messages: readonly string[] }>();
  const said = new Set<string>();
  const threads: Thread[] = [];
  let failure: Error | undefined;
  let wake: () => void = () => undefined;
  let given = 0;
  let taken = 0;
  const waiting: Thread[] = [];
  const give = (thread: Thread): void => {
    if (given - taken >= MOST_WAITING) waiting.push(thread);
    else if (given < jobs.length) thread.postMessage({ place: given, job: jobs[given++] });
  };
  try {
    for (let i = 0; i < count; i++) {
      const thread = terminal.startThread(data);
      threads.push(thread);
      thread.on('message', (answer: Answer) => {
        if ('error' in answer) failure ??= errorOf(answer.error);
        else answers.set(answer.place, answer);
        if ('place' in answer) give(thread);
        wake();
      });
      thread.on('error', (error) => {
        failure ??= error;
        wake();
      });
      thread.on('exit', () => {
        failure ??= new Error('a thread ended before its work');
        wake();
      });
      for (let k = 0; k < AT_A_THREAD; k++) give(thread);
    }
    for (; taken < jobs.length;) {
      const answer = answers.get(taken);
      if (answer === undefined) {
        if (failure !== undefined) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      answers.delete(taken);
      const name = jobs[taken]?.name ?? '';
      taken++;
      for (const thread of waiting.splice(0)) give(thread);
      for (const message of answer.messages) {
        // Each thread says once what all of them see.
        if (!said.has(message)) terminal.warn(message);
        said.add(message);
      }
      yield { name, done: answer.done };
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function errorOf({ name, message }: { readonly name: string; readonly message: string }): Error {
  if (name === 'CatalogueError') return new CatalogueError(message);
  return name === 'UsageError' ? new UsageError(message) : new Error(message);
}

/** The other side: serves jobs in a thread until it is ended. */
export function serveJobs(port: MessagePort, data: unknown, terminal: Terminal): void {
  const { work, screen } = data as ThreadData;
  let messages: string[] = [];
  const own: Terminal = {
    ...terminal,
    ...screen,
    threads: 0,
    warn: (text) => {
      messages.push(text);
    },
  };
  const worker = workerFor(work, own);
  let last: Promise<unknown> = worker.catch(() => undefined);
  const fail = (error: unknown): void => {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    port.postMessage({ error: { name, message } } satisfies Answer);
  };
  port.on('message', ({ place, job }: Ask) => {
    // One after another: messages belong to the job that gave them.
    last = last
      .then(async () => {
        const done = await (await worker)(job);
        port.postMessage({ place, done, messages } satisfies Answer);
        messages = [];
      })
      .catch(fail);
  });
}
