import type { Edit } from '../text/edit';

/** What edits are for; it tells what may be otherwise afterwards. */
export type Purpose =
  /** The form of a citation: it cites what it cited. */
  | { readonly kind: 'form' }
  /** Another section, pinpoint or edition cited by one citation, which a person chooses; never part of fix-all. */
  | { readonly kind: 'authority' }
  /** One section's number put for another's. Normal numbers. */
  | { readonly kind: 'number'; readonly from: string; readonly to: string }
  /** A comment that ignores findings, put in or taken out. */
  | { readonly kind: 'comment' }
  /** A table of authorities, with the anchors that it needs. */
  | { readonly kind: 'table' };

/** Edits that are made together or not at all, not yet held to the law. Source offsets. */
export interface Draft {
  readonly edits: readonly Edit[];
  readonly purpose: Purpose;
  /**
   * What the citation is to read as afterwards, in plain text, where that is known;
   * blanks of any length and kind are one.
   */
  readonly reads?: string;
}
