/** Length of a piece that the engine compares at once. */
const PIECE = 4096;

/** How many UTF-16 units two texts have in common at their beginning. */
export function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + PIECE <= most && a.slice(at, at + PIECE) === b.slice(at, at + PIECE)) at += PIECE;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many UTF-16 units two texts have in common at their end, at most `most`. */
export function commonTail(a: string, b: string, most: number): number {
  const [m, n] = [a.length, b.length];
  let at = 0;
  while (at + PIECE <= most && a.slice(m - at - PIECE, m - at) === b.slice(n - at - PIECE, n - at)) at += PIECE;
  while (at < most && a.charCodeAt(m - at - 1) === b.charCodeAt(n - at - 1)) at++;
  return at;
}
