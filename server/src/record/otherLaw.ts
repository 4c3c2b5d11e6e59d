import { isCitation, type Authority, type ForeignSource } from '../citations/citation';
import type { Snapshot } from '../analysis/snapshot';
import type { Span } from '../text/span';
import type { NotCheckedKind } from './record';

/** An authority that is not of the General Statutes, in source offsets. */
export interface OtherAuthority extends Span {
  readonly kind: NotCheckedKind;
}

const KINDS: Readonly<Record<ForeignSource, NotCheckedKind>> = {
  'federal-code': 'federal law', 'federal-regulation': 'federal law', 'state-code': 'law of another state', 'practice-book': 'court rule',
  'evidence-code': 'court rule', regulation: 'regulation', ordinance: 'ordinance', 'uniform-act': 'uniform act', constitution: 'constitution',
  case: 'case', article: 'secondary source', book: 'secondary source', rule: 'court rule', instrument: 'document', id: 'Id. of another authority',
};

/** What a reporter's name looks like behind a volume and before a page: enough to list a case, not to judge it. */
const REPORTER = String.raw`(?:Conn\.(?: App\.| Supp\.(?: 2d)?| Cir\.(?: Ct\.)?)?|A\.(?: ?[23]d)?|U\. ?S\.|S\. ?Ct\.|L\. ?Ed\.(?: ?2d)?|F\.(?: ?[23]d| ?4th)?|F\. ?Supp\.(?: ?[23]d)?|F\. ?App’?'?x|F\. ?R\. ?D\.|N\. ?E\.(?: ?[23]d)?|N\. ?Y\. ?S\.(?: ?[23]d)?|P\. ?[23]d|So\. ?[23]d|S\. ?[EW]\. ?2d|N\. ?W\. ?2d|B\. ?R\.|Conn\. L\. Rptr\.|WL)`;
/** "State v. Smith, 123 Conn. 456": the name where one stands before, the volume and page in any case. */
const CASE = new RegExp(
  String.raw`(?:(?:In re|Ex parte|Matter of|(?:[A-Z][\w.&’'-]{0,30},? ){1,6}?(?:[a-z]{2,4} )?vs?\.) [A-Z][^,;§\u2029]{0,80}, )?\b\d{1,4} ${REPORTER} \d{1,7}\b(?:, \d{1,5}(?:[-–]\d{1,5})?(?:, \d{1,4} ${REPORTER} \d{1,5})?)?(?: \([^()]{0,40}\b(?:1[789]|20)\d\d\))?`
    .replaceAll(' ?', String.raw`\s?`).replaceAll(' ', String.raw`\s`), 'g',
);
const OTHERS: readonly (readonly [NotCheckedKind, RegExp])[] = [
  ['federal law', /\b\d{1,3}\s(?:U\.\s?S\.\s?C\.(?:\s?A\.)?|USCA?|C\.\s?F\.\s?R\.|CFR)\s(?:§§?\s?)?\d[\w.-]{0,20}(?<!\.)(?:\s?\(\w{1,4}\)){0,6}/g],
  ['constitution', /\b(?:U\.\s?S\.|Conn\.|Connecticut|United States)\sConst(?:\.|itution),?\s(?:art(?:\.|icle)|amend(?:\.|ment))s?\s\w{1,12}(?:,\s§\s?\w{1,4})?/g],
  ['court rule', /\b(?:Practice\sBook|P\.\s?B\.|Fed\.\s?R\.\s?(?:Civ|Crim|Evid|App)\.\s?(?:P\.)?)\s(?:§§?\s?)?\d[\w.-]{0,10}(?<!\.)(?:\s?\(\w{1,3}\)){0,4}/g],
  ['regulation', /\bRegs\.,\sConn\.\sState\sAgencies\s§§?\s?[\da-z][\w.-]{0,20}(?<!\.)/g],
];

/**
 * Authorities other than the General Statutes, as far as they are seen: what the reading tells apart, and by their look cases, federal
 * law, constitutions and court rules. Sorted; none overlaps a citation of the General Statutes.
 */
export function otherAuthorities(snapshot: Snapshot): readonly OtherAuthority[] {
  const { authorities } = snapshot.reading;
  const ours = authorities.filter((a) => isCitation(a) && a.kind !== 'act');
  const { prose } = snapshot;
  const found: OtherAuthority[] = authorities.flatMap((a) => {
    const kind = kindOf(a);
    if (kind === undefined) return [];
    const { start, end } = isCitation(a) || a.source === 'id' ? a : withName(snapshot, a);
    return [{ start, end, kind: kind === 'regulation' && CODE.test(snapshot.read({ start, end })) ? 'law of another state' : kind }];
  });
  for (const [kind, pattern] of [['case', CASE] as const, ...OTHERS]) {
    for (const match of prose.text.matchAll(pattern)) {
      found.push({ kind, start: prose.toSource(match.index), end: prose.toSourceEnd(match.index + match[0].length) });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: OtherAuthority[] = [];
  let k = 0;
  for (const one of found) {
    while ((ours[k]?.end ?? Infinity) <= one.start) k++;
    if ((kept.at(-1)?.end ?? -1) > one.start || (ours[k]?.start ?? Infinity) < one.end) continue;
    kept.push(one);
  }
  return kept;
}

function kindOf(authority: Authority): NotCheckedKind | undefined {
  if (isCitation(authority)) return authority.kind === 'act' ? 'act' : undefined;
  return KINDS[authority.source];
}

/** Numbers of three parts are regulations unless a code is named with them. */
const CODE = /\b(?:Stat|Code|Laws)\b/;
/** The words that name a source before its sign, "N.C. Gen. Stat.", "Practice Book", as far as they are plain. */
const NAME_BEFORE = /(?:\b(?:\d{1,3}|[A-Z][\w.&’']{0,20}),? ?){1,6}(?:of )?$/;
/** What goes on directly behind the number that was read: "§ 14-43" of "§ 14-43.11". */
const NUMBER_BEHIND = /^(?:[.-][\da-z]{1,8}){1,3}/i;

/** An authority whose reading begins at its sign, with the name before it and all of its number. */
function withName({ prose }: Snapshot, span: Span): Span {
  const [start, end] = [prose.toProse(span.start), prose.toProse(span.end)];
  const before = /^(?:§|s)/i.test(prose.text.slice(start, start + 1)) ? NAME_BEFORE.exec(prose.text.slice(Math.max(0, start - 60), start)) : null;
  const behind = /\d$/.test(prose.text.slice(start, end)) ? NUMBER_BEHIND.exec(prose.text.slice(end, end + 30)) : null;
  return {
    start: before === null ? span.start : prose.toSource(start - before[0].length),
    end: behind === null ? span.end : prose.toSourceEnd(end + behind[0].length),
  };
}
