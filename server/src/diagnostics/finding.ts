import type { Snapshot } from '../analysis/snapshot';
import type { Citation, CitationKind } from '../citations/citation';
import type { OfficialText } from '../official/pages/officialText';
import type { Statutes } from '../facts/statutes';
import type { StyleName } from '../styles/registry';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { WrittenNumber } from './writtenNumbers';
import type { Standing } from './standing';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type { StyleName };

/**
 * A fix as data, not yet held to the law of edits: nobody writes it before `edits/law.ts` has proven it. The quick fix,
 * fix-all, the command line and the tests use the same value. Source offsets.
 */
export interface Fix {
  /** What it does, as a command to the editor: "Cite § 54-102a". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** True for the one fix that is safe to make automatically. */
  readonly preferred: boolean;
  /**
   * True where another section or pinpoint is cited afterwards (unknown, transferred, letter l): never part of fix-all.
   */
  readonly changesAuthority: boolean;
  /** What it changes where that is no citation. */
  readonly about?: 'comment' | 'table';
}

/** What a rule found. Source offsets. */
export interface Finding extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly related?: readonly (Span & { readonly message: string })[];
  /** deprecated: repealed law; unnecessary: words that say nothing. */
  readonly tag?: 'deprecated' | 'unnecessary';
  /** Small facts for other programs; JSON values only. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly snapshot: Snapshot;
  readonly statutes: Statutes;
  /** The official text, where it may be at hand; it costs a read, so only what a finding hangs on is asked of it. */
  readonly official?: OfficialText | undefined;
  /**
   * Style that the document is judged by; null where none is set and none can be
   * told: rules of a style are silent then.
   */
  readonly style: StyleName | null;
  /** True where a setting or the document itself names the style: then a record is judged by it as a draft is. */
  readonly styleIsChosen?: boolean;
  /** ISO date against which dates are judged; from the caller, so that the same input gives the same output. */
  readonly today: string;
  /**
   * ISO date of the law that the document is written under, where that is said;
   * `diagnose` puts the document's own word first.
   */
  readonly asOf?: string | null;
}

/**
 * Takes what a rule found.
 * @param provided what must hold of the rest of the document; asked when all of it
 * has been judged, and kept with the finding
 */
export type Tell = (finding: Finding, provided?: Proviso) => void;
export type Proviso = (context: RuleContext) => boolean;

/**
 * A rule: one file in `rules/`, named after its code. It judges the document at once, or each citation or number by
 * itself, or both. What is judged by itself hangs on nothing but the citation as it is read (an Id. with what it
 * repeats), the words around it in its paragraph, and what is the same for the whole document: statutes, official text,
 * dates and style. After an edit the findings at other citations therefore hold. Fixes may follow the document's
 * habits, since they are made when they are asked for.
 */
export interface Rule {
  /** Id as users see it: "unknown-section". */
  readonly code: string;
  /** Styles in which it speaks; null: in all and without any. */
  readonly styles: readonly StyleName[] | null;
  /** True where it speaks also while no style is known, because the styles it belongs to agree. */
  readonly withoutStyle?: boolean;
  /**
   * True where it speaks only of a document whose style a person chose: what the
   * style asks for is not what most writers do.
   */
  readonly whereStyleIsChosen?: boolean;
  /** True where its warning is information in a document whose style nobody chose: no court minds the form as such. */
  readonly mildUnlessChosen?: boolean;
  readonly severity: Severity;
  /** False for rules that are off unless a setting turns them on. */
  readonly onByDefault: boolean;
  /** True for rules of form, which are silent in quotations. */
  readonly ofForm: boolean;
  /** True for a rule of form whose every finding is a question of its own: which authority an Id. means. */
  readonly ofPlace?: boolean;
  /**
   * True where it says something of the section itself, which is as true at its second
   * mention; a document has it once for each section.
   */
  readonly ofSection?: boolean;
  /** For what hangs on other citations, on comments or on what the document says of itself: asked once a document. */
  check?(context: RuleContext): Iterable<Finding>;
  /** Asked of each citation of these kinds, in document order. */
  readonly kinds?: readonly CitationKind[];
  checkCitation?(citation: Citation, context: RuleContext, tell: Tell): void;
  /** Asked of each number that a citation writes, in document order. */
  checkNumber?(mention: WrittenNumber, standing: Standing, context: RuleContext, tell: Tell): void;
  /** For a rule on the comments that ignore findings: asked last, when it is known what each of them ignored. */
  review?(context: RuleContext, comments: readonly IgnoreComment[]): Iterable<Finding>;
}

/** A comment that tells us to ignore findings. Source offsets. */
export interface IgnoreComment extends Span {
  /** The line it stands on, the next line with text, or the whole document. */
  readonly reach: 'line' | 'next-line' | 'file';
  /** Codes named; empty means all. */
  readonly codes: readonly string[];
  /** Codes of the findings that it ignored. */
  readonly used: ReadonlySet<string>;
  /** Named codes of rules that were not asked: whether the comment is needed for them cannot be told. */
  readonly unasked: readonly string[];
}
