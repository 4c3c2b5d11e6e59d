/** Node's, which input goes before; a worker has timers only. */
const { setImmediate } = globalThis as { readonly setImmediate?: (then: () => void) => unknown };

/** Hands the loop to whoever waits. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (setImmediate === undefined) setTimeout(resolve, 0);
    else setImmediate(resolve);
  });
}
