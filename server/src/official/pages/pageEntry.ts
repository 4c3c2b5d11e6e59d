/** A page of the official text as it is kept. */
export interface PageEntry {
  /** "pub/chap_952.htm", "sup/chap_952.htm". */
  readonly name: string;
  readonly kind: 'titles' | 'title' | 'chapter';
  /** "53a"; "952"; "Article 9"; "" for pages without sections. */
  readonly title: string;
  readonly chapter: string;
  readonly chapterName: string;
  /** Where it was read, or would be read again. */
  readonly address: string;
  readonly supplement: boolean;
  /** Year of the edition; null where it is not known. */
  readonly edition: number | null;
  /** ISO date on which it was read. */
  readonly read: string;
  /** Checksum of the page's bytes. */
  readonly sum: string;
  /** Names for conditional requests; "" where the page has none. */
  readonly etag: string;
  readonly modified: string;
  /** The page's file in the store; "" where it has no sections. */
  readonly file: string;
  /** Its first number, by which pages are put in order; "" where it has none. */
  readonly first: string;
  /** Year of the supplement that the list of titles points to; null elsewhere. */
  readonly pointsTo: number | null;
  /** Pages it leads to, for a list. */
  readonly leads: readonly string[];
}
