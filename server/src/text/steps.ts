/**
 * Long work in steps, so that who does it may let others in between: a generator
 * that yields where it can be left for a while.
 */
export type Steps<T> = Generator<undefined, T>;

/** Does all steps at once. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Does the steps in slices, and lets others in between them. Work that takes less than a slice is done at once.
 * @param sliceMs length of a slice, in milliseconds
 * @param pause resolves when others have had their turn
 */
export async function stepsInSlices<T>(steps: Steps<T>, sliceMs: number, pause: () => Promise<void>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < sliceMs) continue;
    await pause();
    since = performance.now();
  }
}
