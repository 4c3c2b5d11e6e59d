import { headingsOf } from '../analysis/authorities/headings';
import { repeatedInTable } from '../analysis/authorities/repeatedRows';
import { lawDate } from '../analysis/lawDate';
import { readInSteps } from '../analysis/createSnapshot';
import type { Snapshot } from '../analysis/snapshot';
import { isCitation, type Citation } from '../citations/citation';
import { isListedKind, isSection } from '../citations/cited';
import type { RuleContext, Severity } from '../diagnostics/finding';
import { copyName, longDate } from '../diagnostics/wording';
import type { CatalogueEdition, Statutes } from '../facts/statutes';
import type { OfficeDocument } from '../office/officeDocument';
import type { OfficialText } from '../official/pages/officialText';
import { allSteps, type Steps } from '../text/steps';
import { assessMalformed, assessSection, assessUnit } from './assess';
import { gravest, worst, type Assessment } from './verdict';
import { otherAuthorities } from './otherLaw';
import { placesOf } from './place';
import { quotationVerdict } from './quotation';
import type { NotChecked, Outcome, RecordedCitation, RecordPlace, RecordTotals, VerificationRecord } from './record';

/** What a record is made of besides the document. */
export interface RecordInput {
  readonly statutes: Statutes;
  readonly official?: OfficialText | undefined;
  /** Name under which the file was given. */
  readonly file: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** Version of this program. */
  readonly version: string;
  /** ISO day, or day and hour, of the check. */
  readonly checkedAt: string;
  /**
   * ISO day whose law the document is written under, where somebody says so; the document's own word goes before it.
   */
  readonly asOf: string | null;
  /** Places and notices of a Word document or PDF; null for a text. */
  readonly office: Pick<OfficeDocument, 'placeAt' | 'notices'> | null;
  /** What else a reader must know of how the document was handed over. */
  readonly notices?: readonly string[];
}

/**
 * The verification record of a document. Pure: the same input gives the same record. Says
 * "found" of nothing that was not compared.
 * @throws nothing for any document
 */
export function makeRecord(snapshot: Snapshot, input: RecordInput): VerificationRecord {
  return allSteps(makeRecordInSteps(snapshot, input));
}

/** Citations recorded in one step. */
const STEP = 256;

/** As `makeRecord`, in steps between which others may be let in. */
export function* makeRecordInSteps(snapshot: Snapshot, input: RecordInput): Steps<VerificationRecord> {
  yield* readInSteps(snapshot);
  const { official } = input;
  const asOf = lawDate(snapshot, input.asOf);
  const today = asOf ?? input.checkedAt.slice(0, 10);
  const statutes = input.statutes.on(today);
  const context: RuleContext = { snapshot, statutes, official, style: null, today, asOf };
  const placeOf = placesOf(snapshot, input.office);
  const repeated = repeatedInTable(snapshot);
  const citations: RecordedCitation[] = [];
  for (const citation of snapshot.reading.citations) {
    if (!isListedKind(citation.kind) || repeated.has(citation)) continue;
    citations.push(recorded(context, citation, placeOf(citation.start)));
    if (citations.length % STEP === 0) yield;
  }
  yield;
  const notChecked = otherAuthorities(snapshot).map(({ start, end, kind }): NotChecked => ({
    words: wordsOf(snapshot, { start, end }),
    start,
    end,
    place: placeOf(start),
    kind,
  }));
  return {
    head: {
      title: titleOf(snapshot),
      file: input.file,
      sha256: input.sha256,
      conncite: input.version,
      edition: editionWords(statutes.edition),
      official: officialWords(official),
      checkedAt: input.checkedAt,
      asOf,
      notices: [...(input.notices ?? []), ...(input.office?.notices ?? []), ...tableNotice(repeated.size)],
    },
    citations,
    notChecked,
    totals: totalsOf(citations, notChecked.length),
  };
}

/** What a reader must know who misses the rows of the document's own table. */
function tableNotice(rows: number): readonly string[] {
  if (rows === 0) return [];
  const are =
    rows === 1 ? 'One citation in the table of authorities is' : `${rows} citations in the table of authorities are`;
  return [`${are} not listed, because the text cites the same. All others are.`];
}

function recorded(context: RuleContext, citation: Citation, place: RecordPlace): RecordedCitation {
  const { snapshot } = context;
  const assessments = assessmentsOf(context, citation);
  const quotation = quotationVerdict(context, citation);
  const antecedent = antecedentOf(snapshot, citation);
  const quoted =
    quotation.is === 'differs'
      ? { words: quotation.words, outcome: 'attention' as const, severity: 'warning' as const }
      : quotation.is === 'not-compared'
        ? { words: quotation.words, outcome: 'unsure' as const, severity: 'hint' as const }
        : undefined;
  const outcome: Outcome =
    assessments.length === 0 ? 'unsure' : worst([...assessments.map((one) => one.outcome), quoted?.outcome ?? 'found']);
  const severity: Severity | null =
    assessments.length === 0
      ? 'warning'
      : gravest([...assessments.map((one) => one.severity), quoted?.severity ?? null]);
  const said = [
    verdictOf(assessments),
    ...(quotation.is === 'match' ? [quotation.words] : quoted === undefined ? [] : [quoted.words]),
  ];
  return {
    text: snapshot.text.slice(citation.start, citation.end),
    start: citation.start,
    end: citation.end,
    words: wordsOf(snapshot, citation),
    place,
    kind: citation.kind,
    antecedent: antecedent === undefined ? null : wordsOf(snapshot, antecedent),
    malformed: citation.malformed.map(({ written }) => written),
    resolves: assessments.flatMap(({ resolved }) =>
      resolved === null ? [] : [{ ...resolved, quotation: quotation.is }],
    ),
    outcome,
    severity,
    verdict: said.join('; '),
  };
}

function assessmentsOf(context: RuleContext, citation: Citation): readonly Assessment[] {
  return [
    ...citation.cites.map((cited) =>
      isSection(cited) ? assessSection(context, citation, cited) : assessUnit(context, cited),
    ),
    ...citation.malformed.map(({ written }) => assessMalformed(context, written)),
  ];
}

/** The citation whose sections an Id. repeats, through other Ids.; undefined for one that names its own section. */
function antecedentOf(snapshot: Snapshot, citation: Citation): Citation | undefined {
  let found: Citation = citation;
  while (found.kind === 'id' && found.sections.every(({ numberSpan }) => numberSpan === null)) {
    const before = found.antecedent === null ? undefined : snapshot.reading.authorities[found.antecedent];
    if (before === undefined || !isCitation(before) || (before.start >= found.start && before.end >= found.end))
      return undefined;
    found = before;
  }
  return found === citation ? undefined : found;
}

/** One verdict for all that a citation cites; each by its number where they are several and not alike. */
function verdictOf(assessments: readonly Assessment[]): string {
  const said = assessments.map(({ words }) => words.join('; '));
  const [first] = said;
  if (first === undefined) return 'could not be verified: it refers to no earlier citation that was found';
  if (said.every((words) => words === first))
    return said.length > 1 ? `${said.length === 2 ? 'both' : `all ${said.length}`} ${first}` : first;
  return assessments
    .map(
      ({ resolved }, k) =>
        `${resolved === null ? '' : `${resolved.division ?? '§'} ${resolved.number}: `}${said[k] ?? ''}`,
    )
    .join(' · ');
}

/** As a reader reads it; a number that a line's end divides after its hyphen is one. */
function wordsOf(snapshot: Snapshot, span: { readonly start: number; readonly end: number }): string {
  return snapshot
    .read(span)
    .replace(/(\d[A-Z]{0,2}[-\u2010-\u2013])\s+(?=\d)/gi, '$1')
    .replace(/\s+/g, ' ');
}

/** What begins a part's heading and no title: "I. The Statute", "2) Facts". */
const PART = /^(?:[IVXLC]{1,6}|[A-Z]|\d{1,3})[.)]\s/;

/** What front matter calls the document, or its first heading where that is not the first of its parts. */
function titleOf(snapshot: Snapshot): string | null {
  const matter = snapshot.prose.frontMatter;
  const named =
    matter === undefined
      ? null
      : /^title:\s*["']?([^\n"']{1,200})/m.exec(snapshot.text.slice(matter.start, matter.end));
  const first = headingsOf(snapshot)[0]?.text;
  return named?.[1]?.trim() ?? (first === undefined || PART.test(first) ? null : first);
}

function editionWords(edition: CatalogueEdition): string {
  const { acts } = edition;
  const last =
    acts === null
      ? `public acts through ${edition.actsThrough}`
      : `public acts through ${acts.through} (${acts.session})`;
  return `${copyName(edition).replace(/^t/, 'T')}; ${last}`;
}

function officialWords(official: OfficialText | undefined): string | null {
  const status = official?.status();
  if (status === undefined) return null;
  const of =
    status.edition === null
      ? ''
      : `, revised to January 1, ${status.edition}${status.supplement === null ? '' : `, with the ${status.supplement} Supplement`}`;
  return `${status.whole ? 'the whole code' : `${status.chapters} chapters`}${of}, read on ${longDate(status.read)}`;
}

function totalsOf(citations: readonly RecordedCitation[], notChecked: number): RecordTotals {
  const of = (outcome: Outcome): number => citations.filter((one) => one.outcome === outcome).length;
  const quotations = (is: string): number => citations.filter(({ resolves }) => resolves[0]?.quotation === is).length;
  return {
    citations: citations.length,
    found: of('found'),
    unsure: of('unsure'),
    attention: of('attention'),
    wrong: of('wrong'),
    notChecked,
    quotations: { match: quotations('match'), differs: quotations('differs'), notCompared: quotations('not-compared') },
  };
}
