import { rewrite } from '../../styles/convert';
import { find, formFix } from '../find';
import type { Rule } from '../finding';
import { levelWords } from '../levelWords';

const ORDER = ['subsection', 'subdivision', 'subparagraph', 'clause', 'subclause'];

/** Levels with the largest first: legislation begins with the smallest and joins them by "of". */
export const levelOrder: Rule = {
  code: 'level-order', styles: ['legislative'], severity: 'information', onByDefault: true, ofForm: true,
  *check({ snapshot }) {
    for (const citation of snapshot.reading.citations) {
      const words = levelWords(snapshot, citation);
      const [first, last] = [words[0], words.at(-1)];
      if (first === undefined || last === undefined || citation.sections.length !== 1) continue;
      const number = citation.sections[0]?.numberSpan;
      const falls = words.some((level, i) => i > 0 && depth(level.right) > depth(words[i - 1]?.right));
      if (!falls && (number == null || first.start < number.start)) continue;
      const right = rewrite(citation, 'legislative', snapshot.prose);
      yield find(levelOrder, { start: first.start, end: last.end }, 'Legislation names the smallest level first: subdivision (2) of subsection (a) of section ….', {
        fixes: right === undefined ? [] : [formFix(`Change to “${right.text}”`, ...right.edits)],
      });
    }
  },
};

function depth(name: string | undefined): number {
  return name === undefined ? -1 : ORDER.indexOf(name);
}
