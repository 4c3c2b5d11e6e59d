import type { OfficialBody, OfficialSubsection } from '../../official/pages/officialText';
import type { PageLine } from './page';

/** A label of a body with the place that it has in the tree. */
interface Label {
  readonly part: OfficialSubsection;
  readonly depth: number;
  readonly path: string;
}

/** Characters that show nothing but change how a line is shown: controls, and the marks of the direction of writing. */
// eslint-disable-next-line no-control-regex -- these are what must not pass
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A line of a page as it may be shown. */
export function shownLine(text: string): string {
  return text.replace(UNSEEN, ' ');
}

/**
 * The words of a text as lines of a page, none left out and none changed: each label begins a line, indented by its
 * level, though the official page prints many in running text. Tables and forms keep their columns.
 * @param supersedes true where its parts are those that a cited label means, though
 * an earlier text on the page has them too
 */
export function officialLines(body: OfficialBody, supersedes = false): PageLine[] {
  const labels = flattened(body.subsections, 0, '');
  const lines: PageLine[] = [];
  let next = 0;
  let open: Label[] = [];
  for (const { kind, start, end } of body.paragraphs) {
    open = open.filter(({ part }) => part.end > start);
    const depth = open.length;
    if (kind === 'heading') {
      lines.push({ kind: 'heading', level: 3, text: shownLine(body.text.slice(start, end)).trim() });
    } else if (kind === 'form' || kind === 'table') {
      for (const row of body.text.slice(start, end).split('\n'))
        lines.push({ kind: 'verbatim', depth, text: shownLine(row).trimEnd() });
    } else {
      const first = labels[next];
      const lead = shownLine(body.text.slice(start, Math.min(end, first?.part.start ?? end))).trim();
      if (lead !== '') lines.push({ kind: 'text', depth, text: lead, apart: depth === 0 });
      for (let label = labels[next]; label !== undefined && label.part.start < end; label = labels[++next]) {
        const { part, depth: level, path } = label;
        const stop = Math.min(end, labels[next + 1]?.part.start ?? end);
        // A star before a label points to the note on a later text.
        const mark = /^\**/.exec(body.text.slice(part.start, part.textStart))?.[0] ?? '';
        lines.push({
          kind: 'subsection',
          depth: level,
          label: part.label,
          path,
          text: shownLine(body.text.slice(part.textStart, stop)).trim(),
          mark,
          supersedes,
          apart: level === 0,
        });
        open = [...open.slice(0, level), label];
      }
    }
  }
  return lines;
}

function flattened(parts: readonly OfficialSubsection[], depth: number, above: string): Label[] {
  return parts.flatMap((part) => {
    const path = `${above}(${part.label})`;
    return [{ part, depth, path }, ...flattened(part.children, depth + 1, path)];
  });
}
