import type { Edit } from '../../../text/edit';
import type { Snapshot } from '../../snapshot';
import type { Places } from '../places';

/** A row of a table: an authority, already spelled in the markup, and its places as the markup shows them. */
export interface Row {
  readonly authority: string;
  readonly places: readonly string[];
}

/** Rows that belong together; `heading` is empty where there is only one group. */
export interface Group {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** What a writer makes of a place. */
export interface WrittenPlace {
  /** Equal for places that are one. */
  readonly key: string;
  readonly text: string;
}

/** How tables are written in a kind of markup: one file each in this folder, and a line in `registry.ts`. */
export interface Writer {
  /** A section sign, and the blank after it, where the document shows no habit. */
  readonly sign: string;
  readonly space: string;
  /** Plain words as the markup shows them. */
  escape(text: string): string;
  /**
   * For one document: writes the place of a citation, and says what must be put
   * into the document so that it can be reached.
   */
  places(snapshot: Snapshot, places: Places): PlaceWriter;
  /** Lines between the markers. */
  table(groups: readonly Group[]): readonly string[];
  /** Lines of a heading over a table. */
  heading(text: string): readonly string[];
}

export interface PlaceWriter {
  /** @param offset prose offset of a citation; @param sourceEnd source offset after it */
  at(offset: number, sourceEnd: number): WrittenPlace;
  /** Anchors for the places written so far that the document lacks. Source offsets. */
  anchors(): readonly Edit[];
}

export const NOTHING = 'No statutes or acts are cited.';
