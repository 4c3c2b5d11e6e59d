import { actKey } from '../code/actKey';
import type { ActReference, Cited, CitedSection } from './citation';

/**
 * An authority as one string: "53a-70", "53a-70 to 53a-73", "53a-70 et seq.", "act june:p:21-1", "chapter 952", "title 53a". A range and
 * "et seq." are authorities of their own, beside the single sections in them. A section's number alone has no blank.
 */
export type AuthorityKey = string;

/** True for sections and ranges of sections: members of the code itself, with numbers and pinpoints. */
export function isSection(cited: Cited): cited is CitedSection {
  return cited.kind === 'section' || cited.kind === 'range';
}

/** What is cited, whatever its spelling, pinpoint and edition: the same key, the same authority. */
export function keyOf(cited: Cited): AuthorityKey {
  if (cited.kind === 'act') return `act ${actKey(actName(cited))}`;
  if (!isSection(cited)) return `${cited.kind} ${cited.number}`;
  return `${cited.number}${cited.through === null ? '' : ` to ${cited.through}`}${cited.etSeq ? ' et seq.' : ''}`;
}

/** What a person calls it: "§ 53a-70", "§§ 53a-70 to 53a-73", "§ 22a-14 et seq.", "Public Act 21-103", "chapter 952". */
export function nameOf(cited: Cited): string {
  if (cited.kind === 'act') return `${cited.type === 'public' ? 'Public' : 'Special'} Act ${cited.number}`;
  if (!isSection(cited)) return `${cited.kind} ${cited.number}`;
  return cited.through === null
    ? `§ ${cited.number}${cited.etSeq ? ' et seq.' : ''}`
    : `§§ ${cited.number} to ${cited.through}`;
}

/** An act's name as source lines print it: "P.A. 21-103", "June Sp. Sess. P.A. 21-1", "1969, P.A. 828". */
export function actName(act: ActReference): string {
  const name = `${act.type === 'public' ? 'P.A.' : 'S.A.'} ${act.number}`;
  if (act.session !== null) return `${act.session.replace('Special Session', 'Sp. Sess.')} ${name}`;
  // Before 1973 acts were numbered anew each year, and the year stands first.
  return act.number.includes('-') || act.year === null ? name : `${act.year}, ${name}`;
}
