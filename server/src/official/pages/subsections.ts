import { Char } from '../../text/char';
import type { OfficialParagraph, OfficialSubsection } from './officialText';
import { labelPlaces, type LabelPlace } from './labelPlaces';
import { readLabels, type LabelStep } from './labelReader';

/** A part while it is open. */
interface Part {
  readonly label: string;
  readonly start: number;
  end: number;
  readonly textStart: number;
  readonly children: Part[];
}

/** An open list: its last part; null while labels that the part above already has are passed over. */
interface Level {
  part: Part | null;
  atStart: boolean;
  paragraph: number;
}

/** The parts of a body. */
export interface Subsections {
  readonly parts: readonly OfficialSubsection[];
  /** True where the labels can be read in another way as well: what is missing then proves nothing. */
  readonly doubtful: boolean;
}

/**
 * Parts of a body by their labels, in running text as at the beginning of paragraphs. No markup shows the levels: the
 * whole body is read, and of all readings that is taken under which all lists of labels run on.
 * @param text the body; labels in forms and tables are not the section's
 */
export function readSubsections(text: string, paragraphs: readonly OfficialParagraph[]): Subsections {
  const places = paragraphs.map(({ kind, start, end }, i) =>
    kind === 'text' || kind === 'flush' ? labelPlaces(text, start, end, i) : [],
  );
  const restarts = new Set<number>();
  let count = 0;
  for (const [i, { kind }] of paragraphs.entries()) {
    if (kind === 'heading') restarts.add(count);
    count += places[i]?.length ?? 0;
  }
  const { steps, doubtful } = readLabels(places.flat(), restarts);
  const builder = new PartBuilder(text);
  let at = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    if (paragraph.kind === 'heading') builder.restart(paragraph.start);
    const own = places[i] ?? [];
    if (own[0]?.where !== 'head' || steps[at]?.kind !== 'list') builder.plain(paragraph, i);
    for (const place of own) {
      const step = steps[at++];
      if (step?.kind === 'list') builder.put(step, place);
    }
  }
  return { parts: builder.finish(), doubtful };
}

class PartBuilder {
  readonly #root: Part[] = [];
  readonly #open: Level[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** After a heading within the section, labels begin anew. */
  restart(at: number): void {
    this.#close(0, at);
  }

  /**
   * A paragraph without a label of its own belongs to the outermost part that begins a paragraph:
   * which inner one it would end is not printed.
   */
  plain(paragraph: OfficialParagraph, index: number): void {
    const outer = this.#open[0];
    if (outer === undefined || outer.paragraph === index) return;
    // Forms and tables belong to the part whose paragraph announces them.
    const inner = paragraph.kind === 'form' || paragraph.kind === 'table';
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const level = this.#open[i];
      if (level?.part == null || ((inner || i === 0) && level.atStart)) continue;
      level.part.end = Math.min(level.part.end, paragraph.start - 1);
    }
  }

  put({ depth, begins, again }: LabelStep, place: LabelPlace): void {
    const atStart = begins ? place.where !== 'inline' : (this.#open[depth]?.atStart ?? false);
    this.#close(depth, place.start);
    const above = this.#open.at(-1);
    const siblings = above === undefined ? this.#root : above.part?.children;
    // A second list in the same part adds what the first does not have.
    const known = again && siblings?.some(({ label }) => label === place.label) === true;
    let part: Part | null = null;
    if (siblings !== undefined && !known) {
      part = {
        label: place.label,
        start: place.start,
        end: this.#text.length,
        textStart: place.textStart,
        children: [],
      };
      siblings.push(part);
    }
    this.#open.push({ part, atStart, paragraph: place.paragraph });
  }

  finish(): readonly OfficialSubsection[] {
    this.#close(0, this.#text.length);
    return this.#root;
  }

  /** Ends the levels from a depth on at an offset. */
  #close(depth: number, at: number): void {
    for (const { part } of this.#open.splice(depth).reverse()) {
      if (part === null) continue;
      part.end = Math.max(Math.min(part.end, this.#trimmed(at, part.textStart)), part.children.at(-1)?.end ?? 0);
    }
  }

  /** The end of the words before an offset. */
  #trimmed(at: number, from: number): number {
    let end = at;
    while (
      end > from &&
      (this.#text.charCodeAt(end - 1) === Char.Space || this.#text.charCodeAt(end - 1) === Char.LineFeed)
    )
      end--;
    return end;
  }
}
