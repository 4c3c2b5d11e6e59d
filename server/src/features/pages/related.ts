import type { Section, Statutes } from '../../facts/statutes';
import { successorNumbers } from '../graph/node';
import { entries, entry, LISTED } from './entries';
import type { PageLine } from './page';
import { fact, part } from './pageLines';

/** Where a section that is no more went. */
export function successors(section: Section, statutes: Statutes): PageLine[] {
  const successor = section.successor;
  if (successor === null || successor.numbers.length === 0) return [];
  const numbers = successorNumbers(successor, statutes, LISTED);
  return [part('Where it went'), ...entries(numbers, statutes)];
}

/** The sections before and after it in the code. */
export function neighbours(section: Section, statutes: Statutes): PageLine[] {
  const [before, after] = [statutes.at(section.index - 1), statutes.at(section.index + 1)];
  return [
    ...(before === undefined ? [] : [fact('Previous', entry(before))]),
    ...(after === undefined ? [] : [fact('Next', entry(after))]),
  ];
}

/** What it cites, and what cites it. */
export function edges(section: Section, statutes: Statutes): PageLine[] {
  const cites = statutes.cites(section.number);
  const citedBy = statutes.citedBy(section.number);
  return [
    ...(cites.length === 0 ? [] : [part(`Sections that it cites (${cites.length})`), ...entries(cites, statutes)]),
    ...(citedBy.length === 0 ? [] : [part(`Sections that cite it (${citedBy.length})`), ...entries(citedBy, statutes)]),
  ];
}
