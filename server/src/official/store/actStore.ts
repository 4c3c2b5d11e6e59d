import { readFileSync } from 'node:fs';
import path from 'node:path';
import { changeLine, undoneLine, type ActChange } from '../../facts/actChanges';
import type { ActsReadHere } from '../../facts/openCatalogue';
import { libraryFolder } from './dataFolder';
import { disk as realDisk, type StoreDisk } from './files';

/** A public act as a program read it on this machine. */
export interface StoredAct {
  /** "P.A. 27-3". */
  readonly act: string;
  /** "2027 regular session". */
  readonly session: string;
  /** ISO date on which it was read. */
  readonly read: string;
  readonly changes: readonly ActChange[];
  readonly undoes: readonly { readonly act: string; readonly section: string; readonly by: string }[];
  /** Sections of it that could not be read: "§ 5: its first sentence is of no known form". */
  readonly problems: readonly string[];
}

const FORMAT = 1;

/** The file of the acts, beside the official text's folder: it stays when that is made anew. */
export function actsFile(environment: Readonly<Record<string, string | undefined>>): string {
  return path.join(path.dirname(libraryFolder(environment)), 'public-acts.json');
}

/**
 * Acts that were read before. A file that is missing, damaged or of another version
 * gives none: they are read again then.
 */
export function storedActs(file: string): readonly StoredAct[] {
  try {
    const { format, acts } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly format?: unknown;
      readonly acts?: unknown;
    };
    return format === FORMAT && Array.isArray(acts) ? acts.filter(isAct) : [];
  } catch {
    return [];
  }
}

/** Replaces the file whole, or leaves it as it is. @throws Error of the disk */
export async function writeActs(file: string, acts: readonly StoredAct[], disk: StoreDisk = realDisk): Promise<void> {
  await disk.makeFolder(path.dirname(file));
  await disk.write(file, Buffer.from(`${JSON.stringify({ format: FORMAT, acts }, null, 1)}\n`));
}

/** The acts as the catalogue takes them; undefined where there are none. */
export function actsReadHere(file: string): ActsReadHere | undefined {
  const acts = storedActs(file);
  const last = acts.at(-1);
  if (last === undefined) return undefined;
  const lines = acts.flatMap(({ changes, undoes }) => [...changes.map(changeLine), ...undoes.map(undoneLine)]);
  return { lines: lines.join('\n'), since: { through: last.act, session: last.session, read: last.read } };
}

function isAct(value: unknown): value is StoredAct {
  const act = value as Partial<StoredAct> | null;
  return (
    typeof act?.act === 'string' &&
    typeof act.session === 'string' &&
    typeof act.read === 'string' &&
    [act.changes, act.undoes, act.problems].every(Array.isArray)
  );
}
