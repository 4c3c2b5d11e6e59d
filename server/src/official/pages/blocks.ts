import type { ParagraphKind } from './officialText';
import { readStatus, type BlockStatus } from './blockStatus';
import type { Paragraph } from './body';
import { readHeading, type Heading } from './heading';
import { partVersions } from './laterVersions';
import type { PageItem } from './pageItems';
import type { Block, PageProblem, Part } from './pages';
import { writeNumbers } from './sectionNumbers';
import { withoutStars } from './whiteSpace';

type Slot = 'source' | 'history' | 'crossReferences' | 'annotations';
const SLOTS: Readonly<Record<string, Slot>> = {
  source: 'source',
  history: 'history',
  'cross-ref': 'crossReferences',
  annotation: 'annotations',
};

/** Classes of paragraphs that are words of the law, printed in another shape than plain text. */
function kindOf(className: string): ParagraphKind {
  if (/^Form\b|^Form-/.test(className)) return 'form';
  if (/^Text-center\b|^lesser-head\b/.test(className)) return 'heading';
  return /^flush\b/.test(className) ? 'flush' : 'text';
}

interface OpenBlock {
  readonly heading: Heading;
  readonly anchor: string;
  readonly part: string;
  readonly paragraphs: Paragraph[];
  readonly notes: Record<Slot, string[]>;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  readonly problems: readonly PageProblem[];
}

/**
 * Reads the blocks of a page. A block ends where the next heading begins; nothing else shows its end.
 * @param items the page's items after its contents list
 */
export function readBlocks(items: readonly PageItem[]): Blocks {
  const blocks: Block[] = [];
  const parts: { heading: string; frontNotes: string[] }[] = [];
  const problems: string[] = [];
  let open: OpenBlock | null = null;
  let [part, subpart] = ['', ''];
  const end = (): void => {
    if (open !== null) blocks.push(finish(open, problems));
    open = null;
  };
  for (const item of items) {
    if (item.heading !== null) {
      end();
      const heading = readHeading(item.heading.text, item.heading.anchor);
      if (heading.warning !== null) problems.push(heading.warning);
      open = {
        heading,
        anchor: item.heading.anchor,
        part: [part, subpart].filter((words) => words !== '').join('; '),
        paragraphs: [],
        notes: { source: [], history: [], crossReferences: [], annotations: [] },
      };
      if (item.text !== '') open.paragraphs.push([kindOf(item.className), item.text]);
      continue;
    }
    const name = /^(sub)?part-(no|name)\b/.exec(item.className);
    if (name !== null) {
      end();
      const words = withoutStars(item.text.replaceAll('\n', ' '));
      const joined = (before: string): string => (name[2] === 'no' || before === '' ? words : `${before} ${words}`);
      if (name[1] === undefined) [part, subpart] = [joined(part), ''];
      else subpart = joined(subpart);
      const whole = name[1] === undefined ? part : subpart;
      if (name[2] === 'no' || parts.length === 0) parts.push({ heading: whole, frontNotes: [] });
      else parts[parts.length - 1] = { heading: whole, frontNotes: [] };
      continue;
    }
    if (item.className.startsWith('front-note')) parts.at(-1)?.frontNotes.push(item.text);
    else if (open !== null) add(open, item);
  }
  end();
  return { blocks, parts, problems };
}

function add(open: OpenBlock, item: PageItem): void {
  if (item.tag === 'row' || item.tag === 'hr' || item.className === 'nav_tbl') return;
  const slot = SLOTS[item.className.replace(/-first$/, '')];
  if (slot !== undefined) open.notes[slot].push(item.text);
  else open.paragraphs.push([item.tag === 'table' ? 'table' : kindOf(item.className), item.text]);
}

function finish(open: OpenBlock, problems: string[]): Block {
  const { heading, notes } = open;
  const number = heading.numbers[0]?.first ?? '';
  if (number === '') problems.push(`a heading has no section number: "${open.anchor}"`);
  const { present, later } = partVersions(open.paragraphs, number, heading.catchline);
  if (heading.promise !== '' && later.length === 0)
    problems.push(`${number} promises a later version that the page does not have`);
  const isNote = (line: string): boolean => /^\**\s?Note:/.test(line);
  return {
    numbers: heading.numbers,
    anchor: open.anchor,
    catchline: heading.catchline,
    formerly: heading.formerly,
    ...(heading.formerSpans.some(({ through }) => through !== null) ? { formerSpans: heading.formerSpans } : {}),
    ...(Object.keys(heading.formerlyOf).length === 0 ? {} : { formerlyOf: heading.formerlyOf }),
    ...statusOf(present, heading),
    part: open.part,
    paragraphs: present,
    later,
    source: notes.source.filter((line) => !isNote(line)),
    notes: notes.source.filter(isNote),
    history: notes.history,
    crossReferences: notes.crossReferences,
    annotations: notes.annotations,
  };
}

/** As the text shows it, and the heading's note: "(Note: This section is repealed, effective July 1, 2025.)". */
function statusOf(present: readonly Paragraph[], { note }: Heading): BlockStatus & { effective?: string } {
  const status = readStatus(present.map(([, text]) => text));
  if (note === undefined || status.status !== 'in force') return status;
  return note.repealed
    ? { ...status, status: 'repealed', repealedOn: note.effective }
    : { ...status, effective: note.effective };
}

/** Name of a block in a message. */
export function nameOf(block: Block | undefined): string {
  if (block === undefined) return 'its beginning';
  return block.numbers.length === 0 ? block.anchor : writeNumbers(block.numbers);
}
