import { parseXml } from './openPackage';
import { MOST_PLACES, tooManyPlaces, type Place } from './officeDocument';
import { wordNames, type WordName } from './wordNames';
import type { NoteMark, WordParagraph } from './wordParagraph';
import { OBJECT, symbol, WordRunState } from './wordRunState';
import type { WordPiece, WordTrace } from './wordTrace';

export interface WordPart {
  /** Local name of the root: "document", "footnotes", "hdr". */
  readonly root: string;
  readonly paragraphs: readonly WordParagraph[];
  /** Relationships to headers and footers, in order. */
  readonly frames: readonly { readonly kind: 'header' | 'footer'; readonly relationship: string }[];
}

/**
 * What is not shown, or shown elsewhere: deleted and moved text, what formatting was before, the copy for old readers.
 */
const HIDDEN = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
]);
/** Characters that have an element of their own. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'm:oMath': OBJECT,
};
/** Narrowest margin on both sides, in twentieths of a point, that sets a paragraph in: a third of an inch. */
const SET_IN = 480;

interface Draft {
  text: string;
  style: string | null;
  outline: number | null;
  setIn: boolean;
  marks: NoteMark[];
  table: Place['table'];
  /** Its end was deleted, so that the next paragraph goes on in it. */
  goesOn: boolean;
  readonly pieces: WordPiece[];
  readonly start: number;
  /** Paragraphs of text boxes that hang at it. */
  readonly boxes: WordParagraph[];
}

/**
 * Reads one part of a Word document. Tracked changes are read as accepted, comments and hidden text are not read.
 * @param trace follows where the characters stand, for those who write into the part
 * @throws OfficeError where the part is damaged
 */
export function readWordPart(xml: string, trace?: WordTrace): WordPart {
  const reader = new PartReader(trace);
  parseXml(xml, reader);
  return { root: reader.root, paragraphs: reader.paragraphs, frames: reader.frames };
}

class PartReader {
  root = '';
  readonly paragraphs: WordParagraph[] = [];
  readonly frames: { kind: 'header' | 'footer'; relationship: string }[] = [];
  readonly #nameOf = wordNames();
  /** Paragraphs that are open; one in a text box lies in another. */
  readonly #open: Draft[] = [];
  #carried: Draft | null = null;
  readonly #path: string[] = [];
  /** Depth of the hidden element that we are in, or 0. */
  #hidden = 0;
  #isText = false;
  readonly #run = new WordRunState();
  /** Fields that are open: true where we are in the result, false in the instruction. */
  #fields: boolean[] = [];
  #note: string | null = null;
  #tables = 0;
  #begun = 0;
  readonly #cells: { number: number; row: number; column: number }[] = [];
  readonly #trace: WordTrace | undefined;
  /** Place in the XML of what is read just now. */
  #at = { start: 0, end: 0 };

  constructor(trace: WordTrace | undefined) {
    this.#trace = trace;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>, start: number, end: number): void {
    const word = this.#nameOf(tag, attributes);
    const { name } = word;
    this.#path.push(name);
    this.#at = { start, end };
    this.#trace?.open(tag, word, start);
    if (this.root === '') this.root = tag.slice(tag.indexOf(':') + 1);
    if (this.#hidden > 0) return;
    const inMark = this.#path.at(-2) === 'w:rPr' && this.#path.at(-3) === 'w:pPr';
    if (inMark && (name === 'w:del' || name === 'w:moveFrom')) {
      const draft = this.#open.at(-1);
      if (draft !== undefined) draft.goesOn = true;
    }
    if (HIDDEN.has(name)) {
      this.#hidden = this.#path.length;
      return;
    }
    // The mark of a paragraph's end has properties of its own, which are none of a run's.
    if (!inMark) this.#run.property(word);
    this.#openContent(word);
  }

  #openContent(word: WordName): void {
    switch (word.name) {
      case 'w:t':
        this.#isText = true;
        break;
      case 'w:r':
        this.#run.begin();
        break;
      case 'w:p':
        this.#beginParagraph();
        break;
      case 'w:sym':
        this.#put(symbol(word));
        break;
      case 'w:fldChar':
        this.#field(word.value('fldCharType'));
        break;
      case 'w:footnoteReference':
        this.#mark('footnote', word);
        break;
      case 'w:endnoteReference':
        this.#mark('endnote', word);
        break;
      default:
        this.#openAround(word);
    }
  }

  /** What text stands in: notes, tables, headers and footers; and what a paragraph says of itself. */
  #openAround(word: WordName): void {
    const { name, value } = word;
    switch (name) {
      case 'w:footnote':
      case 'w:endnote':
        this.#note = value('type') === undefined || value('type') === 'normal' ? (value('id') ?? null) : null;
        break;
      case 'w:headerReference':
      case 'w:footerReference':
        this.#frame(name === 'w:headerReference' ? 'header' : 'footer', word);
        break;
      case 'w:tbl':
        this.#cells.push({ number: ++this.#tables, row: 0, column: 0 });
        break;
      case 'w:tr':
        this.#inTable((cell) => {
          cell.row++;
          cell.column = 0;
        });
        break;
      case 'w:tc':
        this.#inTable((cell) => {
          cell.column++;
        });
        break;
      default:
        // In a paragraph's properties a tab is a place to stop at.
        if (name in CHARACTERS && this.#path.at(-2) !== 'w:tabs') this.#put(CHARACTERS[name] ?? '');
        else this.#property(word);
    }
  }

  close(_tag: string, _start: number, end: number): void {
    const depth = this.#path.length;
    const name = this.#path.pop();
    this.#at = { start: end, end };
    this.#trace?.close(name ?? '', end);
    if (this.#hidden > 0) {
      if (depth === this.#hidden) this.#hidden = 0;
      return;
    }
    if (name === 'w:t') this.#isText = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tbl') this.#cells.pop();
    else if (name === 'w:footnote' || name === 'w:endnote') this.#note = null;
    else if (name === 'w:body') this.#flush();
  }

  text(text: string, start: number, end: number): void {
    this.#at = { start, end };
    this.#trace?.text(text);
    if (!this.#isText || this.#hidden > 0) return;
    if (!this.#run.isMark(text)) {
      this.#put(text);
    } else if (text.endsWith(' ')) {
      // The blank after a mark parts words.
      this.#at = { start: end - 1, end };
      this.#put(' ');
    }
  }

  #put(text: string): void {
    const draft = this.#open.at(-1);
    if (draft === undefined || this.#run.hidden || this.#fields.includes(false)) return;
    const piece = this.#trace?.piece(draft.text.length, text, this.#at);
    if (piece !== undefined) draft.pieces.push(piece);
    draft.text += text;
  }

  #beginParagraph(): void {
    const carried = this.#open.length === 0 ? this.#carried : null;
    if (carried !== null) {
      this.#carried = null;
      this.#open.push({ ...carried, goesOn: false });
      return;
    }
    // Counted before any is read as text: a million empty ones are no document either.
    if (++this.#begun > MOST_PLACES) throw tooManyPlaces();
    const cell = this.#cells.at(-1);
    this.#open.push({
      text: '',
      style: null,
      outline: null,
      setIn: false,
      marks: [],
      goesOn: false,
      boxes: [],
      pieces: [],
      start: this.#at.start,
      table: cell === undefined ? null : { ...cell },
    });
  }

  #endParagraph(): void {
    const draft = this.#open.pop();
    if (draft === undefined) return;
    // A field's instruction never runs on; a damaged one must not swallow the rest.
    if (this.#open.length === 0) this.#fields = this.#fields.filter((inResult) => inResult);
    if (draft.goesOn && this.#open.length === 0) {
      this.#carried = draft;
      return;
    }
    const { text, style, outline, setIn, marks, table, boxes, pieces, start } = draft;
    const own = { text, style, outline, setIn, marks, table, note: this.#note, pieces, start, end: this.#at.end };
    const made = [own, ...boxes];
    (this.#open.at(-1)?.boxes ?? this.paragraphs).push(...made);
  }

  /** A deleted end after which no paragraph follows. */
  #flush(): void {
    if (this.#carried === null) return;
    this.#open.push({ ...this.#carried, goesOn: false });
    this.#carried = null;
    this.#endParagraph();
  }

  #property(word: WordName): void {
    const draft = this.#open.at(-1);
    if (draft === undefined) return;
    const { name, value } = word;
    if (name === 'w:pStyle') draft.style = value('val') ?? null;
    else if (name === 'w:outlineLvl') draft.outline = Number(value('val'));
    else if (name === 'w:ind') {
      draft.setIn = [value('left') ?? value('start'), value('right') ?? value('end')].every(
        (side) => Number(side ?? 0) >= SET_IN,
      );
    }
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(false);
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = true;
    else if (type === 'end') this.#fields.pop();
  }

  #mark(kind: NoteMark['kind'], word: WordName): void {
    const id = word.value('id');
    const ownMark = this.#run.ownMark(word);
    if (id !== undefined) this.#open.at(-1)?.marks.push({ kind, id, ownMark, run: this.#trace?.run ?? null });
  }

  #frame(kind: 'header' | 'footer', word: WordName): void {
    const relationship = word.relationship();
    if (relationship !== undefined) this.frames.push({ kind, relationship });
  }

  #inTable(change: (cell: { row: number; column: number }) => void): void {
    const cell = this.#cells.at(-1);
    if (cell !== undefined) change(cell);
  }
}
