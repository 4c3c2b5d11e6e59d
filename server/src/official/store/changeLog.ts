import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { TextUpdate } from '../pages/importing';
import { LARGEST_UNPACKED } from '../pages/lawFile';
import type { StoreDisk } from './files';

/** Beside the store's own files, and removed with them. */
const CHANGES = 'changes';
/** A new revision changes many thousand sections: the list is packed, and no more is kept than this. */
const MOST_UPDATES = 12;
const MOST_CHANGES = 60_000;

/** What the last imports changed, newest first; empty where nothing was kept, or it is damaged. */
export async function readUpdates(folder: string, disk: StoreDisk): Promise<readonly TextUpdate[]> {
  try {
    const packed = await disk.read(path.join(folder, CHANGES));
    const value: unknown = JSON.parse(gunzipSync(packed, { maxOutputLength: LARGEST_UNPACKED }).toString('utf8'));
    return Array.isArray(value) ? value.filter(isUpdate) : [];
  } catch {
    return [];
  }
}

/**
 * Adds what an import changed. Call it only with the right to write.
 * @throws Error of the disk; the list is then as it was
 */
export async function addUpdate(folder: string, update: TextUpdate, disk: StoreDisk): Promise<void> {
  let room = MOST_CHANGES;
  const older = (await readUpdates(folder, disk)).filter(
    ({ changes }) => (room -= changes.length) >= update.changes.length,
  );
  const updates = [update, ...older].slice(0, MOST_UPDATES);
  await disk.write(path.join(folder, CHANGES), gzipSync(JSON.stringify(updates)));
}

function isUpdate(value: unknown): value is TextUpdate {
  return (
    typeof value === 'object' && value !== null && 'read' in value && 'changes' in value && Array.isArray(value.changes)
  );
}
