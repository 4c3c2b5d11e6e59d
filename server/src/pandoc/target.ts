import type { TableOptions } from '../analysis/authorities/marker';
import type { Snapshot } from '../analysis/snapshot';
import type { Statutes } from '../facts/statutes';
import type { Node } from './document';
import type { Leaf, PandocText } from './readPandoc';

/** What a target is told of a document. */
export interface TargetWork {
  readonly snapshot: Snapshot;
  readonly statutes: Statutes;
  readonly text: PandocText;
  /** Of the table. */
  readonly options: TableOptions;
  /** The run of inlines that holds a character of the text, the innermost; undefined where none does. */
  readonly leafAt: (offset: number) => Leaf | undefined;
}

/** What a table of authorities is in a format that Pandoc writes: one file each, and a line in `targets.ts`. */
export interface Target {
  /** True where citations are links in it. */
  readonly hasLinks: boolean;
  /** Makes the blocks of the table, and puts into the document what leads from them to its places. */
  readonly apply: (work: TargetWork) => Node[];
}
