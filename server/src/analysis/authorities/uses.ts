import { actsOf, divisionsOf, type ActReference, type Citation, type CitedSection, type CodeName, type Edition } from '../../citations/citation';
import { compareNumbers, sectionKey, titleOfSeries } from '../../code/sectionKey';
import type { Statutes } from '../../facts/statutes';
import type { Snapshot } from '../snapshot';
import { inTable } from './marker';

/** What is cited. A range and "et seq." are authorities of their own, beside the single sections in them. */
export type Cited =
  | { readonly kind: 'section'; readonly number: string; readonly through: string | null; readonly etSeq: boolean; readonly edition: Edition | null }
  | { readonly kind: 'chapter' | 'title'; readonly division: string }
  | { readonly kind: 'act'; readonly act: ActReference };

/** One authority with all citations of it, in document order. */
export interface UsedAuthority {
  readonly cited: Cited;
  /** The code's name where it is first cited in full. */
  readonly name: CodeName | null;
  readonly citations: readonly Citation[];
}

interface Draft {
  readonly cited: Cited;
  name: CodeName | null;
  readonly citations: Citation[];
}

/**
 * The authorities that a document cites, in the code's order, acts last. Each member of a list counts, and Id. counts for
 * what it stands for; "Formerly Sec. ..." cites nothing, and what a table of authorities repeats is not cited by it.
 * Where one section is cited by several editions, each is an authority; a citation without a year means the one before it.
 */
export function usedAuthorities(snapshot: Snapshot, statutes: Statutes | null): readonly UsedAuthority[] {
  const citations = snapshot.reading.citations.filter((citation) => citation.kind !== 'former' && !inTable(snapshot, citation.start));
  const editions = editionsOf(citations);
  const latest = new Map<string, Edition>();
  const found = new Map<string, Draft>();
  const add = (key: string, cited: Cited, citation: Citation): void => {
    let draft = found.get(key);
    if (draft === undefined) found.set(key, (draft = { cited, name: null, citations: [] }));
    draft.name ??= citation.name;
    if (draft.citations.at(-1) !== citation) draft.citations.push(citation);
  };
  for (const citation of citations) {
    if (citation.act !== null) for (const act of actsOf(citation.act)) add(actKey(act), { kind: 'act', act }, citation);
    else if (citation.kind === 'chapter' || citation.kind === 'title') {
      const { kind } = citation;
      for (const division of divisionsOf(citation)) add(`${kind} ${division}`, { kind, division }, citation);
    }
    for (const member of citation.sections) {
      const key = sectionKeyOf(member);
      const all = editions.get(key) ?? [];
      if (member.edition !== null) latest.set(key, member.edition);
      const edition = latest.get(key) ?? all[0] ?? null;
      const { number, through, etSeq } = member;
      add(`${key}|${all.length > 1 ? editionKey(edition) : ''}`, { kind: 'section', number, through, etSeq, edition }, citation);
    }
  }
  return [...found.values()].sort((a, b) => compareCited(a.cited, b.cited, statutes));
}

function sectionKeyOf({ number, through, etSeq }: CitedSection): string {
  return `${number}|${through ?? ''}|${etSeq ? 'et seq.' : ''}`;
}

function editionKey(edition: Edition | null): string {
  return edition === null ? '' : [edition.publisher, edition.year, edition.revision, edition.supplement].join(' ');
}

/** The different editions by which each section is cited, in order. */
function editionsOf(citations: readonly Citation[]): Map<string, Edition[]> {
  const found = new Map<string, Edition[]>();
  for (const member of citations.flatMap((citation) => citation.sections)) {
    if (member.edition === null) continue;
    const key = sectionKeyOf(member);
    const all = found.get(key) ?? [];
    if (!all.some((edition) => editionKey(edition) === editionKey(member.edition))) all.push(member.edition);
    found.set(key, all);
  }
  return found;
}

function actKey(act: ActReference): string {
  return `${act.type} ${act.number} ${act.year ?? ''} ${act.session ?? ''}`;
}

/** Title to which an authority belongs: "53a"; undefined for acts, and for chapters that the facts do not know. */
export function titleOf(cited: Cited, statutes: Statutes | null): string | undefined {
  switch (cited.kind) {
    case 'section': {
      const key = sectionKey(cited.number);
      return key === undefined ? cited.number.split('-')[0] : titleOfSeries(key.series);
    }
    case 'title': return cited.division;
    case 'chapter': return statutes?.chapter(cited.division)?.title;
    case 'act': return undefined;
  }
}

/** Titles before their chapters, chapters before their first section, ranges behind their first number, acts by year. */
export function compareCited(a: Cited, b: Cited, statutes: Statutes | null): number {
  if (a.kind === 'act' || b.kind === 'act') {
    if (a.kind !== 'act') return -1;
    if (b.kind !== 'act') return 1;
    return (a.act.year ?? 0) - (b.act.year ?? 0) || a.act.number.localeCompare(b.act.number, 'en', { numeric: true });
  }
  return compareNumbers(firstNumber(a, statutes), firstNumber(b, statutes)) || rank(a) - rank(b) || within(a, b);
}

function firstNumber(cited: Exclude<Cited, { kind: 'act' }>, statutes: Statutes | null): string {
  if (cited.kind === 'section') return cited.number;
  return cited.kind === 'title' ? `${cited.division}-1` : (statutes?.chapter(cited.division)?.first ?? '');
}

function rank(cited: Cited): number {
  return ['title', 'chapter', 'section'].indexOf(cited.kind);
}

function within(a: Cited, b: Cited): number {
  if (a.kind !== 'section' || b.kind !== 'section') {
    return 'division' in a && 'division' in b ? a.division.localeCompare(b.division, 'en', { numeric: true }) : 0;
  }
  if (a.through !== b.through) return a.through === null ? -1 : b.through === null ? 1 : compareNumbers(a.through, b.through);
  return Number(a.etSeq) - Number(b.etSeq) || (a.edition?.year ?? 0) - (b.edition?.year ?? 0);
}
