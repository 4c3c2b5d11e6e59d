import { listed } from '../../code/words';
import { readable } from './address';
import { shownLine } from './officialLines';
import type { PageLine } from './page';
import { item, paragraph, part } from './pageLines';

/** A document of the workspace that cites a section. */
export interface CitingDocument {
  readonly uri: string;
  /** Zero-based lines, in order. */
  readonly lines: readonly number[];
}

/** Longest list of documents, and of lines of one document. */
const LISTED = 40;
const LINES = 8;

const HEADING = 'Documents of this workspace that cite it';

/** The documents as a part of a section's page; undefined: they are not told. */
export function citingParts(citing: readonly CitingDocument[] | 'reading' | undefined): PageLine[] {
  if (citing === undefined) return [];
  if (citing === 'reading') return [part(HEADING), paragraph('The workspace is being read.')];
  if (citing.length === 0) return [];
  const placed = citing.map(({ uri, lines }) => ({ path: shownLine(readable(uri)).split('/'), lines }));
  const paths = placed.map(({ path }) => path);
  const items = placed.slice(0, LISTED).map(({ path, lines }) => item(`${nameOf(path, paths)}: ${lineWords(lines)}`));
  return [
    part(`${HEADING} (${citing.length})`),
    ...items,
    ...(citing.length > LISTED ? [item(`and ${citing.length - LISTED} more`)] : []),
  ];
}

function lineWords(lines: readonly number[]): string {
  const named = [...new Set(lines)].slice(0, LINES).map((line) => String(line + 1));
  const more = new Set(lines).size - named.length;
  return `${named.length === 1 ? 'line' : 'lines'} ${listed(more > 0 ? [...named, `${more} more`] : named)}`;
}

/** A file's name, with as much of the path before it as tells it from others of the name. */
function nameOf(path: readonly string[], paths: readonly (readonly string[])[]): string {
  let depth = 1;
  const end = (parts: readonly string[]): string => parts.slice(-depth).join('/');
  while (depth < path.length && paths.some((other) => other !== path && end(other) === end(path))) depth++;
  return end(path);
}

/** Where each item of the part leads, in the page's order: the first line that cites, as an address with a fragment. */
export function citingTargets(citing: readonly CitingDocument[]): readonly string[] {
  return citing.slice(0, LISTED).map(({ uri, lines }) => `${uri}#L${(lines[0] ?? 0) + 1}`);
}

/** True for the heading line of the part. */
export function isCitingHeading(line: string): boolean {
  return line.startsWith(`## ${HEADING} (`);
}
