import { stepsInSlices, type Steps } from './steps';

/** For so long one piece of long work keeps other requests waiting, in milliseconds. */
const SLICE_MS = 25;

/** Does long work in slices, and lets whoever waits have a turn between them. */
export function inSlices<T>(steps: Steps<T>): Promise<T> {
  return stepsInSlices(steps, SLICE_MS, pause);
}

/** Node's, which input goes before; a worker has timers only. */
const { setImmediate } = globalThis as { readonly setImmediate?: (then: () => void) => unknown };

/** Hands the loop to whoever waits. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (setImmediate === undefined) setTimeout(resolve, 0);
    else setImmediate(resolve);
  });
}
