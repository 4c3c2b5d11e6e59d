import { mentionsOf, type Mention } from '../analysis/mentions';
import type { Snapshot } from '../analysis/snapshot';
import { compareNumbers } from '../code/sectionKey';
import type { TextChange } from '../official/pages/changes';
import type { TextUpdate } from '../official/pages/importing';
import type { Span } from '../text/span';
import { excerptOf } from './wording/excerpt';

/** What became of a section. */
export interface SectionChange extends TextChange {
  /** ISO date on which the text that shows it was read. */
  readonly read: string;
}

/** A changed section with the places that cite it. */
export interface ChangedSection {
  readonly change: SectionChange;
  readonly places: readonly { readonly snapshot: Snapshot; readonly span: Span; readonly excerpt: string }[];
}

/** Changes of the last updates, found by what a document cites. */
export class ChangeIndex {
  readonly #byNumber = new Map<string, SectionChange>();
  #inOrder: readonly string[] | undefined;

  /** @param updates newest first; of a section that changed twice the newest change counts */
  constructor(updates: readonly TextUpdate[]) {
    for (const { read, changes } of updates) {
      for (const change of changes)
        if (!this.#byNumber.has(change.number)) this.#byNumber.set(change.number, { ...change, read });
    }
    // Who cites the new number of a section must know that it was another's.
    for (const change of [...this.#byNumber.values()])
      for (const to of change.to) if (!this.#byNumber.has(to)) this.#byNumber.set(to, change);
  }

  /** How many sections changed. */
  get size(): number {
    return new Set(this.#byNumber.values()).size;
  }

  /** Changes of what a mention cites; of a range, those of every section in it. */
  of({ key, through }: Pick<Mention, 'key' | 'through'>): readonly SectionChange[] {
    if (through === null) {
      const change = this.#byNumber.get(key);
      return change === undefined ? [] : [change];
    }
    this.#inOrder ??= [...this.#byNumber.keys()].sort(compareNumbers);
    const within = this.#inOrder.filter(
      (number) => compareNumbers(key, number) <= 0 && compareNumbers(number, through) <= 0,
    );
    return [...new Set(within.flatMap((number) => this.#byNumber.get(number) ?? []))];
  }
}

/** Changed sections that documents cite, in code order; places in the documents' order. */
export function changedCitations(index: ChangeIndex, documents: readonly Snapshot[]): readonly ChangedSection[] {
  const found = new Map<SectionChange, { snapshot: Snapshot; span: Span; excerpt: string }[]>();
  for (const snapshot of documents) {
    for (const mention of mentionsOf(snapshot)) {
      for (const change of index.of(mention)) {
        let places = found.get(change);
        if (places === undefined) found.set(change, (places = []));
        places.push({ snapshot, span: mention.span, excerpt: excerptOf(snapshot, mention.span) });
      }
    }
  }
  return [...found]
    .map(([change, places]) => ({ change, places }))
    .sort((a, b) => compareNumbers(a.change.number, b.change.number));
}
