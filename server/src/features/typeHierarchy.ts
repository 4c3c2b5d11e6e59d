import type { Snapshot } from '../analysis/snapshot';
import type { Statutes } from '../facts/statutes';
import { nodeOf, numbersAt, successorsOf, type SectionNode } from './graph/node';

/** Most numbers on one side of another. */
const MOST = 100;

/** The sections at a source offset, as nodes of the tree of what became of what. */
export function typeHierarchy(snapshot: Snapshot, offset: number, statutes: Statutes): readonly SectionNode[] {
  return numbersAt(snapshot, offset)
    .slice(0, MOST)
    .map((number) => nodeOf(number, statutes));
}

/** Numbers that a section had before: they stand above it, as what it comes from. */
export function formerNumbers(number: string, statutes: Statutes): readonly SectionNode[] {
  return (statutes.find(number)?.formerly ?? []).slice(0, MOST).map((former) => nodeOf(former, statutes));
}

/** Numbers at which a section's law stands now, where it was transferred. */
export function successors(number: string, statutes: Statutes): readonly SectionNode[] {
  const section = statutes.find(number);
  const numbers =
    section === undefined
      ? statutes.findFormer(number).map((heir) => heir.number)
      : successorsOf(section, statutes, MOST);
  return numbers.slice(0, MOST).map((heir) => nodeOf(heir, statutes));
}
