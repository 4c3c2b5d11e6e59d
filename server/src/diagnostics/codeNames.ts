import type { Snapshot } from '../analysis/snapshot';
import type { Citation, CodeName } from '../citations/citation';
import { changedParts } from '../styles/changedParts';
import { partEdits } from '../styles/partEdits';
import { type StyleName, styles } from '../styles/registry';
import type { Edit } from '../text/edit';
import { noBreakSpace, severalSections, symbolSpelling } from './typography';

const BLUEBOOK = ['conn. gen. stat.', 'conn. gen. stat. ann.'];
const GENERAL_STATUTES = 'general statutes';

/** True for the name that a style itself writes; small capitals and kinds of blank make no difference. */
export function isOwnName(written: string, style: StyleName): boolean {
  const name = plain(written);
  return styles[style].nameFor === undefined ? name === GENERAL_STATUTES : BLUEBOOK.includes(name);
}

/** True for a name that some style writes. */
export function isStyleName(written: string): boolean {
  const name = plain(written);
  return name === GENERAL_STATUTES || BLUEBOOK.includes(name);
}

/** The name in a style; Bluebook keeps the annotated code apart. */
export function codeNameIn(style: StyleName, name: CodeName): string {
  return styles[style].nameFor?.(name) ?? 'General Statutes';
}

/**
 * The edits that put the right name for a citation's, with the sign that belongs after it:
 * "CGS 4-141" is "General Statutes § 4-141".
 */
export function nameEdits(snapshot: Snapshot, citation: Citation, name: CodeName, right: string): Edit[] {
  const edits = wordEdits(snapshot, name, right);
  const [first] = citation.sections;
  if (citation.sign !== null || first?.numberSpan == null) return edits;
  const symbol = symbolSpelling(snapshot);
  const at = first.numberSpan.start;
  const newText =
    (severalSections(citation) ? symbol + symbol : symbol) + (/[a-z]$/i.test(symbol) ? noBreakSpace(snapshot) : ' ');
  return [...edits, { start: at, end: at, newText }];
}

/**
 * The name as the document spells it elsewhere ("Conn.\\ Gen.\\ Stat."), or with only the words changed that differ.
 */
function wordEdits(snapshot: Snapshot, name: CodeName, right: string): Edit[] {
  const known = ownSpelling(snapshot, right);
  const written = snapshot.read(name);
  const isWhole = known !== undefined || !/[a-z]{3}/i.test(written);
  const parts = isWhole ? [{ start: 0, end: written.length, newText: known ?? right }] : changedParts(written, right);
  // A note's mark may stand inside the name.
  return partEdits(snapshot.prose, snapshot.prose.toProse(name.start), written.length, parts);
}

/** How the document first spells a name, where it does so without markup inside. */
function ownSpelling(snapshot: Snapshot, right: string): string | undefined {
  return snapshot.kept(spellingsIn).get(right);
}

/** The names of the code in a document, each as it is first spelled. */
function spellingsIn(snapshot: Snapshot): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name } of snapshot.reading.citations) {
    const read = name === null ? '' : snapshot.read(name).replace(/\s+/g, ' ');
    if (name === null || found.has(read)) continue;
    const spelled = snapshot.text.slice(name.start, name.end);
    if (!/[*_<>{}#\n]/.test(spelled)) found.set(read, spelled);
  }
  return found;
}

function plain(written: string): string {
  const known = plainly.get(written);
  if (known !== undefined) return known;
  const made = written
    .replace(/(?<=[a-z])-[\r\n]\s*(?=[a-z])/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  // People write the name in few ways; what is written for fun is forgotten again.
  if (plainly.size >= MOST_KNOWN) plainly.clear();
  plainly.set(written, made);
  return made;
}

const MOST_KNOWN = 100;
const plainly = new Map<string, string>();
