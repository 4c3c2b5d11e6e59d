/**
 * Name of a level by Connecticut usage: subsection (a), subdivision (1), subparagraph (A), clause (i), subclause (I).
 * A section without subsections begins at subdivisions, so the label's kind decides and not its depth alone.
 * Source: practice of the Legislative Commissioners' Office in the text of the statutes.
 */
function levelName(labels: readonly string[], depth: number): string {
  const label = labels[depth] ?? '';
  if (/^\d/.test(label)) return 'subdivision';
  if (/^[A-Z]/.test(label)) return depth > 0 && /^[ivx]+$/.test(labels[depth - 1] ?? '') ? 'subclause' : 'subparagraph';
  return depth === 0 ? 'subsection' : 'clause';
}

/** "subdivision (1)" of (a)(1) at depth 1. */
export function levelWords(labels: readonly string[], depth: number): string {
  return `${levelName(labels, depth)} (${labels[depth] ?? ''})`;
}

/** "subdivision (1) of subsection (a)", smallest first as the statutes say it; "" for no pinpoint. */
export function pinpointWords(pinpoint: readonly string[]): string {
  return pinpoint
    .map((_label, depth) => levelWords(pinpoint, depth))
    .reverse()
    .join(' of ');
}
