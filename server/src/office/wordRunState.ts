import type { WordName } from './wordNames';

/** Stands in for a picture or another object; no citation crosses it. */
export const OBJECT = '\uFFFC';
/** Fonts whose codes are pictures, not letters. */
const PICTURES = /symbol|dings|webdings/i;
/** A note's mark that a converter wrote as text: "(a),5 16-244i" with a raised 5. */
const RAISED_NUMBER = /^[\d,*†‡]+ ?$/;
/** The style of notes' marks, as Word and LibreOffice name it. */
const NOTE_MARK_STYLE = /^(?:footnote|endnote) ?(?:reference|anchor|characters?)$/i;

/** What the run that is being read is set in, as far as it says what its text is. */
export class WordRunState {
  /** Its text is not shown. */
  hidden = false;
  /** A number alone in a raised run is a note's mark. */
  #raised = false;
  /** True after a note's mark that its author set: the mark itself follows as text of the same run. */
  #ownMark = false;

  begin(): void {
    this.hidden = false;
    this.#raised = false;
    this.#ownMark = false;
  }

  /** Reads an element of the run's properties; any other changes nothing. */
  property({ name, value }: WordName): void {
    if (name === 'w:vertAlign') this.#raised = value('val') === 'superscript';
    else if (name === 'w:rStyle') this.#raised ||= NOTE_MARK_STYLE.test(value('val') ?? '');
    else if (name === 'w:vanish') this.hidden = isOn(value('val') ?? '');
  }

  /** Reads whether the author set a mark of their own for a note. */
  ownMark({ value }: WordName): boolean {
    const own = value('customMarkFollows');
    const isOwn = own !== undefined && isOn(own);
    this.#ownMark ||= isOwn;
    return isOwn;
  }

  /** True for text that is a note's mark and nothing to read. */
  isMark(text: string): boolean {
    return this.#ownMark || (this.#raised && RAISED_NUMBER.test(text));
  }
}

/** A switch of Word's is on unless it says that it is off. */
function isOn(value: string): boolean {
  return !/^(?:0|false|off)$/.test(value);
}

/** A character that the author picked from a font. */
export function symbol({ value }: WordName): string {
  const code = Number.parseInt(value('char') ?? '', 16);
  if (Number.isNaN(code) || PICTURES.test(value('font') ?? '')) return OBJECT;
  // Fonts of symbols keep their letters in the private area F000 to F0FF.
  return String.fromCharCode(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);
}
