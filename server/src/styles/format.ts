import type { Citation } from '../citations/citation';
import { styles, type StyleName } from './registry';
import { PLAIN, type Spelling } from './style';

/**
 * A citation written in a style. Reading the text gives the same sections, pinpoints, range ends and years again, and
 * formatting that gives the same text.
 * @returns undefined where the style has no form for the citation: it is best left as it stands
 */
export function format(citation: Citation, style: StyleName, spelling: Partial<Spelling> = {}): string | undefined {
  return styles[style].format(citation, { ...PLAIN, ...spelling });
}
