import { factsThrough } from '../../analysis/changeWords';
import type { Statutes } from '../../facts/statutes';
import type { PageLine } from '../pages/page';
import { fact } from '../pages/pageLines';
import { dateWords } from '../wording/dates';
import { editionWords } from '../wording/section';

/** Longest list of a page; the heading counts all. */
export const LISTED_ON_PAGE = 1000;

/** The edition that a page's facts are of. */
export function editionFact(statutes: Statutes): PageLine {
  const { edition: facts } = statutes;
  return fact('Edition', `${editionWords(facts)}; read in ${dateWords(facts.read)}. ${factsThrough(facts)}`);
}
