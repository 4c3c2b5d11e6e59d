import { listed } from '../code/words';
import { pendingActsInWords } from '../facts/pendingActs';
import { find } from './find';
import type { Edit } from '../text/edit';
import type { Finding, Fix, Rule } from './finding';
import { rules } from './registry';
import { addTo } from '../text/addTo';

/** So many places of one matter are told one by one. */
const MOST_TOLD = 3;
/** So many citations of one year's edition are told one by one. */
const MOST_OLD = 2;
/** So many sections that one act changes are named. */
const MOST_NAMED = 4;
/** A finding lists no more places than this; `data.count` has them all. */
const MOST_PLACES = 200;

/**
 * A matter of form that runs through a document is one finding: at its first place, with the count, the other places,
 * and one fix for all. What is known of the law is said at each place, but for what is so of a section wherever it is
 * cited, which is said at the first, and for old editions of one year, which are one finding with what each place says.
 * @param findings of one document, sorted by place
 */
export function together(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const matter = matterOf(finding, ruleOf(finding.code));
    if (matter === undefined) continue;
    addTo(groups, matter, finding);
  }
  const first = new Map<Finding, readonly Finding[]>();
  const rest = new Set<Finding>();
  for (const [, group] of groups) {
    const [head, ...others] = group;
    const rule = ruleOf(head?.code ?? '');
    if (head === undefined || rule === undefined || group.length <= mostToldOf(head, rule, others)) continue;
    first.set(head, group);
    for (const other of others) rest.add(other);
  }
  if (first.size === 0) return [...findings];
  return findings.flatMap((finding) => {
    if (rest.has(finding)) return [];
    const group = first.get(finding);
    const rule = ruleOf(finding.code);
    return group === undefined || rule === undefined ? [finding] : [joined(rule, group, finding)];
  });
}

/**
 * The act and the day of the one amendment that a finding tells of, "P.A. 25-113 2026-07-01"; undefined
 * where there are several or none is known.
 */
function soleAct({ code, data }: Finding): string | undefined {
  if (code !== 'pending-amendment' || !Array.isArray(data?.amendments)) return undefined;
  const [sole, ...others] = data.amendments as readonly { readonly by: string; readonly effective: string }[];
  if (sole === undefined || others.length > 0) return undefined;
  const act = /^[^,;]*\bP\.A\. \d\d-\d+(?=,[^;]*$)/.exec(pendingActsInWords(sole.by))?.[0];
  return act === undefined ? undefined : `${act} ${sole.effective}`;
}

/** So many findings of one matter are told one by one. */
function mostToldOf(finding: Finding, rule: Rule, others: readonly Finding[]): number {
  // What is said of one section's edition is said once.
  if (rule.code === 'amended-since' && others.every(({ message }) => message === finding.message)) return 1;
  if (isOfRecord(finding) || (isSameAgain(finding) && finding.code !== 'unknown-subsection')) return 1;
  if (rule.ofSection === true) return rule.ofForm ? MOST_OLD : 1;
  return rule.ofForm ? MOST_TOLD : MOST_OLD;
}

/** True for what has changed since a paper was made that is kept and not written any more. */
function isOfRecord({ data }: Finding): boolean {
  return typeof data?.documentYear === 'number' || typeof data?.lastYear === 'number' || data?.copied === true;
}

/** What is told of an old number, and of a label that a section has not, where no error is certain. */
const OF_NUMBER: ReadonlySet<string> = new Set([
  'former-number',
  'repealed-section',
  'transferred-section',
  'unknown-subsection',
]);

/** True for what is so wherever a document cites the same: it is told at the first place, with the others. */
function isSameAgain({ code, severity }: Finding): boolean {
  return OF_NUMBER.has(code) && severity !== 'error';
}

/** What makes two findings the same matter; undefined for those that are told each by itself. */
function matterOf(finding: Finding, rule: Rule | undefined): string | undefined {
  if (rule === undefined) return undefined;
  if (rule.ofForm && rule.ofSection !== true)
    return rule.ofPlace === true ? undefined : `${rule.code} ${finding.severity}`;
  // What has gone out of the code since a record was made is one matter for each kind.
  if (isOfRecord(finding)) return `${rule.code} of a record`;
  // An act that amends many sections is one matter, whichever of them a document cites.
  const act = soleAct(finding);
  if (act !== undefined) return `${rule.code} ${act}`;
  // What is true of the section wherever it is cited is told once.
  if (rule.ofSection === true) return `${rule.code} ${String(finding.data?.number)} ${finding.message}`;
  // Editions of one year that a document cites throughout are one matter too: each place keeps its own words.
  const { number, year } = finding.data ?? {};
  if (isSameAgain(finding)) return `${rule.code} ${String(number)} ${finding.message}`;
  return rule.code === 'amended-since' && typeof number === 'string' && typeof year === 'number'
    ? `${rule.code} ${String(year)}`
    : undefined;
}

function joined(rule: Rule, group: readonly Finding[], head: Finding): Finding {
  const places = group.slice(1, MOST_PLACES).map(({ start, end, message }) => ({
    start,
    end,
    message: rule.ofForm || (rule.ofSection === true && message === head.message) ? 'And here' : message,
  }));
  return find(rule, head, `${head.message} ${countOf(rule, group)}`, {
    severity: head.severity,
    related: [...(head.related ?? []), ...places],
    data: { ...head.data, count: group.length },
    ...(head.tag === undefined ? {} : { tag: head.tag }),
    fixes: () => fixOfAll(group),
  });
}

/** How often it occurs, as a sentence. */
function countOf(rule: Rule, group: readonly Finding[]): string {
  const sections = new Set(group.map(({ data }) => data?.number)).size;
  if (rule.ofSection !== true)
    return !rule.ofForm && sections > 1
      ? `This document cites ${sections} such sections.`
      : `This occurs in ${group.length} places in this document.`;
  if (sections > 1) {
    const others = [...new Set(group.map(({ data }) => `§ ${String(data?.number)}`))].slice(1);
    return `The act also changes, among others cited here, ${listed(others.slice(0, MOST_NAMED))} on that date.`;
  }
  return `It is cited in ${group.length} places in this document.`;
}

/** One fix that makes the fixes of all places; those of the first alone where some have none. */
function fixOfAll(group: readonly Finding[]): readonly Fix[] {
  const fixes = group.map((finding) => finding.fixes.find((fix) => fix.preferred && !fix.changesAuthority));
  const made = fixes.filter((fix) => fix !== undefined);
  const [one] = made;
  if (one === undefined) return group[0]?.fixes ?? [];
  const edits: Edit[] = [];
  for (const edit of made.flatMap((fix) => fix.edits).sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = edits.at(-1);
    if (last === undefined || edit.start >= last.end) edits.push(edit);
  }
  return [{ title: `${one.title} (all ${made.length} places)`, edits, preferred: true, changesAuthority: false }];
}

/**
 * A function, not a map that is made on import: who bundles the library's reader alone must not get the rules with it.
 */
function ruleOf(code: string): Rule | undefined {
  return rules.find((rule) => rule.code === code);
}
