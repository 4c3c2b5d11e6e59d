import { headingsOf } from '../analysis/authorities/headings';
import { Places } from '../analysis/authorities/places';
import type { Snapshot } from '../analysis/snapshot';
import { placeWords, type OfficeDocument } from '../office/officeDocument';
import type { RecordPlace } from './record';

/**
 * Gives the place of a source offset: as its reader tells it in a Word document or PDF, by
 * heading, paragraph, note and line in a text.
 */
export function placesOf(
  snapshot: Snapshot,
  office: Pick<OfficeDocument, 'placeAt'> | null,
): (offset: number) => RecordPlace {
  if (office !== null) {
    return (offset) => {
      const place = office.placeAt(offset);
      const { heading, paragraph, note, page, line } = place;
      return { words: placeWords(place), heading, paragraph, note, page, line };
    };
  }
  const places = new Places(snapshot);
  const headings = headingsOf(snapshot);
  return (offset) => {
    const at = snapshot.prose.toProse(offset);
    const zone = places.noteAt(at);
    const note = zone === undefined ? null : (zone.order ?? 0);
    const place = places.at(at);
    const under = place.kind === 'paragraph' ? null : place.heading;
    const heading = under === null || under.text === '' ? null : under.text;
    const line = snapshot.lines.positionAt(offset).line + 1;
    const paragraph =
      note === null && !headings.some(({ start, text }) => start <= at && at <= start + text.length)
        ? places.paragraphAt(at)
        : null;
    const parts = [
      ...(note === null ? [] : [`note ${note}`]),
      ...(paragraph === null ? [] : [`paragraph ${paragraph}`]),
      `line ${line}`,
      ...(heading === null ? [] : [`under “${short(heading)}”`]),
    ];
    return { words: parts.join(', '), heading, paragraph, note, page: null, line };
  };
}

const LONGEST = 50;

function short(heading: string): string {
  return heading.length <= LONGEST ? heading : `${heading.slice(0, LONGEST - 1).trimEnd()}…`;
}
