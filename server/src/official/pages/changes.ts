import { compareNumbers } from '../../code/sectionKey';
import type { SectionStatus } from '../../facts/statutes';

/** A section as two editions of the text are compared by. */
export interface SectionState {
  readonly status: SectionStatus;
  readonly catchline: string;
  readonly formerly: readonly string[];
  /** Checksum of the words. */
  readonly text: string;
}

export type ChangeKind = 'amended' | 'repealed' | 'added' | 'renumbered' | 'removed' | 'other';

/** What an import changed. */
export interface TextChange {
  readonly kind: ChangeKind;
  readonly number: string;
  /** New numbers of a renumbered section; empty else. */
  readonly to: readonly string[];
  readonly catchline: string;
}

/** Compares two editions. @returns in code order */
export function textChanges(
  before: ReadonlyMap<string, SectionState>,
  after: ReadonlyMap<string, SectionState>,
): readonly TextChange[] {
  const successors = new Map<string, string[]>();
  for (const [number, { formerly }] of after)
    for (const old of formerly) successors.set(old, [...(successors.get(old) ?? []), number]);
  const changes: TextChange[] = [];
  for (const [number, now] of after) {
    const was = before.get(number);
    const kind = kindOf(was, now);
    if (kind !== null)
      changes.push({
        kind,
        number,
        to: kind === 'renumbered' ? (successors.get(number) ?? []) : [],
        catchline: now.catchline || (was?.catchline ?? ''),
      });
  }
  for (const [number, was] of before) {
    if (after.has(number)) continue;
    const to = successors.get(number) ?? [];
    changes.push({ kind: to.length > 0 ? 'renumbered' : 'removed', number, to, catchline: was.catchline });
  }
  return changes.sort((a, b) => compareNumbers(a.number, b.number));
}

function kindOf(was: SectionState | undefined, now: SectionState): ChangeKind | null {
  if (was === undefined) return now.status === 'in force' ? 'added' : 'other';
  if (was.status === now.status) return was.text === now.text ? null : now.status === 'in force' ? 'amended' : 'other';
  if (now.status === 'transferred') return 'renumbered';
  if (now.status !== 'in force' && now.status !== 'reserved') return 'repealed';
  return now.status === 'in force' ? 'added' : 'other';
}
