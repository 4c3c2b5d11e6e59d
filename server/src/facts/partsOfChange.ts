/** One part of a section that an act changes: "(a)(1)", or all from "(c)" to "(g)". Labels without brackets. */
export interface PartOfChange {
  readonly from: readonly string[];
  /** The last of a range; null for one part. */
  readonly to: readonly string[] | null;
}

/** Reads "(a),(b)", "(a)(1)", "(c) to (g)". @returns undefined where no labels are named: "", "part" */
export function partsOfChange(part: string): readonly PartOfChange[] | undefined {
  const parts = part.split(',').map((one) => {
    const [from = '', to] = one.split(' to ');
    return { from: labelsIn(from), to: to === undefined ? null : labelsIn(to) };
  });
  return parts.every(({ from }) => from.length > 0) ? parts : undefined;
}

/**
 * Whether a change of some parts touches the part of a section that is cited: the
 * same, one within it, or one around it.
 * @param part as the facts have it; without labels it may touch any
 * @param path labels of the part that is cited; none for the whole section
 */
export function touches(part: string, path: readonly string[]): boolean {
  const parts = partsOfChange(part);
  return (
    parts === undefined ||
    parts.some(({ from, to }) => (to === null ? isWithin(from, path) : isBetween(from, to, path)))
  );
}

function labelsIn(text: string): string[] {
  return Array.from(text.matchAll(/\(([0-9a-z]+)\)/gi), ([, label = '']) => label);
}

function isWithin(changed: readonly string[], path: readonly string[]): boolean {
  const depth = Math.min(changed.length, path.length);
  return changed.slice(0, depth).every((label, i) => label === path[i]);
}

function isBetween(from: readonly string[], to: readonly string[], path: readonly string[]): boolean {
  const last = from.length - 1;
  if (path.length <= last) return isWithin(from, path);
  if (!isWithin(from.slice(0, last), path)) return false;
  const [first, cited, end] = [from[last], path[last], to[last]].map((label) => rank(label ?? ''));
  return first === undefined || cited === undefined || end === undefined || (first <= cited && cited <= end);
}

/** Place of a label in its series: 1 to 9, 10; a to z, aa. */
function rank(label: string): number | undefined {
  if (/^\d+$/.test(label)) return Number(label);
  // (aa) comes after (z), (bb) after it.
  return /^([a-z])\1*$/i.test(label) ? label.length * 100 + label.toLowerCase().charCodeAt(0) : undefined;
}
