import type { Snapshot } from '../../analysis/snapshot';
import type { Span } from '../../text/span';
import { numberOfPage } from './address';
import { pathOfLine } from './parts';
import { raw } from '../../text/raw';

/** A part of the page's own section that its words name: "subdivision (2) of subsection (a) of this section". */
export interface OwnReference extends Span {
  readonly number: string;
  readonly pinpoint: readonly string[];
}

const LABEL = raw`\((?:[a-z]{1,6}|\d{1,3})\)`;
const UNIT = raw`(?:sub(?:section|division|paragraph|clause)|clause)`;
/** One or several parts, the parts that they are in, and where these are. */
const REFERENCE = new RegExp(
  raw`\b${UNIT}s? (${LABEL}(?:(?:, | and | or | to |, and |, or )${LABEL}){0,12})(?:, inclusive,)?((?: of ${UNIT} ${LABEL}){0,4}) of this (section|subsection|subdivision|subparagraph)\b`,
  'gi',
);

/**
 * What the words at an offset of a section's page name in the section itself; undefined elsewhere. Of several
 * labels it is the one at the offset, else the first. Source of the words: the Legislative Commissioners'
 * practice, by which a section names its own parts.
 */
export function ownReference(snapshot: Snapshot, offset: number): OwnReference | undefined {
  const number = numberOfPage(snapshot.uri);
  if (number === undefined) return undefined;
  const { lines, text } = snapshot;
  const line = lines.lineAt(offset);
  const start = lines.startOf(line);
  const written = text.slice(start, lines.startOf(line + 1));
  for (const match of written.matchAll(REFERENCE)) {
    const [whole, list = '', above = '', within = ''] = match;
    const from = start + match.index;
    if (offset < from || offset > from + whole.length) continue;
    const at = from + whole.indexOf('(');
    const labels = Array.from(list.matchAll(/\((\w+)\)/g), (one) => ({
      label: one[1] ?? '',
      start: at + one.index,
      end: at + one.index + one[0].length,
    }));
    const named = labels.find((one) => one.start <= offset && offset < one.end) ?? labels[0];
    if (named === undefined) return undefined;
    const outer = Array.from(above.matchAll(/\((\w+)\)/g), (one) => one[1] ?? '').reverse();
    return {
      start: from,
      end: from + whole.length,
      number,
      pinpoint: [...enclosing(pathOfLine(text, offset), within.toLowerCase()), ...outer, named.label],
    };
  }
  return undefined;
}

/** Labels of the part that "this subsection" is, on a line at a path. */
function enclosing(path: readonly string[], unit: string): readonly string[] {
  const isUnit: Readonly<Record<string, RegExp>> = { subsection: /^[a-z]/, subdivision: /^\d/, subparagraph: /^[A-Z]/ };
  const kind = isUnit[unit];
  if (kind === undefined) return [];
  return path.slice(0, path.findIndex((label) => kind.test(label)) + 1);
}
