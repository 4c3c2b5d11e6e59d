import { authorityFix } from './find';
import type { Fix, RuleContext } from './finding';
import type { WrittenNumber } from './writtenNumbers';

/** The subsection that is meant by a label written as a suffix, what is said of it, and the fix that cites it. */
export interface LabelAsSuffix {
  readonly words: string;
  readonly fixes: readonly Fix[];
}

const NONE: LabelAsSuffix = { words: '', fixes: [] };
const WITH_LETTER = /^(.*\d)([a-z])$/;

/**
 * "§ 21a-267c" for § 21a-267(c), where no law stands under the number: nothing where the section without the letter is
 * not in force, or has no subsection by it.
 */
export function labelAsSuffix({ statutes, style }: RuleContext, { number, span }: WrittenNumber): LabelAsSuffix {
  const [, stem = '', letter = ''] = WITH_LETTER.exec(number) ?? [];
  const section = statutes.find(stem);
  if (section?.status !== 'in force' || !section.structure.some(({ label }) => label === letter)) return NONE;
  const meant = `${stem}${style === 'connecticut' ? ' ' : ''}(${letter})`;
  return {
    words: ` § ${stem} has a subsection (${letter}).`,
    fixes: [authorityFix(`Cite § ${meant}`, false, { ...span, newText: meant })],
  };
}
