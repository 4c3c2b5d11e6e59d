import { Places, placeKey, placeWords, type Place } from '../analysis/authorities/places';
import { tableOfAuthorities, type EntryGroup } from '../analysis/authorities/tableOfAuthorities';
import { NOTHING } from '../analysis/authorities/writers/writer';
import { numbered } from '../analysis/authorities/writers/numbered';
import type { Citation } from '../citations/citation';
import { NO_ATTRIBUTES, words, type Node } from './document';
import { linkNode } from './links';
import type { Target, TargetWork } from './target';

/**
 * A table of Pandoc's own, whose places are links to the headings: HTML, e-books, and
 * all formats without a target of their own.
 */
export const nativeTarget: Target = {
  hasLinks: true,
  apply(work) {
    const { snapshot, statutes, text, options } = work;
    if (text.tables.length === 0) return [];
    const { groups } = tableOfAuthorities(snapshot, statutes, options, numbered);
    if (groups.length === 0) return [{ t: 'Para', c: words(NOTHING) }];
    const places = new Places(snapshot);
    const identifiers = identifiersOf(work);
    const linked = (place: Place): Node[] => {
      const inner = words(placeWords(place));
      const heading = place.kind === 'paragraph' ? null : place.heading;
      const identifier = heading === null ? undefined : identifiers.get(heading.start);
      return identifier === undefined || identifier === '' ? inner : [linkNode(inner, `#${identifier}`)];
    };
    const placesOf = (citations: readonly Citation[]): Node[][] => {
      const found = new Map(
        citations.map(({ start }) => {
          const place = places.at(snapshot.prose.toProse(start));
          return [placeKey(place), place];
        }),
      );
      return options.passim > 0 && found.size >= options.passim ? [words('passim')] : [...found.values()].map(linked);
    };
    return [table(groups, placesOf)];
  },
};

/** Identifiers of the headings, by the prose offset at which each begins. */
function identifiersOf({ text }: TargetWork): ReadonlyMap<number, string> {
  return new Map(
    text.leaves.flatMap(({ heading, start }) => (heading === null ? [] : [[text.prose.toProse(start), heading]])),
  );
}

function table(groups: readonly EntryGroup[], placesOf: (citations: readonly Citation[]) => Node[][]): Node {
  const columns = [
    [{ t: 'AlignLeft' }, { t: 'ColWidthDefault' }],
    [{ t: 'AlignLeft' }, { t: 'ColWidthDefault' }],
  ];
  const bodies = groups.map(({ heading, rows }) => [
    NO_ATTRIBUTES,
    0,
    heading === '' ? [] : [row(cell([{ t: 'Strong', c: words(heading) }], 2))],
    rows.map(({ authority, used }) => row(cell(words(authority)), cell(listed(placesOf(used.citations))))),
  ]);
  return {
    t: 'Table',
    c: [
      ['', ['table-of-authorities'], []],
      [null, []],
      columns,
      [NO_ATTRIBUTES, [row(cell(words('Authority')), cell(words('Cited in')))]],
      bodies,
      [NO_ATTRIBUTES, []],
    ],
  };
}

function listed(places: readonly Node[][]): Node[] {
  return places.flatMap((place, k) => [...(k === 0 ? [] : [{ t: 'Str', c: ',' }, { t: 'Space' }]), ...place]);
}

function row(...cells: readonly unknown[]): unknown {
  return [NO_ATTRIBUTES, cells];
}

function cell(inlines: Node[], columns = 1): unknown {
  return [NO_ATTRIBUTES, { t: 'AlignDefault' }, 1, columns, [{ t: 'Plain', c: inlines }]];
}
