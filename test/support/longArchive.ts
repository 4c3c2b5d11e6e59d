import fs from 'node:fs';
import { zipSync } from 'fflate';

/** Length of the file that comes before the page; a hole, so that the disk keeps nothing of it. */
const HOLE = 3 * 2 ** 30;

/** Writes an archive of three gigabytes with one page at its end. @returns its path */
export function longArchive(file: string, name: string, page: string): string {
  const before = parts(zipSync({ 'photographs.tar': Buffer.alloc(0) }, { level: 0 }));
  const last = parts(zipSync({ [name]: Buffer.from(page) }));
  for (const [header, at] of [
    [before.local, 18],
    [before.central, 20],
  ] as const) {
    header.writeUInt32LE(HOLE, at);
    header.writeUInt32LE(HOLE, at + 4);
  }
  const start = before.local.length + HOLE;
  last.central.writeUInt32LE(start, 42);
  const directory = Buffer.concat([before.central, last.central]);
  last.end.writeUInt16LE(2, 8);
  last.end.writeUInt16LE(2, 10);
  last.end.writeUInt32LE(directory.length, 12);
  last.end.writeUInt32LE(start + last.local.length, 16);
  const handle = fs.openSync(file, 'w');
  fs.writeSync(handle, before.local, 0, before.local.length, 0);
  const tail = Buffer.concat([last.local, directory, last.end]);
  fs.writeSync(handle, tail, 0, tail.length, start);
  fs.closeSync(handle);
  return file;
}

/** An archive of one file, parted: the file, its line in the directory, the directory's end. */
function parts(bytes: Uint8Array): { readonly local: Buffer; readonly central: Buffer; readonly end: Buffer } {
  const archive = Buffer.from(bytes);
  const directory = archive.readUInt32LE(archive.length - 6);
  return {
    local: archive.subarray(0, directory),
    central: archive.subarray(directory, -22),
    end: archive.subarray(-22),
  };
}
