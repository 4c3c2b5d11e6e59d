import { inTable } from '../analysis/authorities/marker';
import { editionYears } from '../analysis/editionYear';
import type { Snapshot } from '../analysis/snapshot';
import type { Draft } from '../edits/draft';
import { proveInSteps } from '../edits/law';
import type { ProvenEdits } from '../edits/provenEdits';
import type { Statutes } from '../facts/statutes';
import { standsForMore } from '../markup/runs';
import { joinedIn, rewrite } from '../styles/convert';
import { format } from '../styles/format';
import type { StyleName } from '../styles/registry';
import { overlaps, type Span } from '../text/span';
import { allSteps, type Steps } from '../text/steps';
import { ownSpelling } from './wording/spelling';

export interface Conversion {
  readonly made: ProvenEdits;
  /** Citations that the edits write anew. */
  readonly changed: number;
  /** Citations that stay as they are because they stand in a quotation. */
  readonly quoted: number;
  /** Citations for which the style has no form, or that could not be written so without harm to what stands around. */
  readonly without: number;
  /** Citations whose year may be that of an edition or of the last amendment, which the style tells apart. */
  readonly unsure: number;
  /**
   * Citations for which a macro, an attribute or a substitution stands: how they
   * are written is changed where it is defined.
   */
  readonly named: number;
  /** Where the citations stand that are left, and why; in the document's order. */
  readonly left: readonly Left[];
}

export interface Left extends Span {
  readonly why: 'quoted' | 'without' | 'unsure' | 'named';
}

/** Citations that are looked at in one step. */
const STEP = 64;

/**
 * Edits that write the citations of a document, or of a part of it, in a style. Quotations keep the words of who is
 * quoted; a table of authorities is made anew by its own command.
 * @param within source span; null for the whole document
 * @param statutes to tell the year of an edition from that of an amendment; without them no year is sure
 */
export function convertCitations(
  snapshot: Snapshot,
  style: StyleName,
  within: Span | null,
  statutes: Statutes | null,
): Conversion {
  return allSteps(convertInSteps(snapshot, style, within, statutes));
}

/** The same in steps, for a long document; it must have been read. */
export function* convertInSteps(
  snapshot: Snapshot,
  style: StyleName,
  within: Span | null,
  statutes: Statutes | null,
): Steps<Conversion> {
  const isEditionYear = statutes === null ? () => false : editionYears(statutes);
  const spelling = { ...ownSpelling(snapshot), isEditionYear };
  const drafted = new Map<Draft, Span>();
  const left: Left[] = [];
  const leave = ({ start, end }: Span, why: Left['why']): void => void left.push({ start, end, why });
  for (const [k, citation] of snapshot.reading.citations.entries()) {
    if (k % STEP === STEP - 1) yield;
    if (inTable(snapshot, citation.start) || (within !== null && !overlaps(citation, within))) continue;
    const written = rewrite(citation, style, snapshot.prose, spelling);
    if (written === undefined) {
      const joined = joinedIn(citation, snapshot.prose);
      if (format(citation, style, { ...spelling, joined }) !== undefined) continue;
      leave(
        citation,
        format(citation, style, { ...spelling, joined, isEditionYear: () => true }) === undefined
          ? 'without'
          : 'unsure',
      );
    } else if (snapshot.quoted(citation)) leave(citation, 'quoted');
    else drafted.set({ edits: written.edits, purpose: { kind: 'form' }, reads: written.text }, citation);
  }
  const { proven, kept } = yield* proveInSteps(snapshot, [...drafted.keys()]);
  const done = new Set(kept);
  for (const [draft, span] of drafted)
    if (!done.has(draft)) leave(span, standsForMore(snapshot.prose, span) ? 'named' : 'without');
  left.sort((a, b) => a.start - b.start);
  const count = (why: Left['why']): number => left.filter((one) => one.why === why).length;
  return {
    made: proven,
    changed: kept.length,
    quoted: count('quoted'),
    without: count('without'),
    unsure: count('unsure'),
    named: count('named'),
    left,
  };
}
