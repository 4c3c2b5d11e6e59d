import { likelyNumbers } from '../../facts/likelyNumbers';
import { authorityFix, find } from '../find';
import type { Rule } from '../finding';
import { malformedWords, sectionName } from '../wording';

const MOST_FIXES = 3;

/**
 * The code is named, and what stands after it is not a section number: "Conn. Gen. Stat. § 53-a-70". Nobody can find
 * what is cited. The numbers that may be meant are offered; which of them is, only the writer knows.
 */
export const malformedNumber: Rule = {
  code: 'malformed-number',
  styles: null,
  severity: 'error',
  onByDefault: true,
  ofForm: false,
  kinds: ['full', 'prose', 'short'],
  checkCitation({ malformed }, { statutes }, tell) {
    for (const { start, end, written } of malformed) {
      const likely = likelyNumbers(statutes, written, MOST_FIXES);
      tell(
        find(malformedNumber, { start, end }, malformedWords(written), {
          fixes: () =>
            likely.map((section) =>
              authorityFix(`Cite ${sectionName(section)}`, false, { start, end, newText: section.number }),
            ),
          data: { written, nearest: likely.map((section) => section.number) },
        }),
      );
    }
  },
};
