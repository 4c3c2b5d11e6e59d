/** "(a)(1)" for ["a", "1"]; "" for none. */
export function labelPath(pinpoint: readonly string[]): string {
  return pinpoint.map((label) => `(${label})`).join('');
}

/** ["a", "1"] for "(a)(1)"; what stands outside round brackets is passed over. */
export function labelsOf(path: string): string[] {
  return Array.from(path.matchAll(/\(([^()]*)\)/g), (match) => match[1] ?? '').filter((label) => label !== '');
}

/** True where two paths have the same labels. A loop: after every key all citations of a document are compared. */
export function samePath(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === b) return true;
  if (a === null || a.length !== b?.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}
