import { inTable } from '../analysis/authorities/marker';
import type { Snapshot } from '../analysis/snapshot';
import type { Citation, Cited } from '../citations/citation';
import { compareCited, detailOf, groupOf, isSection, keyOf, nameOf, titleOf } from '../citations/cited';
import type { Finding } from '../diagnostics/finding';
import type { OfficialText } from '../official/pages/officialText';
import type { SectionStatus, Statutes } from '../facts/statutes';
import type { Range } from '../text/lineIndex';
import { overlaps, type Span } from '../text/span';
import { excerptOf } from './wording/excerpt';
import { labelPath } from '../code/labels';
import { stateWord } from '../facts/status';
import { catchlineOf, successorWords } from './wording/section';

/** A document with what was found in it. */
export interface JudgedDocument {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
}

/** One citation of an authority. Holds nothing of its document, so that those of many documents can be kept. */
export interface CitedPlace {
  readonly uri: string;
  /** The member that cites, or the whole citation where it inherits what it cites. */
  readonly range: Range;
  /** The line's words around it. */
  readonly excerpt: string;
  readonly problems: readonly Pick<Finding, 'severity' | 'message'>[];
}

/** A place with what it cites. */
export interface Use {
  readonly key: string;
  readonly cited: Cited;
  readonly labels: readonly string[];
  readonly place: CitedPlace;
}

/** Citations of one subsection. */
export interface CitedPinpoint {
  /** "(a)(1)", or "" for the section as a whole. */
  readonly labelPath: string;
  readonly places: readonly CitedPlace[];
}

export interface CitedAuthority {
  /** "§ 53a-70", "§§ 53a-70 to 53a-73", "Public Act 21-103", "chapter 952". */
  readonly label: string;
  /** Section number whose page shows it; null for acts, chapters and titles. */
  readonly number: string | null;
  /** Catchline, or name of a chapter or title; "" where there is none. */
  readonly detail: string;
  /** Whether it is law: "" where it is, else "repealed", "transferred to § 54-102a", "not in this edition". */
  readonly state: string;
  readonly pinpoints: readonly CitedPinpoint[];
}

export interface AuthorityGroup {
  /** "Title 53a", "Public and special acts". */
  readonly label: string;
  readonly detail: string;
  readonly authorities: readonly CitedAuthority[];
}

interface Draft {
  readonly cited: Cited;
  readonly pinpoints: Map<string, { readonly labels: readonly string[]; readonly places: CitedPlace[] }>;
}

/**
 * Every use of an authority in a document, in its order and in whatever form, and what is wrong there. Former
 * numbers and tables of authorities cite nothing.
 */
export function usesIn(document: JudgedDocument): readonly Use[] {
  const { snapshot } = document;
  const uses: Use[] = [];
  for (const citation of snapshot.reading.citations) {
    if (citation.kind === 'former' || inTable(snapshot, citation.start)) continue;
    for (const cited of citation.cites) {
      uses.push({
        key: keyOf(cited),
        cited,
        labels: isSection(cited) ? cited.pinpoint : [],
        place: placeOf(document, memberSpan(citation, cited)),
      });
    }
  }
  return uses;
}

/**
 * The authorities that documents cite, by title in the code's order and by subsection, each with all places where it is
 * cited.
 * @param documents what `usesIn` gives of each
 * @param official text on this machine, which may have sections that are newer than the facts
 */
export function authorities(
  documents: readonly (readonly Use[])[],
  statutes: Statutes | null,
  official?: OfficialText,
): readonly AuthorityGroup[] {
  const drafts = new Map<string, Draft>();
  for (const uses of documents) {
    for (const { key, cited, labels, place } of uses) {
      let draft = drafts.get(key);
      if (draft === undefined) drafts.set(key, (draft = { cited, pinpoints: new Map() }));
      const path = labelPath(labels);
      let pinpoint = draft.pinpoints.get(path);
      if (pinpoint === undefined) draft.pinpoints.set(path, (pinpoint = { labels, places: [] }));
      const last = pinpoint.places.at(-1);
      if (last?.uri === place.uri && sameStart(last, place)) continue;
      pinpoint.places.push(place);
    }
  }
  return grouped(
    [...drafts.values()].sort((a, b) => compareCited(a.cited, b.cited, statutes)),
    statutes,
    official,
  );
}

function sameStart(a: CitedPlace, b: CitedPlace): boolean {
  return a.range.start.line === b.range.start.line && a.range.start.character === b.range.start.character;
}

/** An Id. bears its antecedent's members; their places may be elsewhere. */
function memberSpan(citation: Citation, member: Cited): Span {
  const inside = citation.cites.length > 1 && citation.start <= member.start;
  const { start, end } = inside ? member : citation;
  return { start, end };
}

function placeOf({ snapshot, findings }: JudgedDocument, span: Span): CitedPlace {
  const problems = findings
    .filter((finding) => overlaps(finding, span))
    .map(({ severity, message }) => ({ severity, message }));
  return { uri: snapshot.uri, range: snapshot.lines.rangeOf(span), excerpt: excerptOf(snapshot, span), problems };
}

function grouped(
  drafts: readonly Draft[],
  statutes: Statutes | null,
  official: OfficialText | undefined,
): readonly AuthorityGroup[] {
  const groups: { label: string; detail: string; authorities: CitedAuthority[] }[] = [];
  for (const draft of drafts) {
    const { label, detail } = headingOf(draft.cited, statutes);
    const last = groups.at(-1);
    const authority = described(draft, statutes, official);
    if (last?.label === label) last.authorities.push(authority);
    else groups.push({ label, detail, authorities: [authority] });
  }
  return groups;
}

function headingOf(cited: Cited, statutes: Statutes | null): { label: string; detail: string } {
  const group = groupOf(cited);
  if (group !== null) return { label: group, detail: '' };
  const title = titleOf(cited, statutes);
  return title === undefined
    ? { label: 'Other chapters', detail: '' }
    : { label: `Title ${title}`, detail: statutes?.title(title)?.name ?? '' };
}

function described(
  { cited, pinpoints }: Draft,
  statutes: Statutes | null,
  official: OfficialText | undefined,
): CitedAuthority {
  const sorted = [...pinpoints.entries()]
    .sort(([, a], [, b]) => orderOfLabels(a.labels, b.labels))
    .map(([path, { places }]) => ({ labelPath: path, places }));
  const named = { label: nameOf(cited), number: null, detail: '', state: '', pinpoints: sorted };
  if (!isSection(cited)) return { ...named, detail: detailOf(cited, statutes) };
  const { number, through } = cited;
  const section = statutes?.find(number) ?? official?.section(number);
  const detail = section === undefined || through !== null ? '' : catchlineOf(section, 100);
  return { ...named, number, detail, state: statutes === null ? '' : stateOf(number, through, statutes, official) };
}

/** A range is told by its ends: what lies between may come and go. */
function stateOf(
  number: string,
  through: string | null,
  statutes: Statutes,
  official: OfficialText | undefined,
): string {
  const missing = [number, ...(through === null ? [] : [through])].filter(
    (end) => statutes.find(end) === undefined && official?.has(end) !== true,
  );
  if (missing.length > 0)
    return through === null ? 'not in this edition' : `${missing.join(' and ')} not in this edition`;
  if (through !== null) return '';
  const section = statutes.find(number);
  const to = section?.status === 'transferred' ? successorWords(section) : '';
  return to === '' ? goneOf((section ?? official?.section(number))?.status) : `transferred to ${to}`;
}

/**
 * Its status where it is no law; "" where it is, and where the text of a section that the facts lack cannot be read.
 */
function goneOf(status: SectionStatus | undefined): string {
  return status === undefined || status === 'in force' ? '' : stateWord(status);
}

/** Whole section first, then as a section is lettered: 1, 2, 10; a, b, aa. */
function orderOfLabels(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [one, two] = [a[i], b[i]];
    if (one === undefined || two === undefined) return one === undefined ? -1 : 1;
    if (one !== two) return one.length - two.length || (one < two ? -1 : 1);
  }
  return 0;
}
