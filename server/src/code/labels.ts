/** "(a)(1)" for ["a", "1"]; "" for none. */
export function labelPath(pinpoint: readonly string[]): string {
  return pinpoint.map((label) => `(${label})`).join('');
}

/** ["a", "1"] for "(a)(1)"; what stands outside round brackets is passed over. */
export function labelsOf(path: string): string[] {
  return Array.from(path.matchAll(/\(([^()]*)\)/g), (match) => match[1] ?? '').filter((label) => label !== '');
}
