import { commentOn, type WordComment } from './wordComments';
import { trackChanges, type Signature } from './wordChanges';
import { markWord, unmarkWord, type MarkedAuthority } from './wordMarks';
import type { TableKind } from './wordTableField';
import type { Edit } from '../text/edit';

/**
 * What is to be written into a Word document; plain data that one thread can hand
 * another. Offsets are those of its content.
 */
export type WordTask =
  | { readonly kind: 'mark'; readonly authorities: readonly MarkedAuthority[] }
  | { readonly kind: 'unmark' }
  | { readonly kind: 'track'; readonly edits: readonly Edit[]; readonly signature: Signature }
  | { readonly kind: 'comment'; readonly comments: readonly WordComment[]; readonly signature: Signature };

export interface WordWritten {
  readonly bytes: Uint8Array;
  /** Marks, changes or comments that were made. */
  readonly made: number;
  /** Those that were not: in generated fields, page headers, or over tabs and breaks. */
  readonly passedOver: number;
  /** Where the table of authorities stands; null where none was asked for. */
  readonly table: TableKind | null;
}

/** The document as a task leaves it, or why it cannot be written, in a person's words. */
export type WordWrite = { readonly written: WordWritten } | { readonly reason: string };

/** Writes into a Word document. @throws OfficeError where it is damaged, signed or protected */
export function writeWord(bytes: Uint8Array, task: WordTask): WordWritten {
  switch (task.kind) {
    case 'mark': {
      const marked = markWord(bytes, task.authorities);
      return {
        bytes: marked.bytes,
        made: marked.report.marked,
        passedOver: marked.report.passedOver,
        table: marked.report.table,
      };
    }
    case 'unmark':
      return { bytes: unmarkWord(bytes), made: 0, passedOver: 0, table: null };
    case 'track':
      return { ...trackChanges(bytes, task.edits, task.signature), table: null };
    case 'comment':
      return { ...commentOn(bytes, task.comments, task.signature), table: null };
  }
}
