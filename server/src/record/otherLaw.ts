import { isCitation, type Authority, type ForeignSource } from '../citations/citation';
import { isListedKind, isOtherKind } from '../citations/cited';
import { repeatedInTable } from '../analysis/authorities/repeatedRows';
import type { Snapshot } from '../analysis/snapshot';
import type { Span } from '../text/span';
import { LOOKS, withoutSignal } from './looks';
import type { NotCheckedKind, OtherLawKind } from './record';

/** An authority that is not of the General Statutes, in source offsets. */
export interface OtherAuthority extends Span {
  readonly kind: NotCheckedKind;
}

const KINDS: Readonly<Record<ForeignSource, OtherLawKind>> = {
  'federal-code': 'federal law',
  'federal-regulation': 'federal law',
  'state-code': 'law of another state',
  'practice-book': 'court rule',
  'evidence-code': 'court rule',
  regulation: 'regulation',
  ordinance: 'ordinance',
  'uniform-act': 'uniform act',
  constitution: 'constitution',
  case: 'case',
  article: 'secondary source',
  book: 'secondary source',
  rule: 'court rule',
  instrument: 'document',
  id: 'Id. of another authority',
};

/**
 * Authorities other than the General Statutes, as far as they are seen: what the reading tells apart, and by their look
 * cases, federal law, constitutions and court rules. Sorted; none overlaps a citation of the General Statutes.
 */
export function otherAuthorities(snapshot: Snapshot): readonly OtherAuthority[] {
  const { authorities } = snapshot.reading;
  const ours = authorities.filter((a) => isCitation(a) && isListedKind(a.kind));
  const { prose } = snapshot;
  const repeated = repeatedInTable(snapshot);
  const found: OtherAuthority[] = authorities.flatMap((a) => {
    const kind = kindOf(a);
    if (kind === undefined || (isCitation(a) && repeated.has(a))) return [];
    const { start, end } = isCitation(a) || a.source === 'id' ? a : withName(snapshot, a);
    return [
      {
        start,
        end,
        kind: kind === 'regulation' && CODE.test(snapshot.read({ start, end })) ? 'law of another state' : kind,
      },
    ];
  });
  for (const { kind, pattern } of LOOKS) {
    for (const match of prose.text.matchAll(pattern)) {
      found.push({ kind, start: prose.toSource(match.index), end: prose.toSourceEnd(match.index + match[0].length) });
    }
  }
  return keptOf(
    found.map((one) => ({ ...one, start: startWithoutSignal(snapshot, one) })),
    ours,
  );
}

/** Sorted, the longest of those that overlap, and none that overlaps a citation of the General Statutes. */
function keptOf(found: OtherAuthority[], ours: readonly Span[]): readonly OtherAuthority[] {
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

/** "See Practice Book § 10-39": the signal is not the authority's. */
function startWithoutSignal({ prose }: Snapshot, { start, end }: Span): number {
  const [from, to] = [prose.toProse(start), prose.toProse(end)];
  const signal = withoutSignal(prose.text.slice(from, to));
  return signal === 0 ? start : prose.toSource(from + signal);
}

function kindOf(authority: Authority): NotCheckedKind | undefined {
  if (!isCitation(authority)) return KINDS[authority.source];
  return isOtherKind(authority.kind) && !isListedKind(authority.kind) ? authority.kind : undefined;
}

/** Numbers of three parts are regulations unless a code is named with them. */
const CODE = /\b(?:Stat|Code|Laws)\b/;
/** The words that name a source before its sign, "N.C. Gen. Stat.", "Practice Book", as far as they are plain. */
const NAME_BEFORE = /(?:\b(?:\d{1,3}|[A-Z][\w.&’']{0,20}),? ?){1,6}(?:of )?$/;
/** What goes on directly after the number that was read: "§ 14-43" of "§ 14-43.11". */
const NUMBER_AFTER = /^(?:[.-][\da-z]{1,8}){1,3}/i;

/** An authority whose reading begins at its sign, with the name before it and all of its number. */
function withName({ prose }: Snapshot, span: Span): Span {
  const [start, end] = [prose.toProse(span.start), prose.toProse(span.end)];
  const before = /^(?:§|s)/i.test(prose.text.slice(start, start + 1))
    ? NAME_BEFORE.exec(prose.text.slice(Math.max(0, start - 60), start))
    : null;
  const after = /\d$/.test(prose.text.slice(start, end)) ? NUMBER_AFTER.exec(prose.text.slice(end, end + 30)) : null;
  return {
    start: before === null ? span.start : prose.toSource(start - before[0].length),
    end: after === null ? span.end : prose.toSourceEnd(end + after[0].length),
  };
}
