import { parentPort, workerData } from 'node:worker_threads';
import { OfficeError, type OfficeRead } from '../office/officeDocument';
import { readOffice } from '../office/readOffice';
import type { WordWrite } from '../office/writeWord';
import type { OfficeWork } from './officeApart';

/**
 * The thread that `officeApart.ts` starts: reads or writes one document, says what
 * came of it or what is wrong, and ends.
 */
const work = workerData as OfficeWork;

async function answer(): Promise<OfficeRead | WordWrite> {
  try {
    if ('kind' in work) return { content: await readOffice(work.bytes, work.kind) };
    return { written: (await import('../office/writeWord')).writeWord(work.bytes, work.task) };
  } catch (error) {
    if (error instanceof OfficeError) return { reason: error.message };
    throw error;
  }
}

void answer().then((result) => {
  parentPort?.postMessage(result, 'content' in result ? [result.content.starts.buffer] : []);
});
