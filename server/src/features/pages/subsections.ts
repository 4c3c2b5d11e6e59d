import type { Digest, Gist, Section, StructureNode } from '../../facts/statutes';
import { labelPath, labelsOf } from '../../code/labels';
import { runWords } from '../wording/section';
import type { PageLine } from './page';

/** What is known of one text of a section. */
export interface Version {
  readonly structure: readonly StructureNode[];
  readonly gists: readonly Gist[];
  /** ISO date from which it is the law, and by which act; null for the text that the edition prints as in force. */
  readonly from: { readonly date: string; readonly by: string } | null;
  /** True for the text that is the law on the day asked about. */
  readonly current: boolean;
}

/**
 * The texts of a section that are known, the one that is the law on `today` (ISO) first: that in force when the edition
 * was made, and those of amendments printed beside it whose date has come or will come.
 */
export function versionsOf(
  section: Section,
  digest: Digest | undefined,
  today: string,
): readonly [Version, ...Version[]] {
  const printed = { structure: section.structure, gists: digest?.gists ?? [], from: null };
  // An amendment of which only the changes are told leaves the lettering as it was.
  const later = (digest?.pending ?? [])
    .filter(({ gists }) => gists.length > 0)
    .sort((a, b) => (a.effective < b.effective ? -1 : 1));
  const now = later.filter((pending) => pending.effective <= today).at(-1);
  const all = [
    printed,
    ...later.map((pending) => ({
      structure: [],
      gists: pending.gists,
      from: { date: pending.effective, by: pending.by },
    })),
  ];
  const place = now === undefined ? 0 : later.indexOf(now) + 1;
  const current: Version = { ...(all[place] ?? printed), current: true };
  return [current, ...all.filter((_, i) => i !== place).map((version) => ({ ...version, current: false }))];
}

interface Node {
  readonly label: string;
  gist: string;
  readonly children: Node[];
}

function copied(nodes: readonly StructureNode[]): Node[] {
  return nodes.map((node) => ({ label: node.label, gist: '', children: copied(node.children) }));
}

/** Lays the gists into the structure; a label that only the digest knows gets a place of its own. */
function merged({ structure, gists }: Version): Node[] {
  const roots = copied(structure);
  for (const { label, gist } of gists) {
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
export function subsectionLines(version: Version): PageLine[] {
  return linesOf(merged(version));
}

function linesOf(roots: readonly Node[]): PageLine[] {
  const lines: PageLine[] = [];
  const write = (nodes: readonly Node[], depth: number, above: string): void => {
    for (const node of nodes) {
      const path = `${above}(${node.label})`;
      lines.push({ kind: 'subsection', depth, label: node.label, path, text: node.gist });
      write(node.children, depth + 1, path);
    }
  };
  write(roots, 0, '');
  return lines;
}

/** Of a section's labels those that say something, themselves or below. */
export function toldLines(version: Version): PageLine[] {
  return linesOf(merged(version).flatMap(told));
}

function told(node: Node): Node[] {
  const children = node.children.flatMap(told);
  return node.gist === '' && children.length === 0 ? [] : [{ ...node, children }];
}

/**
 * Labels in few lines, one for each outermost label that has others below it:
 * "(a) (1)(A) to (C), (2), (3)", "(b) to (f)".
 * @returns how many labels there are in all, and the lines
 */
export function labelLines({ structure }: Version): { readonly count: number; readonly lines: readonly string[] } {
  const lines: string[] = [];
  let plain: StructureNode[] = [];
  const close = (): void => {
    if (plain.length > 0) lines.push(runWords(plain));
    plain = [];
  };
  for (const node of structure) {
    if (node.children.length === 0) {
      plain.push(node);
      continue;
    }
    close();
    lines.push(`(${node.label}) ${belowWords(node.children)}`);
  }
  close();
  return { count: countOf(structure), lines };
}

function countOf(nodes: readonly StructureNode[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}

function belowWords(nodes: readonly StructureNode[]): string {
  const parts: string[] = [];
  for (let i = 0; i < nodes.length;) {
    let end = i;
    while (end < nodes.length && nodes[end]?.children.length === 0) end++;
    const node = nodes[i];
    if (end > i) parts.push(runWords(nodes.slice(i, end)));
    else if (node !== undefined) parts.push(`(${node.label})${belowWords(node.children)}`);
    i = Math.max(end, i + 1);
  }
  return parts.join(', ');
}

/** Our sentence on a subsection, or undefined. */
export function gistOf(version: Version, pinpoint: readonly string[]): string | undefined {
  const path = labelPath(pinpoint);
  return path === '' ? undefined : version.gists.find((entry) => entry.label === path)?.gist;
}

/** The first label of a pinpoint that is not among those known of its level. */
export interface MissingLabel {
  /** Labels down to it, itself the last. */
  readonly path: readonly string[];
  /** Those known in its place. */
  readonly labels: readonly string[];
}

/** A label with those below it. */
interface Labelled {
  readonly label: string;
  readonly children: readonly Labelled[];
}

/** The first label of a pinpoint that a section's labels do not have; undefined where they have all. */
export function missingLabel(roots: readonly Labelled[], pinpoint: readonly string[]): MissingLabel | undefined {
  let level = roots;
  for (const [depth, label] of pinpoint.entries()) {
    const here = level.filter((node) => node.label === label);
    if (here.length === 0)
      return { path: pinpoint.slice(0, depth + 1), labels: [...new Set(level.map((node) => node.label))] };
    level = here.flatMap(({ children }) => children);
  }
  return undefined;
}

/** The same of a version, by its structure and its gists. */
export function missingPinpoint(version: Version, pinpoint: readonly string[]): MissingLabel | undefined {
  return missingLabel(merged(version), pinpoint);
}
