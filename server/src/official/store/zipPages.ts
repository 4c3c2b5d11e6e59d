import { open } from 'node:fs/promises';
import yauzl from 'yauzl';
import { ImportError, type FilePage, type FilePages } from './importTypes';

const MOST_ENTRIES = 50_000;

/** True where a file begins as an archive does, whatever its name. */
export async function isZip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50;
  } finally {
    await handle.close();
  }
}

/**
 * Pages of an archive. Nothing is unpacked to disk; names that lead out of the archive are refused all the same, since
 * an archive with such names was not made by saving pages.
 * @throws ImportError where it is damaged or has such names
 */
export async function openZip(file: string, wanted: RegExp, largest: number): Promise<FilePages> {
  const zip = await openArchive(file);
  try {
    const pages = await listPages(zip, wanted, largest);
    return {
      pages,
      close() {
        zip.close();
        return Promise.resolve();
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function openArchive(file: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(
      file,
      { lazyEntries: true, autoClose: false, strictFileNames: false, validateEntrySizes: true },
      (error, zip) => {
        if (error !== null) reject(damaged(error));
        else resolve(zip);
      },
    );
  });
}

function listPages(zip: yauzl.ZipFile, wanted: RegExp, largest: number): Promise<readonly FilePage[]> {
  return new Promise((resolve, reject) => {
    const pages: FilePage[] = [];
    let count = 0;
    zip.on('error', (error: Error) => {
      reject(damaged(error));
    });
    zip.on('end', () => {
      resolve(pages);
    });
    zip.on('entry', (entry: yauzl.Entry) => {
      if (++count > MOST_ENTRIES) reject(new ImportError('the archive has more files than the statutes have pages'));
      else {
        if (wanted.test(entry.fileName))
          pages.push({ name: entry.fileName, read: () => readEntry(zip, entry, largest) });
        zip.readEntry();
      }
    });
    zip.readEntry();
  });
}

function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, largest: number): Promise<Buffer> {
  if (entry.uncompressedSize > largest)
    return Promise.reject(new ImportError('it is larger than any page of the statutes'));
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(damaged(error));
        return;
      }
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('error', (broken: Error) => {
        reject(damaged(broken));
      });
      stream.on('end', () => {
        resolve(Buffer.concat(parts));
      });
    });
  });
}

function damaged(error: Error): ImportError {
  const leadsOut = /relative path|absolute path/i.test(error.message);
  return new ImportError(
    leadsOut
      ? `the archive has a file whose name leads out of it (${error.message})`
      : `the archive is damaged (${error.message})`,
    { cause: error },
  );
}
