import { unzipSync, zipSync, type Unzipped } from 'fflate';
import { applyEdits, type Edit } from '../text/edit';
import { OfficeError, type OfficeContent } from './officeDocument';
import { openPackage, type Package } from './openPackage';
import { rawOffset, readWord } from './readWord';
import type { NoteMark, WordParagraph } from './wordParagraph';
import type { WordPiece, WordRun } from './wordTrace';

/** A paragraph of the content, and the part of the package that holds it. */
export interface SourceParagraph {
  /** Where it begins in the content's text, UTF-16. */
  readonly start: number;
  readonly part: string;
  readonly paragraph: WordParagraph;
  /** The mark in the body of the note that it belongs to. */
  readonly note: NoteMark | null;
}

/** Characters that lie in one paragraph, and the pieces of a part that hold them and nothing else. */
export interface SourceSegment {
  readonly part: string;
  readonly note: NoteMark | null;
  readonly pieces: readonly WordPiece[];
}

/** A character's place in a part. */
export interface SourcePlace {
  readonly part: string;
  readonly kind: WordPiece['kind'];
  readonly note: NoteMark | null;
  /** Offset in the part's XML after the character, UTF-16. */
  readonly end: number;
  readonly run: WordRun;
}

/** A part that a change adds or replaces, whole. */
export interface PartText {
  readonly name: string;
  readonly text: string;
}

/** More than this a document with all its pictures does not hold, unpacked. */
const MOST_BYTES = 400_000_000;
/** All entries bear one date, so that the same document written twice is the same bytes. */
const DATE = new Date(1980, 0, 1);

/** A Word document that is written into: its content, and for each character of it the place in the package. */
export class WordSource {
  readonly content: OfficeContent;
  readonly paragraphs: readonly SourceParagraph[];
  /** Name of the main part, which holds the body. */
  readonly main: string;
  readonly #bytes: Uint8Array;
  readonly #package: Package;

  /** @throws OfficeError where it is damaged, something else, signed, or protected against changes */
  constructor(bytes: Uint8Array) {
    const paragraphs: SourceParagraph[] = [];
    this.content = readWord(bytes, (start, part, paragraph, note) => {
      paragraphs.push({ start, part, paragraph, note });
    });
    this.paragraphs = paragraphs;
    this.#bytes = bytes;
    this.#package = openPackage(bytes);
    this.main = this.#package.relationshipsOf('').find(({ type }) => type === 'officeDocument')?.target ?? '';
    const reason = this.#protection();
    if (reason !== null) throw new OfficeError(reason);
  }

  /** The parts that are printed with the text: body, footnotes, endnotes. Headers stand on every page. */
  get parts(): readonly string[] {
    return [this.main, this.related('footnotes'), this.related('endnotes')].filter((part) => part !== undefined);
  }

  /** XML of a part; undefined where there is none. */
  text(part: string): string | undefined {
    return this.#package.text(part);
  }

  /** Where the main part's relationship of a type leads: "styles", "comments". */
  related(type: string): string | undefined {
    return this.#package.relationshipsOf(this.main).find((relationship) => relationship.type === type)?.target;
  }

  /** A name that no part bears. */
  freeName(stem: string, ending: string): string {
    for (let count = 0; ; count++) {
      const name = `${stem}${count === 0 ? '' : String(count)}${ending}`;
      if (this.text(name) === undefined) return name;
    }
  }

  /** The paragraph that holds an offset of the content's text. */
  paragraphAt(offset: number): SourceParagraph | undefined {
    let low = 0;
    let high = this.paragraphs.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((this.paragraphs[mid]?.start ?? 0) <= offset) low = mid;
      else high = mid - 1;
    }
    return this.paragraphs[low];
  }

  /** What holds the characters of [start, end) of the content's text, which lies in one paragraph and is not empty. */
  segment(start: number, end: number): SourceSegment | undefined {
    const found = this.paragraphAt(start);
    if (found === undefined) return undefined;
    const { pieces, text } = found.paragraph;
    const from = rawOffset(text, start - found.start);
    const to = rawOffset(text, end - 1 - found.start) + 1;
    const first = firstAt(pieces, from);
    let last = first;
    while ((pieces[last]?.at ?? to) < to) last++;
    return {
      part: found.part,
      note: found.note,
      pieces: pieces.slice(first, last).map((piece) => cut(piece, from, to)),
    };
  }

  /** Place of the character before an offset of the content's text; undefined where it stands in no run. */
  placeBefore(offset: number): SourcePlace | undefined {
    const found = this.segment(offset - 1, offset);
    const piece = found?.pieces.at(-1);
    return found === undefined || piece?.run == null
      ? undefined
      : { part: found.part, note: found.note, end: piece.end, run: piece.run, kind: piece.kind };
  }

  /**
   * The document with parts changed; all others are as they were, byte for byte, and in their order.
   * @param edits of the XML of parts, by the part's name, UTF-16 offsets
   * @param parts that are added or replaced whole
   * @throws OfficeError where it is too large
   */
  write(edits: ReadonlyMap<string, readonly Edit[]>, parts: readonly PartText[] = []): Uint8Array {
    let size = 0;
    const unpacked = unzipSync(this.#bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > MOST_BYTES) throw new OfficeError('it is too large to be written');
        return true;
      },
    });
    const names = new Map(Object.keys(unpacked).map((name) => [name.toLowerCase(), name]));
    const set = (part: string, text: string): void => {
      unpacked[names.get(part.toLowerCase()) ?? part] = new TextEncoder().encode(text);
    };
    for (const [part, changes] of edits) {
      const bytes = unpacked[names.get(part.toLowerCase()) ?? part];
      if (bytes?.[0] === 0xff || bytes?.[0] === 0xfe)
        throw new OfficeError('a part of it is UTF-16, which cannot be written; save it again in Word first');
      const mark = bytes?.[0] === 0xef ? '\uFEFF' : '';
      set(part, mark + applyEdits(this.text(part) ?? '', changes));
    }
    for (const { name, text } of parts) set(name, text);
    return zipSync(dated(unpacked), { level: 6 });
  }

  #protection(): string | null {
    const names: string[] = [];
    unzipSync(this.#bytes, {
      filter: ({ name }) => {
        names.push(name.toLowerCase());
        return false;
      },
    });
    if (names.some((name) => name.startsWith('_xmlsignatures/')))
      return 'it is signed, and a change would void the signature; work on a copy without it';
    const settings = this.text(this.related('settings') ?? '') ?? '';
    if (/<\w+:documentProtection [^>]*enforcement="(?:1|true|on)"/.test(settings))
      return 'it is protected against editing; turn the protection off in Word first';
    if (/<\w+:writeProtection\b/.test(settings))
      return 'it is set to be opened read-only; save a copy without that first';
    return null;
  }
}

/** What of a piece lies in [from, to) of its paragraph's text; what is written with other characters is not divided. */
function cut(piece: WordPiece, from: number, to: number): WordPiece {
  if (piece.kind !== 'plain') return piece;
  const start = Math.max(piece.at, from);
  const end = Math.min(piece.at + piece.length, to);
  return {
    ...piece,
    at: start,
    length: end - start,
    start: piece.start + start - piece.at,
    end: piece.start + end - piece.at,
  };
}

/** Index of the piece that holds an offset of its paragraph's text. */
function firstAt(pieces: readonly WordPiece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((pieces[mid]?.at ?? 0) <= offset) low = mid;
    else high = mid - 1;
  }
  return low;
}

function dated(parts: Unzipped): Record<string, [Uint8Array, { mtime: Date }]> {
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, [bytes, { mtime: DATE }]]));
}
