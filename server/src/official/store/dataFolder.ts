import path from 'node:path';
import envPaths from 'env-paths';

/**
 * Folder of the official text: below `CONNCITE_DATA`, else below the platform's folder for data of programs.
 * @param environment variables of the process
 */
export function libraryFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const own = environment['CONNCITE_DATA'];
  const data = own === undefined || own.trim() === '' ? envPaths('conncite', { suffix: '' }).data : path.resolve(own);
  return libraryIn(data);
}

/**
 * Places of official text that the environment names besides: `CONNCITE_STATUTES`, a list as `PATH` is one.
 * @param environment variables of the process
 */
export function placesIn(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  return (environment['CONNCITE_STATUTES'] ?? '')
    .split(path.delimiter)
    .map((place) => place.trim())
    .filter((place) => place !== '');
}

/** Folder of the official text in a folder for data. */
export function libraryIn(data: string): string {
  return path.join(data, 'official-text');
}
