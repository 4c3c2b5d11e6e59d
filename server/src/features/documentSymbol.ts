import type { Snapshot } from '../analysis/snapshot';
import type { Citation, Cited, CitedSection, OtherCited } from '../citations/citation';
import { detailOf, groupOf, isSection, numberOf, otherKind } from '../citations/cited';
import type { OfficialText } from '../official/pages/officialText';
import type { Statutes } from '../facts/statutes';
import type { Span } from '../text/span';
import { allSteps, type Steps } from '../text/steps';
import { isPage } from './pages/address';
import { LABELLED } from './pages/page';
import { labelPath } from '../code/labels';
import { capital } from '../code/words';
import { oneLine } from './wording/richText';
import { catchlineOf, successorWords } from './wording/section';

/** An entry of the outline. `selection` lies in `span`. */
export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'citation' | 'list' | 'division' | 'otherLaw' | 'heading' | 'subsection';
  readonly span: Span;
  readonly selection: Span;
  /** True where the cited section is no law any more. */
  readonly deprecated: boolean;
  readonly children: readonly OutlineEntry[];
}

/** Longest detail; editors put it on one line. */
const DETAIL = 100;

/**
 * The citations of a document in its order; on a section page its parts and
 * subsections. `statutes` null: without catchlines.
 */
export function documentSymbol(
  snapshot: Snapshot,
  statutes: Statutes | null,
  official?: OfficialText,
): readonly OutlineEntry[] {
  return allSteps(outlineInSteps(snapshot, statutes, official, (entry) => [entry]));
}

/** Citations whose entries are made in one step. */
const STEP = 64;

/** The same in steps, for a long document, each entry as it is written for who asks. */
export function* outlineInSteps<T>(
  snapshot: Snapshot,
  statutes: Statutes | null,
  official: OfficialText | undefined,
  write: (entry: OutlineEntry) => readonly T[],
): Steps<T[]> {
  if (isPage(snapshot.uri, snapshot.languageId)) return pageOutline(snapshot.text).flatMap(write);
  const written: T[] = [];
  for (const [k, citation] of snapshot.reading.citations.entries()) {
    if (k % STEP === STEP - 1) yield;
    const entry = citationEntry(snapshot, citation, statutes, official);
    if (entry !== undefined) written.push(...write(entry));
  }
  return written;
}

function citationEntry(
  snapshot: Snapshot,
  citation: Citation,
  statutes: Statutes | null,
  official: OfficialText | undefined,
): OutlineEntry | undefined {
  const span = { start: citation.start, end: citation.end };
  const base = { span, selection: span, deprecated: false, children: [] };
  const [first] = citation.cites;
  if (first !== undefined && !isSection(first)) return { ...base, ...named(citation.cites, first, statutes) };
  const members = citation.sections.map((member) => memberEntry(citation, member, statutes, official));
  for (const { start, end, written } of citation.malformed) {
    members.push({
      ...base,
      kind: 'citation',
      name: `§ ${written}`,
      detail: 'not a section number',
      span: { start, end },
      selection: { start, end },
    });
  }
  const only = members[0];
  if (only === undefined) return undefined;
  if (members.length === 1) return { ...only, span, selection: span };
  const words = oneLine(snapshot.read(span)).replace(/\s+/g, ' ');
  return {
    ...base,
    kind: 'list',
    name: `§§ ${words.length > 60 ? `${words.slice(0, 59)}…` : words}`.replace(/^§§ (?=.*§|Id|Sec|sec)/, ''),
    detail: `${members.length} sections`,
    children: members,
  };
}

/** Acts, chapters and titles stand in one line, with what is said of the first. */
function named(
  cites: readonly Cited[],
  first: OtherCited,
  statutes: Statutes | null,
): Pick<OutlineEntry, 'kind' | 'name' | 'detail'> {
  const word = capital(otherKind(first.kind).wordOf(first));
  return {
    kind: groupOf(first) === null ? 'division' : 'otherLaw',
    name: `${word}${cites.length > 1 ? 's' : ''} ${cites.map(numberOf).join(', ')}`,
    detail: detailOf(first, statutes),
  };
}

function memberEntry(
  citation: Citation,
  member: CitedSection,
  statutes: Statutes | null,
  official: OfficialText | undefined,
): OutlineEntry {
  const section = statutes?.find(member.number);
  const span = { start: member.start, end: member.end };
  const id = citation.kind === 'id' ? 'Id.: ' : '';
  const name =
    member.through === null
      ? `${id}§ ${member.number}${labelPath(member.pinpoint)}${member.pinpointThrough === null ? '' : `-${labelPath(member.pinpointThrough)}`}${member.etSeq ? ' et seq.' : ''}`
      : `${id}§§ ${member.number} to ${member.through}`;
  // A section that is newer than the facts is known by its text alone.
  const named = section ?? official?.section(member.number);
  const detail = statutes === null ? '' : named === undefined ? 'not in this edition' : catchlineOf(named, DETAIL);
  const gone = named !== undefined && named.status !== 'in force';
  const to = section?.status === 'transferred' ? successorWords(section) : '';
  const movedTo = to === '' ? '' : ` to ${to}`;
  return {
    name,
    kind: 'citation',
    span,
    selection: span,
    children: [],
    detail: gone ? `${named.status}${movedTo}${detail === '' ? '' : `: ${detail}`}` : detail,
    deprecated: gone,
  };
}

interface Draft {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'heading' | 'subsection';
  readonly depth: number;
  readonly start: number;
  readonly selection: Span;
  end: number;
  readonly children: Draft[];
}

/** Depth of a subsection without indent: after the three levels of headings. */
const LAW = 4;

/** Parts and subsections of a page, by the form in which pages are written. */
function pageOutline(text: string): readonly OutlineEntry[] {
  const roots: Draft[] = [];
  const open: Draft[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const draft = drafted(line, start);
    if (draft !== undefined) {
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= draft.depth) open.pop();
      (open.at(-1)?.children ?? roots).push(draft);
      open.push(draft);
    }
    const end = start + line.replace(/\r$/, '').length;
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    // Words without a label belong to the parts above their own level, an empty last line to none.
    if (line.trim() !== '')
      for (const above of open) if (draft !== undefined || above.depth < LAW + indent) above.end = end;
    start += line.length + 1;
  }
  return roots.map(finished);
}

function drafted(line: string, start: number): Draft | undefined {
  const heading = /^(#{1,3}) (\S.*)$/.exec(line.trimEnd());
  if (heading !== null) {
    const [, marks = '', name = ''] = heading;
    const selection = { start, end: start + line.trimEnd().length };
    return {
      name,
      detail: '',
      kind: 'heading',
      depth: marks.length,
      start,
      selection,
      end: selection.end,
      children: [],
    };
  }
  const label = LABELLED.exec(line.trimEnd());
  if (label === null) return undefined;
  const [, indent = '', mark = '', name = '', gist = ''] = label;
  const at = start + indent.length + mark.length;
  return {
    name,
    detail: gist.length > DETAIL ? `${gist.slice(0, DETAIL - 1)}…` : gist,
    kind: 'subsection',
    depth: LAW + indent.length,
    start: at,
    selection: { start: at, end: at + name.length },
    end: start + line.trimEnd().length,
    children: [],
  };
}

function finished(draft: Draft): OutlineEntry {
  const { name, detail, kind, start, end, selection, children } = draft;
  return { name, detail, kind, span: { start, end }, selection, deprecated: false, children: children.map(finished) };
}
