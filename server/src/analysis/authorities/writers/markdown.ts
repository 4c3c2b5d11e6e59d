import { placeKey, placeWords, type Place } from '../places';
import { NOTHING, type Writer } from './writer';

/**
 * A table whose places are links to the headings. A footnote leads to where its number
 * stands: notes have no address of their own.
 */
export const markdown: Writer = {
  sign: '§',
  space: ' ',
  escape: (text) => text.replace(/[\\`*_[\]<>|&~$]/g, '\\$&'),
  places: (_snapshot, places) => ({
    at: (offset) => {
      const place = places.at(offset);
      return { key: placeKey(place), text: linked(place) };
    },
    anchors: () => [],
  }),
  table: (groups) => {
    if (groups.length === 0) return ['', NOTHING, ''];
    return [
      '',
      '| Authority | Cited in |',
      '| --- | --- |',
      ...groups.flatMap(({ heading, rows }) => [
        ...(heading === '' ? [] : [`| **${heading}** | |`]),
        ...rows.map(({ authority, places }) => `| ${authority} | ${places.join(', ')} |`),
      ]),
      '',
    ];
  },
  heading: (text) => [`## ${text}`],
};

function linked(place: Place): string {
  const words = markdown.escape(placeWords(place));
  const heading = place.kind === 'paragraph' ? null : place.heading;
  return heading === null || heading.slug === '' ? words : `[${words}](#${heading.slug})`;
}
