import type { Snapshot } from '../../analysis/snapshot';
import { isSection } from '../../citations/cited';
import { stateWord, successorRanges } from '../../facts/status';
import type { Section, Statutes, Successor } from '../../facts/statutes';
import { numberOfPage } from '../pages/address';
import { numberAt, placeAt } from '../wording/place';
import { catchlineOf } from '../wording/section';

/** A section in a tree of sections. */
export interface SectionNode {
  readonly number: string;
  /** "§ 53a-70" */
  readonly name: string;
  /** Heading, after the state of one that is no law. */
  readonly detail: string;
  readonly deprecated: boolean;
}

const LONGEST = 120;

export function nodeOf(number: string, statutes: Statutes): SectionNode {
  const section = statutes.find(number);
  const catchline = section === undefined ? 'not in this edition' : catchlineOf(section, LONGEST);
  const state = section === undefined || section.status === 'in force' ? '' : stateWord(section.status);
  return {
    number,
    name: `§ ${number}`,
    detail: [state, catchline].filter((part) => part !== '').join(': '),
    deprecated: state !== '',
  };
}

/** Numbers of the sections cited at a source offset; on a section page, away from its citations, the page's own. */
export function numbersAt(snapshot: Snapshot, offset: number): readonly string[] {
  const place = placeAt(snapshot, offset);
  if (place === undefined) {
    const own = numberOfPage(snapshot.uri);
    return own === undefined ? [] : [own];
  }
  return [...new Set(place.cites.filter(isSection).map((cited) => numberAt(cited, offset)))];
}

/** Numbers of the sections that a transferred one became. */
export function successorsOf(section: Section, statutes: Statutes, most: number): readonly string[] {
  const { successor } = section;
  const named = successor === null ? [] : successorNumbers(successor, statutes, most);
  const heirs = statutes.findFormer(section.number).map(({ number }) => number);
  return [...new Set([...named, ...heirs])].filter((number) => number !== section.number).slice(0, most);
}

/** Numbers of a successor, those of its ranges in code order; at most `most` of each range. */
export function successorNumbers(successor: Successor, statutes: Statutes, most: number): readonly string[] {
  return successorRanges(successor).flatMap(({ first, through }) =>
    through === null ? [first] : statutes.range(first, through, most).map(({ number }) => number),
  );
}
