/** One line of the benchmark's table. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** Value of the floor in the same run, where there is one. */
  readonly floor: number | null;
  /** value / floor. */
  readonly ratio: number | null;
}

export function figure(name: string, unit: string, value: number, floor: number | null = null): Figure {
  const round = (n: number): number => Number(n.toPrecision(4));
  return {
    name,
    unit,
    value: round(value),
    floor: floor === null ? null : round(floor),
    ratio: floor === null || floor === 0 ? null : round(value / floor),
  };
}

/** The value below which `share` of the sorted samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Median milliseconds of `runs` runs after a warm-up of a fifth as many. */
export function median(runs: number, run: () => unknown): number {
  for (let k = 0; k < Math.max(2, runs / 5); k++) run();
  const samples: number[] = [];
  for (let k = 0; k < runs; k++) {
    const start = performance.now();
    run();
    samples.push(performance.now() - start);
  }
  return percentile(samples, 0.5);
}

/** Median milliseconds of two runs taken in turn, so that a change of the machine's pace meets both. */
export function medians(runs: number, a: () => unknown, b: () => unknown): readonly [number, number] {
  for (let k = 0; k < Math.max(2, runs / 5); k++) {
    a();
    b();
  }
  const first: number[] = [];
  const second: number[] = [];
  for (let k = 0; k < runs; k++) {
    let start = performance.now();
    a();
    first.push(performance.now() - start);
    start = performance.now();
    b();
    second.push(performance.now() - start);
  }
  return [percentile(first, 0.5), percentile(second, 0.5)];
}
