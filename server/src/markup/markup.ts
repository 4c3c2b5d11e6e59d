import type { Steps } from '../text/steps';
import type { Prose } from './prose';

/** How lines of a markup are written: for tables of authorities, which are put into documents as lists. */
export interface LineWriting {
  /** Lines of a heading of the second level, or of the first where a document's title is none. */
  heading(text: string): readonly string[];
  /** What an item of a list begins with. */
  readonly bullet: string;
  /** Plain words as the markup shows them. */
  escape(text: string): string;
}

/**
 * What editors' grammars call the markup; ours is put into them, and colors citations there before the server answers.
 */
export interface Coloring {
  /** TextMate scopes that the grammars begin with. */
  readonly scopes: readonly string[];
  /**
   * Where in such a grammar's text ours looks, as a TextMate selector; undefined where another markup's takes it in.
   */
  readonly selector?: string;
}

/**
 * A markup language: a folder with its reader, and a line in `registry.ts`. Nothing else knows it by name; lists of
 * languages, endings, scopes and other editors' names elsewhere are made from this one (`npm run settings`).
 */
export interface Markup {
  /** LSP language identifiers that mean this markup, the canonical one first. */
  readonly languages: readonly string[];
  /** What Vim calls its files. */
  readonly vim: readonly string[];
  /** Modes in which Emacs edits it, without "-mode"; none where these are another markup's. */
  readonly emacs: readonly string[];
  /** Other names of it. */
  readonly alsoCalled?: readonly string[];
  /** Its name for people, or names of kinds that are read alike: "Quarto, R Markdown". */
  readonly title: string;
  /** File name endings, with the dot, lower case. */
  readonly extensions: readonly string[];
  /**
   * Reads a source. Total: any string has an answer, and none throws. Linear in the source's length.
   * @param before an earlier version of the document as this markup read it, for those that then read
   * what differs only; the answer is the same
   */
  read(source: string, before?: Prose): Prose;
  /** As `read`, in steps between which others may be let in; undefined where a source is read in one. */
  readInSteps?(source: string, before?: Prose): Steps<Prose>;
  /**
   * Where its own words for a document's date stand, global; the groups are the date's parts. Undefined where it has
   * none, or the reader shows them.
   */
  readonly date?: RegExp;
  /** A comment of this markup that says `text` on a line of its own, or undefined where the markup has none. */
  comment(text: string): string | undefined;
  /**
   * How the section sign and a no-break space are spelled in this markup when nothing in the document shows a habit.
   */
  readonly sectionSign: string;
  readonly noBreakSpace: string;
  /**
   * A blank after a period that ends no sentence, where the markup sets the two apart: TeX makes the other one wider.
   */
  readonly abbreviationBlank?: string;
  /** True where writers type a no-break space as readily as another one. */
  readonly typesNoBreakSpace?: true;
  /** Undefined where tables of authorities are written by a file of their own. */
  readonly lines?: LineWriting;
  /** Undefined where no editor has a grammar for it. */
  readonly coloring?: Coloring;
}
