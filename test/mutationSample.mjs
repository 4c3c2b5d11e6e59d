/** A sample of the changes that a mutation run would make: CONNCITE_MUTANTS of them, drawn by CONNCITE_SEED (1). */
import { createHash } from 'node:crypto';

/**
 * Stryker asks it which changes are worth a run; those that are not drawn count as not compiling, which no figure
 * counts.
 */
class Sample {
  #drawn;

  async init() {}

  /** All in one group: the lot is drawn among all. */
  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const seed = process.env.CONNCITE_SEED ?? '1';
    const lot = (mutant) => {
      const { start, end } = mutant.location;
      const place = [start.line, start.column, end.line, end.column, mutant.mutatorName, mutant.replacement];
      return createHash('sha256')
        .update([seed, mutant.fileName, ...place].join(' '))
        .digest('hex');
    };
    this.#drawn ??= new Set(
      mutants
        .map((mutant) => ({ id: mutant.id, lot: lot(mutant) }))
        .sort((a, b) => (a.lot < b.lot ? -1 : 1))
        .slice(0, Number(process.env.CONNCITE_MUTANTS))
        .map(({ id }) => id),
    );
    return Object.fromEntries(
      mutants.map(({ id }) => [
        id,
        this.#drawn.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' },
      ]),
    );
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', factory: () => new Sample() }];
