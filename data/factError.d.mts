/** See factError.mjs. */
export class FactError extends Error {
  constructor(file: string, line: number, what: string);
}
