import { inTable } from '../analysis/authorities/marker';
import { createSnapshot } from '../analysis/createSnapshot';
import { editionYears } from '../analysis/editionYear';
import type { Snapshot } from '../analysis/snapshot';
import type { Statutes } from '../facts/statutes';
import { joinedIn, rewrite, type Rewriting } from '../styles/convert';
import { format } from '../styles/format';
import type { StyleName } from '../styles/registry';
import { applyEdits, type Edit } from '../text/edit';
import { overlaps, type Span } from '../text/span';
import { ownSpelling } from './wording/spelling';

export interface Conversion {
  readonly edits: readonly Edit[];
  /** Citations that the edits write anew. */
  readonly changed: number;
  /** Citations that stay as they are because they stand in a quotation. */
  readonly quoted: number;
  /** Citations for which the style has no form. */
  readonly without: number;
  /** Citations whose year may be that of an edition or of the last amendment, which the style tells apart. */
  readonly unsure: number;
}

/**
 * Edits that write the citations of a document, or of a part of it, in a style. Quotations keep the words of who is quoted; a
 * table of authorities is made anew by its own command.
 * @param within source span; null for the whole document
 * @param statutes to tell the year of an edition from that of an amendment; without them no year is sure
 */
export function convertCitations(snapshot: Snapshot, style: StyleName, within: Span | null, statutes: Statutes | null): Conversion {
  const isEditionYear = statutes === null ? () => false : editionYears(statutes);
  const spelling = { ...ownSpelling(snapshot), isEditionYear };
  const edits: Edit[] = [];
  let changed = 0;
  let quoted = 0;
  let without = 0;
  let unsure = 0;
  for (const citation of snapshot.reading.citations) {
    if (inTable(snapshot, citation.start) || (within !== null && !overlaps(citation, within))) continue;
    const written = rewrite(citation, style, snapshot.prose, spelling);
    if (written === undefined) {
      const joined = joinedIn(citation, snapshot.prose);
      if (format(citation, style, { ...spelling, joined }) !== undefined) continue;
      if (format(citation, style, { ...spelling, joined, isEditionYear: () => true }) === undefined) without++;
      else unsure++;
    } else if (snapshot.quoted(citation)) quoted++;
    else if (written.split && !isWhole(snapshot, citation, written)) without++;
    else if ((written.edits[0]?.start ?? 0) >= (edits.at(-1)?.end ?? 0)) {
      edits.push(...written.edits);
      changed++;
    }
  }
  return { edits, changed, quoted, without, unsure };
}

/** True where the citation reads as it should with the edits made: one with markup inside a part that changes might not. */
function isWhole(snapshot: Snapshot, citation: Span, { edits, text }: Rewriting): boolean {
  const after = createSnapshot(snapshot.uri, snapshot.version, snapshot.languageId, applyEdits(snapshot.text, edits));
  const at = after.prose.toProse(citation.start);
  const plain = (words: string): string => words.replace(/\s+/g, ' ');
  // Blanks of the source may be longer than one.
  return plain(after.prose.text.slice(at, at + text.length + 40)).startsWith(plain(text));
}
