import type { Snapshot } from '../../analysis/snapshot';
import { notesOf } from '../../analysis/zoneSearch';
import type { Authority, Citation } from '../../citations/citation';
import { namesAuthority } from '../../citations/between';
import { asRead } from '../../citations/movedCitation';
import type { Span } from '../../text/span';
import { find } from '../find';
import type { Rule } from '../finding';
import { around } from '../typography';
import { raw } from '../../text/raw';

/**
 * An Id. after a note or a string of citations that held more than one authority (Bluebook 4.1). The
 * courts' manual could not be read on this, so under no known style it speaks only where the document
 * writes "Conn. Gen. Stat." as Bluebook does.
 */
export const idAfterSeveral: Rule = {
  code: 'id-after-several',
  styles: ['bluebook'],
  withoutStyle: true,
  severity: 'warning',
  onByDefault: true,
  ofForm: true,
  ofPlace: true,
  *check({ snapshot, style }) {
    const { authorities, citations } = snapshot.reading;
    if (style === null && !citations.some(({ name }) => name?.form.startsWith('Conn. Gen. Stat.') === true)) return;
    for (const citation of citations) {
      // An Id. that names its section says which is meant.
      if (
        citation.kind !== 'id' ||
        citation.antecedent === null ||
        asRead(citation).sections.some((member) => member.numberSpan !== null)
      )
        continue;
      const { before, others } = several(snapshot, authorities, citation, citation.antecedent);
      if (before.length < 2 && !others && !(citation.ambiguous && authorities[citation.antecedent]?.kind !== 'id'))
        continue;
      yield find(
        idAfterSeveral,
        citation.idSpan ?? citation,
        'This Id. follows more than one authority. A reader cannot tell which one is meant; repeat the citation.',
        { related: before.map(({ start, end }) => ({ start, end, message: 'One of them' })) },
      );
    }
  },
};

/** What stands before an Id. */
interface Before {
  /** The authorities of the string or of the note that its antecedent belongs to. */
  readonly before: readonly Authority[];
  /** True where one more is named there that is not read as an authority: a case, a federal statute. */
  readonly others: boolean;
}

function several(snapshot: Snapshot, authorities: readonly Authority[], id: Citation, antecedent: number): Before {
  const last = authorities[antecedent];
  if (last === undefined) return { before: [], others: false };
  const before = [last];
  if (last.kind === 'id') return { before, others: false };
  let others = false;
  // "A; B. Id." Inside one string an id. points to the authority beside it.
  if (!inString(snapshot, last, id)) {
    for (let left = authorities[antecedent - 1]; left !== undefined && inString(snapshot, left, before[0] ?? last);) {
      before.unshift(left);
      left = authorities[antecedent - before.length];
    }
    others = isAfterAnother(snapshot, before[0] ?? last, authorities[antecedent - before.length]);
  }
  const own = noteOf(snapshot, id);
  const note = noteOf(snapshot, last);
  if (before.length > 1 || note === undefined || note === own) return { before, others };
  const inside = authorities.filter((authority) => authority.start >= note.start && authority.end <= note.end);
  return {
    before: inside.filter((authority) => !isExplanation(snapshot, authority)),
    others: others || gaps(inside, note).some((gap) => namesAuthority(snapshot.read(gap))),
  };
}

/** What explains an authority does not count (Bluebook 4.1): "(quoting Conn. Gen. Stat. § 53a-71)". */
function isExplanation(snapshot: Snapshot, authority: Span): boolean {
  return /\(\s?[a-z]{1,20}ing\b[^()]{0,60}$/.test(around(snapshot, authority, 90).before);
}

/** The stretches of a note between its authorities. */
function gaps(inside: readonly Span[], note: Span): Span[] {
  return [...inside, { start: note.end, end: note.end }].map(({ start }, i) => ({
    start: inside[i - 1]?.end ?? note.start,
    end: start,
  }));
}

/**
 * "State v. Smith, 300 Conn. 1 (2010); Conn. Gen. Stat. § 1-2. Id.": a string that
 * begins with what is not read as an authority.
 */
function isAfterAnother(snapshot: Snapshot, first: Span, left: Span | undefined): boolean {
  const { prose } = snapshot;
  const at = prose.toProse(first.start);
  // Nearly never true, and asked of every Id. after each key.
  if (!prose.text.slice(Math.max(0, at - LONGEST_SIGNALS), at).includes(';')) return false;
  const { before } = around(snapshot, first, 160);
  const after = left === undefined ? before : before.slice(-Math.max(0, first.start - left.end));
  const string = STRING_END.exec(after);
  return (
    string !== null &&
    /[\d)][\s*_]*$/.test(after.slice(0, string.index)) &&
    namesAuthority(after.slice(0, string.index))
  );
}

/** No more than this matches `SIGNALS`. */
const LONGEST_SIGNALS = 100;
const SIGNALS = raw`;[\s*_]{1,4}(?:see|and|but|also|cf\.|accord|e\.g\.|compare|[,\s*_]){0,12}$`;
const STRING_END = new RegExp(SIGNALS, 'i');
const WHOLE_STRING = new RegExp(raw`^[^.;\n]{0,30}${SIGNALS}`, 'i');

/** True where nothing but a semicolon and a signal stands between two authorities. */
function inString(snapshot: Snapshot, { end: from }: Span, { start: to }: Span): boolean {
  const between = to - from > 80 ? '' : snapshot.read({ start: from, end: to });
  return WHOLE_STRING.test(between);
}

/** The footnote, as a source span, that a span lies in. */
function noteOf(snapshot: Snapshot, span: Span): Span | undefined {
  const zone = notesOf(snapshot).holding(snapshot.prose.toProse(span.start));
  if (zone === undefined) return undefined;
  const notes = snapshot.kept(noNotes);
  let made = notes.get(zone);
  if (made === undefined) {
    made = { start: snapshot.prose.toSource(zone.start), end: snapshot.prose.toSourceEnd(zone.end) };
    notes.set(zone, made);
  }
  return made;
}

/** Places of notes in the source, filled as they are asked for. */
function noNotes(): Map<Span, Span> {
  return new Map();
}
