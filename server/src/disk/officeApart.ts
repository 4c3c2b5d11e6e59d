import { Worker } from 'node:worker_threads';
import type { OfficeRead } from '../office/officeDocument';
import type { OfficeKind } from '../office/officeKind';
import type { WordTask, WordWrite } from '../office/writeWord';

/** What reading one document may take. */
export interface ReadingLimits {
  readonly seconds: number;
  /** Bytes more than this process had when the reading began. */
  readonly memory: number;
  /** Ends it where nobody waits for it any more. */
  readonly signal?: AbortSignal | undefined;
}

const LIMITS: ReadingLimits = { seconds: 120, memory: 1_500_000_000 };
/** Milliseconds between two looks at the memory. */
const LOOK = 100;
const OUT_OF_MEMORY = 'reading it takes more memory than any document needs';

/**
 * Reads a document in a thread of its own. A few kilobytes can unpack to gigabytes, and the libraries that read them
 * know no limit: here the thread ends, and its process goes on.
 * @param script the built `officeThread.ts`
 * @param limits what differs from two minutes and 1.5 GB
 * @returns what it holds; or why it cannot be read, also where it takes too long or too much, or was given up
 * @throws Error where the reader itself fails
 */
export function readOfficeApart(
  script: string,
  bytes: Uint8Array,
  kind: OfficeKind,
  limits: Partial<ReadingLimits> = {},
): Promise<OfficeRead> {
  return apart<OfficeRead>(script, { bytes, kind }, limits);
}

/** The same for writing into a Word document: a copy is written, the bytes are as they were. */
export function writeWordApart(
  script: string,
  bytes: Uint8Array,
  task: WordTask,
  limits: Partial<ReadingLimits> = {},
): Promise<WordWrite> {
  return apart<WordWrite>(script, { bytes, task }, limits);
}

/** What the thread is given: a document to be read, or to be written into. */
export type OfficeWork = { readonly bytes: Uint8Array } & ({ readonly kind: OfficeKind } | { readonly task: WordTask });

function apart<Answer>(
  script: string,
  work: OfficeWork,
  limits: Partial<ReadingLimits>,
): Promise<Answer | { readonly reason: string }> {
  const { seconds, memory, signal }: ReadingLimits = { ...LIMITS, ...limits };
  return new Promise((resolve, reject) => {
    const thread = new Worker(script, {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: memory / 1e6 },
      stderr: true,
      stdout: true,
    });
    const [start, had] = [performance.now(), process.memoryUsage.rss()];
    let isOver = false;
    const end = (settle: () => void): void => {
      if (isOver) return;
      isOver = true;
      clearInterval(watch);
      signal?.removeEventListener('abort', giveUp);
      void thread.terminate().then(settle);
    };
    const giveUp = (): void => {
      end(() => {
        resolve({ reason: 'reading it was given up' });
      });
    };
    signal?.addEventListener('abort', giveUp);
    const watch = setInterval(() => {
      if (performance.now() - start > seconds * 1000)
        end(() => {
          resolve({ reason: `reading it takes longer than ${seconds} seconds` });
        });
      else if (process.memoryUsage.rss() - had > memory)
        end(() => {
          resolve({ reason: OUT_OF_MEMORY });
        });
    }, LOOK);
    thread.once('message', (read: Answer) => {
      end(() => {
        resolve(read);
      });
    });
    thread.once('error', (error: NodeJS.ErrnoException) => {
      end(() => {
        // Only the thread's own file is looked for here: what reads PDF is looked for in it.
        if (error.code === 'MODULE_NOT_FOUND')
          resolve({ reason: 'the part of conncite that reads it is missing; install conncite again' });
        else if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ reason: OUT_OF_MEMORY });
        else reject(error);
      });
    });
    thread.once('exit', () => {
      end(() => {
        reject(new Error('the thread that reads documents has ended'));
      });
    });
    if (signal?.aborted === true) giveUp();
  });
}
