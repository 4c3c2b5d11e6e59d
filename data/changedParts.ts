import type {
  LaterVersion,
  OfficialBody,
  OfficialSection,
  OfficialSubsection,
} from '../server/src/official/pages/officialText';

/** More parts than these are told as the whole section. */
const MOST_PARTS = 8;

/**
 * The parts of a section that a printed later version changes, adds or leaves out, "(84)" or "(a)(2),(c)": those
 * that its note names, else those whose words differ. "" where words outside any part differ, or many parts, or
 * where the labels of either text are in doubt.
 * @param later one of the section's own
 */
export function changedParts({ body }: OfficialSection, later: LaterVersion): string {
  if (later.scope !== '') return partsNamed(later.scope);
  if (body.doubtful === true || later.body.doubtful === true) return '';
  const [before, after] = [whole(body), whole(later.body)];
  const found = before === undefined || after === undefined ? null : different(before, after);
  return found === null || found.length > MOST_PARTS
    ? ''
    : found.map((path) => path.map((label) => `(${label})`).join('')).join(',');
}

const SCOPE =
  /^(?:subsections?|subdivisions?) ((?:\(\w{1,4}\)(?:, | and |, and )?)+)(?: of subsection (\(\w{1,4}\)))?$/;

/**
 * "(b),(c)" of "subsections (b) and (c)", "(a)(2)" of
 * "subdivision (2) of subsection (a)"; "" where the words say something else.
 */
function partsNamed(scope: string): string {
  const [, labels, outer = ''] = SCOPE.exec(scope) ?? [];
  return Array.from(labels?.matchAll(/\(\w{1,4}\)/g) ?? [], ([label]) => outer + label).join(',');
}

/** A part with its words, as they are compared. */
interface Part {
  readonly lead: string;
  readonly parts: ReadonlyMap<string, Part>;
}

function whole(body: OfficialBody): Part | undefined {
  return partOf(body, 0, body.text.length, body.subsections);
}

/** Undefined where a label stands twice: the labels of a compact begin anew. */
function partOf(
  body: OfficialBody,
  start: number,
  end: number,
  nodes: readonly OfficialSubsection[],
): Part | undefined {
  const parts = new Map<string, Part>();
  let lead = '';
  let at = start;
  for (const node of nodes) {
    lead += body.text.slice(at, node.start);
    at = node.end;
    const part = partOf(body, node.textStart, node.end, node.children);
    if (part === undefined || parts.has(node.label)) return undefined;
    parts.set(node.label, part);
  }
  lead += body.text.slice(at, end);
  return { lead: plain(lead), parts };
}

/** What a list's last words and a change of its end have in common is no change: "and", a stop, blanks, stars. */
function plain(words: string): string {
  return words
    .replace(/[\s*]+/g, ' ')
    .replace(/ (?=[,;.:)])/g, '')
    .trim()
    .replace(/[;,.]? ?(?:and|or)?$/, '');
}

/**
 * Paths of the parts that differ, outermost where a whole part does; null where the
 * words before and after the parts do.
 */
function different(before: Part, after: Part): string[][] | null {
  if (before.lead !== after.lead) return null;
  const labels = new Set([...before.parts.keys(), ...after.parts.keys()]);
  const found: string[][] = [];
  for (const label of labels) {
    const [was, is] = [before.parts.get(label), after.parts.get(label)];
    if (was === undefined || is === undefined) {
      found.push([label]);
      continue;
    }
    const inner = different(was, is);
    if (inner === null || inner.length > 2) found.push([label]);
    else found.push(...inner.map((path) => [label, ...path]));
  }
  return found;
}
