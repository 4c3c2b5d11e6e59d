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
interface Result {
  readonly done: Done;
  readonly messages: readonly string[];
}
type Answer =
  (Result & { readonly place: number }) | { readonly error: { readonly name: string; readonly message: string } };

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
  const crew = new Crew(jobs);
  const said = new Set<string>();
  try {
    for (let i = 0; i < count; i++) crew.add(terminal.startThread(data));
    for (const { name } of jobs) {
      const { done, messages } = await crew.next();
      for (const message of messages) {
        // Each thread says once what all of them see.
        if (!said.has(message)) terminal.warn(message);
        said.add(message);
      }
      yield { name, done };
    }
  } finally {
    await crew.end();
  }
}

/** Threads at work on a list of jobs: each is kept busy, and results are taken in the order of the jobs. */
class Crew {
  readonly #jobs: readonly Job[];
  readonly #threads: Thread[] = [];
  /** Those that get no more until a result is taken. */
  readonly #waiting: Thread[] = [];
  readonly #answers = new Map<number, Result>();
  #given = 0;
  #taken = 0;
  #failure: Error | undefined;
  #wake: () => void = () => undefined;

  constructor(jobs: readonly Job[]) {
    this.#jobs = jobs;
  }

  add(thread: Thread): void {
    this.#threads.push(thread);
    thread.on('message', (answer: Answer) => {
      if ('error' in answer) {
        this.#fail(errorOf(answer.error));
        return;
      }
      this.#answers.set(answer.place, answer);
      this.#give(thread);
      this.#wake();
    });
    thread.on('error', (error) => {
      this.#fail(error);
    });
    thread.on('exit', () => {
      this.#fail(new Error('a thread ended before its work'));
    });
    for (let k = 0; k < AT_A_THREAD; k++) this.#give(thread);
  }

  /** What the next job in the list came to. Rejects where a thread failed before it was done. */
  async next(): Promise<Result> {
    for (;;) {
      const answer = this.#answers.get(this.#taken);
      if (answer !== undefined) {
        this.#answers.delete(this.#taken++);
        for (const thread of this.#waiting.splice(0)) this.#give(thread);
        return answer;
      }
      if (this.#failure !== undefined) throw this.#failure;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  #give(thread: Thread): void {
    const job = this.#jobs[this.#given];
    if (this.#given - this.#taken >= MOST_WAITING) this.#waiting.push(thread);
    else if (job !== undefined) thread.postMessage({ place: this.#given++, job } satisfies Ask);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#wake();
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
