import type { OfficialBody, OfficialParagraph, ParagraphKind } from './officialText';
import { readSubsections, type Subsections } from './subsections';

/** A paragraph as it was read: kind and words. */
export type Paragraph = readonly [kind: ParagraphKind, text: string];

/** A body whose parts are looked for when first asked. */
export function makeBody(read: readonly Paragraph[]): OfficialBody {
  const paragraphs: OfficialParagraph[] = [];
  let at = 0;
  for (const [kind, text] of read) {
    paragraphs.push({ kind, start: at, end: at + text.length });
    at += text.length + 1;
  }
  return new LazyBody(read.map(([, text]) => text).join('\n'), paragraphs);
}

class LazyBody implements OfficialBody {
  readonly text: string;
  readonly paragraphs: readonly OfficialParagraph[];
  #read: Subsections | undefined;

  constructor(text: string, paragraphs: readonly OfficialParagraph[]) {
    this.text = text;
    this.paragraphs = paragraphs;
  }

  get subsections(): OfficialBody['subsections'] {
    return this.#subsections.parts;
  }

  get doubtful(): boolean {
    return this.#subsections.doubtful;
  }

  get #subsections(): Subsections {
    return (this.#read ??= readSubsections(this.text, this.paragraphs));
  }
}
