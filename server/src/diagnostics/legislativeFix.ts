import type { Citation } from '../citations/citation';
import type { Prose } from '../markup/prose';
import { rewrite } from '../styles/convert';
import { formFix } from './find';
import type { Fix } from './finding';

/** Writes a citation as legislation does; none where that has no form for it. */
export function legislativeFix(citation: Citation, prose: Prose): Fix[] {
  const right = rewrite(citation, 'legislative', prose);
  return right === undefined ? [] : [formFix(`Change to “${right.text}”`, ...right.edits)];
}
