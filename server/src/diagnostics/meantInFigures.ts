import type { Statutes } from '../facts/statutes';

/** Letters that scans and writers take for figures: l and I for 1, O for 0, S for 5, G for 6, B for 8. */

/** The one number that is a section's, of the ways to put right what was `written`: "53-35" for "53--35". */
export function onlySection(statutes: Statutes, written: string, ...ways: readonly string[]): string | undefined {
  const numbers = new Set(ways.flatMap((way) => (way === written ? [] : (statutes.find(way)?.number ?? []))));
  // Which of two is meant, only the writer knows.
  return numbers.size === 1 ? [...numbers][0] : undefined;
}

/**
 * The one section that is meant by a number with letters for figures: "42-ll0b" is 42-110b, "14-Sc" 14-5c, "1O-76a"
 * 10-76a. The last letter may be the number's own.
 */
export function meantInFigures(statutes: Statutes, written: string): string | undefined {
  const figures = written
    .replace(/[–—~]/g, '-')
    .replace(/[lI]/g, '1')
    .replace(/O|o(?=[\d-])/g, '0')
    .replaceAll('S', '5')
    .replaceAll('G', '6')
    .replaceAll('B', '8');
  return onlySection(statutes, written, figures, figures.slice(0, -1) + written.slice(-1));
}
