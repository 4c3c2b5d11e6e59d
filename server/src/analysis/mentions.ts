import { isSection, keyOf, type AuthorityKey } from '../citations/cited';
import type { Citation, Cited } from '../citations/citation';
import { compareNumbers } from '../code/sectionKey';
import type { Range } from '../text/lineIndex';
import type { Span } from '../text/span';
import type { Snapshot } from './snapshot';

/** One place where an authority is cited. An Id. of several sections is a mention of each. */
export interface Mention {
  /** Of a range and of "et seq." that of its first section. */
  readonly key: AuthorityKey;
  /** Last number of a range; null where a single section is cited. */
  readonly through: string | null;
  readonly kind: Citation['kind'];
  /** Source offsets: the member in a list, else the whole citation; what hover and definition agree on. */
  readonly span: Span;
  readonly range: Range;
}

/** True where a mention cites the authority: its own number, or a range that contains it. */
export function mentions(mention: Pick<Mention, 'key' | 'through'>, key: AuthorityKey): boolean {
  if (mention.key === key) return true;
  return (
    mention.through !== null &&
    !key.includes(' ') &&
    compareNumbers(mention.key, key) <= 0 &&
    compareNumbers(key, mention.through) <= 0
  );
}

/** Every mention of a document in its order. */
export function mentionsOf(snapshot: Snapshot): readonly Mention[] {
  const found: Mention[] = [];
  for (const citation of snapshot.reading.citations) addMentions(snapshot, citation, found);
  return found;
}

/** The key under which a place is found: a range is found by its first section, and by all others up to its last. */
export function mentionKey(cited: Cited): AuthorityKey {
  return isSection(cited) ? cited.number : keyOf(cited);
}

/** Members in one place, as an Id. inherits them, are one mention of each section. */
function isSame(a: Mention, b: Mention): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.key === b.key && a.through === b.through;
}

function addMentions(snapshot: Snapshot, citation: Citation, found: Mention[]): void {
  const { kind, cites } = citation;
  const own = found.length;
  for (const cited of cites) {
    const { start, end } = cites.length === 1 ? citation : cited;
    const key = mentionKey(cited);
    const through = isSection(cited) ? cited.through : null;
    const mention = { key, through, kind, span: { start, end }, range: snapshot.lines.rangeOf({ start, end }) };
    let at = own;
    while (at < found.length && !isSame(found[at] as Mention, mention)) at++;
    if (at === found.length) found.push(mention);
  }
}
