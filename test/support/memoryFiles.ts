import type { WorkspaceFiles } from '../../server/src/protocol/ports';

/** Files in memory, by address; what is written into the map is there when it is next read. */
export function memoryFiles(files: Map<string, string>): WorkspaceFiles & { readonly reads: string[] } {
  const reads: string[] = [];
  const fits = (uri: string, folder: string, endings: readonly string[], exclude: readonly string[]): boolean =>
    uri.startsWith(`${folder}/`) &&
    endings.some((ending) => uri.endsWith(ending)) &&
    !exclude.some((name) => uri.includes(name.replace(/^\//, '/')));
  return {
    reads,
    async *list(folder, { endings, exclude }) {
      await Promise.resolve();
      for (const uri of [...files.keys()]) if (fits(uri, folder, endings, exclude)) yield uri;
    },
    read(uri) {
      reads.push(uri);
      return Promise.resolve(files.get(uri));
    },
    accepts: (uri, folder, { endings, exclude }) => Promise.resolve(fits(uri, folder, endings, exclude)),
  };
}
