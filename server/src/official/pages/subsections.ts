import type { OfficialParagraph, OfficialSubsection } from './officialText';
import { labelPlaces, type LabelPlace } from './labelPlaces';
import { RANK, type LabelReading, type LabelStyle } from './labels';

/** A part while it is open. */
interface Part {
  readonly label: string;
  readonly start: number;
  end: number;
  readonly textStart: number;
  readonly children: Part[];
}

/** An open level: its last part, and how its labels are written. */
interface Level {
  readonly style: LabelStyle;
  ordinal: number;
  /** Null while a second list of labels that the part already has is passed over. */
  part: Part | null;
  atStart: boolean;
  paragraph: number;
}

/** How far ahead the label that decides between two readings is looked for. */
const AHEAD = 400;

/**
 * Parts of a body by their labels, in running text as at the beginning of paragraphs. No markup shows the levels: a label
 * goes on with an open level, or opens one within the last part; what does neither is no label of the section's.
 * @param text the body; labels in forms and tables are not the section's
 */
export function readSubsections(text: string, paragraphs: readonly OfficialParagraph[]): readonly OfficialSubsection[] {
  const reader = new SubsectionReader(text);
  const places = paragraphs.map(({ kind, start, end }, i) => (kind === 'text' || kind === 'flush' ? labelPlaces(text, start, end, i) : []));
  const all = places.flat();
  let at = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    if (paragraph.kind === 'heading') reader.restart(paragraph.start);
    const own = places[i] ?? [];
    if (own[0]?.atStart !== true) reader.plain(paragraph, i);
    for (const place of own) reader.take(place, all, at++);
  }
  return reader.finish();
}

class SubsectionReader {
  readonly #root: Part[] = [];
  readonly #open: Level[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Behind a heading within the section, labels begin anew. */
  restart(at: number): void {
    this.#close(0, at);
  }

  /**
   * A paragraph without a label of its own belongs to the outermost part that begins a paragraph: which inner one it would end
   * is not printed.
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

  take(place: LabelPlace, all: readonly LabelPlace[], index: number): void {
    const choices = place.readings.flatMap((reading) => this.#placesFor(reading, place));
    if (choices.length === 0) return;
    const best = choices.length === 1 ? choices[0] : choose(choices, all, index);
    if (best !== undefined) this.#put(best, place);
  }

  finish(): readonly OfficialSubsection[] {
    this.#close(0, this.#text.length);
    return this.#root;
  }

  /** Where a reading may stand: on with an open level, anew inside the last part, or nowhere. */
  #placesFor(reading: LabelReading, place: LabelPlace): readonly Choice[] {
    const depths = this.#open.flatMap((level, depth) => (level.style === reading.style ? [depth] : [])).reverse();
    const goesOn = (depth: number): boolean => this.#open[depth]?.ordinal === reading.ordinal - 1;
    const sameKind = (depth: number): boolean => this.#open[depth]?.atStart === place.atStart;
    const next = depths.find((depth) => goesOn(depth) && sameKind(depth)) ?? depths.find(goesOn);
    if (next !== undefined) return [{ reading, depth: next, kind: 'next' }];
    const depth = depths.find(sameKind) ?? depths[0];
    const level = depth === undefined ? undefined : this.#open[depth];
    if (depth !== undefined && level !== undefined) {
      // A number left out: its part was repealed, or the letter is not used.
      if (place.atStart && reading.ordinal > level.ordinal) return [{ reading, depth, kind: 'skip' }];
      // The labels begin once more in the same part: a second list, which no citation can tell from the first.
      if (reading.ordinal !== 1) return [];
      return [{ reading, depth: level.atStart && !place.atStart ? this.#open.length : depth, kind: 'again' }];
    }
    const last = this.#open.at(-1);
    if (reading.ordinal === 1) return [{ reading, depth: this.#depthFor(reading, place), kind: 'first' }];
    return place.atStart && (last === undefined || RANK[reading.style] > RANK[last.style]) ? [{ reading, depth: this.#open.length, kind: 'odd' }] : [];
  }

  /** Depth at which a new level opens: below the last part, but subsections after a list in an unlabelled introduction are outermost. */
  #depthFor(reading: LabelReading, place: LabelPlace): number {
    const outer = this.#open[0];
    if (place.atStart && outer !== undefined && !outer.atStart && RANK[reading.style] < RANK[outer.style] && outer.paragraph < place.paragraph) return 0;
    return this.#open.length;
  }

  #put({ reading, depth, kind }: Choice, place: LabelPlace): void {
    const continuesPassed = kind === 'next' && this.#open[depth]?.part === null;
    this.#close(depth, place.start);
    const above = this.#open.at(-1);
    const passed = kind === 'again' || continuesPassed || above?.part === null;
    let part: Part | null = null;
    if (!passed) {
      part = { label: place.label, start: place.start, end: -1, textStart: place.textStart, children: [] };
      (above?.part?.children ?? this.#root).push(part);
      part.end = this.#text.length;
    }
    this.#open.push({ style: reading.style, ordinal: reading.ordinal, part, atStart: place.atStart, paragraph: place.paragraph });
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
    while (end > from && (this.#text.charCodeAt(end - 1) === 0x20 || this.#text.charCodeAt(end - 1) === 0x0a)) end--;
    return end;
  }
}

interface Choice {
  readonly reading: LabelReading;
  readonly depth: number;
  readonly kind: 'next' | 'first' | 'skip' | 'again' | 'odd';
}

const WEIGHT = { next: 0, first: 1, skip: 2, again: 3, odd: 4 } as const;

/** Of two readings of one label, the one whose next label comes first; else the likelier kind, the deeper level. */
function choose(choices: readonly Choice[], all: readonly LabelPlace[], index: number): Choice | undefined {
  const following = (choice: Choice): number => {
    for (let i = index + 1; i < all.length && i <= index + AHEAD; i++) {
      const place = all[i];
      if (place?.readings.some((r) => r.style === choice.reading.style && r.ordinal === choice.reading.ordinal + 1) === true) return i;
    }
    return Infinity;
  };
  const likely = choices.filter((choice) => WEIGHT[choice.kind] < 2);
  const ranked = (likely.length > 0 ? likely : choices).map((choice) => ({ choice, next: following(choice) }));
  ranked.sort((a, b) => (a.next === b.next ? WEIGHT[a.choice.kind] - WEIGHT[b.choice.kind] : a.next - b.next) || b.choice.depth - a.choice.depth);
  return ranked[0]?.choice;
}
