import type { Citation, Reading } from '../citations/citation';
import { asRead } from '../citations/movedCitation';
import type { Span } from '../text/span';
import type { StyleName } from './registry';

/**
 * The style that most citations of a document are written in; null where none can be told, where two are even, where
 * more of them call the code by a name of the house, and where that is the only name: "C.G.S. § 1-1", then "§ 1-2(a)".
 * @param read prose between two source offsets
 */
export function detectStyle(reading: Pick<Reading, 'citations'>, read: (span: Span) => string): StyleName | null {
  const [names, labels] = [new Map<StyleName, number>(), new Map<StyleName, number>()];
  let own = 0;
  for (const citation of reading.citations) {
    const vote = voteOf(citation, read);
    if (vote === OWN) own++;
    else if (vote !== undefined) {
      const votes = citation.kind === 'short' ? labels : names;
      votes.set(vote, (votes.get(vote) ?? 0) + 1);
    }
  }
  // How labels are spaced is a house's way as often as a style's: it tells only where nothing else does.
  if (names.size === 0 && own > 0) return null;
  const [first, second] = [...(names.size > 0 ? names : labels)].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] === second?.[1] || first[1] < own ? null : first[0];
}

/**
 * The vote of a citation that calls the code by a name of the house: "C.G.S. 49-33", "CGS § 1-1", "Connecticut General
 * Statutes § 1-1", "section 1-1 of the General Statutes".
 */
const OWN = 'own';
const HOUSE_NAMES: ReadonlySet<string> = new Set(['C.G.S.', 'C.G.S.A.', 'CGS', 'CGSA', 'Connecticut General Statutes']);

function voteOf(citation: Citation, read: (span: Span) => string): StyleName | typeof OWN | undefined {
  // Asked of every citation after each key: how it is written is the same wherever it stands.
  const { kind, name, sign, trailer, sections } = asRead(citation);
  if (name?.form === 'Conn. Gen. Stat.' || name?.form === 'Conn. Gen. Stat. Ann.') return 'bluebook';
  if (name?.form === 'General Statutes' && sign?.form === 'symbol') return 'connecticut';
  if (kind === 'prose' && citation.trailer !== null) {
    const words = read(citation.trailer);
    if (words.includes('of the general statutes')) return 'legislative';
    if (words.includes('General Statutes')) return OWN;
  }
  if (name !== null && HOUSE_NAMES.has(name.form)) return OWN;
  return kind === 'short' && trailer === null && sign?.form === 'symbol' ? voteOfLabels(sections) : undefined;
}

/** "§ 53a-70 (a) (2)" is the courts' and "§ 53a-70(a)(2)" the Bluebook's. */
function voteOfLabels(sections: Citation['sections']): StyleName | undefined {
  const member = sections.find((m) => m.pinpointSpan !== null && m.numberSpan !== null);
  if (member?.pinpointSpan == null || member.numberSpan === null) return undefined;
  return member.pinpointSpan.start > member.numberSpan.end ? 'connecticut' : 'bluebook';
}
