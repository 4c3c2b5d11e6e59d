/** See build.mjs. */
export function buildCatalogue(outFile: string, root?: string): Promise<void>;
