import type { Snapshot } from '../analysis/snapshot';
import { SHORT_NAME_OF_STATE } from '../citations/otherLaw/states';
import { matchesOf } from '../text/matches';
import type { Span } from '../text/span';
import { around } from './typography';
import { raw } from '../text/raw';

/** So far from a citation, within its paragraph, other states' codes are looked for. */
const NEAR = 300;
/** Codes of so many states make a list. */
const LEAST = 2;
/** "Del. Code Ann.", "N. Y. Penal Law Ann."; a case has a year after its state, "(Del. 1984)". */
const CODE = new RegExp(raw`\b(${SHORT_NAME_OF_STATE})[\s\w.,&'’]{0,30}?(?:Code|Stat|Law|Laws|Rev)\b`, 'g');

/** A first look: few texts name a code beside ours. */
const ANY_CODE = /\b(?:Code|Laws?|Rev)\b|(?<!Gen\. ?)\bStat\b/;

/**
 * True for a citation in a list of several states' laws, "Conn. Gen. Stat. § 46b-82 (1982); Del. Code ... (1980); Fla.
 * Stat. ...": such a list compares the laws of one time.
 */
export function isAmongOtherStates(snapshot: Snapshot, citation: Span): boolean {
  const { before, after } = around(snapshot, citation, NEAR);
  const states = [before, after].flatMap((text) =>
    ANY_CODE.test(text) ? Array.from(matchesOf(CODE, text), ([, state]) => state) : [],
  );
  return new Set(states).size >= LEAST;
}

/** True for a document that cites the codes of other states oftener than ours. */
export function isOnOtherStates(snapshot: Snapshot): boolean {
  return snapshot.kept(citesOthersOftener);
}

function citesOthersOftener({ reading: { authorities, citations } }: Snapshot): boolean {
  const others = authorities.filter((authority) => authority.kind === 'foreign' && authority.source === 'state-code');
  return others.length > citations.length;
}
