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
 * "§ 12-407(12)" for § 12-407(a)(12), and "§ 46a-60(a)(7)" for § 46a-60(b)(7), where a part was put before the others:
 * undefined unless just one part of the section holds all labels of the pinpoint, or all but the first.
 */
export function labelLeftOut(context: RuleContext, section: Section, member: CitedSection): LabelLeftOut | undefined {
  const { pinpoint, pinpointThrough } = member;
  const holder = holderOf(section, pinpoint);
  if (holder !== undefined && holds(section, holder, pinpointThrough))
    return meant(context, section, member, [holder, ...pinpoint], /^(?=\()/);
  const [, ...below] = pinpoint;
  const other = below.length === 0 ? undefined : holderOf(section, below);
  return other === undefined || !holds(section, other, pinpointThrough?.slice(1) ?? null)
    ? undefined
    : meant(context, section, member, [other, ...below], /^\([^()]{1,5}\)/, false);
}

/** The one outermost label below which all of a path stand. */
function holderOf({ structure }: Section, path: readonly string[]): string | undefined {
  const [holder, ...others] = structure.filter(({ children }) => has(children, path));
  return others.length > 0 ? undefined : holder?.label;
}

/** True where a range of labels ends below that label too: "(a)(1)-(8)" of a list of six is no other list's. */
function holds({ structure }: Section, holder: string, through: readonly string[] | null): boolean {
  return through === null || has(structure, [holder, ...through]);
}

/**
 * @param replaced what the outermost label is written for, at the pinpoint's start
 * @param likely false where that other label exists too, so that nothing but the law's own words can tell
 */
function meant(
  { snapshot }: RuleContext,
  { number }: Section,
  { numberSpan, pinpointSpan }: CitedSection,
  path: readonly string[],
  replaced: RegExp,
  likely = true,
): LabelLeftOut {
  const name = `§ ${number}${labelPath(path)}`;
  const fixes: Fix[] = [];
  if (numberSpan !== null && pinpointSpan !== null && pinpointSpan.start >= numberSpan.end) {
    const { start, end } = pinpointSpan;
    const gone = replaced.exec(snapshot.text.slice(start, end))?.[0];
    const isSpaced = gone === '' && /^ |\) \(/.test(snapshot.text.slice(numberSpan.end, end));
    const newText = labelPath(path.slice(0, 1)) + (isSpaced ? ' ' : '');
    if (gone !== undefined)
      fixes.push(authorityFix(`Cite ${name}`, false, { start, end: start + gone.length, newText }));
  }
  return { words: likely ? `Did you mean ${name}?` : `There is a ${name}.`, fixes };
}

function has(level: readonly StructureNode[], [label, ...rest]: readonly string[]): boolean {
  const node = level.find((one) => one.label === label);
  return node !== undefined && (rest.length === 0 || has(node.children, rest));
}
