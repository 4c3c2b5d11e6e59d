import type { Prose } from './prose';

/** A markup language: one file each in this folder, and a line in `registry.ts`. */
export interface Markup {
  /** LSP language identifiers that mean this markup, the canonical one first; Vim's and Emacs's own names for it are among them. */
  readonly languages: readonly string[];
  /** Its name for people, or names of kinds that are read alike: "Quarto, R Markdown". */
  readonly title: string;
  /** File name endings, with the dot, lower case. */
  readonly extensions: readonly string[];
  /** Reads a source. Total: any string has an answer, and none throws. Linear in the source's length. */
  read(source: string): Prose;
  /** A comment of this markup that says `text` on a line of its own, or undefined where the markup has none. */
  comment(text: string): string | undefined;
  /** How the section sign and a no-break space are spelled in this markup when nothing in the document shows a habit. */
  readonly sectionSign: string;
  readonly noBreakSpace: string;
}
