import { parentPort, workerData } from 'node:worker_threads';
import { OfficeError, type OfficeRead } from '../office/officeDocument';
import type { OfficeKind } from '../office/officeKind';
import { readOffice } from '../office/readOffice';

/** The thread that `officeApart.ts` starts: reads one document, says what it holds or what is wrong with it, and ends. */
const { bytes, kind } = workerData as { readonly bytes: Uint8Array; readonly kind: OfficeKind };

async function read(): Promise<OfficeRead> {
  try {
    return { content: await readOffice(bytes, kind) };
  } catch (error) {
    if (error instanceof OfficeError) return { reason: error.message };
    throw error;
  }
}

void read().then((answer) => {
  parentPort?.postMessage(answer, 'content' in answer ? [answer.content.starts.buffer] : []);
});
