import type { Finding } from '../../diagnostics/finding';
import type { ReadDocument } from '../read';

/** A form in which `check` tells what it found. Each method that gives text gives what is to be printed now. */
export interface Report<Part = unknown> {
  /** What is said of one document: plain data, as another thread may have made it. Changes nothing. */
  describe(document: ReadDocument, findings: readonly Finding[]): Part;
  /** Takes what was said of a document, in the order of the files. */
  checked(part: Part): string;
  /** A file that could not be read; standard error has said so already. */
  unreadable(name: string, reason: string): string;
  /** So many fixes were written to a file that `checked` is told of next. */
  fixed(fixes: number): void;
  end(): string;
}
