import type { Snapshot } from '../analysis/snapshot';
import type { Statutes } from '../facts/statutes';
import { nodeOf, numbersAt, type SectionNode } from './graph/node';

/** Most sections on one side of another. */
const MOST = 200;

/** The sections at a source offset, as nodes of the graph of who cites whom. */
export function callHierarchy(snapshot: Snapshot, offset: number, statutes: Statutes): readonly SectionNode[] {
  return numbersAt(snapshot, offset)
    .slice(0, MOST)
    .map((number) => nodeOf(number, statutes));
}

/** Sections of the code whose text cites this one. */
export function sectionsCiting(number: string, statutes: Statutes): readonly SectionNode[] {
  return statutes
    .citedBy(number)
    .slice(0, MOST)
    .map((citing) => nodeOf(citing, statutes));
}

/** Sections that the text of this one cites. */
export function sectionsCitedBy(number: string, statutes: Statutes): readonly SectionNode[] {
  return statutes
    .cites(number)
    .slice(0, MOST)
    .map((cited) => nodeOf(cited, statutes));
}
