import type { Digest, StructureNode } from '../../statutes/statutes';
import { labelsOf } from '../wording/pinpoint';
import type { PageLine } from './page';

interface Node {
  readonly label: string;
  gist: string;
  readonly children: Node[];
}

function copied(nodes: readonly StructureNode[]): Node[] {
  return nodes.map((node) => ({ label: node.label, gist: '', children: copied(node.children) }));
}

/** Lays the gists into the structure; a label that only the digest knows gets a place of its own. */
function merged(structure: readonly StructureNode[], digest: Digest | undefined): Node[] {
  const roots = copied(structure);
  for (const { label, gist } of digest?.gists ?? []) {
    let siblings = roots;
    let node: Node | undefined;
    for (const part of labelsOf(label)) {
      node = siblings.find((sibling) => sibling.label === part);
      if (node === undefined) {
        node = { label: part, gist: '', children: [] };
        siblings.push(node);
      }
      siblings = node.children;
    }
    if (node !== undefined) node.gist = gist;
  }
  return roots;
}

/** Every label of a section in order, each with its gist where there is one. */
export function subsectionLines(structure: readonly StructureNode[], digest: Digest | undefined): PageLine[] {
  const lines: PageLine[] = [];
  const write = (nodes: readonly Node[], depth: number, above: string): void => {
    for (const node of nodes) {
      const path = `${above}(${node.label})`;
      lines.push({ kind: 'subsection', depth, label: node.label, path, text: node.gist });
      write(node.children, depth + 1, path);
    }
  };
  write(merged(structure, digest), 0, '');
  return lines;
}

/** Our sentence on a subsection, or undefined. */
export function gistOf(digest: Digest | undefined, pinpoint: readonly string[]): string | undefined {
  const path = pinpoint.map((label) => `(${label})`).join('');
  return path === '' ? undefined : digest?.gists.find((entry) => entry.label === path)?.gist;
}

/** True where the section's structure, as read by rule, has the pinpoint. */
export function hasPinpoint(structure: readonly StructureNode[], pinpoint: readonly string[]): boolean {
  let nodes = structure;
  for (const label of pinpoint) {
    const node = nodes.find((n) => n.label === label);
    if (node === undefined) return false;
    nodes = node.children;
  }
  return true;
}
