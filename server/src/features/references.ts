import { mentionKey } from '../analysis/mentions';
import { isSection, type AuthorityKey } from '../citations/cited';
import type { Snapshot } from '../analysis/snapshot';
import { numberOfPage } from './pages/address';
import { numberAt, placeAt } from './wording/place';

/** What references are asked of at a place. */
export interface Subject {
  /** Authorities meant: several on the head of a list, or on an Id. of several. */
  readonly keys: readonly AuthorityKey[];
  /** Number of the section page that the place is on, where the page itself is meant; else null. */
  readonly page: string | null;
}

/**
 * The authorities whose citations are asked for at a source offset: those of the citation there; on a section page,
 * away from citations or on its heading, the page's own section. On the last number of a range it is that number.
 */
export function references(snapshot: Snapshot, offset: number): Subject | undefined {
  const place = placeAt(snapshot, offset);
  const own = numberOfPage(snapshot.uri);
  if (place === undefined) return own === undefined ? undefined : { keys: [own], page: own };
  const keys = [
    ...new Set(place.cites.map((cited) => (isSection(cited) ? numberAt(cited, offset) : mentionKey(cited)))),
  ];
  if (keys.length === 0) return undefined;
  return { keys, page: own !== undefined && keys.length === 1 && keys[0] === own ? own : null };
}
