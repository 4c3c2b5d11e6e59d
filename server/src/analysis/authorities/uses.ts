import type { Citation, Cited, CitedSection, CodeName, Edition } from '../../citations/citation';
import { compareCited, isSection, keyOf } from '../../citations/cited';
import type { Statutes } from '../../facts/statutes';
import { allSteps, type Steps } from '../../text/steps';
import type { Snapshot } from '../snapshot';
import { inTable } from './marker';

/** One authority with all citations of it, in document order. */
export interface UsedAuthority {
  readonly cited: Cited;
  /** By which the section is cited; null where no year is said, and for all but sections. */
  readonly edition: Edition | null;
  /** The code's name where it is first cited in full. */
  readonly name: CodeName | null;
  readonly citations: readonly Citation[];
  /**
   * The part of a section that a row of its own is for, and the last of a range of them; none for the whole section.
   */
  readonly pinpoint: readonly string[];
  readonly pinpointThrough: readonly string[] | null;
}

/** For the whole of an authority. */
const WHOLE = { pinpoint: [], pinpointThrough: null };

interface Draft {
  readonly cited: Cited;
  readonly edition: Edition | null;
  name: CodeName | null;
  readonly citations: Citation[];
}

/**
 * The authorities that a document cites, in the code's order, acts last. Each member of a list counts, and Id. counts
 * for what it stands for; "Formerly Sec. ..." cites nothing, and what a table of authorities repeats is not cited by
 * it. Where one section is cited by several editions, each is an authority; a full citation without a year is one too,
 * and a short form or an Id. means the one before it.
 */
export function usedAuthorities(snapshot: Snapshot, statutes: Statutes | null): readonly UsedAuthority[] {
  return allSteps(usedInSteps(snapshot, statutes));
}

/** Citations that are looked at in one step. */
const STEP = 256;

/** The same in steps, for a long document. */
export function* usedInSteps(snapshot: Snapshot, statutes: Statutes | null): Steps<readonly UsedAuthority[]> {
  const citations = snapshot.reading.citations.filter(
    (citation) => citation.kind !== 'former' && !inTable(snapshot, citation.start),
  );
  yield;
  const editions = yield* editionsOf(citations);
  const latest = new Map<string, Edition | null>();
  const found = new Map<string, Draft>();
  const add = (key: string, cited: Cited, edition: Edition | null, citation: Citation): void => {
    let draft = found.get(key);
    if (draft === undefined) found.set(key, (draft = { cited, edition, name: null, citations: [] }));
    draft.name ??= citation.name;
    if (draft.citations.at(-1) !== citation) draft.citations.push(citation);
  };
  for (const [k, citation] of citations.entries()) {
    if (k % STEP === STEP - 1) yield;
    for (const cited of citation.cites) {
      const key = keyOf(cited);
      if (!isSection(cited)) {
        add(key, cited, null, citation);
        continue;
      }
      const all = editions.get(key) ?? [];
      // A full citation without a year cites the text of today; a short form or an Id. means what was cited before it.
      if (cited.edition !== null || citation.kind === 'full' || citation.trailer !== null)
        latest.set(key, cited.edition);
      const edition = latest.has(key) ? (latest.get(key) ?? null) : (all[0] ?? null);
      add(`${key}|${editionKey(edition)}`, cited, edition, citation);
    }
  }
  return [...found.values()]
    .map((draft) => ({ ...draft, ...WHOLE }))
    .sort((a, b) => compareCited(a.cited, b.cited, statutes) || (a.edition?.year ?? 0) - (b.edition?.year ?? 0));
}

/** One authority for each subsection that is cited of a section, the section as a whole first. */
export function bySubsection(used: UsedAuthority): readonly UsedAuthority[] {
  if (!isSection(used.cited)) return [used];
  const parts = new Map<
    string,
    { -readonly [K in keyof UsedAuthority]: K extends 'citations' ? Citation[] : UsedAuthority[K] }
  >();
  for (const citation of used.citations) {
    for (const { pinpoint, pinpointThrough } of membersOf(citation, used.cited)) {
      const key = labelsKey(pinpoint, pinpointThrough);
      const part = parts.get(key);
      if (part === undefined) parts.set(key, { ...used, citations: [citation], pinpoint, pinpointThrough });
      else if (part.citations.at(-1) !== citation) part.citations.push(citation);
    }
  }
  return [...parts].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })).map(([, part]) => part);
}

/** Source offsets at which the members of its citations end that cite an authority, or the part of it, ascending. */
export function endsOf({ citations, cited, pinpoint, pinpointThrough }: UsedAuthority): readonly number[] {
  const wanted = labelsKey(pinpoint, pinpointThrough);
  return citations.map((citation) => {
    const members = membersOf(citation, cited);
    const own =
      wanted === ''
        ? members
        : members.filter((member) => labelsKey(member.pinpoint, member.pinpointThrough) === wanted);
    return (own.at(-1) ?? members.at(-1))?.end ?? citation.end;
  });
}

/** The members of a citation that cite an authority. */
function membersOf(citation: Citation, cited: Cited): readonly CitedSection[] {
  const key = keyOf(cited);
  return citation.sections.filter((member) => keyOf(member) === key);
}

function labelsKey(pinpoint: readonly string[], through: readonly string[] | null): string {
  return [...pinpoint, ...(through === null ? [] : ['to', ...through])].join(' ');
}

function editionKey(edition: Edition | null): string {
  return edition === null ? '' : [edition.publisher, edition.year, edition.revision, edition.supplement].join(' ');
}

/** The different editions by which each section is cited, in order. */
function* editionsOf(citations: readonly Citation[]): Steps<Map<string, Edition[]>> {
  const found = new Map<string, Edition[]>();
  for (const [k, { sections }] of citations.entries()) {
    if (k % STEP === STEP - 1) yield;
    for (const member of sections) {
      if (member.edition === null) continue;
      const key = keyOf(member);
      const all = found.get(key) ?? [];
      if (!all.some((edition) => editionKey(edition) === editionKey(member.edition))) all.push(member.edition);
      found.set(key, all);
    }
  }
  return found;
}
