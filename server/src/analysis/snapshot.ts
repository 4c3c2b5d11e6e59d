import type { Citation, Cited, Reading } from '../citations/citation';
import type { Markup } from '../markup/markup';
import type { Prose } from '../markup/prose';
import type { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';

/** One immutable version of a document, read and resolved. Everything a feature or a rule asks is asked of this. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly markup: Markup;
  readonly prose: Prose;
  readonly reading: Reading;
  /** The citation whose span holds the source offset (its end included), with the member under it. */
  citationAt(offset: number): { readonly citation: Citation; readonly member: Cited | undefined } | undefined;
  /** Prose between two source offsets: what a reader reads there. */
  read(span: Span): string;
  /**
   * True where the source span lies in a quotation (block quote or quotation marks): rules of style are silent there.
   */
  quoted(span: Span): boolean;
  /**
   * What a function finds in this version, found once: the answer is kept here, and goes when the version goes.
   * @param find a function of its own for each question, the same each time
   */
  kept<T>(find: (snapshot: Snapshot) => T): T;
}
