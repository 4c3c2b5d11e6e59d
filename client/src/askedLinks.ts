import type { PreviewLink } from '../../server/src/preview';

/** Sources of which the links are kept: those of the previews that are shown, and what was typed last. */
const MOST = 20;

/**
 * Links of sources for a parser that cannot wait: none at first, and those that
 * `ask` answers once the preview is drawn again.
 * @param again draws every preview again
 */
export function askedLinks(
  ask: (source: string) => Promise<readonly PreviewLink[]>,
  again: () => void,
): (source: string) => readonly PreviewLink[] {
  const known = new Map<string, readonly PreviewLink[]>();
  return (source) => {
    const links = known.get(source);
    if (links !== undefined) return links;
    known.set(source, []);
    for (const oldest of known.keys()) {
      if (known.size <= MOST) break;
      known.delete(oldest);
    }
    ask(source).then(
      (answered) => {
        known.set(source, answered);
        if (answered.length > 0) again();
      },
      // Asked again when the preview is drawn the next time.
      () => known.delete(source),
    );
    return [];
  };
}
