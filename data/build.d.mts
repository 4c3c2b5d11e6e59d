/** See build.mjs. */
export function buildCatalogue(outFile: string, root?: string): Promise<void>;
/** The file's bytes of facts that `readFacts` gives. */
export function packFacts(facts: unknown, core: unknown): Uint8Array;
