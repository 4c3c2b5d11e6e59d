import type { Draft } from '../edits/draft';
import type { Span } from '../text/span';
import type { Finding, Fix, Rule, Severity } from './finding';

/** What a finding may have beyond its place and words. */
export type FindingExtras = Partial<Pick<Finding, 'severity' | 'related' | 'tag' | 'data'>> & {
  /** Most findings are never fixed: what costs is made when it is asked for. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
};

/** A finding of `rule` at `span`, with the rule's own severity unless another is given. */
export function find(rule: Rule, span: Span, message: string, extras: FindingExtras = {}): Finding {
  return new Found(rule.code, extras.severity ?? rule.severity, span, message, extras);
}

/** The same finding under another severity; its fixes are still made only when asked for. */
export function withSeverity(finding: Finding, severity: Finding['severity']): Finding {
  return withWords(finding, severity, finding.message);
}

/** The same finding under another severity and in other words. @param data where more is to be told to programs */
export function withWords(
  finding: Finding,
  severity: Finding['severity'],
  message: string,
  data = finding.data,
): Finding {
  return new Found(finding.code, severity, finding, message, {
    fixes: () => finding.fixes,
    ...extrasOf(finding),
    ...(data === undefined ? {} : { data }),
  });
}

/** The same finding with other fixes, made when asked for. */
export function withFixes(finding: Finding, fixes: () => readonly Fix[]): Finding {
  return new Found(finding.code, finding.severity, finding, finding.message, { fixes, ...extrasOf(finding) });
}

function extrasOf({ related, tag, data }: Finding): Pick<Finding, 'related' | 'tag' | 'data'> {
  return {
    ...(related === undefined ? {} : { related }),
    ...(tag === undefined ? {} : { tag }),
    ...(data === undefined ? {} : { data }),
  };
}

/**
 * A class, for the sake of fixes made late: a brief may have thousands of findings, and a
 * literal with a getter takes ten times as long.
 */
class Found implements Finding {
  readonly start: number;
  readonly end: number;
  declare readonly related?: NonNullable<Finding['related']>;
  declare readonly tag?: NonNullable<Finding['tag']>;
  declare readonly data?: NonNullable<Finding['data']>;
  #fixes: readonly Fix[] | (() => readonly Fix[]);

  constructor(
    readonly code: string,
    readonly severity: Severity,
    span: Span,
    readonly message: string,
    extras: FindingExtras,
  ) {
    this.start = span.start;
    this.end = span.end;
    this.#fixes = extras.fixes ?? NONE;
    if (extras.related !== undefined) this.related = extras.related;
    if (extras.tag !== undefined) this.tag = extras.tag;
    if (extras.data !== undefined) this.data = extras.data;
  }

  get fixes(): readonly Fix[] {
    if (typeof this.#fixes === 'function') this.#fixes = this.#fixes();
    return this.#fixes;
  }

  toJSON(): Finding {
    const { code, severity, start, end, message, fixes } = this;
    return { code, severity, start, end, message, fixes, ...extrasOf(this) };
  }
}

const NONE: readonly Fix[] = [];

/** A fix of form: the same authority is cited afterwards, so that fix-all may make it. */
export function formFix(title: string, ...edits: Fix['edits'][number][]): Fix {
  return { title, edits, preferred: true, changesAuthority: false };
}

/** A fix of form of what is no citation: a comment that ignores findings, a table of authorities. */
export function partFix(about: 'comment' | 'table', title: string, ...edits: Fix['edits'][number][]): Fix {
  return { title, edits, preferred: true, changesAuthority: false, about };
}

/** A fix as the law of edits takes it. */
export function draftOf({ edits, changesAuthority, about }: Fix): Draft {
  return { edits, purpose: { kind: about ?? (changesAuthority ? 'authority' : 'form') } };
}

/** A fix after which another section or pinpoint is cited: never part of fix-all. */
export function authorityFix(title: string, preferred: boolean, ...edits: Fix['edits'][number][]): Fix {
  return { title, edits, preferred, changesAuthority: true };
}
