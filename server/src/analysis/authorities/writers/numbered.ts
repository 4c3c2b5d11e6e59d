import { headingNumbers } from '../headingNumbers';
import { headingsOf } from '../headings';
import { placeKey, placeWords } from '../places';
import { plaintext } from './plaintext';
import type { Writer } from './writer';

/**
 * A table in plain text of a document in any markup, for where its links lead nowhere: places are numbers of headings
 * ("II.A"), notes, and lines where a heading has no number.
 */
export const numbered: Writer = {
  ...plaintext,
  places: (snapshot, places) => {
    const headings = headingsOf(snapshot);
    const numbers = new Map(headingNumbers(headings).map((number, k) => [headings[k]?.start, number]));
    return {
      at: (offset) => {
        const place = places.at(offset);
        const number = place.kind === 'heading' ? (numbers.get(place.heading.start) ?? null) : null;
        if (number !== null) return { key: placeKey(place), text: number };
        if (place.kind === 'note') return { key: placeKey(place), text: placeWords(place) };
        const line = `line ${snapshot.lines.lineAt(snapshot.prose.toSource(offset)) + 1}`;
        return { key: line, text: line };
      },
      anchors: () => [],
    };
  },
};
