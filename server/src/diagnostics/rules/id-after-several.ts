import type { Snapshot } from '../../analysis/snapshot';
import type { Authority, Citation } from '../../citations/citation';
import type { Span } from '../../text/span';
import { find } from '../find';
import type { Rule } from '../finding';

/**
 * An Id. after a note or a string of citations that held more than one authority (Bluebook 4.1). The courts' manual could not
 * be read on this, so under no known style it speaks only where the document writes "Conn. Gen. Stat." as Bluebook does.
 */
export const idAfterSeveral: Rule = {
  code: 'id-after-several', styles: ['bluebook'], withoutStyle: true, severity: 'warning', onByDefault: true, ofForm: true,
  *check({ snapshot, style }) {
    const { authorities, citations } = snapshot.reading;
    if (style === null && !citations.some(({ name }) => name?.form.startsWith('Conn. Gen. Stat.') === true)) return;
    for (const citation of citations) {
      // An Id. that names its section says which is meant.
      if (citation.kind !== 'id' || citation.antecedent === null || citation.sections.some((member) => member.numberSpan !== null)) continue;
      const before = several(snapshot, authorities, citation, citation.antecedent);
      if (before.length < 2 && !citation.ambiguous) continue;
      yield find(idAfterSeveral, citation.idSpan ?? citation,
        'More than one authority stands before this Id., so a reader cannot tell which is meant: repeat the citation.',
        { related: before.map(({ start, end }) => ({ start, end, message: 'One of them' })) });
    }
  },
};

/** The authorities of the string or of the note before an Id. that its antecedent belongs to. */
function several(snapshot: Snapshot, authorities: readonly Authority[], id: Citation, antecedent: number): Authority[] {
  const last = authorities[antecedent];
  if (last === undefined) return [];
  const before = [last];
  if (last.kind === 'id') return before;
  // "A; B. Id." Inside one string an id. points to the authority beside it.
  if (!inString(snapshot, last, id)) {
    for (let left = authorities[antecedent - 1]; left !== undefined && inString(snapshot, left, before[0] ?? last);) {
      before.unshift(left);
      left = authorities[antecedent - before.length];
    }
  }
  const own = noteOf(snapshot, id);
  const note = noteOf(snapshot, last);
  if (before.length > 1 || note === undefined || note === own) return before;
  return authorities.filter((authority) => authority.start >= note.start && authority.end <= note.end);
}

/** True where nothing but a semicolon and a signal stands between two authorities. */
function inString(snapshot: Snapshot, { end: from }: Span, { start: to }: Span): boolean {
  const between = to - from > 80 ? '' : snapshot.read({ start: from, end: to });
  return /^[^.;\n]{0,30};[\s*_]{1,4}(?:see|and|but|also|cf\.|accord|e\.g\.|compare|[,\s*_]){0,12}$/i.test(between);
}

/** The footnote, as a source span, that a span lies in. */
function noteOf(snapshot: Snapshot, span: Span): Span | undefined {
  const at = snapshot.prose.toProse(span.start);
  const zone = snapshot.prose.zones.find((z) => z.kind === 'note' && z.start <= at && at < z.end);
  if (zone === undefined) return undefined;
  let made = notes.get(zone);
  if (made === undefined) {
    made = { start: snapshot.prose.toSource(zone.start), end: snapshot.prose.toSourceEnd(zone.end) };
    notes.set(zone, made);
  }
  return made;
}

const notes = new WeakMap<Span, Span>();
