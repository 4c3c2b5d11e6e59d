import type { Citation, Cited } from '../citations/citation';
import { isSection, otherKind } from '../citations/cited';
import type { Statutes } from '../facts/statutes';
import type { Span } from '../text/span';
import { NO_ATTRIBUTES, type Node } from './document';

/** A stretch that leads to an official page. */
export interface OfficialLink extends Span {
  readonly address: string;
  /** The section's heading; "" where none is known. */
  readonly title: string;
}

/**
 * The links of a citation: one for the whole of it where it cites one section or act, else one for each member, the
 * first with the code's name. What the facts do not know leads nowhere.
 */
export function linksOf(citation: Citation, statutes: Statutes): readonly OfficialLink[] {
  const { cites } = citation;
  const distinct = new Set(cites.map(({ start, end }) => `${start} ${end}`)).size === cites.length;
  // An Id. that stands for several sections has one place for all of them.
  if (cites.length > 1 && !distinct) return [];
  return cites.flatMap((cited, k) => {
    const page = pageOf(cited, statutes);
    if (page === undefined) return [];
    return [
      { ...page, start: k === 0 ? citation.start : cited.start, end: cites.length === 1 ? citation.end : cited.end },
    ];
  });
}

function pageOf(cited: Cited, statutes: Statutes): { readonly address: string; readonly title: string } | undefined {
  if (isSection(cited)) {
    const section = statutes.find(cited.number);
    return section === undefined ? undefined : { address: statutes.officialAddress(section), title: section.catchline };
  }
  const address = otherKind(cited.kind).officialAddress?.(cited);
  return address === undefined ? undefined : { address, title: '' };
}

export function linkNode(inner: Node[], address: string, title = ''): Node {
  return { t: 'Link', c: [NO_ATTRIBUTES, inner, [address, title]] };
}
