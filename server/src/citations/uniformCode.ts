import type { Prose } from '../markup/prose';
import { Char } from '../text/char';
import type { Steps } from '../text/steps';
import { isCitation, type Authority } from './citation';
import { foreign } from './draft';
import { asRead } from './movedCitation';
import { matchesOf } from '../text/matches';

/**
 * A paper on the Uniform Commercial Code cites it by its own numbers, "§ 9-102(a)(27)" for what the General Statutes
 * call § 42a-9-102; title 9 of these is of elections.
 */

const NAMES_CODE = /\buniform\s+commercial\s+code\b|\bU\.?\s?C\.?\s?C\b/i;
const ARTICLE = /\barticles?\s+([1-9])\b/gi;
/** A section of articles 1 to 9, whose numbers have three digits. */
const NUMBER = /^([1-9])-[1-7]\d\d$/;
/** Authorities looked at in one step. */
const STEP = 4096;

/**
 * In steps: authorities as such a paper shows them; the list itself where a document is none. A bare number is the
 * uniform code's where the paper names that code and the article that the number begins with, and cites the number
 * nowhere as the General Statutes'.
 * @param read authorities as each was read by itself, in document order
 */
export function* asUniformCode(prose: Prose, read: readonly Authority[]): Steps<readonly Authority[]> {
  // Nearly no document has such numbers: no more is asked after a key.
  const candidates = new Set<Authority>();
  for (let k = 0; k < read.length; k++) {
    const a = read[k] as Authority;
    if (isOfArticle(a)) candidates.add(a);
    if (k % STEP === STEP - 1) yield;
  }
  if (candidates.size === 0 || !NAMES_CODE.test(prose.text)) return read;
  yield;
  const articles = new Set(Array.from(matchesOf(ARTICLE, prose.text), ([, article]) => article));
  yield;
  const named = new Set<string>();
  for (const a of read)
    if (a.kind !== 'foreign' && !candidates.has(a)) for (const { number } of asRead(a).sections) named.add(number);
  yield;
  const isOwn = ({ number }: { readonly number: string }): boolean =>
    articles.has(NUMBER.exec(number)?.[1]) && !named.has(number);
  const result: Authority[] = [];
  for (const [k, a] of read.entries()) {
    if (k % STEP === STEP - 1) yield;
    if (candidates.has(a) && isCitation(a) && asRead(a).sections.every(isOwn))
      result.push(foreign('uniform-act', a.start, a.end));
    else if (a.kind === 'id' && a.antecedent !== null && result[a.antecedent]?.kind === 'foreign')
      result.push(foreign('id', a.start, a.end));
    else result.push(a);
  }
  return result;
}

/** True for a bare citation all of whose numbers could be the uniform code's. */
function isOfArticle(a: Authority): boolean {
  if ((a.kind !== 'short' && a.kind !== 'prose') || a.trailer !== null) return false;
  const { sections } = asRead(a);
  for (const { number, through } of sections)
    // The hyphen is looked for first: hardly a number has its second part so soon.
    if (through !== null || number.charCodeAt(1) !== Char.Hyphen || !NUMBER.test(number)) return false;
  return sections.length > 0;
}
