/** Writes one JSON array piece by piece: an entry a line for each document, as they come. */
export interface JsonArray {
  /** The text that adds an entry. @param json of the entry, on one line */
  readonly entry: (json: string) => string;
  /** The text that closes the array. */
  readonly end: () => string;
}

export function jsonArray(): JsonArray {
  let before = '[';
  return {
    entry(json) {
      const text = `${before}\n${json}`;
      before = ',';
      return text;
    },
    end: () => `${before === '[' ? '[' : '\n'}]\n`,
  };
}
