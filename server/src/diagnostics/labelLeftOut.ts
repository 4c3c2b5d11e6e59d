import type { CitedSection } from '../citations/citation';
import { labelPath } from '../code/labels';
import type { Section, StructureNode } from '../facts/statutes';
import { authorityFix } from './find';
import type { Fix, RuleContext } from './finding';

/** The part that is meant where the label around it was left out, what is said of it, and the fix that writes it. */
export interface LabelLeftOut {
  readonly words: string;
  /** None where the labels do not stand right after the number. */
  readonly fixes: readonly Fix[];
}

/**
 * "§ 12-407(12)" for § 12-407(a)(12): undefined unless just one part of the section holds all labels of the pinpoint.
 */
export function labelLeftOut(
  { snapshot }: RuleContext,
  section: Section,
  { numberSpan, pinpointSpan, pinpoint }: CitedSection,
): LabelLeftOut | undefined {
  const [holder, ...others] = section.structure.filter(({ children }) => has(children, pinpoint));
  if (holder === undefined || others.length > 0) return undefined;
  const label = labelPath([holder.label]);
  const meant = `§ ${section.number}${label}${labelPath(pinpoint)}`;
  const words = `Did you mean ${meant}?`;
  if (numberSpan === null || pinpointSpan === null || pinpointSpan.start < numberSpan.end) return { words, fixes: [] };
  const written = snapshot.text.slice(numberSpan.end, pinpointSpan.end);
  if (!/^ ?\(/.test(written)) return { words, fixes: [] };
  const { start } = pinpointSpan;
  const blank = /^ |\) \(/.test(written) ? ' ' : '';
  return { words, fixes: [authorityFix(`Cite ${meant}`, false, { start, end: start, newText: label + blank })] };
}

function has(level: readonly StructureNode[], [label, ...rest]: readonly string[]): boolean {
  const node = level.find((one) => one.label === label);
  return node !== undefined && (rest.length === 0 || has(node.children, rest));
}
