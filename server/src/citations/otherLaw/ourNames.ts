import { otherStateBefore } from '../codeName';
import { isOfOurTitle } from '../titles';
import { namesOtherState } from './states';

/** Names of Connecticut's own laws before a sign, which others' have too. */

/** By an author, or a volume: "3 A. Larson, Workers' Compensation Law", "4 Larson's Workers' Compensation Law". */
const OF_AUTHOR = /[A-Z]\. ?[A-Z]|supra|\b\d{1,2}[A-Z]? [A-Z]/;
/** Numbers that no "... Law" of New York or Maryland has: these end before title 22 or have a zero after the hyphen. */
const OF_NO_LAW = /^(?:2[2-9]|3\d|4\d|5[0-4])-[1-9]/;
const GENERAL_STATUTES =
  /\bgen(?:eral|\.)? ?stat(?:utes?|s?\.)?(?: ann(?:otated|\.))?,?$|\b(?:conn(?:ecticut|\.)|ct) (?:(?:penal|criminal|(?:uniform )?commercial|insurance|probate) )?code,?$/i;

/**
 * Our own code's name that begins no citation: a heading, what closes the one before ("section 1-1 of the general
 * statutes, § 1-2"), or a part of it by its name ("the Connecticut Penal Code, § 53a-70").
 */
export function namesOurs(slice: string, word: string, number: string): boolean {
  const m = GENERAL_STATUTES.exec(slice);
  if (m !== null) return !otherStateBefore(slice, m.index);
  // "the wage law, § 31-72", "our penal code, § 53a-5"; "Insurance Law, § 38a-334", "the Penal Code, § 53a-70".
  if (word === 'Law' && OF_AUTHOR.test(slice)) return false;
  const isOurs =
    /^(?:laws?|code|[Ss]tatute)$/.test(word) ||
    (/^(?:laws?|code|statutes?)$/i.test(word) && isOfOurTitle(number)) ||
    (word === 'Law' && OF_NO_LAW.test(number));
  return isOurs && !namesOtherState(slice);
}
