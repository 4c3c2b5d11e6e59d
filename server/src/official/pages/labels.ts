/** How a level's labels are written. Their order of nesting in the code: (a) (1) (A) (i) (I). */
export type LabelStyle = 'a' | '1' | 'A' | 'i' | 'I';

/** A label read in one of its ways: "(i)" is the ninth subsection or the first clause. */
export interface LabelReading {
  readonly style: LabelStyle;
  /** 1 for the first of its level; 27 for "aa". */
  readonly ordinal: number;
}

/** Place of each style in the order of nesting. */
export const RANK: Readonly<Record<LabelStyle, number>> = { a: 0, 1: 1, A: 2, i: 3, I: 4 };

const ROMAN = /^(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** All ways to read a label, by the order of nesting. Empty where it is none. */
export function readLabel(label: string): readonly LabelReading[] {
  if (/^[1-9]\d{0,2}$/.test(label)) return [{ style: '1', ordinal: Number(label) }];
  const lower = label.toLowerCase();
  const small = label === lower;
  if (!small && label !== label.toUpperCase()) return [];
  const readings: LabelReading[] = [];
  if (/^([a-z])\1{0,2}$/.test(lower))
    readings.push({ style: small ? 'a' : 'A', ordinal: lower.charCodeAt(0) - 96 + 26 * (lower.length - 1) });
  if (ROMAN.test(lower)) readings.push({ style: small ? 'i' : 'I', ordinal: romanValue(lower) });
  return readings;
}

function romanValue(lower: string): number {
  let value = 0;
  for (let i = 0; i < lower.length; i++) {
    const own = VALUES[lower[i] ?? ''] ?? 0;
    value += own < (VALUES[lower[i + 1] ?? ''] ?? 0) ? -own : own;
  }
  return value;
}
