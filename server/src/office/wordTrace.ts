import type { WordName } from './wordNames';

/** A run of a Word document: letters of one look. All offsets are UTF-16 offsets into the XML of its part. */
export interface WordRun {
  readonly start: number;
  /** After its closing tag; -1 where it was cut off. */
  end: number;
  /** As the part writes it: "w:r". */
  readonly tag: string;
  /** Its properties as written, `<w:rPr>…</w:rPr>`; "" where it has none. */
  properties: string;
  /** The outermost field whose result it belongs to. */
  readonly field: WordField | null;
}

/** A field: an instruction, and the result that stands for it until the field is updated. */
export interface WordField {
  /** "TOC \o", "HYPERLINK …": as far as it is known. */
  instruction: string;
  /** After the run or element that ends it; -1 where it does not end. */
  end: number;
}

/** Characters of a paragraph and the place that they were read from. */
export interface WordPiece {
  /** Offset in the paragraph's text. */
  readonly at: number;
  readonly length: number;
  /** Place in the part's XML, [start, end): as many characters as `length` where they are plain. */
  readonly start: number;
  readonly end: number;
  readonly run: WordRun | null;
  /**
   * In a text element, characters as themselves ("plain") or as `&amp;` and the like ("entity"); else a tab, a break …
   */
  readonly kind: 'plain' | 'entity' | 'element';
}

/** Follows runs and fields while a part is read, so that what is written into it can be put at a character. */
export class WordTrace {
  readonly #xml: string;
  readonly #runs: WordRun[] = [];
  /** How deep the elements of those runs lie. */
  readonly #depths: number[] = [];
  readonly #fields: WordField[] = [];
  /** Fields of one element, `fldSimple`, which end with it. */
  readonly #simple: WordField[] = [];
  /** Fields that end with the run that is open. */
  #ending: WordField[] = [];
  #properties: { readonly run: WordRun; readonly start: number; readonly depth: number } | null = null;
  #isInstruction = false;
  #isText = false;
  #depth = 0;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** The run that is open. */
  get run(): WordRun | null {
    return this.#runs.at(-1) ?? null;
  }

  open(tag: string, { name, value }: WordName, start: number): void {
    this.#depth++;
    switch (name) {
      case 'w:r':
        this.#runs.push({ start, end: -1, tag, properties: '', field: this.#fields[0] ?? this.#simple[0] ?? null });
        this.#depths.push(this.#depth);
        break;
      case 'w:rPr': {
        const run = this.#runs.at(-1);
        if (run !== undefined && this.#depth - 1 === this.#depths.at(-1))
          this.#properties = { run, start, depth: this.#depth };
        break;
      }
      case 'w:t':
        this.#isText = true;
        break;
      case 'w:instrText':
        this.#isInstruction = true;
        break;
      case 'w:fldSimple':
        this.#simple.push({ instruction: value('instr') ?? '', end: -1 });
        break;
      case 'w:fldChar':
        this.#field(value('fldCharType'));
        break;
      default:
    }
  }

  close(name: string, end: number): void {
    this.#depth--;
    switch (name) {
      case 'w:r': {
        const run = this.#runs.pop();
        this.#depths.pop();
        if (run !== undefined) run.end = end;
        for (const field of this.#ending) field.end = end;
        this.#ending = [];
        break;
      }
      case 'w:rPr': {
        const open = this.#properties;
        // Tracked formatting holds properties of its own, which end before these do.
        if (open !== null && this.#depth === open.depth - 1) {
          open.run.properties = this.#xml.slice(open.start, end);
          this.#properties = null;
        }
        break;
      }
      case 'w:t':
        this.#isText = false;
        break;
      case 'w:instrText':
        this.#isInstruction = false;
        break;
      case 'w:fldSimple': {
        const field = this.#simple.pop();
        if (field !== undefined) field.end = end;
        break;
      }
      default:
    }
  }

  text(text: string): void {
    const field = this.#fields.at(-1);
    if (this.#isInstruction && field !== undefined) field.instruction += text;
  }

  /** Where characters came from that were put at an offset of a paragraph's text. */
  piece(at: number, text: string, { start, end }: { readonly start: number; readonly end: number }): WordPiece {
    const kind = !this.#isText ? 'element' : end - start === text.length ? 'plain' : 'entity';
    return { at, length: text.length, start, end, run: this.run, kind };
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push({ instruction: '', end: -1 });
    else if (type === 'end') {
      const field = this.#fields.pop();
      if (field !== undefined) this.#ending.push(field);
    }
  }
}
