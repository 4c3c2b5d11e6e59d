import { createSnapshot } from '../../server/src/analysis/createSnapshot';
import { figure, median, medians, type Figure } from './measure';
import { textOf, type Density, type Markup } from './texts';

/** The floor: the engine's own search for the anchor words, once over the text. */
const FLOOR = /Conn\.|§|\bId\.|\bsection\b/gi;

function floor(text: string): void {
  FLOOR.lastIndex = 0;
  while (FLOOR.test(text));
}

/** MB/s of text, a character counted as a byte. */
const rate = (text: string, milliseconds: number): number => text.length / milliseconds / 1000;

export function recognition(): Figure[] {
  const figures: Figure[] = [];
  for (const density of ['dense', 'sparse'] as const satisfies readonly Density[]) {
    for (const markup of ['plaintext', 'markdown', 'latex', 'html'] as const satisfies readonly Markup[]) {
      const times = new Map<number, number>();
      for (const [label, size, runs] of [
        ['20 KB', 20_000, 200],
        ['1 MB', 1_000_000, 15],
        ['10 MB', 10_000_000, 5],
      ] as const) {
        const text = textOf(size, density, markup);
        const [own, bare] = medians(
          runs,
          () => createSnapshot('bench:/', 1, markup, text).reading.citations.length,
          () => {
            floor(text);
          },
        );
        times.set(size, own);
        figures.push(figure(`read ${markup} ${density} ${label}`, 'MB/s', rate(text, own), rate(text, bare)));
      }
      figures.push(
        figure(
          `growth ${markup} ${density} 1 MB to 10 MB`,
          'times',
          (times.get(10_000_000) ?? 0) / (times.get(1_000_000) ?? 1),
        ),
      );
    }
  }
  const hostile = ['§', '§§ 53a-70, ', '(((((', '53a-53a-', 'Id. ', 'subsection (a) of ', 'Conn. Gen. Stat. '];
  for (const piece of hostile) {
    const small = piece.repeat(100_000 / piece.length);
    const large = piece.repeat(400_000 / piece.length);
    const a = median(5, () => createSnapshot('bench:/', 1, 'plaintext', small).reading.citations.length);
    const b = median(5, () => createSnapshot('bench:/', 1, 'plaintext', large).reading.citations.length);
    figures.push(figure(`growth hostile ${JSON.stringify(piece)} 100 KB to 400 KB`, 'times', b / Math.max(a, 0.01)));
  }
  return figures;
}
