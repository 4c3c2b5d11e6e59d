/** A fact that cannot stand as it is written; the message names file and line. */
export class FactError extends Error {
  name = 'FactError';
  /**
   * @param {string} file below data/
   * @param {number} line 1-based
   * @param {string} what what is wrong, without a full stop
   */
  constructor(file, line, what) {
    super(`data/${file}, line ${line}: ${what}`);
  }
}
