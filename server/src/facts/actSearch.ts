import { DITTO, type TextColumn } from './columns';
import { parseHistory } from './history';
import { actKey } from '../code/actKey';

/**
 * Rows whose source line has an act, in code order, with the sections of the act that it names. The
 * lines are scanned for the act's number, and only the lines that have it are read: an index of all
 * acts would cost more to open than this does to run.
 * @param act in any spelling that `actKey` reads
 */
export function actSearch(source: TextColumn, act: string): { readonly row: number; readonly sections: string }[] {
  const key = actKey(act);
  const probe = probeOf(key);
  if (probe === '') return [];
  const found: { row: number; sections: string }[] = [];
  const { text, lines } = read(source);
  for (let hit = text.indexOf(probe); hit >= 0;) {
    let row = rowAt(lines, hit);
    const end = lines[row + 1] ?? text.length + 1;
    const sections = parseHistory(text.slice(lines[row], end - 1))
      .filter((entry) => actKey(entry.act) === key)
      .map((entry) => entry.sections);
    hit = text.indexOf(probe, end);
    if (sections.length === 0) continue;
    const named = sections.filter((one) => one !== '').join('; ');
    found.push({ row, sections: named });
    for (row++; row < lines.length - 1 && text.startsWith(DITTO, lines[row]); row++)
      found.push({ row, sections: named });
  }
  return found;
}

/**
 * The column's text and where each line begins, the one after the last included: made once,
 * since making them takes longer than a search.
 */
interface SourceText {
  readonly text: string;
  readonly lines: Uint32Array;
}

const texts = new WeakMap<TextColumn, SourceText>();

function read(column: TextColumn): SourceText {
  let known = texts.get(column);
  if (known === undefined) {
    const text = column.all();
    const lines = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
    texts.set(column, (known = { text, lines: Uint32Array.from(lines) }));
  }
  return known;
}

/** Last line that begins at or before an offset. */
function rowAt(lines: Uint32Array, offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What the line must hold: "21-103", "828", or the year of a revision. */
function probeOf(key: string): string {
  const [head = '', , number = ''] = key.split(':');
  return number === '' ? head.replace(/\D/g, '') : number;
}
