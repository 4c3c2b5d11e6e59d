import { Char } from '../../text/char';
import { commonHead, commonTail } from '../../text/common';
import type { Steps } from '../../text/steps';
import { HtmlReader } from '../html/reader';
import { BLOCK, OBJECT, type Prose, type ZoneKind } from '../prose';
import { ProseBuilder } from '../proseBuilder';
import { Restarts } from '../restarts';
import { frontMatterOf } from '../scan';
import { BlockReader } from './blocks';
import { InlineReader } from './inline';
import { BLANK, CLOSE, CODE, HEADING, HTML, LEAF, NOTE, OPEN, QUOTE, ROW, STEP, type Plan } from './plan';

/** Written in one step: steps of the plan, and characters of prose. */
const MOST_STEPS = 4096;
const LONGEST_STEP = 100_000;

interface OpenZone {
  readonly kind: ZoneKind | undefined;
  readonly note: number;
  start: number;
}

/**
 * Reads Markdown, in steps between which others may be let in: the block pass makes a plan, and a
 * writer writes the plan's leaves into the prose.
 * @param before an earlier version of the document as read: only what differs is read, with the same answer
 */
export function* readMarkdown(source: string, pandoc: boolean, before?: Prose): Steps<Prose> {
  const again =
    before === undefined || before.restarts.length === 0 ? undefined : yield* readAgain(source, pandoc, before);
  if (again !== undefined) return again;
  const builder = new ProseBuilder(source);
  const front = frontMatterOf(source);
  if (front !== undefined) {
    builder.frontMatter = { start: front.start, end: front.end };
    builder.put(OBJECT, 0, front.next);
    builder.put('\n', front.next, front.next);
  }
  const blocks = new BlockReader(source, front?.next ?? 0, pandoc);
  while (blocks.readSome()) yield;
  const { plan } = blocks;
  const writer = new MarkdownWriter(source, builder, plan, pandoc);
  while (writer.writeSome()) yield;
  writer.close();
  yield;
  if (isBound(plan, builder)) builder.restarts.length = 0;
  return builder.finish();
}

/**
 * Reads from the last place before the first difference at which reading could
 * begin to the first such place after the last one.
 */
function* readAgain(source: string, pandoc: boolean, before: Prose): Steps<Prose | undefined> {
  const front = frontMatterOf(source);
  if (front?.start !== before.frontMatter?.start || front?.end !== before.frontMatter?.end) return undefined;
  const head = commonHead(before.source, source);
  const tail = commonTail(before.source, source, Math.min(before.source.length, source.length) - head);
  const restarts = new Restarts(before.restarts);
  // The character after a place is the same too: it may belong to the line end before it.
  const first = restarts.lastBefore(head);
  if (first < 0 || (front?.next ?? 0) > head) return undefined;
  const by = source.length - before.source.length;
  const from = restarts.at(first);
  const blocks = new BlockReader(source, from.source, pandoc);
  let last = restarts.lastBefore(before.source.length - tail) + 1;
  for (; last < restarts.count && !blocks.readTo(restarts.at(last).source + by); last++) yield;
  if (last === restarts.count) while (blocks.readSome()) yield;
  const builder = new ProseBuilder(source);
  builder.takeHead(before, from);
  const { plan } = blocks;
  const writer = new MarkdownWriter(source, builder, plan, pandoc);
  while (writer.writeSome()) yield;
  if (last < restarts.count) {
    if (!writer.isClear) return undefined;
    builder.takeTail(before, restarts.at(last), by);
  } else writer.close();
  return isBound(plan, builder) ? undefined : builder.finish();
}

/**
 * True where what stands at one place says how another is read: notes are numbered,
 * and labels of links are defined anywhere.
 */
function isBound({ notes, definitions }: Plan, { zones }: ProseBuilder): boolean {
  return notes.size > 0 || definitions.size > 0 || zones.some(({ kind }) => kind === 'note');
}

class MarkdownWriter {
  readonly #source: string;
  readonly #builder: ProseBuilder;
  readonly #html: HtmlReader;
  readonly #inline: InlineReader;
  readonly #steps: Int32Array;
  readonly #noteZones: { start: number; end: number; note: number }[] = [];
  readonly #open: OpenZone[] = [];
  /** Place in the plan of what is to be written next. */
  #at = 0;
  /** True where the source itself shows that what follows stands apart from what was written last. */
  #apart = true;
  /** Prose end of the last leaf, its line end left out. */
  #written = 0;

  constructor(source: string, builder: ProseBuilder, plan: Plan, pandoc: boolean) {
    this.#source = source;
    this.#builder = builder;
    this.#html = new HtmlReader(source, builder);
    this.#steps = plan.steps;
    this.#inline = new InlineReader(source, builder, plan, pandoc);
  }

  /** Writes on for a while; false where nothing is left. */
  writeSome(): boolean {
    const steps = this.#steps;
    const [most, longest] = [this.#at + MOST_STEPS * STEP, this.#builder.length + LONGEST_STEP];
    let i = this.#at;
    for (; i < steps.length && i < most && this.#builder.length < longest; i += STEP) {
      const a = steps[i + 1] ?? 0;
      const b = steps[i + 2] ?? 0;
      const c = steps[i + 3] ?? 0;
      switch (steps[i]) {
        case LEAF:
          this.#leaf(i + STEP, b, a === HEADING);
          i += b * STEP;
          break;
        case BLANK:
          this.#builder.copy(a, b);
          // A line that is no blank in the source (an underline, a definition) does not show its place in the prose.
          this.#apart = c === 0;
          if (c === 0 && a < b && this.isClear) this.#builder.restart(b);
          break;
        case CODE:
          this.#begin(a);
          this.#builder.put(OBJECT, a, b);
          this.#builder.copy(b, c);
          this.#apart = true;
          break;
        case HTML:
          this.#begin(a);
          this.#html.read(a, b);
          this.#html.endPiece(b);
          this.#written = this.#builder.length;
          this.#apart = false;
          break;
        case ROW:
          this.#row(a, b, c);
          break;
        case OPEN:
          this.#open.push({ kind: a === QUOTE ? 'quotation' : a === NOTE ? 'note' : undefined, note: b, start: -1 });
          break;
        case CLOSE:
          this.#close();
          break;
        default:
      }
    }
    this.#at = i;
    return i < steps.length;
  }

  /** True where nothing is open that goes on after what was written last. */
  get isClear(): boolean {
    return this.#open.length === 0 && this.#html.isClear;
  }

  /** Ends the document. */
  close(): void {
    this.#html.close();
    this.#orderNotes();
  }

  #begin(at: number): void {
    if (!this.#apart && this.#builder.length > 0) this.#builder.put(BLOCK, at, at);
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const zone = this.#open[i];
      if (zone === undefined || zone.start >= 0) break;
      zone.start = this.#builder.length;
    }
  }

  #leaf(step: number, count: number, heading: boolean): void {
    this.#begin(this.#steps[step + 1] ?? 0);
    const start = this.#builder.length;
    this.#inline.read(this.#steps, step, count);
    this.#written = this.#builder.length;
    if (heading) this.#builder.zone('heading', start, this.#written);
    const last = step + (count - 1) * STEP;
    const next = this.#steps[last + 3] ?? 0;
    this.#builder.copy(this.#lineEndBefore(next, this.#steps[last + 2] ?? 0), next);
    this.#apart = false;
  }

  /** Start of the line end before `next`, not before `floor`: what stands between (closing marks) is left out. */
  #lineEndBefore(next: number, floor: number): number {
    let at = next;
    if (at > floor && this.#source.charCodeAt(at - 1) === Char.LineFeed) at--;
    if (at > floor && this.#source.charCodeAt(at - 1) === Char.CarriageReturn) at--;
    return at;
  }

  #row(from: number, to: number, next: number): void {
    this.#begin(from);
    const source = this.#source;
    let start = from;
    for (let i = from; i < to; i++) {
      const c = source.charCodeAt(i);
      if (c === Char.Backslash) i++;
      else if (c === Char.Bar) {
        if (i > start) this.#inline.cell(start, i);
        this.#builder.put(BLOCK, i, i + 1);
        start = i + 1;
      }
    }
    this.#inline.cell(start, to);
    this.#written = this.#builder.length;
    this.#builder.copy(to, next);
    this.#apart = false;
  }

  #close(): void {
    const zone = this.#open.pop();
    if (zone?.kind === undefined || zone.start < 0) return;
    if (zone.kind === 'note') this.#noteZones.push({ start: zone.start, end: this.#written, note: zone.note });
    else this.#builder.zone(zone.kind, zone.start, this.#written);
  }

  #orderNotes(): void {
    const orders = this.#inline.orders;
    let last = this.#inline.referenced;
    for (const zone of this.#noteZones) {
      let order = orders.get(zone.note);
      if (order === undefined) {
        order = ++last;
        orders.set(zone.note, order);
      }
      this.#builder.zone('note', zone.start, zone.end, order);
    }
  }
}
