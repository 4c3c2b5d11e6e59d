import type { Snapshot } from '../analysis/snapshot';
import type { Statutes } from '../facts/statutes';
import type { Span } from '../text/span';

/** Parts of a citation that can be told apart by colour. */
export const TOKEN_TYPES = ['citation', 'sectionNumber', 'pinpoint'] as const;
/** A number whose section is no law any more. */
export const TOKEN_MODIFIERS = ['deprecated'] as const;

export interface Token extends Span {
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly deprecated: boolean;
}

/**
 * Parts of the citations in a source span, in order, never overlapping, none across a line's end. What stands between
 * them (commas, "and", years) keeps the colour of the text.
 * @param statutes null: nothing is marked as gone
 */
export function semanticTokens(snapshot: Snapshot, span: Span, statutes: Statutes | null): readonly Token[] {
  const tokens: Token[] = [];
  for (const citation of snapshot.reading.citations) {
    if (citation.end <= span.start || citation.start >= span.end) continue;
    const own: Token[] = [];
    const add = (part: Span | null, type: Token['type'], deprecated = false): void => {
      if (part !== null) own.push({ start: part.start, end: part.end, type, deprecated });
    };
    // An act or a chapter is one whole, before its parts.
    if (citation.sections.length < citation.cites.length) add(citation, 'citation');
    add(citation.idSpan, 'citation');
    add(citation.name, 'citation');
    add(citation.sign, 'citation');
    add(citation.trailer, 'citation');
    for (const { number, through, numberSpan, throughSpan, pinpointSpan } of citation.sections) {
      add(numberSpan, 'sectionNumber', isGone(number, statutes));
      if (through !== null) add(throughSpan, 'sectionNumber', isGone(through, statutes));
      add(pinpointSpan, 'pinpoint');
    }
    tokens.push(...own.sort((a, b) => a.start - b.start));
  }
  return onLines(snapshot, apart(tokens));
}

function isGone(number: string, statutes: Statutes | null): boolean {
  const status = statutes?.find(number)?.status;
  return status !== undefined && status !== 'in force';
}

/** Members of a list may share a pinpoint: of two tokens over one place the first stays. */
function apart(tokens: readonly Token[]): Token[] {
  let end = -1;
  return tokens.filter((token) => {
    if (token.start < end) return false;
    end = token.end;
    return true;
  });
}

function onLines(snapshot: Snapshot, tokens: readonly Token[]): Token[] {
  const { lines, text } = snapshot;
  return tokens.flatMap((token) => {
    const pieces: Token[] = [];
    for (let start = token.start; start < token.end;) {
      const stop = Math.min(lines.startOf(lines.lineAt(start) + 1), token.end);
      let end = stop;
      while (end > start && /[\r\n]/.test(text.charAt(end - 1))) end--;
      if (end > start) pieces.push({ ...token, start, end });
      start = stop;
    }
    return pieces;
  });
}
