import type { Edit } from '../../../text/edit';
import type { Snapshot } from '../../snapshot';
import type { Places } from '../places';
import { NOTHING, type PlaceWriter, type Writer } from './writer';

const LABEL = /\\label\{(conncite:(\d{1,6}))\}/g;

/**
 * Lines with dots and page numbers, which LaTeX knows: each paragraph that cites
 * gets one label after its first citation.
 */
export const latex: Writer = {
  sign: '\\S',
  space: '~',
  escape: (text) => text.replace(/[\\{}$&#^_~%]/g, (c) => ESCAPES[c] ?? `\\${c}`),
  places: (snapshot, places) => new LatexPlaces(snapshot, places),
  table: (groups) => {
    if (groups.length === 0) return [`\\noindent ${NOTHING}\\par`];
    return groups.flatMap(({ heading, rows }) => [
      ...(heading === '' ? [] : [`\\medskip\\noindent\\textbf{${heading}}\\par\\nopagebreak`]),
      ...rows.map(({ authority, places }) => `\\noindent ${authority} \\dotfill{} ${places.join(', ')}\\par`),
    ]);
  },
  heading: (text) => [`\\section*{${text}}`],
};

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

class LatexPlaces implements PlaceWriter {
  readonly #places: Places;
  readonly #snapshot: Snapshot;
  readonly #labels = new Map<string, string>();
  readonly #edits: Edit[] = [];
  #last = 0;

  constructor(snapshot: Snapshot, places: Places) {
    this.#places = places;
    this.#snapshot = snapshot;
    for (const match of snapshot.text.matchAll(LABEL)) {
      this.#last = Math.max(this.#last, Number(match[2]));
      // A label stands after its citation, whose last letter is what lies in the paragraph.
      const key = this.#keyBefore(match.index);
      if (!this.#labels.has(key)) this.#labels.set(key, match[1] ?? '');
    }
  }

  at(_offset: number, sourceEnd: number): { key: string; text: string } {
    // By its last letter, as the label is found again: "&" parts paragraphs, and an editor's name may have one in it.
    const key = this.#keyBefore(sourceEnd);
    let label = this.#labels.get(key);
    if (label === undefined) {
      label = `conncite:${++this.#last}`;
      this.#labels.set(key, label);
      this.#edits.push({ start: sourceEnd, end: sourceEnd, newText: `\\label{${label}}` });
    }
    return { key, text: `\\pageref{${label}}` };
  }

  anchors(): readonly Edit[] {
    return this.#edits;
  }

  /** Of the last letter before a source offset. */
  #keyBefore(sourceEnd: number): string {
    const offset = Math.max(0, this.#snapshot.prose.toProse(sourceEnd) - 1);
    const note = this.#places.noteAt(offset);
    return note === undefined ? `paragraph ${this.#places.paragraphAt(offset)}` : `note ${note.start}`;
  }
}
