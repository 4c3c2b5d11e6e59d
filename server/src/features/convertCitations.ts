import { inTable } from '../analysis/authorities/marker';
import type { Snapshot } from '../analysis/snapshot';
import { convert } from '../styles/convert';
import { format } from '../styles/format';
import type { StyleName } from '../styles/style';
import type { Edit } from '../text/edit';
import { overlaps, type Span } from '../text/span';
import { ownSpelling } from './wording/spelling';

export interface Conversion {
  readonly edits: readonly Edit[];
  /** Citations that stay as they are because they stand in a quotation. */
  readonly quoted: number;
  /** Citations for which the style has no form. */
  readonly without: number;
}

/**
 * Edits that write the citations of a document, or of a part of it, in a style. Quotations keep the words of who is quoted; a
 * table of authorities is made anew by its own command.
 * @param within source span; null for the whole document
 */
export function convertCitations(snapshot: Snapshot, style: StyleName, within: Span | null): Conversion {
  const spelling = ownSpelling(snapshot);
  const edits: Edit[] = [];
  let quoted = 0;
  let without = 0;
  for (const citation of snapshot.reading.citations) {
    if (inTable(snapshot, citation.start) || (within !== null && !overlaps(citation, within))) continue;
    const edit = convert(citation, style, snapshot.text, spelling);
    if (edit === undefined) {
      if (format(citation, style, spelling) === undefined) without++;
    } else if (snapshot.quoted(citation)) quoted++;
    else if (edit.start >= (edits.at(-1)?.end ?? 0)) edits.push(edit);
  }
  return { edits, quoted, without };
}
