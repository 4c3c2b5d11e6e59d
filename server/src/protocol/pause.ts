/** Hands the loop to whoever waits. `setImmediate` lets input come first; a worker has timers only. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
