import type { Snapshot } from '../analysis/snapshot';
import type { Citation } from '../citations/citation';
import { levelsOf, type LevelName } from '../styles/levels';
import type { Span } from '../text/span';
import { sourceSpan } from './typography';

/** A level named in words, as written in a citation. */
export interface LevelWord extends Span {
  /** Singular, lower case. */
  readonly word: string;
  readonly written: string;
  readonly label: string;
  /** What the label names in a Connecticut section; undefined where it fits no level. */
  readonly right: LevelName | undefined;
}

/**
 * The levels that a prose citation names in words, in the order written;
 * abbreviations are the editors' notes' own code.
 */
export function levelWords(snapshot: Snapshot, citation: Citation): LevelWord[] {
  if (citation.kind !== 'prose') return [];
  const start = snapshot.prose.toProse(citation.start);
  const text = snapshot.prose.text.slice(start, snapshot.prose.toProse(citation.end));
  const path = citation.sections[0]?.pinpoint ?? [];
  const names = levelsOf(path);
  return [
    ...text.matchAll(
      /\b(subsection|subdivision|subparagraph|clause|subclause|paragraph|item|part)s?\s{1,3}\((\w{1,5})\)/gi,
    ),
  ].map((match) => {
    const word = match[1] ?? '';
    const label = match[2] ?? '';
    const at = start + match.index;
    return {
      ...sourceSpan(snapshot, at, at + word.length),
      word: word.toLowerCase(),
      written: word,
      label,
      right: names?.[path.lastIndexOf(label)],
    };
  });
}
