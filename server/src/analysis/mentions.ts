import { actsOf, divisionsOf, type ActReference, type Citation, type CitedSection } from '../citations/citation';
import { compareNumbers } from '../code/sectionKey';
import { actKey } from '../code/actKey';
import type { Range } from '../text/lineIndex';
import type { Span } from '../text/span';
import type { Snapshot } from './snapshot';

/**
 * What a citation cites, as one string: a section's normal number ("53a-70"), "act june:p:21-1", "chapter 952", "title 53a".
 * No number has a blank, so none can be taken for another kind.
 */
export type AuthorityKey = string;

/** One place where an authority is cited. An Id. of several sections is a mention of each. */
export interface Mention {
  readonly key: AuthorityKey;
  /** Last number of a range; null where a single section is cited. */
  readonly through: string | null;
  readonly kind: Citation['kind'];
  /** Source offsets: the member in a list, else the whole citation; what hover and definition agree on. */
  readonly span: Span;
  readonly range: Range;
}

/** What an act is called in the index. */
export function keyOfAct(act: ActReference): AuthorityKey {
  return `act ${actKey(actName(act))}`;
}

/** An act's name as source lines print it: "P.A. 21-103", "June Sp. Sess. P.A. 21-1", "1969, P.A. 828". */
export function actName(act: ActReference): string {
  const name = `${act.type === 'public' ? 'P.A.' : 'S.A.'} ${act.number}`;
  if (act.session !== null) return `${act.session.replace('Special Session', 'Sp. Sess.')} ${name}`;
  // Before 1973 acts were numbered anew each year, and the year stands first.
  return act.number.includes('-') || act.year === null ? name : `${act.year}, ${name}`;
}

/** True where a mention cites the authority: its own number, or a range that contains it. */
export function mentions(mention: Pick<Mention, 'key' | 'through'>, key: AuthorityKey): boolean {
  if (mention.key === key) return true;
  return mention.through !== null && !key.includes(' ') && compareNumbers(mention.key, key) <= 0 && compareNumbers(key, mention.through) <= 0;
}

/** Every mention of a document in its order. */
export function mentionsOf(snapshot: Snapshot): readonly Mention[] {
  const found: Mention[] = [];
  for (const citation of snapshot.reading.citations) addMentions(snapshot, citation, found);
  return found;
}

function addMentions(snapshot: Snapshot, citation: Citation, found: Mention[]): void {
  const { kind } = citation;
  const add = (key: AuthorityKey, through: string | null, { start, end }: Span): void => {
    const span = { start, end };
    found.push({ key, through, kind, span, range: snapshot.lines.rangeOf(span) });
  };
  if (citation.act !== null) for (const act of actsOf(citation.act)) add(keyOfAct(act), null, citation);
  else for (const division of divisionsOf(citation)) add(`${citation.kind} ${division}`, null, citation);
  const { sections } = citation;
  const alone = sections.length === 1;
  sections.forEach((member, place) => {
    const before = sections.slice(0, place);
    // Members in one place, as an Id. inherits them, are one mention of each section.
    if (before.some((other) => sameMention(other, member))) return;
    add(member.number, member.through, alone ? citation : member);
  });
}

function sameMention(a: CitedSection, b: CitedSection): boolean {
  return a.start === b.start && a.end === b.end && a.number === b.number && a.through === b.through;
}
