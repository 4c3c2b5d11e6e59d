import { find } from '../find';
import type { Rule } from '../finding';
import { legislativeFix } from '../legislativeFix';
import { levelWords } from '../levelWords';

const ORDER = ['subsection', 'subdivision', 'subparagraph', 'clause', 'subclause'];

/** Levels with the largest first: legislation begins with the smallest and joins them by "of". */
export const levelOrder: Rule = {
  code: 'level-order',
  styles: ['legislative'],
  severity: 'information',
  onByDefault: true,
  whereStyleIsChosen: true,
  ofForm: true,
  kinds: ['prose'],
  checkCitation(citation, { snapshot }, tell) {
    const words = levelWords(snapshot, citation);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || citation.sections.length !== 1) return;
    const number = citation.sections[0]?.numberSpan;
    const falls = words.some((level, i) => i > 0 && depth(level.right) > depth(words[i - 1]?.right));
    if (!falls && (number == null || first.start < number.start)) return;
    tell(
      find(
        levelOrder,
        { start: first.start, end: last.end },
        'Name the smallest part first: subdivision (2) of subsection (a) of section ….',
        {
          fixes: () => legislativeFix(citation, snapshot.prose),
        },
      ),
    );
  },
};

function depth(name: string | undefined): number {
  return name === undefined ? -1 : ORDER.indexOf(name);
}
