/**
 * Lines that a printer repeats at the top or the foot of pages: the name of the paper, the number of the page. They
 * stand between the parts of a sentence that runs over a page's end, and are no words of it.
 */

/** So many lines at either end of a page may be heads and feet. */
const DEPTH = 2;
/** On fewer pages than these nothing is a rule. */
const LEAST_PAGES = 3;
/** Odd and even pages may have heads of their own, and first pages of parts none. */
const LEAST_SHARE = 1 / 3;

/** A line without what differs from page to page. */
function keyOf(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}

/** The places of a page's lines at which a head or a foot may stand, outermost first. */
function edgesOf(count: number): { readonly top: readonly number[]; readonly foot: readonly number[] } {
  const depth = Math.min(DEPTH, count);
  return {
    top: Array.from({ length: depth }, (_, k) => k),
    foot: Array.from({ length: depth }, (_, k) => count - 1 - k),
  };
}

/**
 * Of each page, the places of its lines that are heads and feet which stand on other pages too. The first head and the
 * last foot are kept, for what they say: no sentence goes on past them.
 * @param pages the texts of the lines, page by page; a page without text counts for nothing
 */
export function repeatedLines(pages: readonly (readonly string[])[]): ReadonlySet<number>[] {
  const edges = pages.map((lines) => edgesOf(lines.length));
  const repeated = pages.map(() => new Set<number>());
  const least = Math.max(LEAST_PAGES, pages.filter((lines) => lines.length > 0).length * LEAST_SHARE);
  for (const edge of ['top', 'foot'] as const) {
    const found = new Map<string, { readonly page: number; readonly place: number }[]>();
    pages.forEach((lines, page) => {
      for (const place of edges[page]?.[edge] ?? []) {
        const key = keyOf(lines[place] ?? '');
        const places = found.get(key);
        if (places === undefined) found.set(key, [{ page, place }]);
        else if (places.at(-1)?.page !== page) places.push({ page, place });
      }
    });
    for (const places of found.values()) {
      if (places.length < least) continue;
      for (const { page, place } of edge === 'top' ? places.slice(1) : places.slice(0, -1)) repeated[page]?.add(place);
    }
  }
  return repeated;
}
