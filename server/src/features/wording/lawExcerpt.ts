import type { OfficialSection } from '../../official/pages/officialText';
import { officialLines } from '../pages/officialLines';
import type { PageLine } from '../pages/page';
import { textsOf, textWith, type SectionText } from './official';
import { labelPath, labelsOf } from '../../code/labels';
import type { Block, Inline } from './richText';

/** Characters of the law in a hover: of a cited part, and of a section's beginning. */
const OF_PART = 1200;
const OF_SECTION = 600;
/** Rest of a line that is still worth showing. */
const LEAST = 40;

/** Words of the law, cut short. */
export interface Excerpt {
  readonly blocks: readonly Block[];
  /** The text that they are of. */
  readonly text: SectionText;
  /** True where more of it follows. */
  readonly cut: boolean;
}

/**
 * The words of a cited part as a hover shows them, each label on a line; of the section's beginning where no part is
 * cited. Undefined where the official text has no such part.
 * @param through labels at which a cited run of parts ends, "(d)" of "(a)-(d)"; null for one part
 * @param today ISO date on which the text must be the law
 */
export function excerpt(
  section: OfficialSection,
  path: readonly string[],
  through: readonly string[] | null,
  today: string,
): Excerpt | undefined {
  const text = textWith(textsOf(section, today), path);
  if (text === undefined) return undefined;
  const lines = linesOfPart(officialLines(text.body), path, through);
  const shown: PageLine[] = [];
  let room = path.length === 0 ? OF_SECTION : OF_PART;
  let cut = false;
  for (const line of lines) {
    if (room < LEAST) {
      cut = true;
      break;
    }
    const words = cutAt(line.text, room);
    cut ||= words !== line.text;
    shown.push({ ...line, text: words });
    room -= line.text.length;
  }
  return shown.length === 0 ? undefined : { blocks: blocksOf(shown), text, cut };
}

/** The part's own line and all below it, up to the next part of its level. */
function linesOfPart(
  lines: readonly PageLine[],
  path: readonly string[],
  through: readonly string[] | null,
): PageLine[] {
  if (path.length === 0) return [...lines];
  const last = through === null ? path : [...path.slice(0, -through.length), ...through];
  const [from, to] = [labelPath(path), labelPath(last)];
  const found: PageLine[] = [];
  let open: 'no' | 'yes' | 'last' = 'no';
  for (const line of lines) {
    if (line.kind === 'subsection') {
      if (open === 'last' && !line.path.startsWith(to)) break;
      if (open === 'yes' && labelsOf(line.path).length < path.length) break;
      if (open === 'no' && line.path === from) open = 'yes';
      if (open === 'yes' && line.path === to) open = 'last';
    } else if (open !== 'no' && (line.kind === 'heading' || ('depth' in line && line.depth < path.length))) {
      break;
    }
    if (open !== 'no') found.push(line);
  }
  return found;
}

function cutAt(text: string, most: number): string {
  if (text.length <= most) return text;
  const blank = text.lastIndexOf(' ', most);
  return `${text.slice(0, blank > most / 2 ? blank : most)} …`;
}

/** The outermost line as a paragraph, what is below it as a list by levels. */
function blocksOf(lines: readonly PageLine[]): Block[] {
  const outer = Math.min(...lines.map(depthOf));
  const blocks: Block[] = [];
  let items: { readonly words: Inline[]; readonly depth: number }[] = [];
  const flush = (): void => {
    if (items.length > 0)
      blocks.push({ list: items.map(({ words }) => words), depths: items.map(({ depth }) => depth) });
    items = [];
  };
  for (const line of lines) {
    const words: Inline[] =
      line.kind === 'subsection'
        ? [{ strong: `(${line.label})` }, ...(line.text === '' ? [] : [` ${line.text}`])]
        : [line.text];
    if (line.text.trim() === '' && line.kind !== 'subsection') continue;
    const depth = depthOf(line) - outer;
    if (depth > 0) {
      // A list may begin no deeper than its first level, nor skip one.
      items.push({ words, depth: Math.min(depth - 1, (items.at(-1)?.depth ?? -1) + 1) });
    } else {
      flush();
      blocks.push({ paragraph: words });
    }
  }
  flush();
  return blocks;
}

function depthOf(line: PageLine): number {
  return 'depth' in line ? line.depth : 0;
}
