import { homedir } from 'node:os';
import path from 'node:path';

/** Where the system keeps what a program can make again. @param environment variables of the process */
export function cacheFolder({ LOCALAPPDATA, XDG_CACHE_HOME }: Readonly<Record<string, string | undefined>>): string {
  if (process.platform === 'win32')
    return path.join(LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'), 'conncite', 'cache');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'conncite');
  return path.join(XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'conncite');
}
