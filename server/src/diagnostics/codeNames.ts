import type { CodeName } from '../citations/citation';
import { isAnnotated } from '../styles/annotated';
import type { StyleName } from '../styles/style';

const OWN: Readonly<Record<StyleName, readonly string[]>> = {
  bluebook: ['conn. gen. stat.', 'conn. gen. stat. ann.'],
  connecticut: ['general statutes'],
  legislative: ['general statutes'],
};

/** True for the name that a style itself writes; small capitals and kinds of blank make no difference. */
export function isOwnName(written: string, style: StyleName): boolean {
  return OWN[style].includes(plain(written));
}

/** True for a name that some style writes. */
export function isStyleName(written: string): boolean {
  return isOwnName(written, 'bluebook') || isOwnName(written, 'connecticut');
}

/** The name in a style; Bluebook keeps the annotated code apart. */
export function codeNameIn(style: StyleName, name: CodeName): string {
  if (style !== 'bluebook') return 'General Statutes';
  return isAnnotated(name) ? 'Conn. Gen. Stat. Ann.' : 'Conn. Gen. Stat.';
}

function plain(written: string): string {
  const known = plainly.get(written);
  if (known !== undefined) return known;
  const made = written.replace(/\s+/g, ' ').toLowerCase();
  // People write the name in few ways; what is written for fun is forgotten again.
  if (plainly.size >= MOST_KNOWN) plainly.clear();
  plainly.set(written, made);
  return made;
}

const MOST_KNOWN = 100;
const plainly = new Map<string, string>();
