import { placeKey, placeWords } from '../places';
import { NOTHING, type Writer } from './writer';

/** Column of the first place: an authority in any style fits before it. */
const COLUMN = 52;

/** Lines with dots between authority and places; for plain text, and for what has no writer of its own. */
export const plaintext: Writer = {
  sign: '§',
  space: ' ',
  escape: (text) => text,
  places: (_snapshot, places) => ({
    at: (offset) => {
      const place = places.at(offset);
      return { key: placeKey(place), text: placeWords(place) };
    },
    anchors: () => [],
  }),
  table: (groups) => {
    if (groups.length === 0) return ['', NOTHING, ''];
    return groups
      .flatMap(({ heading, rows }) => [
        '',
        ...(heading === '' ? [] : [heading, '']),
        ...rows.map(
          ({ authority, places }) =>
            `${authority} ${'.'.repeat(Math.max(3, COLUMN - authority.length))} ${places.join(', ')}`,
        ),
      ])
      .concat('');
  },
  heading: (text) => [text.toUpperCase()],
};
