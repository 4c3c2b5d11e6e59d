import type { Section, Statutes } from '../facts/statutes';
import { actName } from './wording';

/** "§ 21a-420 was first enacted in 2021 (P.A. 21-1, § 1)", of a section whose first act's year is known. */
export function firstEnacted(section: Section, year: number, statutes: Statutes): string {
  const act = statutes.acts(section)[0];
  return `§ ${section.number} was first enacted in ${year}${act === undefined ? '' : ` (${actName(act)})`}`;
}
