import { DITTO, type TextColumn } from './columns';
import { actKey, parseHistory } from './history';

/**
 * Rows whose source line has an act, in code order, with the sections of the act that it names. The lines are scanned for the
 * act's number, and only the lines that have it are read: an index of all acts would cost more to open than this does to run.
 * @param act in any spelling that `actKey` reads
 */
export function actSearch(source: TextColumn, act: string): { readonly row: number; readonly sections: string }[] {
  const key = actKey(act);
  const probe = probeOf(key);
  if (probe === '') return [];
  const found: { row: number; sections: string }[] = [];
  const text = source.all();
  let row = 0;
  for (let start = 0; start < text.length; row++) {
    const hit = text.indexOf(probe, start);
    if (hit < 0) break;
    // Walk to the line of the hit.
    let end = text.indexOf('\n', start);
    for (; end >= 0 && end < hit; row++) {
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    if (end < 0) break;
    const sections = parseHistory(text.slice(start, end)).filter((entry) => actKey(entry.act) === key).map((entry) => entry.sections);
    start = end + 1;
    if (sections.length === 0) continue;
    found.push({ row, sections: sections.filter((one) => one !== '').join('; ') });
    for (; text.startsWith(DITTO, start); start += DITTO.length + 1) {
      row++;
      found.push({ row, sections: sections.filter((one) => one !== '').join('; ') });
    }
  }
  return found;
}

/** What the line must hold: "21-103", "828", or the year of a revision. */
function probeOf(key: string): string {
  const [head = '', , number = ''] = key.split(':');
  return number === '' ? head.replace(/\D/g, '') : number;
}
