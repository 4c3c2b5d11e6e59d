/** Longest document that is read as one types, in UTF-16 code units: more than three thousand pages. */
export const LONGEST_DOCUMENT = 10_000_000;
/** Most that is read of all open documents together. Text full of citations takes forty times its length in memory. */
export const LONGEST_TOGETHER = 30_000_000;
/**
 * Longest text that the command line reads, in bytes; more would not fit into the
 * memory that the engine has by default.
 */
export const LONGEST_FILE = 32_000_000;
