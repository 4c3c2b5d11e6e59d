import type { Span } from '../text/span';
import type { Finding, Fix, Rule } from './finding';

/** What a finding may have beyond its place and words. */
export type FindingExtras = Partial<Pick<Finding, 'severity' | 'related' | 'tag' | 'data'>> & {
  /** Most findings are never mended: what costs is made when it is asked for. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
};

/** A finding of `rule` at `span`, with the rule's own severity unless another is given. */
export function find(rule: Rule, span: Span, message: string, { fixes = NONE, ...extras }: FindingExtras = {}): Finding {
  const { code, severity } = rule;
  const { start, end } = span;
  if (typeof fixes !== 'function') return { code, severity, start, end, message, fixes, ...extras };
  let made: readonly Fix[] | undefined;
  return { code, severity, start, end, message, get fixes() { return (made ??= fixes()); }, ...extras };
}

/** The same finding under another severity; its fixes are still made only when asked for. */
export function withSeverity(finding: Finding, severity: Finding['severity']): Finding {
  const { code, start, end, message, related, tag, data } = finding;
  return {
    code, severity, start, end, message, get fixes() { return finding.fixes; },
    ...(related === undefined ? {} : { related }), ...(tag === undefined ? {} : { tag }), ...(data === undefined ? {} : { data }),
  };
}

const NONE: readonly Fix[] = [];

/** A repair of form: the same authority is cited afterwards, so that fix-all may make it. */
export function formFix(title: string, ...edits: Fix['edits'][number][]): Fix {
  return { title, edits, preferred: true, changesAuthority: false };
}

/** A repair after which another section or pinpoint is cited: never part of fix-all. */
export function authorityFix(title: string, preferred: boolean, ...edits: Fix['edits'][number][]): Fix {
  return { title, edits, preferred, changesAuthority: true };
}
