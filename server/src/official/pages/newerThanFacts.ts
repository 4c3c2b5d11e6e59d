import { saysOtherwise } from '../../facts/status';
import type { OfficialSubsection } from './officialText';
import type { Section, Statutes, StructureNode } from '../../facts/statutes';
import { makeBody } from './body';
import type { Block } from './pages';

/** Where the official text differs from the bundled facts: it is newer, or the facts are wrong. */
export interface FactDifference {
  readonly kind: 'number' | 'status' | 'labels';
  readonly number: string;
  /** Worded for a person. */
  readonly detail: string;
}

/** Compares a page's blocks with the facts about the same numbers. Blocks in the order of print. */
export function newerThanFacts(blocks: readonly Block[], statutes: Statutes): readonly FactDifference[] {
  const differences: FactDifference[] = [];
  const alone = new Set(
    blocks.flatMap(({ numbers }) => numbers.filter(({ through }) => through === null).map(({ first }) => first)),
  );
  for (const block of blocks) {
    for (const span of block.numbers) {
      // A range of reserved or repealed numbers may enclose numbers that have
      // blocks of their own; its ends are its own.
      const ends = span.through === null ? [span.first] : [span.first, span.through].filter((one) => !alone.has(one));
      for (const number of ends) {
        const difference = differenceOf(number, block, statutes);
        if (difference !== undefined) differences.push(difference);
      }
    }
  }
  return differences;
}

/**
 * What a block says of a number otherwise than the facts: first whether it is there, then its status, then its labels.
 */
function differenceOf(number: string, block: Block, statutes: Statutes): FactDifference | undefined {
  const known = statutes.find(number);
  if (known === undefined)
    return { kind: 'number', number, detail: `${number} is in the official text and not among the bundled facts` };
  if (saysOtherwise(block.status, known.status) && known.changes.every(({ what }) => what !== 'repealed'))
    return {
      kind: 'status',
      number,
      detail: `${number} is ${block.status} in the official text and ${known.status} in the bundled facts`,
    };
  const labels = block.status === 'in force' ? differentLabels(block, known) : null;
  return labels === null ? undefined : { kind: 'labels', number, detail: labels };
}

/** Labels of the first two levels, which citations name most; deeper ones depend on how running text is read. */
function differentLabels(block: Block, known: Section): string | null {
  const official = new Set(pathsOf(makeBody(block.paragraphs).subsections));
  const facts = new Set(pathsOf(known.structure));
  const added = [...official].filter((path) => !facts.has(path));
  const gone = [...facts].filter((path) => !official.has(path));
  if (added.length === 0 && gone.length === 0) return null;
  const list = (paths: readonly string[]): string => paths.slice(0, 6).join(', ') + (paths.length > 6 ? ', ...' : '');
  return `${known.number}: ${[
    added.length > 0 ? `${list(added)} only in the official text` : '',
    gone.length > 0 ? `${list(gone)} only in the bundled facts` : '',
  ]
    .filter((words) => words !== '')
    .join('; ')}`;
}

function pathsOf(nodes: readonly (StructureNode | OfficialSubsection)[]): string[] {
  return nodes.flatMap((node) => [
    `(${node.label})`,
    ...node.children.map((child) => `(${node.label})(${child.label})`),
  ]);
}
