import type { Span } from '../text/span';
import type { Finding, Fix, Rule } from './finding';

/** What a finding may have beyond its place and words. */
export type FindingExtras = Partial<Pick<Finding, 'severity' | 'fixes' | 'related' | 'tag' | 'data'>>;

/** A finding of `rule` at `span`, with the rule's own severity unless another is given. */
export function find(rule: Rule, span: Span, message: string, extras: FindingExtras = {}): Finding {
  return { code: rule.code, severity: rule.severity, start: span.start, end: span.end, message, fixes: [], ...extras };
}

/** A repair of form: the same authority is cited afterwards, so that fix-all may make it. */
export function formFix(title: string, ...edits: Fix['edits'][number][]): Fix {
  return { title, edits, preferred: true, changesAuthority: false };
}

/** A repair after which another section or pinpoint is cited: never part of fix-all. */
export function authorityFix(title: string, preferred: boolean, ...edits: Fix['edits'][number][]): Fix {
  return { title, edits, preferred, changesAuthority: true };
}
