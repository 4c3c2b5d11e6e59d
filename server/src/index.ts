/**
 * The engine as a library: reads citations of the Connecticut General Statutes, looks them up, judges and writes them.
 * It knows no editor, file or clock, runs in Node, workers and browsers alike, and does nothing when it is imported.
 */
import { createSnapshot } from './analysis/createSnapshot';
import type { Snapshot } from './analysis/snapshot';
import {
  authorityData,
  type AuthorityData as Authority,
  type CitationData as Citation,
} from './citations/citationData';
import type { Cited, CitedSection } from './citations/citation';
import { isSection } from './citations/cited';
import type { Finding, Severity, StyleName } from './diagnostics/finding';
import { withLawfulFixes } from './diagnostics/lawfulFixes';
import { together } from './diagnostics/together';
import { markupFor, markupForFile } from './markup/registry';
import type { Statutes } from './facts/statutes';
import { judge } from './settings/judge';
import type { Range } from './text/lineIndex';
import type { Span } from './text/span';

export type {
  ActReference,
  CitationKind,
  Cited,
  CitedAct,
  CitedDivision,
  CitedSection,
  CodeName,
  Edition,
  ForeignAuthority,
  ForeignSource,
  SectionSign,
} from './citations/citation';
export type { ActData, AuthorityData as Authority, CitationData as Citation } from './citations/citationData';
export { keyOf, nameOf } from './citations/cited';
export { normalNumber } from './citations/sectionNumber';
export type { Finding, Fix, Severity } from './diagnostics/finding';
export type { ActChange, ChangeKind } from './facts/actChanges';
export { openCatalogue, type ActsReadHere } from './facts/openCatalogue';
export { CatalogueFileError } from './facts/container';
export type {
  ActEntry,
  ActsSince,
  CatalogueEdition,
  Chapter,
  Digest,
  Gist,
  PendingAmendment,
  PendingDigest,
  Section,
  SectionStatus,
  Statutes,
  StructureNode,
  Successor,
  Title,
} from './facts/statutes';
export { convert } from './styles/convert';
export { format } from './styles/format';
export type { Spelling } from './styles/style';
export { applyEdits, type Edit } from './text/edit';
export type { Position, Range } from './text/lineIndex';
export type { Span } from './text/span';
export { compareNumbers } from './code/sectionKey';
export type { StyleName } from './styles/registry';

/** How a text is to be read. Without either it is plain text. */
export interface ReadOptions {
  /**
   * LSP language identifier, as `conncite check --language` lists them: `markdown`,
   * `latex`, `html`; any other is plain text.
   */
  readonly language?: string;
  /** Name or path of the text's file, whose ending tells the markup where `language` is not given. */
  readonly file?: string;
}

/**
 * A text as read. It never changes; its parts are made when first asked for. All offsets are UTF-16 offsets of `text`.
 */
export interface ReadText {
  readonly text: string;
  /** LSP identifier of the markup that it was read as. */
  readonly language: string;
  /** The citations in the text's order, never overlapping. */
  readonly citations: readonly Citation[];
  /** The citations, and the other authorities that an Id. may stand for; `antecedentOf` gives places in it. */
  readonly authorities: readonly Authority[];
  /**
   * Place in `authorities` of what a citation of this text points back to: Id. and
   * short forms; null where there is nothing.
   */
  antecedentOf(citation: Citation): number | null;
  /**
   * The citation at an offset, its end included, and what is meant there: the member, and the section where it is one.
   */
  citationAt(
    offset: number,
  ):
    | { readonly citation: Citation; readonly cited: Cited | undefined; readonly member: CitedSection | undefined }
    | undefined;
  /** A span as lines and characters, both from zero. */
  rangeOf(span: Span): Range;
}

/** What a text is judged by. */
export interface DiagnoseOptions {
  /** ISO date ("2026-07-01") that "amended since" and "not yet in effect" are judged on. */
  readonly today: string;
  /**
   * ISO date of the law that the text is written under, where that is not today's; a comment in the text that names one
   * goes before it.
   */
  readonly asOf?: string | null;
  /**
   * Style whose rules are asked. `auto`, which is also what holds where none is named: the one that a
   * comment in the text names, else the one that most of its citations are written in. null: none, and the
   * rules of form that belong to a style are silent.
   */
  readonly style?: StyleName | 'auto' | null;
  /** Severity by code of a rule, or off; the others keep their own. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}

/** True for a citation of the statutes, false for another authority. */
export function isCitation(authority: Authority): authority is Citation {
  return authority.kind !== 'foreign';
}

const snapshots = new WeakMap<ReadText, Snapshot>();

/**
 * Reads the citations of a text. Total: any string has an answer, and none throws; the time is linear in its length.
 * What counts as a citation follows how Connecticut's courts, its legislature and The Bluebook write them.
 */
export function read(text: string, { language, file }: ReadOptions = {}): ReadText {
  const markup = language === undefined ? markupForFile(file ?? '') : markupFor(language);
  const snapshot = createSnapshot('', 0, markup.languages[0] ?? 'plaintext', text);
  let authorities: readonly Authority[] | undefined;
  let citations: readonly Citation[] | undefined;
  const all = (): readonly Authority[] => (authorities ??= snapshot.reading.authorities.map(authorityData));
  const ours = (): readonly Citation[] => (citations ??= all().filter(isCitation));
  const result: ReadText = {
    text,
    language: snapshot.languageId,
    get citations() {
      return ours();
    },
    get authorities() {
      return all();
    },
    antecedentOf({ start }) {
      const own = snapshot.citationAt(start)?.citation;
      return own?.start === start ? snapshot.reading.antecedentOf(own) : null;
    },
    citationAt(offset) {
      const found = snapshot.citationAt(offset);
      const citation = found === undefined ? undefined : ours()[snapshot.reading.citations.indexOf(found.citation)];
      if (found === undefined || citation === undefined) return undefined;
      const cited = found.member === undefined ? undefined : citation.cites[found.citation.cites.indexOf(found.member)];
      return { citation, cited, member: cited !== undefined && isSection(cited) ? cited : undefined };
    },
    rangeOf: (span) => snapshot.lines.rangeOf(span),
  };
  snapshots.set(result, snapshot);
  return result;
}

/**
 * What is wrong with the citations of a text, by place and then by code: sections that do not exist, are repealed or
 * moved, and what the style of the text writes otherwise. RULES.md names the source of each rule.
 * Each fix, made by itself, keeps the law of edits: the text read again cites the
 * same but for what the fix is to change.
 * @param statutes from `openCatalogue`, or from `loadCatalogue` of `conncite/node`
 * @throws TypeError where `document` does not come from `read`
 */
export function diagnose(
  document: ReadText,
  statutes: Statutes,
  { today, asOf = null, style = 'auto', rules = {} }: DiagnoseOptions,
): readonly Finding[] {
  const snapshot = snapshots.get(document);
  if (snapshot === undefined) throw new TypeError('diagnose takes what read() gave');
  const settings = {
    style,
    asOf: asOf ?? '',
    diagnostics: { enable: true, rules },
    ignore: { sections: [], findings: [] },
  };
  const grounds = { statutes, settings, official: undefined, today };
  // A style that a program names goes before the text's own word.
  const { findings } = judge(snapshot, grounds, style === 'auto' ? undefined : style);
  return withLawfulFixes(snapshot, together(findings));
}
